/** What the rules of attention read of an example: how each tile is foreseen to be looked at, and in which order it is meant to be. */
import { looksOf, pagePath, readAttention, type Sight, windowsOf } from '@/core/attention';
import type { Page } from '@/core/page';

export interface Seen {
  /** Share of the attention of the page, 0 to 1. */
  share: number;
  /** The screenful in which the tile begins and the one in which it ends, from 1. */
  screens: readonly [first: number, last: number];
  /** From 1: where the declared order has it, where the typical path comes to it, which look of the first screenful meets it. */
  order: number | undefined;
  visit: number | undefined;
  look: number | undefined;
}

/** What is foreseen of each tile of an example's only viewport, by tile. */
export function seenOn(page: Page): ReadonlyMap<string, Seen> {
  const attention = readAttention(page, page.viewports[0]?.id ?? '');
  const { fold } = attention.layout.metrics;
  const [first] = windowsOf(attention);
  const visits = placesOf(pagePath(attention).filter(({ kind }) => kind === 'tile'));
  const looks = placesOf(first ? looksOf(first) : []);
  return new Map(
    attention.tiles.map(({ tile, share, y, box }): [string, Seen] => {
      const order = page.path?.indexOf(tile) ?? -1;
      const screens = [Math.floor(y / fold) + 1, Math.ceil((y + box.height) / fold)] as const;
      return [tile, { share, screens, order: order < 0 ? undefined : order + 1, visit: visits.get(tile), look: looks.get(tile) }];
    }),
  );
}

/** Where a path first comes to each of its tiles, from 1. */
function placesOf(path: readonly Sight[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  path.forEach(({ kind, id }, i) => {
    if (kind === 'tile' && !places.has(id)) places.set(id, i + 1);
  });
  return places;
}
