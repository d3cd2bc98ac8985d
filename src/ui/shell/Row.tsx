import type { ReactNode } from 'react';
import styles from './fields.module.css';

/** What is chosen or done on the right of the words that say what it is. */
export function Row({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
