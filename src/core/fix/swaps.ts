/** Tiles that change places. Those of like span exchange their cells; others exchange their SKUs and keep theirs. */
import type { Command } from '../commands';
import { spanAt } from '../page';
import type { Seat, Situation } from './situation';
import type { Candidate } from './types';

/** Cells that a way into another module counts for: first what can be done inside one. */
const OUT_OF_MODULE = 12;

/** Every tile near the finding with every other one, the nearest first. Quadratic only in the tiles near the finding. */
export function swapCandidates(situation: Situation): Candidate[] {
  const { near, seats } = situation;
  const done = new Set<string>();
  const found: Candidate[] = [];
  for (const a of near)
    for (const b of seats.values()) {
      const key = a.position < b.position ? `${a.position} ${b.position}` : `${b.position} ${a.position}`;
      if (done.has(key)) continue;
      done.add(key);
      const swap = swapOf(situation, a, b);
      if (swap) found.push(swap);
    }
  return found;
}

/** Two tiles that change places; undefined where that is not allowed or changes nothing for the finding. */
export function swapOf({ page, finding, viewport }: Situation, a: Seat, b: Seat): Candidate | undefined {
  if (a.tile.locked || b.tile.locked || a.tile.skuId === b.tile.skuId) return undefined;
  const touches = [a.tile.id, b.tile.id];
  const steps = Math.abs(a.position - b.position);
  if (a.module === b.module) {
    if (finding.viewport === undefined) return undefined;
    if (isLike(a, b, [viewport]))
      return { commands: [{ type: 'swap-tiles', a: a.tile.id, b: b.tile.id, viewport }], distance: steps, touches, viewport };
  }
  const distance = a.module === b.module ? steps : steps + OUT_OF_MODULE;
  const viewports = page.viewports.map(({ id }) => id);
  if (a.module !== b.module && isLike(a, b, viewports))
    return { commands: [{ type: 'swap-tiles', a: a.tile.id, b: b.tile.id, viewport }], distance, touches };
  if (!a.sku || !b.sku) return undefined;
  const commands: Command[] = [
    { type: 'replace-sku', tile: a.tile.id, sku: b.sku },
    { type: 'replace-sku', tile: b.tile.id, sku: a.sku },
  ];
  return { commands, distance, touches };
}

function isLike(a: Seat, b: Seat, viewports: readonly string[]): boolean {
  return viewports.every((id) => {
    const [w, h] = spanAt(a.tile, id);
    const [width, height] = spanAt(b.tile, id);
    return w === width && h === height;
  });
}
