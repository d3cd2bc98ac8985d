import { ArrowDown, ArrowUp, ChevronRight, Plus, Trash2 } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EditorStore } from '@/editor';
import { announce, Button, IconButton, useEditorStore, useLocked } from '@/ui/shell';
import styles from './ListEditor.module.css';

const icon = { size: 14, strokeWidth: 1.75 } as const;

export interface ListEditorProps<T> {
  /** Under which it is remembered which entry is open: the field's path, and whose it is. */
  name?: string;
  /** What the list is of, for those who do not see where it stands. */
  label: string;
  items: readonly T[];
  /** How an entry is told in one line. */
  row: (item: T, index: number) => { title: string; note?: string | undefined };
  /** The fields of an entry; without them it can only be moved and removed. */
  form?: (item: T, set: (next: T) => void) => ReactNode;
  onChange: (items: T[]) => void;
  addLabel?: string;
  /** A new entry. It joins the list once it is `whole`, so that a half-made one is never kept. */
  blank?: () => T;
  whole?: (item: T) => boolean;
  /** Another way to add than `blank`. */
  onAdd?: () => void;
  /** How many entries have to stay. */
  least?: number;
}

/** The open entries by list: the panel goes and comes, and what was being edited stays open. */
const openEntries = new WeakMap<EditorStore, StoreApi<Record<string, number | null>>>();

function useOpenEntry(name: string): [number | null, (entry: number | null) => void] {
  const editor = useEditorStore();
  const store = openEntries.get(editor) ?? createStore<Record<string, number | null>>(() => ({}));
  openEntries.set(editor, store);
  const [own, setOwn] = useState<number | null>(null);
  const kept = useStore(store, (entries) => entries[name] ?? null);
  return name === '' ? [own, setOwn] : [kept, (entry) => store.setState({ [name]: entry })];
}

/** A list in the inspector: one line per entry that opens to its fields; each change is one step. */
export function ListEditor<T>(props: ListEditorProps<T>) {
  const { name = '', label, items, row, form, onChange, addLabel, blank, whole = () => true, onAdd, least = 0 } = props;
  const { t } = useTranslation('fields');
  const isLocked = useLocked();
  const [open, setOpen] = useOpenEntry(name);
  const [draft, setDraft] = useState<T | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | 'form' | null>(null);
  const shown = draft === null ? items : [...items, draft];

  // Focus follows the entry that was moved, added, or took the place of a removed one.
  useEffect(() => {
    const target = wanted.current;
    wanted.current = null;
    if (target === null || !root.current) return;
    const rows = root.current.querySelectorAll<HTMLElement>('[data-entry]');
    if (target === 'form') root.current.querySelector<HTMLElement>('[data-form] :is(input, textarea, button)')?.focus();
    else (rows[Math.min(target, rows.length - 1)] ?? root.current.querySelector<HTMLElement>('[data-add]'))?.focus();
  });

  const move = (from: number, to: number) => {
    const moved = items[from];
    if (to < 0 || to >= items.length || moved === undefined) return;
    const next = items.filter((_, index) => index !== from);
    next.splice(to, 0, moved);
    if (open === from) setOpen(to);
    wanted.current = to;
    onChange(next);
    announce(t('list-moved', { position: to + 1, total: items.length }));
  };
  const remove = (index: number) => {
    wanted.current = index;
    setOpen(null);
    if (index === items.length) setDraft(null);
    else if (items.length > least) onChange(items.filter((_, at) => at !== index));
  };
  const set = (index: number, next: T) => {
    if (index < items.length) onChange(items.map((item, at) => (at === index ? next : item)));
    else if (whole(next)) {
      setDraft(null);
      onChange([...items, next]);
    } else setDraft(next);
  };
  const add = () => {
    if (onAdd) return onAdd();
    if (!blank) return;
    wanted.current = 'form';
    setOpen(items.length);
    const fresh = blank();
    if (whole(fresh)) onChange([...items, fresh]);
    else setDraft(fresh);
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (isLocked && (event.altKey || by === 0)) return;
    if (event.altKey && by !== 0) move(index, index + by);
    else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (by !== 0) root.current?.querySelectorAll<HTMLElement>('[data-entry]')[index + by]?.focus();
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(index);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={root} className={styles.editor}>
      {shown.length > 0 ? (
        <ul className={styles.list} aria-label={label}>
          {shown.map((item, index) => {
            const { title, note } = index < items.length ? row(item, index) : { title: addLabel ?? '' };
            const expanded = open === index;
            return (
              <li key={index.toString()} className={styles.entry} data-open={expanded || undefined}>
                <button
                  type="button"
                  className={styles.row}
                  data-entry
                  data-plain={!form || undefined}
                  aria-expanded={form ? expanded : undefined}
                  aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
                  onClick={() => form && setOpen(expanded ? null : index)}
                  onKeyDown={(event) => onKeyDown(event, index)}
                >
                  {form ? <ChevronRight {...icon} aria-hidden="true" /> : null}
                  <span className={styles.title}>{title}</span>
                  {note ? <span className={styles.note}>{note}</span> : null}
                </button>
                <span className={styles.tools}>
                  {index < items.length && items.length > 1 ? (
                    <>
                      <IconButton
                        size="s"
                        label={t('list-up')}
                        icon={<ArrowUp {...icon} />}
                        disabled={index === 0}
                        onClick={() => move(index, index - 1)}
                      />
                      <IconButton
                        size="s"
                        label={t('list-down')}
                        icon={<ArrowDown {...icon} />}
                        disabled={index === items.length - 1}
                        onClick={() => move(index, index + 1)}
                      />
                    </>
                  ) : null}
                  <IconButton
                    size="s"
                    label={t(index < items.length ? 'list-remove' : 'list-discard')}
                    icon={<Trash2 {...icon} />}
                    disabled={index < items.length && items.length <= least}
                    onClick={() => remove(index)}
                  />
                </span>
                {form && expanded ? (
                  <div className={styles.form} data-form>
                    {form(item, (next) => set(index, next))}
                  </div>
                ) : null}
              </li>
            );
          })}
        </ul>
      ) : null}
      {(blank || onAdd) && draft === null ? (
        <Button size="s" variant="ghost" className={styles.add} icon={<Plus {...icon} />} data-add onClick={add}>
          {addLabel}
        </Button>
      ) : null}
    </div>
  );
}
