import { Tooltip as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import styles from './overlays.module.css';

/** A few words on hover and focus. The provider stands in `AppFrame`; alone (in a test) it brings its own. */
export function Tooltip({ content, shortcut, children }: { content: ReactNode; shortcut?: string | undefined; children: ReactElement }) {
  return (
    <Radix.Provider delayDuration={400} skipDelayDuration={300}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content className={styles.tooltip} sideOffset={6} collisionPadding={8}>
            {content}
            {shortcut ? <kbd>{shortcut}</kbd> : null}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
