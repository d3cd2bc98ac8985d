import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, useLocked } from '@/ui/shell';
import styles from './Inspector.module.css';

export interface TagFieldProps {
  label: string;
  tags: readonly string[];
  /** Tags that only some of several things have. */
  partial?: readonly string[];
  onAdd: (tags: readonly string[]) => void;
  onRemove: (tag: string) => void;
}

/** Short words as chips. Enter or a comma adds, Backspace in the empty field takes the last one away; leaving the field keeps what was typed. */
export function TagField({ label, tags, partial = [], onAdd, onRemove }: TagFieldProps) {
  const { t } = useTranslation('inspector');
  const isLocked = useLocked();
  const [draft, setDraft] = useState('');
  const commit = (text: string) => {
    const words = text.split(/[,，、;；]/u).map((word) => word.trim());
    const fresh = [...new Set(words)].filter((word) => word !== '' && !tags.includes(word));
    setDraft('');
    if (fresh.length > 0) onAdd(fresh);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const last = tags.at(-1);
    if (event.key === 'Enter') commit(draft);
    if (event.key === 'Backspace' && draft === '' && last !== undefined) onRemove(last);
    if (event.key === 'Escape' && draft !== '') {
      event.stopPropagation();
      setDraft('');
    }
  };
  return (
    <Field label={label}>
      {(ids) => (
        <div className={styles.tags}>
          {tags.map((tag) => (
            <span key={tag} className={styles.tag}>
              <span className={styles.tagWord}>{tag}</span>
              <button type="button" disabled={isLocked} aria-label={t('badge-remove', { badge: tag })} onClick={() => onRemove(tag)}>
                <X size={12} strokeWidth={2} aria-hidden="true" />
              </button>
            </span>
          ))}
          {partial.map((tag) => (
            <span key={tag} className={styles.tag} data-partial>
              <span className={styles.tagWord}>{tag}</span>
              <button
                type="button"
                disabled={isLocked}
                aria-label={t('badge-to-all', { badge: tag })}
                title={t('badge-to-all', { badge: tag })}
                onClick={() => onAdd([tag])}
              >
                <Plus size={12} strokeWidth={2} aria-hidden="true" />
              </button>
              <button type="button" disabled={isLocked} aria-label={t('badge-remove', { badge: tag })} onClick={() => onRemove(tag)}>
                <X size={12} strokeWidth={2} aria-hidden="true" />
              </button>
            </span>
          ))}
          <input
            {...ids}
            type="text"
            disabled={isLocked}
            data-editing={draft !== '' || undefined}
            value={draft}
            placeholder={tags.length + partial.length === 0 ? t('badges-hint') : ''}
            onChange={(event) => {
              const text = event.target.value;
              if (/[,，、;；]$/u.test(text) && !(event.nativeEvent as InputEvent).isComposing) commit(text);
              else setDraft(text);
            }}
            onBlur={() => commit(draft)}
            onKeyDown={onKeyDown}
          />
        </div>
      )}
    </Field>
  );
}
