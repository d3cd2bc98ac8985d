import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import styles from './CarryKeys.module.css';
import { useCanvasDnd } from './dnd-context';

/** The keys while a tile is carried by keyboard. Screen readers were told them when it was picked up. */
export function CarryKeys() {
  const { t } = useTranslation('canvas');
  const carried = useStore(useCanvasDnd().carried);
  if (!carried) return null;
  return (
    <div className={styles.keys} aria-hidden="true" data-carry-keys="">
      <span>
        <kbd>←</kbd>
        <kbd>↑</kbd>
        <kbd>↓</kbd>
        <kbd>→</kbd>
        {t('carry-move')}
      </span>
      {carried.mode === 'many' ? null : (
        <span>
          <kbd>I</kbd>
          {t(carried.mode === 'swap' ? 'carry-insert' : 'carry-swap')}
        </span>
      )}
      <span>
        <kbd>{t('key-enter')}</kbd>
        {t('carry-drop')}
      </span>
      <span>
        <kbd>Esc</kbd>
        {t('carry-cancel')}
      </span>
    </div>
  );
}
