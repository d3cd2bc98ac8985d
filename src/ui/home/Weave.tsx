import styles from './Weave.module.css';

/** Heights of the bars of the drawing: high and low alternate, and both rise. */
const BARS = [34, 58, 30, 64, 40, 72, 36, 78, 46, 84, 44, 92, 52, 98, 50, 106] as const;
const STEP = 20;
const BOTTOM = 112;

/** The idea in a picture: prices as bars whose highs and lows are two rising threads. */
export function Weave() {
  const tops = BARS.map((height, i) => ({ x: i * STEP + 7, y: BOTTOM - height, isHigh: i % 2 === 1 }));
  const thread = (isHigh: boolean) =>
    tops
      .filter((top) => top.isHigh === isHigh)
      .map(({ x, y }) => `${x},${y}`)
      .join(' ');
  return (
    <svg
      className={styles.weave}
      width={BARS.length * STEP - 6}
      height={BOTTOM}
      viewBox={`0 0 ${BARS.length * STEP - 6} ${BOTTOM}`}
      aria-hidden="true"
    >
      {tops.map(({ x, y }) => (
        <rect key={x} className={styles.bar} x={x - 7} y={y} width={14} height={BOTTOM - y} rx={2} />
      ))}
      <polyline className={styles.high} points={thread(true)} />
      <polyline className={styles.low} points={thread(false)} />
      {tops.map(({ x, y, isHigh }) => (
        <circle key={x} className={isHigh ? styles.highDot : styles.lowDot} cx={x} cy={y} r={3.5} />
      ))}
    </svg>
  );
}
