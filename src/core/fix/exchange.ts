/** SKUs that come onto the page or leave it: other ones in tiles, more at the end of a module, tiles taken away. */
import { columnsAt, isGrid, type Module, type Sku } from '../page';
import { apart, mayLeave, type Seat, type Situation, standsElsewhere } from './situation';
import type { Candidate } from './types';

/** SKUs tried in one tile: the most alike, and some from the whole range of prices. */
const MOST_ALIKE = 40;
const FROM_THE_RANGE = 20;

/** Another SKU in each tile near the finding; where several tiles stand for one SKU, in all but one of them. */
export function replaceCandidates(situation: Situation): Candidate[] {
  const { near, seats, finding } = situation;
  const free = near.filter((seat) => mayLeave(seat, seats));
  const single = free.flatMap((seat) => choices(situation, seat).map((sku) => replacing([[seat, sku]])));
  const same = (finding.at.tiles ?? []).flatMap((id) => seats.get(id) ?? []);
  if (same.length < 3 || new Set(same.map(({ tile }) => tile.skuId)).size > 1) return single;
  return single.concat(same.flatMap((kept) => replaceOthers(situation, same, kept)));
}

function replaceOthers(situation: Situation, same: readonly Seat[], kept: Seat): Candidate[] {
  const others = same.filter((seat) => seat !== kept);
  if (others.some(({ tile }) => tile.locked)) return [];
  const skus = choices(situation, kept);
  return skus.flatMap((_, from) => {
    const chosen = skus.slice(from, from + others.length);
    return chosen.length === others.length ? [replacing(others.map((seat, i) => [seat, chosen[i] as Sku]))] : [];
  });
}

/** Several tiles get other SKUs at once. */
export function replacing(pairs: readonly (readonly [Seat, Sku])[]): Candidate {
  return {
    commands: pairs.map(([{ tile }, sku]) => ({ type: 'replace-sku', tile: tile.id, sku })),
    distance: pairs.reduce((sum, [{ sku }, other]) => sum + apart(sku, other), 0),
    touches: pairs.map(([{ tile }]) => tile.id),
  };
}

/** Where nobody looks at each fix, a SKU makes room for one of its own category only, unless it stands on the page elsewhere as well. */
function choices({ pool: all, keeping, isOneOfAll, seats }: Situation, seat: Seat): Sku[] {
  const { module, sku } = seat;
  const mayDiffer = !isOneOfAll || !sku || [...seats.values()].some((other) => other !== seat && other.sku === sku);
  const pool = all.filter((other) => keeping.fits(module, other, sku) && (mayDiffer || isAlike(sku, other)));
  const alike = [...pool].sort((a, b) => apart(sku, a) - apart(sku, b)).slice(0, MOST_ALIKE);
  const step = Math.max(1, (pool.length - 1) / (FROM_THE_RANGE - 1));
  const range = Array.from({ length: Math.min(FROM_THE_RANGE, pool.length) }, (_, i) => pool[Math.round(i * step)] as Sku);
  return [...new Set([...alike, ...range])];
}

/** Whether two SKUs are of one category, down to the leaf. */
function isAlike(a: Sku, b: Sku): boolean {
  return JSON.stringify(a.category) === JSON.stringify(b.category);
}

/** One to a row's worth of SKUs at the end of the finding's module: of its family first, in price near what stands there. */
export function fillCandidates(situation: Situation): Candidate[] {
  const { page, finding, pool, viewport, seats, keeping } = situation;
  const module = page.modules.find(({ id }) => id === finding.at.module);
  if (!module || !isGrid(module)) return [];
  const own = [...seats.values()].filter((seat) => seat.module === module);
  const last = own.at(-1)?.sku;
  const skus = pool
    .filter((sku) => keeping.fits(module, sku))
    .sort((a, b) => apart(last, a) - apart(last, b))
    .slice(0, MOST_ALIKE);
  const most = Math.max(...page.viewports.map(({ id }) => columnsAt(module, id))) - 1;
  const ids = freeIds(seats);
  const found: Candidate[] = [];
  for (let count = 1; count <= Math.min(most, skus.length); count++)
    for (let from = 0; from + count <= skus.length; from++) {
      const chosen = skus.slice(from, from + count);
      for (const order of count > 1 ? [chosen, [...chosen].reverse()] : [chosen])
        found.push(filling(module, order, ids, viewport, own.length, from + count));
    }
  return found;
}

function filling(module: Module, skus: readonly Sku[], ids: readonly string[], viewport: string, index: number, distance: number) {
  const tiles = skus.map((sku, i) => ({ id: ids[i] as string, sku }));
  return { commands: [{ type: 'place-sku' as const, tiles, module: module.id, index, viewport }], distance, touches: [] };
}

/** Ids for new tiles: the same page gets the same ones. */
function freeIds(seats: ReadonlyMap<string, Seat>): string[] {
  const ids: string[] = [];
  for (let n = seats.size + 1; ids.length < 12; n++) if (!seats.has(`t${n}`)) ids.push(`t${n}`);
  return ids;
}

/**
 * Each tile near the finding, all of them, and all but one of them taken off; no module is left empty. Where nobody looks at each
 * fix, only tiles whose SKU stands on the page elsewhere as well: what is sold there is not decided in passing.
 */
export function removeCandidates({ near, seats, isOneOfAll }: Situation): Candidate[] {
  const free = near.filter((seat) => mayLeave(seat, seats) && (!isOneOfAll || standsElsewhere(seat, seats)));
  const sets = new Map<string, readonly Seat[]>();
  const add = (set: readonly Seat[]) => sets.set(set.map(({ tile }) => tile.id).join('\n'), set);
  for (const seat of free) add([seat]);
  if (free.length > 1) add(free);
  if (near.length > 2) for (const kept of near) add(free.filter((seat) => seat !== kept));
  return [...sets.values()].flatMap((set) => {
    if (set.length === 0 || set.some(({ module }) => emptied(module, set))) return [];
    const touches = set.map(({ tile }) => tile.id);
    const fromEnd = set.reduce((sum, { position }) => sum + seats.size - position, 0);
    return [{ commands: [{ type: 'remove-tiles' as const, tiles: touches }], distance: fromEnd, touches }];
  });
}

function emptied({ id, tiles = [] }: Module, set: readonly Seat[]): boolean {
  return set.filter(({ module }) => module.id === id).length === tiles.length;
}
