import { Tooltip as Radix } from 'radix-ui';
import type { FocusEvent, ReactElement, ReactNode } from 'react';
import styles from './overlays.module.css';

/** Whether the focus did not come by a key from another control, but from a dialog or a menu that has closed: nobody asks there. */
const isGivenBack = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) =>
  relatedTarget === null || !currentTarget.matches(':focus-visible');

/** A few words on hover and focus. The provider stands in `AppFrame`; alone (in a test) it brings its own. */
export function Tooltip({
  content,
  shortcut,
  side = 'top',
  distance = 6,
  children,
}: {
  content: ReactNode;
  shortcut?: string | undefined;
  side?: 'top' | 'left';
  /** From what it tells about, in px. */
  distance?: number;
  children: ReactElement;
}) {
  return (
    <Radix.Provider delayDuration={400} skipDelayDuration={300}>
      <Radix.Root>
        <Radix.Trigger asChild onFocus={(event) => isGivenBack(event) && event.preventDefault()}>
          {children}
        </Radix.Trigger>
        <Radix.Portal>
          <Radix.Content className={styles.tooltip} side={side} sideOffset={distance} collisionPadding={8}>
            {content}
            {shortcut ? <kbd>{shortcut}</kbd> : null}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
