import { Check, Minus } from 'lucide-react';
import { Checkbox as Radix } from 'radix-ui';
import { useId } from 'react';
import styles from './fields.module.css';
import { useLocked } from './locked';

/** A yes or no; `mixed` where several things differ. */
export function Checkbox({
  label,
  checked,
  onChange,
  disabled,
}: {
  label: string;
  checked: boolean | 'mixed';
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}) {
  const isLocked = useLocked();
  const id = useId();
  return (
    <div className={styles.check}>
      <Radix.Root
        id={id}
        className={styles.box}
        checked={checked === 'mixed' ? 'indeterminate' : checked}
        disabled={isLocked || (disabled ?? false)}
        onCheckedChange={(next) => onChange(next !== false)}
      >
        <Radix.Indicator>
          {checked === 'mixed' ? <Minus size={12} strokeWidth={2.5} /> : <Check size={12} strokeWidth={2.5} />}
        </Radix.Indicator>
      </Radix.Root>
      <label htmlFor={id}>{label}</label>
    </div>
  );
}
