import { ToggleGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './controls.module.css';
import { useLocked } from './locked';

export interface SegmentedProps<V extends string> {
  label: string;
  value: V;
  onChange: (value: V) => void;
  options: readonly { value: V; label: string; icon?: ReactNode; disabled?: boolean }[];
}

/** A switch between a few choices, one of which always holds. */
export function Segmented<V extends string>({ label, value, onChange, options }: SegmentedProps<V>) {
  const isLocked = useLocked();
  return (
    <ToggleGroup.Root
      type="single"
      className={styles.segmented}
      aria-label={label}
      value={value}
      onValueChange={(next) => next && onChange(next as V)}
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          className={styles.segment}
          disabled={isLocked || (option.disabled ?? false)}
        >
          {option.icon}
          {option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
