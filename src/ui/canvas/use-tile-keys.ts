import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { layoutPage, type PageLayout } from '@/core/page';
import { announce, useDispatch, useEditor, useEditorStore } from '@/ui/shell';
import { useCanvasDnd } from './dnd-context';
import { inReadingOrder, stepCommand } from './drop-commands';
import { type Direction, directionOf, findPlace, neighbour, readingOrder } from './navigate';
import { openInspector } from './open-inspector';
import { titlesOf, whereIs } from './place-words';
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

  const go = ({ tile, layout }: Place, direction: Direction, extend: boolean) => {
    const next = neighbour(layout, tile, direction)?.tile.placed.tile.id;
    if (next === undefined) {
      announce(t('at-edge'));
      return;
    }
    const { selection } = store.getState();
    store.actions.select(extend ? [...selection.filter((id) => id !== next), next] : [next]);
    focusTile(next, layout.viewport.id);
  };

  const step = ({ tile, layout }: Place, direction: Direction) => {
    const { selection } = store.getState();
    const tiles = selection.includes(tile) ? selection : [tile];
    const command = stepCommand(layout, tiles, direction);
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

  const keys: Record<string, (place: Place) => void> = {
    Delete: remove,
    Backspace: remove,
    l: toggleLock,
    L: toggleLock,
    ' ': ({ tile, layout }) => carry.takeUp(tile, layout),
    Enter: ({ tile }) => openInspector(tile, store),
    Escape: () => store.actions.select([]),
  };

  /** Over the visual flow P takes a tile into the declared path; while it is declared, so do the keys that press things. */
  const keysNow = (): typeof keys => {
    const { overlay, flow } = store.getState();
    if (overlay !== 'flow') return keys;
    const take = ({ tile }: Place) => declare(tile);
    if (!flow.declaring) return { ...keys, p: take, P: take };
    return { ...keys, p: take, P: take, ' ': take, Enter: take, Escape: () => store.actions.showFlow({ declaring: false }) };
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
    if (store.getState().viewport !== at.viewport) store.actions.show({ viewport: at.viewport });
    if (direction && !modified) {
      event.preventDefault();
      if (event.altKey) step(place, direction);
      else go(place, direction, event.shiftKey);
      return;
    }
    if (modified && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      const { box } = findPlace(place.layout, at.tile) ?? {};
      store.actions.select(box?.tiles.map(({ placed }) => placed.tile.id) ?? []);
      announce(t('selected', { count: box?.tiles.length ?? 0 }));
      return;
    }
    const act = modified || event.altKey ? undefined : keysNow()[event.key];
    if (!act) return;
    event.preventDefault();
    act(place);
  };
}
