/**
 * How a module would be packed after a drop, where its tiles are of several sizes: then more than the held tile changes its
 * place, in ways that a bar between two tiles does not tell. The same placement as the page's own. Pure.
 */

import type { PageLayout, Span, Tile } from '@/core/page';
import { placeSpans, type Rect, spanAt } from '@/core/page';
import type { HeldItem } from './drop-commands';
import type { DropTarget } from './drop-target';
import { findPlace } from './navigate';

/** A tile's place after the drop. */
export interface Reflowed {
  /** Its SKU; of the held one too. */
  skuId: string;
  rect: Rect;
  /** Whether it is what is held. */
  isHeld: boolean;
}

interface Member {
  skuId: string;
  span: Readonly<Span>;
  isHeld: boolean;
}

const SINGLE: Span = [1, 1];

/** The places of a module's tiles after a drop in it; null where all are of one cell, before and after, or only a SKU changes. */
export function reflow(held: HeldItem, target: DropTarget, layout: PageLayout): Reflowed[] | null {
  const box = layout.modules.find(({ module }) => module.id === target.module);
  if (!box || target.kind === 'replace' || target.kind === 'locked') return null;
  const viewport = layout.viewport.id;
  const ids = held.from === 'canvas' ? held.tiles : [];
  const moved = new Set(ids);
  const member = (tile: Tile): Member => ({ skuId: tile.skuId, span: spanAt(tile, viewport), isHeld: moved.has(tile.id) });
  const own = held.from === 'canvas' ? ids.flatMap((id) => findPlace(layout, id)?.tile.placed.tile ?? []).map(member) : [];
  const coming = held.from === 'canvas' ? own : held.tiles.map(({ sku }): Member => ({ skuId: sku.id, span: SINGLE, isHeld: true }));
  const tiles = box.tiles.map(({ placed }) => placed.tile);
  const rest = (some: readonly Tile[]) => some.filter(({ id }) => !moved.has(id)).map(member);
  const after =
    target.kind === 'insert'
      ? [...rest(tiles.slice(0, target.index)), ...coming, ...rest(tiles.slice(target.index))]
      : swapped(tiles, target, coming[0], findPlace(layout, ids[0] ?? '')?.tile.placed.tile, member);
  const isMixed = [...after.map(({ span }) => span), ...tiles.map((tile) => spanAt(tile, viewport))].some(([w, h]) => w * h > 1);
  if (!isMixed) return null;
  const { gutter } = layout.metrics;
  const { x, title, cellWidth, cellHeight, columns } = box;
  const cells = placeSpans(
    after.map(({ span }) => span),
    columns,
  );
  const length = (cells: number, each: number) => cells * each + (cells - 1) * gutter;
  return cells.map(({ column, row, width, height }, i) => ({
    skuId: after[i]?.skuId ?? '',
    isHeld: after[i]?.isHeld ?? false,
    rect: {
      x: x + column * (cellWidth + gutter),
      y: title.y + title.height + row * (cellHeight + gutter),
      width: length(width, cellWidth),
      height: length(height, cellHeight),
    },
  }));
}

/** A module's tiles once the held one has changed places with the target; the other one stays where both are of this module. */
function swapped(
  tiles: readonly Tile[],
  { tile: target }: DropTarget,
  held: Member | undefined,
  heldTile: Tile | undefined,
  member: (tile: Tile) => Member,
): Member[] {
  const other = tiles.find(({ id }) => id === target);
  return tiles.flatMap((tile) => {
    if (tile.id === target) return held ?? [];
    return tile.id === heldTile?.id && other ? member(other) : member(tile);
  });
}
