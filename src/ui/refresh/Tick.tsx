import { Check, Minus } from 'lucide-react';
import { Checkbox } from 'radix-ui';
import fields from '../shell/fields.module.css';

export interface TickProps {
  label: string;
  checked: boolean | 'mixed';
  onChange: (checked: boolean) => void;
  tabIndex?: number;
  onFocus?: () => void;
  /** Arrow down and up: 1 and −1. */
  onArrow?: (by: 1 | -1) => void;
}

/** A check box whose name is not written beside it: the row says it. */
export function Tick({ label, checked, onChange, tabIndex = 0, onFocus, onArrow }: TickProps) {
  return (
    <Checkbox.Root
      className={fields.box}
      aria-label={label}
      checked={checked === 'mixed' ? 'indeterminate' : checked}
      tabIndex={tabIndex}
      onFocus={onFocus}
      onKeyDown={(event) => {
        if (!onArrow || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
        event.preventDefault();
        onArrow(event.key === 'ArrowDown' ? 1 : -1);
      }}
      onCheckedChange={(next) => onChange(next !== false)}
    >
      <Checkbox.Indicator>
        {checked === 'mixed' ? <Minus size={12} strokeWidth={2.5} /> : <Check size={12} strokeWidth={2.5} />}
      </Checkbox.Indicator>
    </Checkbox.Root>
  );
}
