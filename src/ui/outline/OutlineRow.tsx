import { useDraggable } from '@dnd-kit/core';
import { ArrowDown, ArrowUp, CopyPlus, Ellipsis, GripVertical, LayoutTemplate, Pencil, Save, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton, Menu, shortcutText, useMoney } from '@/ui/shell';
import { SeverityMark } from '../findings';
import styles from './Outline.module.css';
import type { OutlineEntry } from './outline-list';
import type { OutlineActions } from './use-outline';

const icon = { size: 14, strokeWidth: 1.75 } as const;

export interface OutlineRowProps {
  entry: OutlineEntry;
  index: number;
  count: number;
  selected: boolean;
  tabStop: boolean;
  /** px by which the row gives way to one that is dragged. */
  shift: number;
  /** The modules can be looked at and selected, no more. */
  isReadOnly: boolean;
  actions: OutlineActions;
  onFocusRow: (index: number) => void;
}

/** One module of the outline. */
export function OutlineRow({ entry, index, count, selected, tabStop, shift, isReadOnly, actions, onFocusRow }: OutlineRowProps) {
  const { t } = useTranslation('inspector');
  const money = useMoney();
  const { module, tiles, prices, severity } = entry;
  const [renaming, setRenaming] = useState(false);
  const main = useRef<HTMLButtonElement>(null);
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({ id: module.id, disabled: isReadOnly });
  const title = module.title || t('module-untitled', { number: index + 1 });
  const kind = t(`kind-${module.kind ?? 'grid'}`);
  const range =
    prices && (prices[0] === prices[1] ? money(prices[0]) : t('prices-range', { low: money(prices[0]), high: money(prices[1]) }));
  const isGrid = (module.kind ?? 'grid') === 'grid';
  const content = !isGrid ? kind : range ? t('outline-tiles-range', { count: tiles, range }) : t('outline-tiles', { count: tiles });
  // A block that is still called what it is needs no second line to say so.
  const meta = content === title ? '' : content;
  const state = severity ? t(`outline-state-${severity}`) : t('outline-ok');

  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (isReadOnly && (event.altKey || event.key === 'F2' || event.key === 'Delete' || event.key === 'Backspace')) return;
    const isDuplicate = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd';
    if (isReadOnly && isDuplicate) return;
    if (isDuplicate) actions.duplicate(module.id);
    else if (event.altKey && by !== 0) actions.move(module.id, index + by);
    else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (by !== 0) onFocusRow(index + by);
    else if (event.key === 'Home') onFocusRow(0);
    else if (event.key === 'End') onFocusRow(count - 1);
    else if (event.key === 'F2') setRenaming(true);
    else if (event.key === 'Delete' || event.key === 'Backspace') actions.remove(module.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li
      ref={setNodeRef}
      className={styles.row}
      data-outline-row={module.id}
      data-selected={selected || undefined}
      data-dragging={isDragging || undefined}
      style={{ transform: `translateY(${isDragging ? (transform?.y ?? 0) : shift}px)` }}
    >
      <span
        {...listeners}
        className={styles.grip}
        title={isReadOnly ? undefined : t('outline-drag', { title })}
        data-idle={isReadOnly || undefined}
        aria-hidden="true"
      >
        <GripVertical {...icon} />
      </span>
      {renaming ? (
        <RenameField
          title={module.title ?? ''}
          onDone={(next) => {
            setRenaming(false);
            if (next !== undefined && next !== (module.title ?? '')) actions.rename(module.id, next);
            requestAnimationFrame(() => main.current?.focus());
          }}
        />
      ) : (
        <button
          {...listeners}
          ref={main}
          type="button"
          className={styles.main}
          data-outline={module.id}
          tabIndex={tabStop ? 0 : -1}
          aria-current={selected || undefined}
          aria-label={isGrid ? t('outline-item', { title, kind, content, state }) : t('outline-block', { title, kind, state })}
          aria-keyshortcuts={isReadOnly ? undefined : 'F2 Alt+ArrowUp Alt+ArrowDown Delete'}
          onClick={() => actions.select(module.id)}
          onDoubleClick={() => setRenaming(!isReadOnly)}
          onKeyDown={onKeyDown}
        >
          <span className={styles.title}>{title}</span>
          {meta === '' ? null : <span className={styles.meta}>{meta}</span>}
        </button>
      )}
      <span className={styles.state} title={state}>
        {severity ? <SeverityMark severity={severity} decorative /> : null}
      </span>
      <Menu
        align="end"
        trigger={
          <IconButton
            size="s"
            className={styles.more}
            label={t('outline-more', { title })}
            disabled={isReadOnly}
            icon={<Ellipsis size={16} strokeWidth={1.75} />}
          />
        }
        items={[
          // The menu gives the focus back to its button when it closes, so the field opens after that.
          { label: t('outline-rename'), icon: <Pencil {...icon} />, shortcut: 'F2', onSelect: () => setTimeout(() => setRenaming(true)) },
          {
            label: t('move-up'),
            icon: <ArrowUp {...icon} />,
            shortcut: 'Alt ↑',
            disabled: index === 0,
            onSelect: () => actions.move(module.id, index - 1),
          },
          {
            label: t('move-down'),
            icon: <ArrowDown {...icon} />,
            shortcut: 'Alt ↓',
            disabled: index === count - 1,
            onSelect: () => actions.move(module.id, index + 1),
          },
          'separator',
          {
            label: t('outline-duplicate'),
            icon: <CopyPlus {...icon} />,
            shortcut: shortcutText('D'),
            onSelect: () => actions.duplicate(module.id),
          },
          { label: t('outline-templates'), icon: <LayoutTemplate {...icon} />, onSelect: () => actions.openTemplates(module.id) },
          { label: t('outline-save-template'), icon: <Save {...icon} />, onSelect: () => actions.saveTemplate(module.id) },
          'separator',
          { label: t('remove-module'), icon: <Trash2 {...icon} />, danger: true, onSelect: () => actions.remove(module.id) },
        ]}
      />
    </li>
  );
}

/** The title while it is edited: Enter and leaving keep it, Escape does not. */
function RenameField({ title, onDone }: { title: string; onDone: (title: string | undefined) => void }) {
  const { t } = useTranslation('inspector');
  const [draft, setDraft] = useState(title);
  const done = useRef(false);
  const finish = (next: string | undefined) => {
    if (done.current) return;
    done.current = true;
    onDone(next);
  };
  return (
    <input
      ref={(element) => {
        if (element && document.activeElement !== element && !done.current) {
          element.focus();
          element.select();
        }
      }}
      className={styles.rename}
      aria-label={t('outline-title-of')}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => finish(draft)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') finish(draft);
        if (event.key === 'Escape') finish(undefined);
      }}
    />
  );
}
