import styles from './PriceBars.module.css';

export interface PriceBarsProps {
  /** Prices in minor units, in the order of the tiles, one list per module; 0 is a tile without a price. */
  modules: readonly (readonly number[])[];
  /** What a screen reader says instead of the bars. */
  label: string;
  /** Lowest and highest price of the scale, minor units; those of the prices themselves where absent. */
  range?: readonly [number, number];
  /** CSS px. */
  height?: number;
}

/** Height of the tallest bar; the viewBox is stretched, so only the ratio counts. */
const FULL = 100;
/** Part of the height that the lowest price has. */
const FLOOR = 0.2;
/** Units between two modules; a bar is 3 units wide and 1 from the next. */
const GAP = 4;
const STEP = 4;
/** Thickness of the coloured top of a bar in CSS px. */
const CAP = 3;

/**
 * A page's price rhythm, tiny: a bar per tile on a log scale, its top in the colour of its thread: high where it stands above the
 * tile before it in its module (the first: above the one after it), else low.
 */
export function PriceBars({ modules, label, range, height = 28 }: PriceBarsProps) {
  const prices = modules.flat().filter((price) => price > 0);
  const low = Math.log(Math.max(1, range?.[0] ?? Math.min(...prices)));
  const high = Math.log(Math.max(1, range?.[1] ?? Math.max(...prices)));
  const tall = (price: number) => FULL * (high > low ? FLOOR + (1 - FLOOR) * ((Math.log(price) - low) / (high - low)) : 0.6);
  const cap = (CAP / height) * FULL;
  let x = 0;
  const bars = modules.flatMap((module, m) => {
    if (m > 0) x += GAP;
    return module.map((price, i) => {
      const bar = { x, price, isHigh: price > (module[i - 1] ?? module[i + 1] ?? 0), key: `${m}.${i}` };
      x += STEP;
      return bar;
    });
  });
  if (prices.length === 0) return <span className={styles.none} style={{ height }} />;
  return (
    <svg className={styles.bars} height={height} viewBox={`0 0 ${x - 1} ${FULL}`} preserveAspectRatio="none" role="img" aria-label={label}>
      {bars.map(({ key, x: left, price, isHigh }) =>
        price > 0 ? (
          <g key={key}>
            <rect className={styles.bar} x={left} width={STEP - 1} y={FULL - tall(price)} height={tall(price)} />
            <rect className={isHigh ? styles.high : styles.low} x={left} width={STEP - 1} y={FULL - tall(price)} height={cap} />
          </g>
        ) : null,
      )}
    </svg>
  );
}
