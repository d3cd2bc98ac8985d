import { useTranslation } from 'react-i18next';
import type { Calibration } from '@/core/calibration';
import styles from './tables.module.css';
import { decimal, useWords } from './words';

/** A list without controls that scrolls: the arrow keys need somewhere to be. */
const scrolledByKeys = { tabIndex: 0 };

/** The longest bar, in px. */
const BAR = 56;

/** Clicks by place, and what was fitted to them; without a fit the click rate alone. */
export function PlaceTable({ calibration: { places, fit } }: { calibration: Calibration }) {
  const { t } = useTranslation('calibration');
  const words = useWords();
  const rates = places.map(({ clicks, impressions }) => clicks / impressions);
  const most = Math.max(...rates, 1e-9);
  const chance = (log: number | null) => (log === null ? '' : words.times(Math.exp(log)));
  const title = fit ? t('table-toggle') : t('rates-title');
  return (
    <section className={styles.scroller} aria-label={title} {...scrolledByKeys}>
      <table className={styles.table}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('col-place')}</th>
            <th scope="col">{t('col-impressions')}</th>
            <th scope="col">{t('col-clicks')}</th>
            <th scope="col" className={styles.rate}>
              {t('col-rate')}
            </th>
            {fit ? (
              <>
                <th scope="col">{t('col-model')}</th>
                <th scope="col">{t('col-parametric')}</th>
                <th scope="col">{t('col-fitted')}</th>
                <th scope="col">{t('col-error')}</th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {places.map(({ place, impressions, clicks, model, parametric, free, error }, i) => (
            <tr key={place.tile}>
              <th scope="row">{words.place(place)}</th>
              <td>{words.count(impressions)}</td>
              <td>{words.count(clicks)}</td>
              <td className={styles.rate}>
                <span style={{ width: (BAR * (rates[i] as number)) / most }} aria-hidden="true" />
                {words.rate(rates[i] as number)}
              </td>
              {fit ? (
                <>
                  <td>{chance(model)}</td>
                  <td>{chance(parametric)}</td>
                  <td>
                    <strong>{chance(free)}</strong>
                  </td>
                  <td>{error ? `± ${decimal(Math.exp(free ?? 0) * error)}` : '–'}</td>
                </>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
