import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, useLocked } from '@/ui/shell';
import styles from './Inspector.module.css';

export interface DateFieldProps {
  label: string;
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  /** Called on blur and Enter with a day or an empty text; answers a message where the day cannot be kept. */
  onCommit: (day: string) => string | undefined;
}

/** A day. One that cannot be kept stays in the field with a message. */
export function DateField({ label, value, onCommit }: DateFieldProps) {
  const { t } = useTranslation('inspector');
  const isLocked = useLocked();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    if (value !== undefined) {
      setDraft(null);
      setProblem(undefined);
    }
  }, [value]);
  const forget = () => {
    setDraft(null);
    setProblem(undefined);
    // A half-typed date is not in `value`, so the control has to be told.
    if (input.current) input.current.value = value;
  };
  const commit = () => {
    if (input.current?.validity.badInput) return setProblem(t('date-bad'));
    if (draft === null || draft === value) return forget();
    const refused = onCommit(draft);
    setProblem(refused);
    if (refused === undefined) setDraft(null);
  };
  return (
    <Field label={label} error={problem}>
      {(ids) => (
        <input
          {...ids}
          ref={input}
          type="date"
          disabled={isLocked}
          className={styles.date}
          data-editing={draft !== null || problem !== undefined || undefined}
          data-empty={(draft ?? value) === '' || undefined}
          value={draft ?? value}
          onChange={(event) => {
            setDraft(event.target.value);
            setProblem(undefined);
          }}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
            if (event.key !== 'Escape') return;
            if (draft !== null || problem !== undefined) event.stopPropagation();
            forget();
          }}
        />
      )}
    </Field>
  );
}
