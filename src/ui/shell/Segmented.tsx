import { ToggleGroup } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
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

/** A switch between a few choices, one of which always holds: arrows choose, as among radio buttons. */
export function Segmented<V extends string>({ label, value, onChange, options, compact = false }: SegmentedProps<V>) {
  const isLocked = useLocked();
  const isArrow = useRef(false);
  return (
    <ToggleGroup.Root
      type="single"
      className={styles.segmented}
      orientation={compact ? 'vertical' : 'horizontal'}
      aria-label={label}
      value={value}
      onValueChange={(next) => next && onChange(next as V)}
      onKeyDown={({ key }) => {
        isArrow.current = key.startsWith('Arrow') || key === 'Home' || key === 'End';
      }}
      onPointerDown={() => {
        isArrow.current = false;
      }}
    >
      {options.map((option) => {
        const item = (
          <ToggleGroup.Item
            key={option.value}
            value={option.value}
            className={styles.segment}
            aria-label={compact ? option.label : undefined}
            disabled={isLocked || (option.disabled ?? false)}
            onFocus={() => isArrow.current && option.value !== value && onChange(option.value)}
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
