import type { RowPicture } from '@/core/report';
import type { Severity } from '@/core/rules';
import styles from './TinyRow.module.css';

const WIDTH = 72;
const HEIGHT = 36;
const GAP = 3;
/** A bar that stands for nothing (no price, an empty place) is this long. */
const STUB = 3;
const THICKEST = 14;

/** The prices where a finding stands, as bars; those that decided it in the colour of its severity, unless it is accepted. Says nothing: the words do. */
export function TinyRow({ picture: { bars, direction }, severity }: { picture: RowPicture; severity: Severity | 'accepted' }) {
  const across = direction === 'row' ? WIDTH : HEIGHT;
  const along = direction === 'row' ? HEIGHT : WIDTH * 0.75;
  const thick = Math.min(THICKEST, (across - GAP * (bars.length - 1)) / Math.max(1, bars.length));
  const used = bars.length * (thick + GAP) - GAP;
  const start = direction === 'row' ? 0 : (HEIGHT - used) / 2;
  return (
    <svg
      className={styles.picture}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      data-severity={severity}
    >
      {bars.map(({ size, offends }, index) => {
        const length = Math.max(STUB, size * along);
        const at = start + index * (thick + GAP);
        const box =
          direction === 'row' ? { x: at, y: HEIGHT - length, width: thick, height: length } : { x: 0, y: at, width: length, height: thick };
        return <rect key={`${index.toString()}`} {...box} rx={Math.min(2, thick / 2)} data-offends={offends || undefined} />;
      })}
    </svg>
  );
}
