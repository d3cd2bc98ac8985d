import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Field, type FieldProps } from './Field';
import styles from './fields.module.css';
import { useLocked } from './locked';

export interface TextFieldProps extends FieldProps {
  value: string;
  /** Called on blur and on Enter, when the text has changed. */
  onCommit: (value: string) => void;
  multiline?: boolean;
  placeholder?: string | undefined;
  /** Texts to choose from while typing; any other can be typed as well. */
  suggestions?: readonly string[] | undefined;
  /** Told of every keystroke, for searches. */
  onInput?: (value: string) => void;
  disabled?: boolean;
}

/** A draft of a value: follows it while it is not being edited. */
export function useDraft(value: string): [string, (draft: string | null) => void, boolean] {
  const [draft, setDraft] = useState<string | null>(null);
  const seen = useRef(value);
  useEffect(() => {
    if (seen.current !== value) setDraft(null);
    seen.current = value;
  }, [value]);
  return [draft ?? value, setDraft, draft !== null];
}

/** A text that is committed as a whole; Escape brings the old one back. */
export function TextField({ value, onCommit, multiline, placeholder, onInput, disabled, suggestions, ...field }: TextFieldProps) {
  const isLocked = useLocked();
  const list = useId();
  const [draft, setDraft, editing] = useDraft(value);
  const cancelled = useRef(false);
  const commit = () => {
    if (cancelled.current) cancelled.current = false;
    else if (editing && draft !== value) onCommit(draft);
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (!multiline || event.metaKey || event.ctrlKey)) event.currentTarget.blur();
    if (event.key === 'Escape' && editing) {
      event.stopPropagation();
      cancelled.current = true;
      event.currentTarget.blur();
    }
  };
  const change = (text: string) => {
    setDraft(text);
    onInput?.(text);
  };
  return (
    <Field {...field}>
      {(ids) =>
        multiline ? (
          <textarea
            {...ids}
            data-editing={editing || undefined}
            className={styles.input}
            value={draft}
            placeholder={placeholder}
            disabled={isLocked || disabled}
            onChange={(event) => change(event.target.value)}
            onBlur={commit}
            onKeyDown={onKeyDown}
          />
        ) : (
          <>
            <input
              {...ids}
              type="text"
              list={suggestions ? list : undefined}
              data-editing={editing || undefined}
              className={styles.input}
              value={draft}
              placeholder={placeholder}
              disabled={isLocked || disabled}
              onChange={(event) => change(event.target.value)}
              onBlur={commit}
              onKeyDown={onKeyDown}
            />
            {suggestions ? (
              <datalist id={list}>
                {suggestions.map((text) => (
                  <option key={text} value={text} />
                ))}
              </datalist>
            ) : null}
          </>
        )
      }
    </Field>
  );
}
