import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Notice.module.css';

/** Something is wrong or missing: what, what to do about it, and the way to do it. */
export function Notice({ kind, title, body, action }: { kind: 'error' | 'warning'; title: string; body?: string; action?: ReactNode }) {
  const Icon = kind === 'error' ? CircleAlert : TriangleAlert;
  return (
    <div className={styles.notice} data-kind={kind} role="alert">
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      <div>
        <strong>{title}</strong>
        {body ? <p>{body}</p> : null}
      </div>
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  );
}
