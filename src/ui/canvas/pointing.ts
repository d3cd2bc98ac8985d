/** What pressing and clicking on the canvas means; events are delegated from its tiles and titles. */
import type { KeyboardEvent, MouseEvent } from 'react';
import { layoutPage } from '@/core/page';
import type { EditorStore } from '@/editor';
import { readingOrder } from './navigate';
import { openBanner, openInspector } from './open-inspector';
import type { PickUp } from './sensors';
import { placeOf } from './use-tile-keys';

/** The tile that a press takes up. */
export const pickUpTile: PickUp = (target) => {
  const at = placeOf(target);
  return at && { from: 'canvas', ...at };
};

function titleOf(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-module-title]')?.dataset.moduleTitle : undefined;
}

/** What of the banner a press is on: its price, or the rest of it. */
function bannerOf(target: EventTarget): 'headline' | 'anchorPrice' | undefined {
  if (!(target instanceof Element) || !target.closest('[data-banner]')) return undefined;
  return target.closest('[data-banner-price]') ? 'anchorPrice' : 'headline';
}

/** The module meant by a click that is on no tile: by its title, or anywhere on a block of another kind than a grid. */
function moduleOf(target: EventTarget): string | undefined {
  return titleOf(target) ?? (target instanceof Element ? target.closest<HTMLElement>('[data-kind]')?.dataset.module : undefined);
}

/**
 * A click selects a tile, with Ctrl or Cmd one more or less, with Shift all between; a title selects its module; on the banner it
 * shows its fields; else nothing is selected.
 * @param declare what a click on a tile does instead, while the order to see them in is declared
 */
export function onCanvasClick(event: MouseEvent, store: EditorStore, declare?: (tile: string) => void): void {
  const at = placeOf(event.target);
  if (declare && at) {
    declare(at.tile);
    return;
  }
  const module = moduleOf(event.target);
  if (!at) {
    if (bannerOf(event.target)) openBanner(store);
    else if (module === undefined) store.actions.select([]);
    else store.actions.selectModule(module);
    return;
  }
  const { selection, viewport, page } = store.getState();
  if (viewport !== at.viewport) store.actions.show({ viewport: at.viewport });
  const last = selection.at(-1);
  if (event.shiftKey && last !== undefined) {
    const order = readingOrder(layoutPage(page, at.viewport)).map(({ tile }) => tile.placed.tile.id);
    const [from, to] = [order.indexOf(last), order.indexOf(at.tile)];
    const between = order.slice(Math.min(from, to), Math.max(from, to) + 1).filter((id) => id !== last);
    // The one that the next range starts from stays last.
    store.actions.select([...selection.filter((id) => id !== last && !between.includes(id)), ...between, last]);
  } else if (event.ctrlKey || event.metaKey) {
    store.actions.select(selection.includes(at.tile) ? selection.filter((id) => id !== at.tile) : [...selection, at.tile]);
  } else store.actions.select([at.tile]);
}

/** A double click on a tile opens the inspector, as Enter does; on a price, or the banner's words, it leads to their field. */
export function onCanvasDoubleClick(target: EventTarget, store: EditorStore): void {
  const at = placeOf(target);
  if (at) openInspector(at.tile, store, target instanceof Element && target.closest('[data-price]') ? 'price' : undefined);
  const banner = bannerOf(target);
  if (banner) openBanner(store, banner);
}

/** Enter or Space on a module's title selects the module; answers whether it was that. */
export function pressTitle(event: KeyboardEvent, store: EditorStore): boolean {
  const module = titleOf(event.target);
  if (module === undefined || (event.key !== 'Enter' && event.key !== ' ')) return false;
  event.preventDefault();
  store.actions.selectModule(module);
  return true;
}
