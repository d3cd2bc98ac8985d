import type { ComponentProps, ReactNode } from 'react';
import styles from './controls.module.css';
import { useLocked } from './locked';
import { Tooltip } from './Tooltip';

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: 'primary' | 'secondary' | 'ghost' | 'danger';
  size?: 'm' | 's';
  icon?: ReactNode;
}

/** A push button with a text; at most one primary on a screen. */
export function Button({ variant = 'secondary', size = 'm', icon, className, disabled, children, ...rest }: ButtonProps) {
  const isLocked = useLocked();
  const classes = [styles.button, size === 's' && styles.small, variant !== 'secondary' && styles[variant], className];
  return (
    <button type="button" className={classes.filter(Boolean).join(' ')} disabled={isLocked || disabled} {...rest}>
      {icon}
      {children}
    </button>
  );
}

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  label: string;
  icon: ReactNode;
  shortcut?: string;
  pressed?: boolean;
  size?: 'm' | 's';
}

/** A button that is only an icon; its label is its name and its tooltip. */
export function IconButton({ label, icon, shortcut, pressed, size = 'm', className, disabled, ...rest }: IconButtonProps) {
  const isLocked = useLocked();
  const classes = [styles.button, styles.icon, size === 's' && styles.small, className];
  return (
    <Tooltip content={label} shortcut={shortcut}>
      <button
        type="button"
        className={classes.filter(Boolean).join(' ')}
        disabled={isLocked || disabled}
        aria-label={label}
        aria-pressed={pressed}
        {...rest}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
