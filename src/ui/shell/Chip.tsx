import type { ComponentProps, ReactNode } from 'react';
import styles from './Chip.module.css';

/** A small round button, on or off by `aria-pressed`: one of a few that narrow a list, or a switch with a frame that stays. */
export function Chip({ kind = 'filter', className, ...rest }: ComponentProps<'button'> & { kind?: 'filter' | 'switch' }) {
  const classes = [styles.chip, kind === 'switch' && styles.switch, className];
  return <button type="button" className={classes.filter(Boolean).join(' ')} {...rest} />;
}

/** Chips that belong together; the label is read, not seen. */
export function Chips({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className={styles.chips}>
      <legend>{label}</legend>
      {children}
    </fieldset>
  );
}
