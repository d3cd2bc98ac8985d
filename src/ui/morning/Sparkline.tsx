import styles from './MorningDialog.module.css';

const WIDTH = 72;
const HEIGHT = 24;

/** A figure over fourteen days, from nothing to its most; days without it are gaps. */
export function Sparkline({ series }: { series: readonly (number | undefined)[] }) {
  const most = Math.max(1e-9, ...series.map((value) => value ?? 0));
  const x = (i: number) => 2 + (i * (WIDTH - 4)) / Math.max(1, series.length - 1);
  const y = (value: number) => HEIGHT - 3 - (value / most) * (HEIGHT - 6);
  let path = '';
  series.forEach((value, i) => {
    if (value !== undefined) path += `${series[i - 1] === undefined ? 'M' : 'L'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
  });
  const last = series.at(-1);
  return (
    <svg className={styles.spark} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path d={path} />
      {last === undefined ? null : <circle cx={x(series.length - 1)} cy={y(last)} r={2} />}
    </svg>
  );
}
