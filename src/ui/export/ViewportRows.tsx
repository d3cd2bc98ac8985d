import type { ReactNode } from 'react';
import type { Page } from '@/core/page';
import { Checkbox } from '../shell';
import styles from './ViewportRows.module.css';

/** The viewports of a page to choose from, each with what there is to say or set on its right. */
export function ViewportRows({
  label,
  page: { viewports },
  nameOf,
  chosen,
  onChoose,
  choice,
  said,
}: {
  label: string;
  page: Page;
  nameOf: (viewport: string) => string;
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
  /** What is set of a viewport beside its name. */
  choice?: ((viewport: string) => ReactNode) | undefined;
  said: (viewport: string) => ReactNode;
}) {
  const choose = (id: string, on: boolean) =>
    onChoose(viewports.map((one) => one.id).filter((other) => (other === id ? on : chosen.includes(other))));
  return (
    <ul className={styles.rows} aria-label={label}>
      {viewports.map(({ id }) => (
        <li key={id} className={styles.row} data-choice={choice ? true : undefined}>
          <Checkbox label={nameOf(id)} checked={chosen.includes(id)} onChange={(on) => choose(id, on)} />
          {choice?.(id)}
          <span className={styles.said}>{said(id)}</span>
        </li>
      ))}
    </ul>
  );
}
