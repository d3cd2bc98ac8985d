import { useTranslation } from 'react-i18next';
import styles from './ExportDialog.module.css';
import { mayBeMore, type PicturePlan, type Wanted } from './plan-pictures';

/** What is to be known of the pictures before they are made. */
export function PictureNotes({
  plans,
  wanted,
  nameOf,
}: {
  /** Of the chosen viewports. */
  plans: readonly PicturePlan[];
  wanted: Wanted;
  nameOf: (viewport: string) => string;
}) {
  const { t } = useTranslation('output');
  const count = plans.reduce((sum, { slices }) => sum + slices.length, 0);
  const through = plans.reduce((sum, { slices }) => sum + slices.filter((slice) => slice.through).length, 0);
  const size = ({ viewport, widthPx, highestPx }: PicturePlan) => ({
    viewport: nameOf(viewport),
    width: String(widthPx),
    height: String(highestPx),
  });
  const tooLarge = plans.find(({ way }) => way === 'never');
  const tall = plans.find(({ way }) => way === 'strips');
  return (
    <>
      {plans.length === 0 ? <p className={styles.note}>{t('choose-viewport')}</p> : null}
      {through > 0 ? <p className={styles.note}>{t('cuts-through', { count: through })}</p> : null}
      {mayBeMore(wanted) ? <p className={styles.note}>{t('cut-again', { count, kb: wanted.mostKb ?? 0 })}</p> : null}
      {count > 1 ? <p className={styles.note}>{t(wanted.format === 'svg' ? 'pieces-zip-svg' : 'pieces-zip')}</p> : null}
      {tall ? <p className={styles.note}>{t('in-strips', size(tall))}</p> : null}
      {tooLarge ? (
        <p className={styles.note} data-state="missing" role="alert">
          {t('too-large', size(tooLarge))}
        </p>
      ) : null}
    </>
  );
}
