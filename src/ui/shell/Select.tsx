import { Check, ChevronDown } from 'lucide-react';
import { Select as Radix } from 'radix-ui';
import { useId, useState } from 'react';
import styles from './fields.module.css';
import { useLocked } from './locked';
import overlays from './overlays.module.css';

export interface SelectProps<V extends string> {
  label: string;
  hideLabel?: boolean;
  value: V;
  onChange: (value: V) => void;
  options: readonly { value: V; label: string; disabled?: boolean }[];
  disabled?: boolean;
}

/** One choice of a list. Values must not be empty texts (Radix keeps these for "none"). */
export function Select<V extends string>({ label, hideLabel, value, onChange, options, disabled }: SelectProps<V>) {
  const isLocked = useLocked();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.field}>
      <span id={id} className={hideLabel ? styles.hidden : styles.label}>
        {label}
      </span>
      <Radix.Root
        value={value}
        onValueChange={(next) => onChange(next as V)}
        open={open}
        onOpenChange={setOpen}
        disabled={isLocked || (disabled ?? false)}
      >
        <Radix.Trigger className={styles.select} aria-labelledby={id}>
          <Radix.Value>{options.find((option) => option.value === value)?.label}</Radix.Value>
          <ChevronDown size={14} strokeWidth={1.75} />
        </Radix.Trigger>
        {/* A closed list is not drawn at all: a table of selects would draw every option of each. */}
        {open ? (
          <Radix.Portal>
            <Radix.Content className={overlays.popup} position="popper" sideOffset={4} collisionPadding={8}>
              <Radix.Viewport>
                {options.map((option) => (
                  <Radix.Item key={option.value} value={option.value} className={overlays.item} disabled={option.disabled ?? false}>
                    <Radix.ItemText>{option.label}</Radix.ItemText>
                    <Radix.ItemIndicator className={overlays.shortcut}>
                      <Check size={14} strokeWidth={1.75} />
                    </Radix.ItemIndicator>
                  </Radix.Item>
                ))}
              </Radix.Viewport>
            </Radix.Content>
          </Radix.Portal>
        ) : null}
      </Radix.Root>
    </div>
  );
}
