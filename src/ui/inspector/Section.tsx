import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useStore } from 'zustand';
import styles from './Inspector.module.css';
import { memory } from './memory';
import folds from './Section.module.css';

/** A titled group of fields. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

export interface FoldProps {
  /** Under which it is remembered whether it is open. */
  name: string;
  title: string;
  /** What it holds, in a word, told while it is folded too. */
  note?: string | undefined;
  children: ReactNode;
}

/** A group of fields that are seldom edited: folded until it is wanted, and then as it was left. */
export function Fold({ name, title, note, children }: FoldProps) {
  const shown = useStore(memory, ({ open }) => open[name] ?? false);
  const id = useId();
  const toggle = () => memory.setState(({ open }) => ({ open: { ...open, [name]: !shown } }));
  return (
    <section className={styles.section} aria-label={title} data-folded={!shown || undefined}>
      <h3 className={folds.foldHead}>
        <button type="button" aria-expanded={shown} aria-controls={shown ? id : undefined} data-fold={name} onClick={toggle}>
          <ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" />
          <span>{title}</span>
          {note ? <small>{note}</small> : null}
        </button>
      </h3>
      {shown ? (
        <div id={id} className={folds.foldBody}>
          {children}
        </div>
      ) : null}
    </section>
  );
}

/** Two fields beside each other. */
export function Pair({ children }: { children: ReactNode }) {
  return <div className={styles.pair}>{children}</div>;
}

/** What shows one field of the page file, by its path there without indices: `skus.promotions.threshold`. */
export function At({ field, children }: { field: string; children: ReactNode }) {
  return (
    <div className={folds.at} data-field={field}>
      {children}
    </div>
  );
}
