import { useTranslation } from 'react-i18next';
import { attentionParams } from '@/core/attention';
import type { Calibration, Fit } from '@/core/calibration';
import { useEditor } from '../shell';
import styles from './CalibrationDialog.module.css';
import tables from './tables.module.css';
import { decimal, errorText, useWords } from './words';

const CLICKED = ['alpha', 'gamma', 'kappa', 'lambda'] as const;

/** Parameters of the model: default beside fitted, with the standard error of each. */
export function Parameters({ calibration: { fit, depth, phone } }: { calibration: Calibration }) {
  const { t } = useTranslation('calibration');
  const words = useWords();
  const page = useEditor((state) => state.page);
  const usual = attentionParams({ ...page, attention: undefined }, phone);
  return (
    <section className={styles.params} aria-label={t('params-title')}>
      <table className={`${tables.table} ${tables.params}`}>
        <thead>
          <tr>
            <th scope="col">{t('params-title')}</th>
            <th scope="col">{t('param-default')}</th>
            <th scope="col">{t('param-fitted')}</th>
            <th scope="col">{t('param-error')}</th>
          </tr>
        </thead>
        <tbody>
          {fit
            ? CLICKED.map((name) => (
                <tr key={name}>
                  <th scope="row">{t(`param-${name}`)}</th>
                  <td>{decimal(fit.defaults[name])}</td>
                  {fit.parametric.open.includes(name) ? (
                    <td colSpan={2} className={tables.unknown}>
                      {t('param-open')}
                    </td>
                  ) : (
                    <>
                      <td>
                        <strong>{decimal(fit.parametric.params[name])}</strong>
                      </td>
                      <td>{errorText(fit.parametric.errors[name])}</td>
                    </>
                  )}
                </tr>
              ))
            : null}
          {depth
            ? (['a', 'b'] as const).map((name) => (
                <tr key={name}>
                  <th scope="row">{t(`param-${name}`)}</th>
                  <td>{decimal(usual[name])}</td>
                  <td>
                    <strong>{decimal(depth[name])}</strong>
                  </td>
                  <td>–</td>
                </tr>
              ))
            : null}
        </tbody>
      </table>
      {depth ? (
        <p className={styles.quiet}>
          {t('depth-body', { points: depth.points, error: words.percent(depth.error), before: words.percent(depth.before) })}
        </p>
      ) : null}
    </section>
  );
}

/** Which description tells days best that it has not seen. */
export function HeldOutList({ fit: { heldOut, chosen } }: { fit: Fit }) {
  const { t } = useTranslation('calibration');
  const words = useWords();
  if (!heldOut) return <p className={styles.quiet}>{t('held-none')}</p>;
  const { days, clicks } = heldOut;
  const gain = (name: 'model' | 'parametric' | 'free') => (1000 * (heldOut[name] - heldOut.model)) / Math.max(clicks, 1);
  const isWorse = heldOut.parametric < heldOut.model;
  return (
    <section className={styles.held} aria-label={t('held-title')}>
      <h3>{t('held-title')}</h3>
      <dl>
        {(['model', 'parametric', 'free'] as const).map((name) => (
          <div key={name} data-best={(name === chosen && !isWorse) || undefined}>
            <dt>{t(`held-${name}`)}</dt>
            <dd>{name === 'model' ? '0' : `${gain(name) > 0 ? '+' : ''}${decimal(gain(name))}`}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>
        {words.sentences(t('held-days', { days, clicks }), t(isWorse ? 'held-worse' : `held-chosen-${chosen}`))}
      </p>
    </section>
  );
}
