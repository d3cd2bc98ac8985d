import { History } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { announce, EmptyState, useEditor, useEditorStore, useLang } from '../shell';
import styles from './HistoryPanel.module.css';
import { entriesOf, type HistoryEntry } from './history-entries';

/** Where an arrow key leads among so many entries; undefined for other keys. */
function toward(key: string, from: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(from + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(from - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

/** The steps of the page, the newest first, down to the page as it was; choosing one shows the page as it was then. */
export function HistoryPanel() {
  const { t } = useTranslation(['past', 'history']);
  const lang = useLang();
  const store = useEditorStore();
  const list = useRef<HTMLUListElement>(null);
  const { undoSteps, redoSteps, variants, readOnly } = useEditor((state) => ({
    undoSteps: state.undoSteps,
    redoSteps: state.redoSteps,
    variants: state.whole.variants,
    readOnly: state.readOnly,
  }));
  if (undoSteps.length + redoSteps.length === 0)
    return <EmptyState icon={<History size={20} strokeWidth={1.75} />} title={t('none-title')} body={t('none-body')} />;

  const entries = entriesOf({ undoSteps, redoSteps }, Date.now(), lang);
  const at = entries.findIndex(({ isNow }) => isNow);
  const nameOf = ({ step }: HistoryEntry) =>
    step ? t(`history:${step.label.key}` as 'history:move-tile', step.label.values ?? {}) : t('start');
  const variantOf = ({ step }: HistoryEntry) => variants?.find(({ id }) => id === step?.variant)?.name;
  const go = (index: number) => {
    const entry = entries[index];
    if (!entry || index === at) return;
    if (readOnly) {
      toast.error(t('history:refused-read-only'));
      return;
    }
    store.actions.goTo(entry.n);
    announce(t('went-to', { step: nameOf(entry) }));
    // The row that stands for now is the one that the list's Tab stop is on.
    list.current?.querySelectorAll<HTMLElement>('button')[index]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = toward(event.key, at, entries.length);
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  return (
    <div className={styles.panel}>
      <ul ref={list} className={styles.list} aria-label={t('list')}>
        {entries.map((entry, index) => (
          <li key={entry.n}>
            {entry.day ? <h3 className={styles.day}>{entry.day}</h3> : null}
            <button
              type="button"
              className={`${styles.row} ${entry.isUndone ? styles.undone : ''}`}
              aria-current={entry.isNow ? 'step' : undefined}
              tabIndex={index === at ? 0 : -1}
              onClick={() => go(index)}
              onKeyDown={onKeyDown}
            >
              <span className={styles.name}>{nameOf(entry)}</span>
              {variantOf(entry) ? <span className={styles.variant}>{t('in-variant', { name: variantOf(entry) })}</span> : null}
              {entry.isUndone ? <span className={styles.hidden}>{t('undone')}</span> : null}
              <span className={styles.time}>{entry.isNow ? t('now') : entry.time}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
