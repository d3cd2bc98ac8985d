import { DropdownMenu } from 'radix-ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import overlays from '../shell/overlays.module.css';
import { EntryList } from './EntryList';
import { type Entry, type MenuHost, menuEntries } from './menu-entries';
import styles from './SelectionBar.module.css';

interface Opened {
  x: number;
  y: number;
  entries: Entry[];
  /** What had the focus; it gets it back. */
  from: HTMLElement | null;
}

/** The menu hangs on a place, not on a button: what a trigger says of itself is not said here. */
const SILENT = { 'aria-expanded': undefined, 'aria-haspopup': undefined, 'aria-controls': undefined };

/** Where a menu opened by key stands: under what has the focus. */
function besideFocus(target: Element): { x: number; y: number } {
  const canvas = document.getElementById('canvas')?.getBoundingClientRect();
  const rect = target.getBoundingClientRect();
  const isCanvas = target.id === 'canvas';
  const x = isCanvas ? rect.left + 48 : rect.left + Math.min(24, rect.width / 2);
  const y = isCanvas ? rect.top + 48 : rect.top + Math.min(24, rect.height / 2);
  return { x: Math.max(x, canvas?.left ?? 0), y: Math.max(y, canvas?.top ?? 0) };
}

/** The menu of the canvas: by the right button, by the menu key or Shift F10. What it is opened on is selected first. */
export function CanvasMenu({ host }: { host: MenuHost }) {
  const { t } = useTranslation('selection');
  const [opened, setOpened] = useState<Opened | null>(null);
  const latest = useRef(host);
  useEffect(() => {
    latest.current = host;
  });

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const open = (target: Element, at: { x: number; y: number }) => {
      selectAt(target, latest.current);
      const from =
        document.activeElement instanceof HTMLElement && document.activeElement !== document.body ? document.activeElement : null;
      setOpened({ ...at, entries: menuEntries(latest.current), from });
    };
    const onMenu = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (!target?.closest('[data-canvas]')) return;
      event.preventDefault();
      // A long press takes a tile up.
      if ('pointerType' in event && event.pointerType === 'touch') return;
      const byKey = event.button !== 2;
      open(target, byKey ? besideFocus(target) : { x: event.clientX, y: event.clientY });
    };
    const onKey = (event: KeyboardEvent) => {
      const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
      const target = event.target instanceof Element ? event.target : null;
      if (!isMenuKey || !target?.closest('[data-canvas]')) return;
      event.preventDefault();
      open(target, besideFocus(target));
    };
    document.addEventListener('contextmenu', onMenu, { signal });
    document.addEventListener('keydown', onKey, { signal });
    return () => stop.abort();
  }, []);

  if (!opened) return null;
  const { x, y, entries, from } = opened;
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && setOpened(null)}>
      <DropdownMenu.Trigger asChild>
        <span key={`${x} ${y}`} className={styles.anchor} style={{ left: x, top: y }} aria-hidden="true" {...SILENT} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          key={`${x} ${y}`}
          className={overlays.popup}
          aria-label={t('menu')}
          aria-labelledby={undefined}
          align="start"
          sideOffset={2}
          collisionPadding={8}
          data-canvas-menu=""
          onContextMenu={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (document.activeElement === document.body)
              (from?.isConnected ? from : document.getElementById('canvas'))?.focus({ preventScroll: true });
          }}
        >
          <EntryList entries={entries} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** Selects what a menu is opened on, unless it is selected already with others. */
function selectAt(target: Element, { store }: MenuHost): void {
  const { selection, selectedModule, viewport, page } = store.getState();
  const at = target.closest<HTMLElement>('[data-viewport]')?.dataset.viewport;
  if (at !== undefined && at !== viewport) store.actions.show({ viewport: at });
  const tile = target.closest<HTMLElement>('[data-tile]')?.dataset.tile;
  if (tile !== undefined) {
    if (!selection.includes(tile)) store.actions.select([tile]);
    return;
  }
  const module = target.closest<HTMLElement>('[data-module]')?.dataset.module;
  if (module === undefined || !page.modules.some(({ id }) => id === module)) store.actions.select([]);
  else if (module !== selectedModule) store.actions.selectModule(module);
}
