import { useTranslation } from 'react-i18next';
import type { Comparison } from '@/core/calibration';
import { closeFigures } from '../figures-dialog';
import { Button, Notice, Tooltip, useEditor, useEditorStore } from '../shell';
import styles from './tables.module.css';
import { decimal, useWords } from './words';

/** A list without controls that scrolls: the arrow keys need somewhere to be. */
const scrolledByKeys = { tabIndex: 0 };

/** SKUs of a place that are named when it is pointed at. */
const NAMED = 20;

/** What the tiles got beside what the model had said they would, those that differ most first. */
export function BesideTable({ comparison: { tiles, misplaced, agreement }, viewport }: { comparison: Comparison; viewport: string }) {
  const { t } = useTranslation('calibration');
  const words = useWords();
  const store = useEditorStore();
  const skus = useEditor(({ page }) => page.skus);
  if (tiles.length === 0) return <Notice kind="warning" title={t('beside-none')} />;
  const titles = new Map(skus.map(({ id, title }) => [id, title]));
  const most = Math.max(...tiles.map(({ predicted, clickShare }) => Math.max(predicted, clickShare)), 1e-9);
  const sorted = [...tiles].sort((a, b) => Math.abs(b.clickShare - b.predicted) - Math.abs(a.clickShare - a.predicted));
  const title = (id: string) => titles.get(id) ?? id;
  const show = () => {
    const shares = tiles.map(({ place, predicted, clickShare }) => [place.tile, { predicted, real: clickShare }]);
    store.actions.showFlow({ real: { viewport, tiles: Object.fromEntries(shares) }, window: null });
    store.actions.show({ overlay: 'flow', viewport });
    closeFigures();
  };
  return (
    <section className={styles.scroller} aria-label={t('beside-title')} {...scrolledByKeys}>
      <p className={styles.sum}>
        <strong>{t('beside-sum', { misplaced: words.percent(misplaced) })}</strong>
        {agreement === null ? null : (
          <Tooltip content={t('beside-agreement-about')}>
            <span>{t('beside-agreement', { share: words.wholePercent(agreement) })}</span>
          </Tooltip>
        )}
        <Button size="s" onClick={show}>
          {t('beside-show')}
        </Button>
        <span className={styles.quiet}>{t('beside-explain')}</span>
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('col-place')}</th>
            <th scope="col" className={styles.wide}>
              {t('col-sku')}
            </th>
            <th scope="col" data-kind="predicted">
              {t('col-predicted')}
            </th>
            <th scope="col" data-kind="real">
              {t('col-click-share')}
            </th>
            <th scope="col" className={styles.bars}>
              <span className={styles.hidden}>
                {t('col-predicted')} / {t('col-click-share')}
              </span>
            </th>
            <th scope="col">{t('col-times')}</th>
            <th scope="col">{t('col-impression-share')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ place, skus: seen, predicted, clickShare, impressionShare }) => (
            <tr key={place.tile}>
              <th scope="row">{words.place(place)}</th>
              <td className={styles.wide} title={seen.slice(0, NAMED).map(title).join('\n')}>
                {seen.length > 1 ? t('facts-skus', { count: seen.length }) : title(seen[0] ?? place.skuId)}
              </td>
              <td>{words.percent(predicted)}</td>
              <td>
                <strong>{words.percent(clickShare)}</strong>
              </td>
              <td className={styles.bars} aria-hidden="true">
                <span data-kind="predicted" style={{ width: `${(100 * predicted) / most}%` }} />
                <span data-kind="real" style={{ width: `${(100 * clickShare) / most}%` }} />
              </td>
              <td>{predicted > 0 ? `× ${decimal(clickShare / predicted)}` : '–'}</td>
              <td>{words.percent(impressionShare)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
