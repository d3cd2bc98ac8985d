import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { type ReactElement, type ReactNode, useRef } from 'react';
import { useLocked } from './locked';
import styles from './overlays.module.css';

export type MenuItem =
  | 'separator'
  | {
      label: string;
      /** Tells items apart that may have the same label. */
      id?: string;
      icon?: ReactNode;
      shortcut?: string;
      onSelect: () => void;
      disabled?: boolean;
      danger?: boolean;
      takesFocus?: boolean;
      /** A setting that holds or not: ticked where it does. */
      checked?: boolean;
    };

/** A menu that drops from its trigger; the focus goes back to it, unless the chosen item takes it elsewhere (`takesFocus`). */
export function Menu({
  trigger,
  items,
  align = 'start',
}: {
  trigger: ReactElement<{ disabled?: boolean | undefined }>;
  items: readonly MenuItem[];
  align?: 'start' | 'end';
}) {
  const isLocked = useLocked();
  const taken = useRef(false);
  // Where one item has a sign, all words begin behind the room for it.
  const hasSigns = items.some((item) => item !== 'separator' && (item.icon !== undefined || item.checked !== undefined));
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild disabled={isLocked || (trigger.props.disabled ?? false)}>
        {trigger}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.popup}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            if (taken.current) event.preventDefault();
            taken.current = false;
          }}
        >
          {items.map((item, index) => {
            if (item === 'separator') return <DropdownMenu.Separator key={`line-${index.toString()}`} className={styles.rule} />;
            const props = {
              className: `${styles.item} ${item.danger ? styles.itemDanger : ''}`,
              disabled: item.disabled ?? false,
              onSelect: () => {
                taken.current = item.takesFocus ?? false;
                item.onSelect();
              },
            };
            if (item.checked !== undefined)
              return (
                <DropdownMenu.CheckboxItem key={item.id ?? item.label} {...props} checked={item.checked}>
                  <span className={styles.tick}>{item.checked ? <Check size={16} strokeWidth={1.75} /> : null}</span>
                  {item.label}
                  {item.shortcut ? <span className={styles.shortcut}>{item.shortcut}</span> : null}
                </DropdownMenu.CheckboxItem>
              );
            return (
              <DropdownMenu.Item key={item.label} {...props}>
                {item.icon ?? (hasSigns ? <span className={styles.tick} /> : null)}
                {item.label}
                {item.shortcut ? <span className={styles.shortcut}>{item.shortcut}</span> : null}
              </DropdownMenu.Item>
            );
          })}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
