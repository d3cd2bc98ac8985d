import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../shell';
import styles from './Bar.module.css';

/** Whether the last edit is kept on this machine. */
export function SaveStateText() {
  const { t } = useTranslation('common');
  const state = useEditor(({ saveState }) => saveState);
  const words = { saved: t('saved'), saving: t('saving'), failed: t('save-failed') };
  return (
    <span className={styles.save} data-state={state} role={state === 'failed' ? 'alert' : undefined}>
      {state === 'failed' ? <TriangleAlert size={14} strokeWidth={1.75} aria-hidden="true" /> : <span aria-hidden="true">·</span>}
      {words[state]}
    </span>
  );
}
