import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './controls.module.css';

export interface TabsProps<V extends string> {
  label: string;
  value: V;
  onChange: (value: V) => void;
  items: readonly { value: V; label: string; count?: number | undefined; content: ReactNode }[];
  /** Stands at the right end of the list. */
  aside?: ReactNode;
  className?: string | undefined;
}

/** Tabs with their panels; only the chosen panel is drawn. */
export function Tabs<V extends string>({ label, value, onChange, items, aside, className }: TabsProps<V>) {
  return (
    <Radix.Root className={className} value={value} onValueChange={(next) => onChange(next as V)}>
      <div className={styles.tabs}>
        <Radix.List className={styles.tabList} aria-label={label}>
          {items.map((item) => (
            <Radix.Trigger key={item.value} value={item.value} className={styles.tab}>
              {item.label}
              {item.count === undefined ? null : <Badge count={item.count} />}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {aside}
      </div>
      {items.map((item) => (
        <Radix.Content
          key={item.value}
          value={item.value}
          tabIndex={-1}
          data-part={`tab-${item.value}`}
          style={{ flex: 1, minHeight: 0, display: item.value === value ? 'flex' : 'none', flexDirection: 'column' }}
        >
          {item.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}

/** A count beside a word. */
export function Badge({ count }: { count: number }) {
  return <span className={styles.badge}>{count.toLocaleString()}</span>;
}
