import { Check, ChevronRight } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import overlays from '../shell/overlays.module.css';
import type { Entry } from './menu-entries';
import styles from './SelectionBar.module.css';

/** The entries of a menu, menus inside it too. */
export function EntryList({ entries }: { entries: readonly Entry[] }) {
  return entries.map((entry, index) => {
    if (entry === 'separator') return <DropdownMenu.Separator key={`line-${index.toString()}`} className={overlays.rule} />;
    const { label, shortcut, onSelect, disabled = false, danger, checked, entries: inner } = entry;
    const className = `${overlays.item} ${danger ? overlays.itemDanger : ''}`;
    if (inner)
      return (
        <DropdownMenu.Sub key={label}>
          <DropdownMenu.SubTrigger className={className} disabled={disabled}>
            {label}
            <ChevronRight className={styles.further} size={14} strokeWidth={1.75} />
          </DropdownMenu.SubTrigger>
          <DropdownMenu.Portal>
            <DropdownMenu.SubContent className={overlays.popup} sideOffset={2} alignOffset={-5} collisionPadding={8}>
              <EntryList entries={inner} />
            </DropdownMenu.SubContent>
          </DropdownMenu.Portal>
        </DropdownMenu.Sub>
      );
    if (checked !== undefined)
      return (
        <DropdownMenu.CheckboxItem key={label} className={className} disabled={disabled} checked={checked} onSelect={() => onSelect?.()}>
          <span className={overlays.tick}>{checked ? <Check size={16} strokeWidth={1.75} /> : null}</span>
          {label}
        </DropdownMenu.CheckboxItem>
      );
    return (
      <DropdownMenu.Item key={label} className={className} disabled={disabled} onSelect={() => onSelect?.()}>
        {label}
        {shortcut ? <span className={overlays.shortcut}>{shortcut}</span> : null}
      </DropdownMenu.Item>
    );
  });
}
