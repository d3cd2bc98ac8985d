import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Calibration, PlaceResult } from '@/core/calibration';
import styles from './CalibrationDialog.module.css';
import { CHART, intervalOf, scaleOf } from './chart-scale';
import { decimal, useWords } from './words';

/** A picture that scrolls: the arrow keys need somewhere to be. */
const scrolledByKeys = { tabIndex: 0 };

/** Chance of being looked at, place by place: the default as a step, the fitted parameters as a line, each place with its interval. */
export function ThetaChart({ calibration }: { calibration: Calibration }) {
  const { t } = useTranslation('calibration');
  const words = useWords();
  const title = useId();
  const { places, fit } = calibration;
  const scale = scaleOf(calibration);
  const reference = places[fit?.reference ?? 0]?.place;
  const chance = (log: number) => words.times(Math.exp(log));
  const tell = ({ place, model, free, error }: PlaceResult) =>
    `${words.place(place)}: ${t('legend-model')} ${chance(model)}, ${t('legend-free')} ${chance(free ?? 0)} ± ${decimal(Math.exp(free ?? 0) * (error ?? 0))}`;
  return (
    <figure className={styles.chart} aria-labelledby={title}>
      <figcaption>
        <strong id={title}>{t('chart-title')}</strong>
        <span>{reference ? t('chart-about', { place: words.place(reference) }) : ''}</span>
        <ul className={styles.legend} aria-hidden="true">
          {(['model', 'parametric', 'free'] as const).map((kind) => (
            <li key={kind}>
              <svg width="16" height="10" aria-hidden="true">
                <Sign kind={kind} />
              </svg>
              {t(`legend-${kind}`)}
            </li>
          ))}
        </ul>
      </figcaption>
      <div className={styles.picture} {...scrolledByKeys} role="img" aria-label={t('chart-label', { count: places.length })}>
        <svg width={scale.width} height={CHART.height} aria-hidden="true">
          {scale.ticks.map((log) => (
            <g key={log}>
              <line className={styles.grid} x1={CHART.left} x2={scale.width - CHART.right} y1={scale.y(log)} y2={scale.y(log)} />
              <text className={styles.tick} x={CHART.left - 6} y={scale.y(log) + 4} textAnchor="end">
                {chance(log)}
              </text>
            </g>
          ))}
          {scale.rows.map(({ row, from, to }) => (
            <text key={row} className={styles.tick} x={(from + to) / 2} y={CHART.height - 8} textAnchor="middle">
              {scale.rows.length > 10 ? row : t('chart-row', { row })}
            </text>
          ))}
          {scale.rows.map(({ row }) => (
            <polyline
              key={row}
              className={styles.parametric}
              points={places
                .flatMap(({ place, parametric }, i) => (place.row === row ? `${scale.x(i)},${scale.y(parametric ?? 0)}` : []))
                .join(' ')}
            />
          ))}
          {places.map((result, i) => {
            const x = scale.x(i);
            const ends = intervalOf(result);
            return (
              <g key={result.place.tile}>
                <title>{tell(result)}</title>
                <line className={styles.model} x1={x - 4} x2={x + 4} y1={scale.y(result.model)} y2={scale.y(result.model)} />
                {ends ? <line className={styles.interval} x1={x} x2={x} y1={scale.y(ends[0])} y2={scale.y(ends[1])} /> : null}
                <circle className={styles.dot} cx={x} cy={scale.y(result.free ?? 0)} r={3} />
              </g>
            );
          })}
        </svg>
      </div>
    </figure>
  );
}

function Sign({ kind }: { kind: 'model' | 'parametric' | 'free' }) {
  if (kind === 'model') return <line className={styles.model} x1={4} x2={12} y1={5} y2={5} />;
  if (kind === 'parametric') return <line className={styles.parametric} x1={0} x2={16} y1={5} y2={5} />;
  return (
    <>
      <line className={styles.interval} x1={8} x2={8} y1={0} y2={10} />
      <circle className={styles.dot} cx={8} cy={5} r={3} />
    </>
  );
}
