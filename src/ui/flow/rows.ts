/** The table of shares: a row for everything that is looked at, and its orders. Pure. */
import type { AttentionWindow, PageAttention, Sight } from '@/core/attention';
import type { Page } from '@/core/page';
import { spotsOf } from './flow-picture';

export interface ShareRow {
  key: string;
  kind: Sight['kind'];
  id: string;
  /** Title of the SKU, of the block; null is for the interface to name. */
  title: string | null;
  /** Title of its module; null where it has none. */
  module: string | null;
  share: number;
  /** 1 is the greatest share. */
  rank: number;
  /** Chance that its row is examined, which is what the rule of dead zones asks, and place from the page's top; of tiles alone. */
  seen: number | null;
  row: number | null;
  column: number | null;
  /** In reading order. */
  position: number;
}

export type SortBy = 'rank' | 'title' | 'share' | 'seen' | 'place';

/** All rows, by share; of the page, or within a window. */
export function shareRows(page: Page, attention: PageAttention, window: AttentionWindow | null): ShareRow[] {
  const titles = new Map(page.modules.map(({ id, title }) => [id, title?.trim() || null]));
  const tiles = new Map(attention.tiles.map((tile) => [tile.tile, tile]));
  const rows = spotsOf(attention, { window, rare: 0, moving: undefined }).map(({ key, kind, id, share }, position): ShareRow => {
    const tile = kind === 'tile' ? tiles.get(id) : undefined;
    return {
      key,
      kind,
      id,
      title: tile ? tile.sku?.title.trim() || tile.skuId : (titles.get(id) ?? null),
      module: tile ? (titles.get(tile.module) ?? null) : null,
      share,
      rank: 0,
      seen: tile?.rowExamined ?? null,
      row: tile ? tile.row + 1 : null,
      column: tile ? tile.box.placed.column + 1 : null,
      position,
    };
  });
  rows.sort((a, b) => b.share - a.share || a.position - b.position);
  rows.forEach((row, i) => {
    row.rank = i + 1;
  });
  return rows;
}

/** The rows in another order; equals stay in that of their shares. */
export function sortRows(rows: readonly ShareRow[], by: SortBy, down: boolean, compare: (a: string, b: string) => number): ShareRow[] {
  const order: Record<SortBy, (a: ShareRow, b: ShareRow) => number> = {
    rank: (a, b) => a.rank - b.rank,
    title: (a, b) => compare(a.title ?? '', b.title ?? ''),
    share: (a, b) => a.share - b.share,
    seen: (a, b) => (a.seen ?? -1) - (b.seen ?? -1),
    place: (a, b) => a.position - b.position,
  };
  return rows.toSorted((a, b) => (down ? -1 : 1) * order[by](a, b));
}
