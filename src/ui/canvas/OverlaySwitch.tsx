import { EyeOff, ScanEye, Waves } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented, useEditor, useEditorStore } from '@/ui/shell';
import styles from './Canvas.module.css';
import { showOverlay } from './show-overlay';

/** What is drawn over the page. Drawn by itself: an edit of the page does not draw it again. */
export const OverlaySwitch = memo(function OverlaySwitch() {
  const { t } = useTranslation('canvas');
  const store = useEditorStore();
  const overlay = useEditor((state) => state.overlay);
  return (
    <div className={styles.switch}>
      <Segmented
        compact
        label={t('overlay')}
        value={overlay}
        onChange={(next) => showOverlay(store, next)}
        options={[
          { value: 'rhythm', label: t('overlay-rhythm'), icon: <Waves size={16} strokeWidth={1.75} /> },
          { value: 'flow', label: t('overlay-flow'), icon: <ScanEye size={16} strokeWidth={1.75} /> },
          { value: 'none', label: t('overlay-none'), icon: <EyeOff size={16} strokeWidth={1.75} /> },
        ]}
      />
    </div>
  );
});
