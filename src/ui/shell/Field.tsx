import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './fields.module.css';

export interface FieldProps {
  label: string;
  hideLabel?: boolean | undefined;
  /** What is wrong with the value; shown under the control and tied to it. */
  error?: string | undefined;
}

/** Label, control frame and message of a field; the control gets its id and the id of the message. */
export function Field({
  label,
  hideLabel,
  error,
  prefix,
  suffix,
  children,
}: FieldProps & {
  prefix?: ReactNode;
  suffix?: ReactNode;
  children: (ids: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}) {
  const id = useId();
  const message = `${id}-message`;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel ? styles.hidden : styles.label}>
        {label}
      </label>
      <div className={styles.control} data-invalid={error ? true : undefined}>
        {prefix ? <span className={styles.affix}>{prefix}</span> : null}
        {children(error ? { id, 'aria-describedby': message, 'aria-invalid': true } : { id })}
        {suffix ? <span className={styles.affix}>{suffix}</span> : null}
      </div>
      {error ? (
        <span id={message} className={styles.error} role="alert">
          {error}
        </span>
      ) : null}
    </div>
  );
}

/** A plain input for a field: the frame around it wears the ring. */
export function FieldInput(props: ComponentProps<'input'>) {
  return <input {...props} className={styles.input} />;
}
