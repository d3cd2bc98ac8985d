import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Acceptance } from '@/core/fix';
import { settings } from '@/editor';
import { Field, FieldInput, useEditorStore } from '@/ui/shell';
import styles from './SuppressDialog.module.css';

type Problem = 'reason-missing' | 'until-past' | 'until-bad';

/** A reason and perhaps a last day, as they are being written. */
export interface Reason {
  text: string;
  setText: (text: string) => void;
  day: { current: HTMLInputElement | null };
  problem: Problem | null;
  setProblem: (problem: Problem | null) => void;
  /** What was written; undefined where something is wrong with it, which the fields then say. */
  check: () => Acceptance | undefined;
}

/** Begins with the reason that was given last. */
export function useReason(): Reason {
  const store = useEditorStore();
  const [text, setText] = useState(() => settings.getState().suppressReason);
  const [problem, setProblem] = useState<Problem | null>(null);
  const day = useRef<HTMLInputElement>(null);
  const find = (until: string): Problem | null => {
    const { today } = store.checkOptions();
    if (text.trim() === '') return 'reason-missing';
    if (day.current?.validity.badInput) return 'until-bad';
    return until !== '' && today !== undefined && until < today ? 'until-past' : null;
  };
  const check = () => {
    const until = day.current?.value ?? '';
    const found = find(until);
    setProblem(found);
    return found ? undefined : { reason: text.trim(), ...(until !== '' && { until }) };
  };
  return { text, setText, day, problem, setProblem, check };
}

export function ReasonFields({ reason: { text, setText, day, problem, setProblem } }: { reason: Reason }) {
  const { t } = useTranslation('fixes');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  return (
    <>
      <Field label={t('reason')} error={problem === 'reason-missing' ? t(problem) : undefined}>
        {(ids) => (
          <FieldInput
            {...ids}
            type="text"
            ref={input}
            required
            value={text}
            placeholder={t('reason-hint')}
            onChange={(event) => {
              setText(event.target.value);
              setProblem(null);
            }}
          />
        )}
      </Field>
      <div className={styles.day}>
        <Field label={t('until')} error={problem && problem !== 'reason-missing' ? t(problem) : undefined}>
          {(ids) => <FieldInput {...ids} ref={day} type="date" onChange={() => setProblem(null)} />}
        </Field>
      </div>
    </>
  );
}
