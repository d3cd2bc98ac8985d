import { useTranslation } from 'react-i18next';
import { Dialog } from '../shell';
import { keyList } from './key-list';
import styles from './ShortcutSheet.module.css';

interface Shortcut {
  label: string;
  /** As a person reads it. */
  shortcut?: string;
}

/** Every key of the editor on one sheet. */
export function ShortcutSheet({ actions, onClose }: { actions: readonly Shortcut[]; onClose: () => void }) {
  const { t } = useTranslation(['common', 'shortcuts']);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('shortcut-help')} width={860}>
      <div className={styles.sheet}>
        {keyList(actions, t).map(({ id, rows }) => (
          <section key={id}>
            <h3>{t(`shortcuts:section-${id}`)}</h3>
            <dl className={styles.keys}>
              {rows.map(({ label, shortcut }) => (
                <div key={`${label} ${shortcut}`}>
                  <dt>{label}</dt>
                  <dd>
                    <kbd>{shortcut}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
