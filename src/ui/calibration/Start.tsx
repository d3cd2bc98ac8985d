import { useTranslation } from 'react-i18next';
import { DropZone } from '../figures';
import styles from './CalibrationDialog.module.css';
import { Kept } from './Kept';
import { RotationPanel } from './RotationPanel';

/** Before a table comes in: what it should have, what is kept already, and how places are rotated so that a later one can tell. */
export function Start({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation('calibration');
  return (
    <div className={styles.start}>
      <DropZone onFile={onFile} example="places">
        <div className={styles.needs}>
          <p>{t('needs-title')}</p>
          <ul>
            <li>{t('needs-sku')}</li>
            <li>{t('needs-place')}</li>
            <li>{t('needs-counts')}</li>
          </ul>
          <p>{t('needs-more')}</p>
          <p>{t('needs-moved')}</p>
        </div>
      </DropZone>
      <Kept />
      <RotationPanel />
    </div>
  );
}
