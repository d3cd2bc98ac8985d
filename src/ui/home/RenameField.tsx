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
    if (event.key === 'Enter') finish(event.currentTarget.value.trim());
    if (event.key === 'Escape') finish(null);
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
