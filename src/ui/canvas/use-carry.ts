import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageLayout } from '@/core/page';
import { announce, useEditorStore } from '@/ui/shell';
import { useCanvasDnd } from './dnd-context';
import { endOfModule, inReadingOrder } from './drop-commands';
import { aimAtTile, type DropTarget, type Held, insertAt } from './drop-target';
import { type Direction, directionOf, findPlace, gridBeyond, type Leap, leapOf, neighbour } from './navigate';
import { indexWords, titlesOf } from './place-words';

/** Where the keyboard aims: at a tile, or behind the last tile of a module. */
type Aimed = { tile: string } | { end: string };

interface Carry {
  layout: PageLayout;
  held: Held & { from: 'canvas' };
  aimed: Aimed;
  insert: boolean;
}

export interface CarryControls {
  takeUp(tile: string, layout: PageLayout): void;
  /** Handles a key while something is carried; answers whether it was one of its keys. */
  onKey(event: KeyboardEvent): boolean;
}

/** Carrying tiles by keyboard: arrows aim from tile to tile, I switches between swap and insert, Space drops, Escape cancels. */
export function useCarry(focusLater: (place: { tile: string; viewport: string } | null) => void): CarryControls {
  const store = useEditorStore();
  const { session, carried, drop, cancel } = useCanvasDnd();
  const { t } = useTranslation('canvas');
  const carry = useRef<Carry | null>(null);

  const takeUp = (tile: string, layout: PageLayout) => {
    const { page, selection } = store.getState();
    const locked = (id: string) => findPlace(layout, id)?.tile.placed.tile.locked === true;
    const title = titlesOf(page, [tile])[0] ?? '';
    if (locked(tile)) {
      announce(t('locked-stays', { title }));
      return;
    }
    const tiles = inReadingOrder(layout, selection.includes(tile) ? selection.filter((id) => !locked(id)) : [tile]);
    const held = { from: 'canvas' as const, tiles };
    if (!session.begin(held, layout.viewport.id)) return;
    carry.current = { layout, held, aimed: { tile }, insert: tiles.length > 1 };
    carried.setState({ mode: tiles.length > 1 ? 'many' : 'swap' }, true);
    announce(tiles.length > 1 ? t('picked-up-many', { count: tiles.length }) : t('picked-up', { title }));
  };

  const aim = (at: Carry) => {
    const target = targetOf(at);
    session.aimAt(target && { target, viewport: at.layout.viewport.id });
    announce(target ? targetWords(target, at.layout) : t('over-nothing'));
  };

  const targetWords = (target: DropTarget, layout: PageLayout): string => {
    const place = indexWords(t, layout, target.module, target.index);
    if (target.kind === 'insert') return t('over-insert', { place });
    const other = titlesOf(store.getState().page, [target.tile ?? ''])[0] ?? '';
    return target.kind === 'locked' ? t('locked-stays', { title: other }) : t('over-swap', { other, place });
  };

  const onKey = (event: KeyboardEvent): boolean => {
    const at = carry.current;
    if (!at) return false;
    const direction = directionOf(event.key);
    const leap = leapOf(event);
    if (leap) {
      carry.current = { ...at, aimed: leapAim(at, leap) };
      aim(carry.current);
    } else if (direction) {
      carry.current = { ...at, aimed: nextAim(at, direction) };
      aim(carry.current);
    } else if (event.key.toLowerCase() === 'i') {
      carry.current = { ...at, insert: !at.insert || at.held.tiles.length > 1 };
      if (at.held.tiles.length === 1) carried.setState({ mode: carry.current.insert ? 'insert' : 'swap' }, true);
      aim(carry.current);
    } else if (event.key === ' ' || event.key === 'Enter') {
      carry.current = null;
      focusLater({ tile: at.held.tiles[0] ?? '', viewport: at.layout.viewport.id });
      // Nothing is drawn anew where nothing changed: the focus would wait for the next edit and then be taken from it.
      if (!session.aim) cancel();
      if (!drop()) focusLater(null);
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      carry.current = null;
      cancel();
      return event.key === 'Escape';
    } else return false;
    return true;
  };

  return { takeUp, onKey };
}

function targetOf({ layout, held, aimed, insert }: Carry): DropTarget | null {
  if ('end' in aimed) return endOfModule(layout, aimed.end, held);
  const found = findPlace(layout, aimed.tile);
  if (!found) return null;
  if (!insert) return aimAtTile(found.tile, found.box, held);
  return insertAt(found.tile.placed.index, found.box, layout, held);
}

/** To the first tile of another module, or to the ends of this one; an empty module has nothing but its end. */
function leapAim({ layout, aimed }: Carry, leap: Leap): Aimed {
  const own = 'end' in aimed ? layout.modules.find(({ module }) => module.id === aimed.end) : findPlace(layout, aimed.tile)?.box;
  const box = own && (leap === 'next' || leap === 'previous') ? gridBeyond(layout, own.module.id, leap) : own;
  if (!box) return aimed;
  const first = box.tiles[0]?.placed.tile.id;
  return leap === 'last' || first === undefined ? { end: box.module.id } : { tile: first };
}

/** From tile to tile; behind a module's last tile comes its end, and an empty module has nothing but its end. */
function nextAim({ layout, aimed }: Carry, direction: Direction): Aimed {
  const forward = direction === 'right' || direction === 'down';
  const boxes = layout.modules.filter(({ module }) => (module.kind ?? 'grid') === 'grid');
  const moduleId = 'end' in aimed ? aimed.end : findPlace(layout, aimed.tile)?.box.module.id;
  const at = boxes.findIndex(({ module }) => module.id === moduleId);
  const box = boxes[at];
  if (!box) return aimed;
  const into = (index: number): Aimed => {
    const next = boxes[index];
    const tile = next && (index > at ? next.tiles[0] : next.tiles.at(-1))?.placed.tile.id;
    return next ? (tile === undefined ? { end: next.module.id } : { tile }) : aimed;
  };
  if ('end' in aimed) {
    const last = box.tiles.at(-1)?.placed.tile.id;
    return forward ? into(at + 1) : last === undefined ? into(at - 1) : { tile: last };
  }
  const next = neighbour(layout, aimed.tile, direction);
  if (next && next.box.module.id === box.module.id) return { tile: next.tile.placed.tile.id };
  if (forward) return { end: box.module.id };
  const above = boxes[at - 1];
  return above
    ? direction === 'left' || above.tiles.length === 0
      ? { end: above.module.id }
      : next
        ? { tile: next.tile.placed.tile.id }
        : aimed
    : aimed;
}
