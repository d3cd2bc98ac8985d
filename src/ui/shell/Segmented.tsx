import { ToggleGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './controls.module.css';
import { useLocked } from './locked';
import { Tooltip } from './Tooltip';

export interface SegmentedProps<V extends string> {
  label: string;
  value: V;
  onChange: (value: V) => void;
  options: readonly { value: V; label: string; icon?: ReactNode; disabled?: boolean }[];
  /** Icons only, one above the other: the labels are names and tooltips. */
  compact?: boolean;
}

/** A switch between a few choices, one of which always holds. */
export function Segmented<V extends string>({ label, value, onChange, options, compact = false }: SegmentedProps<V>) {
  const isLocked = useLocked();
  return (
    <ToggleGroup.Root
      type="single"
      className={styles.segmented}
      orientation={compact ? 'vertical' : 'horizontal'}
      aria-label={label}
      value={value}
      onValueChange={(next) => next && onChange(next as V)}
    >
      {options.map((option) => {
        const item = (
          <ToggleGroup.Item
            key={option.value}
            value={option.value}
            className={styles.segment}
            aria-label={compact ? option.label : undefined}
            disabled={isLocked || (option.disabled ?? false)}
          >
            {option.icon}
            {compact ? null : option.label}
          </ToggleGroup.Item>
        );
        return compact ? (
          <Tooltip key={option.value} content={option.label} side="left">
            {item}
          </Tooltip>
        ) : (
          item
        );
      })}
    </ToggleGroup.Root>
  );
}
