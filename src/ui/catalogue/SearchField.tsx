import { Search, X } from 'lucide-react';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './SearchField.module.css';

export interface SearchFieldProps {
  value: string;
  onChange: (value: string) => void;
  label: string;
  placeholder?: string;
  /** The key that focuses the field, shown while it is empty. */
  shortcut?: string;
  inputRef?: Ref<HTMLInputElement>;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** The list that the field finds in: its id, and the id of the option that the arrow keys are at. */
  list?: { id: string; active: string | undefined };
}

/** A search that answers while one types; Escape empties it. */
export function SearchField({ value, onChange, label, placeholder, shortcut, inputRef, onKeyDown, list }: SearchFieldProps) {
  const { t } = useTranslation('catalogue');
  // What an input method is still putting together is no query: `wuxian` on the way to 无线 would find nothing.
  const [composed, setComposed] = useState<string | null>(null);
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && value !== '') {
      event.preventDefault();
      event.stopPropagation();
      onChange('');
      return;
    }
    onKeyDown?.(event);
  };
  return (
    <div className={styles.search}>
      <Search size={16} strokeWidth={1.75} aria-hidden="true" />
      <input
        ref={inputRef}
        type="text"
        inputMode="search"
        data-editing={value !== '' || undefined}
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-keyshortcuts={shortcut}
        {...(list
          ? {
              role: 'combobox',
              'aria-expanded': true,
              'aria-controls': list.id,
              'aria-activedescendant': list.active,
              'aria-autocomplete': 'list' as const,
            }
          : {})}
        placeholder={placeholder}
        value={composed ?? value}
        onChange={(event) => {
          if ('isComposing' in event.nativeEvent && event.nativeEvent.isComposing) setComposed(event.target.value);
          else onChange(event.target.value);
        }}
        onCompositionEnd={(event) => {
          setComposed(null);
          onChange(event.currentTarget.value);
        }}
        onKeyDown={keys}
      />
      {value === '' && shortcut ? <span className={styles.key}>{shortcut}</span> : null}
      {value === '' ? null : (
        <button type="button" aria-label={t('clear-search')} onClick={() => onChange('')}>
          <X size={14} strokeWidth={1.75} />
        </button>
      )}
    </div>
  );
}
