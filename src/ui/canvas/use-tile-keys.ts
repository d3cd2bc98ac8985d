import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Command } from '@/core/commands';
import { layoutPage, type PageLayout } from '@/core/page';
import { announce, useDispatch, useEditor, useEditorStore } from '@/ui/shell';
import { askReplace } from '../suggest-dialog';
import { useCanvasDnd } from './dnd-context';
import { inReadingOrder, leapCommand, stepCommand } from './drop-commands';
import { type Direction, directionOf, type Found, findPlace, type Leap, leapOf, leapTo, neighbour, readingOrder } from './navigate';
import { openInspector } from './open-inspector';
import { askPlace } from './place-dialog';
import { titlesOf, whereIs } from './place-words';
import { type TileAction, tileActionOf } from './tile-keys';
import { useCarry } from './use-carry';

interface Place {
  tile: string;
  layout: PageLayout;
}

/** Finds the page and tile that an element of the canvas belongs to. */
export function placeOf(target: EventTarget): { tile: string; viewport: string } | undefined {
  const element = target instanceof Element ? target : null;
  const tile = element?.closest<HTMLElement>('[data-tile]')?.dataset.tile;
  const viewport = element?.closest<HTMLElement>('[data-viewport]')?.dataset.viewport;
  return tile !== undefined && viewport !== undefined ? { tile, viewport } : undefined;
}

/** The keyboard on a tile: select, move, take up, remove, lock, open. Answers the handler for the canvas. */
export function useTileKeys(scroller: RefObject<HTMLElement | null>, declare: (tile: string) => void): (event: KeyboardEvent) => void {
  const store = useEditorStore();
  const dispatch = useDispatch();
  const page = useEditor((state) => state.page);
  const { session } = useCanvasDnd();
  const { t } = useTranslation('canvas');
  /** A tile that shall have the focus once it is drawn where it now stands. */
  const wanted = useRef<{ tile: string; viewport: string } | null>(null);
  const carry = useCarry((place) => {
    wanted.current = place;
  });

  const focusTile = useCallback(
    (tile: string, viewport: string) => {
      const sheet = scroller.current?.querySelector(`[data-viewport="${CSS.escape(viewport)}"]`);
      const element = sheet?.querySelector<HTMLElement>(`[data-tile="${CSS.escape(tile)}"]`);
      element?.focus({ preventScroll: true });
      element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
    [scroller],
  );

  useLayoutEffect(() => {
    const { current } = wanted;
    wanted.current = null;
    if (current) focusTile(current.tile, current.viewport);
  }, [page, focusTile]);

  const goTo = ({ layout }: Place, found: Found | undefined, extend: boolean) => {
    const next = found?.tile.placed.tile.id;
    if (next === undefined) {
      announce(t('at-edge'));
      return;
    }
    const { selection } = store.getState();
    // On a long page the tile is drawn only once it is selected, and the focus goes there now.
    flushSync(() => store.actions.select(extend ? [...selection.filter((id) => id !== next), next] : [next]));
    focusTile(next, layout.viewport.id);
  };

  const together = (tile: string) => {
    const { selection } = store.getState();
    return selection.includes(tile) ? selection : [tile];
  };
  const step = ({ tile, layout }: Place, direction: Direction) =>
    move({ tile, layout }, together(tile), stepCommand(layout, together(tile), direction));
  const leapAway = ({ tile, layout }: Place, leap: Leap) => {
    if (leap === 'next' || leap === 'previous') move({ tile, layout }, together(tile), leapCommand(layout, together(tile), leap));
  };

  const move = ({ tile, layout }: Place, tiles: readonly string[], command: Command | undefined) => {
    const viewport = layout.viewport.id;
    if (!command) {
      announce(t('at-edge'));
      return;
    }
    wanted.current = { tile, viewport };
    if (!dispatch(command)) {
      wanted.current = null;
      return;
    }
    store.actions.select(tiles);
    const next = store.getState().page;
    announce(t('dropped', { title: titlesOf(next, [tile])[0] ?? '', place: whereIs(t, layoutPage(next, viewport), tile) }));
  };

  const remove = ({ tile, layout }: Place) => {
    const { selection } = store.getState();
    const tiles = selection.includes(tile) ? [...selection] : [tile];
    const rest = readingOrder(layout).filter(({ tile: { placed } }) => !tiles.includes(placed.tile.id) || placed.tile.id === tile);
    const at = rest.findIndex((found) => found.tile.placed.tile.id === tile);
    const next = (rest[at + 1] ?? rest[at - 1])?.tile.placed.tile.id;
    wanted.current = next === undefined ? null : { tile: next, viewport: layout.viewport.id };
    if (dispatch({ type: 'remove-tiles', tiles })) announce(t('removed', { count: tiles.length }));
    else wanted.current = null;
  };

  const toggleLock = ({ tile, layout }: Place) => {
    const { selection } = store.getState();
    const tiles = inReadingOrder(layout, selection.includes(tile) ? selection : [tile]);
    const locked = !findPlace(layout, tile)?.tile.placed.tile.locked;
    const done = dispatch(
      tiles.map((id) => ({ type: 'set-tile' as const, tile: id, locked })),
      { key: locked ? 'lock' : 'unlock' },
    );
    if (done) announce(t(locked ? 'now-locked' : 'now-unlocked', { title: titlesOf(store.getState().page, tiles).join(', ') }));
  };

  const acts: Record<TileAction, ((place: Place) => void) | undefined> = {
    pick: ({ tile, layout }) => carry.takeUp(tile, layout),
    open: ({ tile }) => openInspector(tile, store),
    place: ({ tile }) => {
      if (!store.getState().selection.includes(tile)) store.actions.select([tile]);
      askPlace(store);
    },
    replace: ({ tile }) => {
      store.actions.select([tile]);
      askReplace(store);
    },
    delete: remove,
    lock: toggleLock,
    path: undefined,
    deselect: () => store.actions.select([]),
  };

  /** Over the visual flow P takes a tile into the declared path; while it is declared, so do the keys that press things. */
  const actNow = (action: TileAction): ((place: Place) => void) | undefined => {
    const { overlay, flow } = store.getState();
    if (overlay !== 'flow') return acts[action];
    if (action === 'path' || (flow.declaring && (action === 'pick' || action === 'open'))) return ({ tile }) => declare(tile);
    if (flow.declaring && action === 'deselect') return () => store.actions.showFlow({ declaring: false });
    return acts[action];
  };

  return (event) => {
    const at = placeOf(event.target);
    if (!at || event.defaultPrevented) return;
    if (session.carrying) {
      if (carry.onKey(event)) event.preventDefault();
      return;
    }
    const place = { tile: at.tile, layout: layoutPage(store.getState().page, at.viewport) };
    const modified = event.ctrlKey || event.metaKey;
    const direction = directionOf(event.key);
    const leap = leapOf(event);
    if (store.getState().viewport !== at.viewport) store.actions.show({ viewport: at.viewport });
    if (leap) {
      event.preventDefault();
      if (event.altKey) leapAway(place, leap);
      else goTo(place, leapTo(place.layout, at.tile, leap), event.shiftKey);
      return;
    }
    if (direction && !modified) {
      event.preventDefault();
      if (event.altKey) step(place, direction);
      else goTo(place, neighbour(place.layout, at.tile, direction), event.shiftKey);
      return;
    }
    if (modified && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      const { box } = findPlace(place.layout, at.tile) ?? {};
      const idsOf = (found: readonly Found[]) => found.map(({ tile }) => tile.placed.tile.id);
      const all = readingOrder(place.layout);
      const own = idsOf(all.filter((found) => found.box === box));
      // A second time the whole page is meant.
      const chosen = own.length === store.getState().selection.length ? idsOf(all) : own;
      store.actions.select(chosen);
      announce(t('selected', { count: chosen.length }));
      return;
    }
    const action = modified || event.altKey ? undefined : tileActionOf(event.key);
    const act = action && actNow(action);
    if (!act) return;
    event.preventDefault();
    act(place);
  };
}
