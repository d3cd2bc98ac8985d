import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { rotates } from '@/core/calibration';
import { nextRotation } from '../rotation';
import { Button, useDispatch, useEditor } from '../shell';
import styles from './CalibrationDialog.module.css';
import { saveRotation } from './rotation-file';
import { useWords } from './words';

/** Rotating the SKUs in random places from period to period. */
export function RotationPanel() {
  const { t } = useTranslation('calibration');
  const words = useWords();
  const dispatch = useDispatch();
  const { page, viewport, isEditable } = useEditor((state) => ({
    page: state.page,
    viewport: state.viewport,
    isEditable: state.readOnly === null,
  }));
  const { places, periods } = rotates(page);
  const { period, now, commands } = nextRotation(page);
  const rotate = () => {
    if (dispatch(commands, { key: 'rotate' })) toast.success(t('rotated', { period }));
  };
  const save = () => {
    const names = { period: t('rotation-period'), title: t('rotation-sku-title'), file: t('rotation-file') };
    saveRotation(page, viewport, names, words.lang);
  };
  return (
    <section className={styles.rotation} aria-label={t('rotation-title')}>
      <div>
        <strong>{t('rotation-title')}</strong>
        <p>
          {words.sentences(
            places === 0 ? t('rotation-none') : t('rotation-ready', { count: places, periods }),
            now === null ? '' : t('rotation-now', { period: now }),
          )}
        </p>
      </div>
      {places > 0 ? (
        <span className={styles.actions}>
          <Button size="s" icon={<Download size={14} strokeWidth={1.75} />} onClick={save}>
            {t('rotation-save')}
          </Button>
          <Button size="s" disabled={!isEditable} onClick={rotate}>
            {now === null ? t('rotation-first') : t('rotation-next', { period })}
          </Button>
        </span>
      ) : null}
    </section>
  );
}
