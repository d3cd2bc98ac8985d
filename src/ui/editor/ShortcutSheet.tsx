import { useTranslation } from 'react-i18next';
import { Dialog } from '../shell';
import type { Action } from './action';
import { shortcutText } from './actions';
import styles from './EditorScreen.module.css';

/** Every key of the editor on one sheet. */
export function ShortcutSheet({ actions, onClose }: { actions: readonly Action[]; onClose: () => void }) {
  const { t } = useTranslation('common');
  const canvasKeys = [
    { label: t('keys-move'), shortcut: '← ↑ → ↓' },
    { label: t('keys-alt-move'), shortcut: 'Alt ← ↑ → ↓' },
    { label: t('keys-pick'), shortcut: 'Space' },
    { label: t('keys-delete'), shortcut: 'Delete' },
    { label: t('keys-lock'), shortcut: 'L' },
    { label: t('keys-next-finding'), shortcut: 'F8 / Shift F8' },
    { label: t('zoom-in'), shortcut: shortcutText('+') },
    { label: t('zoom-out'), shortcut: shortcutText('−') },
    { label: t('keys-search'), shortcut: '/' },
  ];
  const rows = [...actions.flatMap(({ label, shortcut }) => (shortcut ? [{ label, shortcut }] : [])), ...canvasKeys];
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('shortcut-help')} width={520}>
      <dl className={styles.keys}>
        {rows.map(({ label, shortcut }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <kbd>{shortcut}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
