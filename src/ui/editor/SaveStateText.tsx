import { Eye, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../shell';
import styles from './Bar.module.css';

/** Whether the last edit is kept on this machine, or that the page can only be looked at; the notice below the bar says why. */
export function SaveStateText() {
  const { t } = useTranslation('common');
  const state = useEditor(({ saveState, readOnly }) => (readOnly && saveState === 'saved' ? 'read-only' : saveState));
  const words = { saved: t('saved'), saving: t('saving'), failed: t('save-failed'), 'read-only': t('read-only') };
  const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;
  return (
    <span className={styles.save} data-save-state={state}>
      {state === 'failed' ? <TriangleAlert {...icon} /> : state === 'read-only' ? <Eye {...icon} /> : <span aria-hidden="true">·</span>}
      {words[state]}
    </span>
  );
}
