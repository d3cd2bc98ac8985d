import { type KeyboardEvent, useEffect, useRef } from 'react';
import styles from './Home.module.css';

/** A title being renamed where it stands: Enter or leaving keeps the new one, Escape the old. */
export function RenameField({ label, value, onDone }: { label: string; value: string; onDone: (title: string | null) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const finish = (title: string | null) => {
    if (done.current) return;
    done.current = true;
    onDone(title === null || title === value ? null : title);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    // The focus goes on to the card at once: the same key shall not press that as well.
    event.preventDefault();
    finish(event.key === 'Enter' ? event.currentTarget.value.trim() : null);
  };
  return (
    <input
      ref={input}
      className={styles.rename}
      aria-label={label}
      defaultValue={value}
      onKeyDown={onKeyDown}
      onBlur={(event) => finish(event.currentTarget.value.trim())}
    />
  );
}
