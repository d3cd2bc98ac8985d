import { useTranslation } from 'react-i18next';
import { Dialog, shortcutText } from '../shell';
import styles from './ShortcutSheet.module.css';

interface Shortcut {
  label: string;
  /** As a person reads it. */
  shortcut?: string;
}

/** Every key of the editor on one sheet. */
export function ShortcutSheet({ actions, onClose }: { actions: readonly Shortcut[]; onClose: () => void }) {
  const { t } = useTranslation(['common', 'shortcuts']);
  const canvasKeys = [
    { label: t('shortcuts:move'), shortcut: '← ↑ → ↓' },
    { label: t('shortcuts:alt-move'), shortcut: 'Alt ← ↑ → ↓' },
    { label: t('shortcuts:pick'), shortcut: 'Space' },
    { label: t('shortcuts:delete'), shortcut: 'Delete' },
    { label: t('shortcuts:lock'), shortcut: 'L' },
    { label: t('shortcuts:path'), shortcut: 'P' },
    { label: t('shortcuts:next-finding'), shortcut: 'F8 / Shift F8' },
    { label: t('zoom-in'), shortcut: shortcutText('+') },
    { label: t('zoom-out'), shortcut: shortcutText('−') },
    { label: t('shortcuts:search'), shortcut: '/' },
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
