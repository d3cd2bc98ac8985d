import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minorDigits } from '@/core/page';
import { Field, type FieldProps } from './Field';
import styles from './fields.module.css';
import { useLocked } from './locked';
import { useDraft } from './TextField';

export interface NumberFieldProps extends FieldProps {
  value: number | null;
  /** The new number, or null where the field was emptied. */
  onCommit: (value: number | null) => void;
  /** Told of every keystroke: the number, null where the field is empty, undefined where it cannot be read. Errors show at once. */
  onInput?: ((value: number | null | undefined) => void) | undefined;
  min?: number;
  max?: number;
  step?: number;
  prefix?: ReactNode;
  suffix?: ReactNode;
  placeholder?: string | undefined;
  disabled?: boolean;
  /** Whether the field may be emptied (then it commits null). */
  optional?: boolean;
  /** Decimals that the value may have. */
  decimals?: number;
  /** Where several values are shown as one and differ: an arrow key changes each of them by so much. */
  onStep?: ((by: number) => void) | undefined;
  /** Writes no zeros behind the last decimal: 1.4, not 1.40. */
  unpadded?: boolean;
}

/** An edit that is told as it is typed. */
interface Live {
  /** What the field showed before. */
  text: string;
  /** The value before, then each that was told. */
  told: (number | null)[];
}

/** A number; arrow keys step (Shift: ten at once). What cannot be read stays in the field with a message. */
export function NumberField(props: NumberFieldProps) {
  const {
    value,
    onCommit,
    onInput,
    onStep,
    min,
    max,
    step = 1,
    prefix,
    suffix,
    placeholder,
    disabled,
    optional = true,
    decimals = 0,
    unpadded = false,
    error,
    ...field
  } = props;
  const isLocked = useLocked();
  const { t } = useTranslation('common');
  const padded = value !== null && decimals > 0 && !Number.isInteger(value) ? value.toFixed(decimals) : String(value ?? '');
  const text = unpadded && value !== null ? String(Number(padded)) : padded;
  const [live, setLive] = useState<Live | null>(null);
  // The draft gives way to a value from elsewhere, but not to the one it has just told.
  const [draft, setDraft, editing] = useDraft(live?.told.includes(value) ? live.text : text);
  const [problem, setProblem] = useState<string>();
  const cancelled = useRef(false);

  const read = (input: string): { value: number | null } | { problem: string } => {
    const trimmed = input.trim().replaceAll(',', '').replace('，', '');
    if (trimmed === '') return optional ? { value: null } : { problem: t('number-needed') };
    const number = Number(trimmed);
    if (!Number.isFinite(number)) return { problem: t('number-unreadable') };
    if (min !== undefined && number < min) return { problem: t('number-min', { min: String(min) }) };
    if (max !== undefined && number > max) return { problem: t('number-max', { max: String(max) }) };
    return { value: Number(number.toFixed(decimals)) };
  };
  const commit = (input: string) => {
    const result = read(input);
    if ('problem' in result) {
      setProblem(result.problem);
      return;
    }
    setProblem(undefined);
    if (result.value !== value || live) onCommit(result.value);
    setDraft(null);
    setLive(null);
  };
  const type = (input: string) => {
    setDraft(input);
    const result = read(input);
    setProblem(onInput && 'problem' in result ? result.problem : undefined);
    if (!onInput) return;
    const told = 'value' in result ? result.value : undefined;
    setLive((old) => ({ text: old?.text ?? text, told: [...(old?.told ?? [value]), ...(told === undefined ? [] : [told])] }));
    onInput(told);
  };
  const restore = () => {
    setProblem(undefined);
    setDraft(null);
    setLive(null);
    const before = live?.told[0];
    if (before !== undefined) onInput?.(before);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') commit(draft);
    if (event.key === 'Escape' && editing) {
      event.stopPropagation();
      cancelled.current = true;
      event.currentTarget.blur();
    }
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const by = (event.key === 'ArrowUp' ? 1 : -1) * step * (event.shiftKey ? 10 : 1);
    if (onStep && draft.trim() === '') return onStep(by);
    const result = read(draft);
    const next = by + ('value' in result ? (result.value ?? 0) : (value ?? 0));
    commit(Math.min(max ?? Infinity, Math.max(min ?? -Infinity, next)).toFixed(decimals));
  };
  return (
    <Field {...field} error={error ?? (editing ? problem : undefined)} prefix={prefix} suffix={suffix}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          inputMode="decimal"
          data-editing={editing || undefined}
          className={`${styles.input} ${styles.numeric}`}
          value={draft}
          placeholder={placeholder}
          disabled={isLocked || disabled}
          onChange={(event) => type(event.target.value)}
          onBlur={() => {
            if (cancelled.current) {
              cancelled.current = false;
              restore();
            } else if (editing) commit(draft);
          }}
          onKeyDown={onKeyDown}
        />
      )}
    </Field>
  );
}

export interface MoneyFieldProps
  extends Omit<NumberFieldProps, 'value' | 'onCommit' | 'onInput' | 'onStep' | 'decimals' | 'min' | 'prefix'> {
  /** In minor units. */
  minor: number | null | undefined;
  currency: string;
  onCommit: (minor: number | null) => void;
  onInput?: ((minor: number | null | undefined) => void) | undefined;
  onStep?: ((by: number) => void) | undefined;
  /** Whether 0 is no answer. */
  positive?: boolean;
}

/** An amount of money, typed in major units and kept in minor ones. */
export function MoneyField({ minor, currency, onCommit, onInput, onStep, positive = false, ...rest }: MoneyFieldProps) {
  const decimals = minorDigits(currency);
  const scale = 10 ** decimals;
  const toMinor = (major: number | null | undefined) => (typeof major === 'number' ? Math.round(major * scale) : major);
  const symbol = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value;
  return (
    <NumberField
      {...rest}
      prefix={symbol}
      min={positive ? 1 / scale : 0}
      decimals={decimals}
      value={minor === null || minor === undefined ? null : minor / scale}
      onCommit={(major) => onCommit(toMinor(major) ?? null)}
      onStep={onStep && ((by) => onStep(by * scale))}
      onInput={onInput && ((major) => onInput(toMinor(major)))}
    />
  );
}
