/**
 * Places marked `random` rotate: from period to period each SKU among them moves on by one place, in an order drawn by seed, so
 * that after as many periods as there are places every SKU has stood in each. That is what lets clicks tell places from products.
 * SKUs move between modules of the same price band only; locked tiles stay. The tiles themselves stay, as the places they are.
 */
import type { Command } from '../commands';
import { isGrid, type Page, skusById } from '../page';
import { seededRandom } from '../random';

export interface Rotation {
  seed: number;
  /** From 0. */
  period: number;
}

interface RandomPlace {
  tile: string;
  skuId: string;
}

/** The random places that rotate among each other, in page order; groups of one are left out. */
function groupsOf(page: Page): RandomPlace[][] {
  const known = skusById(page);
  const groups = new Map<string, RandomPlace[]>();
  for (const module of page.modules.filter(isGrid)) {
    const band = `${module.band?.min ?? ''}–${module.band?.max ?? ''}`;
    for (const { id, skuId, random, locked } of module.tiles ?? [])
      if (random && !locked && known.has(skuId)) groups.set(band, [...(groups.get(band) ?? []), { tile: id, skuId }]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** How many places rotate, and after how many periods every SKU has stood in each of its places. */
export function rotates(page: Page): { places: number; periods: number } {
  const sizes = groupsOf(page).map(({ length }) => length);
  return { places: sizes.reduce((sum, size) => sum + size, 0), periods: Math.max(0, ...sizes) };
}

/** The rotation that a page is in; null where it was not rotated yet. */
export function rotationOf({ attention }: Pick<Page, 'attention'>): Rotation | null {
  const { rotation } = (attention ?? {}) as { rotation?: Partial<Rotation> };
  return Number.isInteger(rotation?.seed) && Number.isInteger(rotation?.period) ? (rotation as Rotation) : null;
}

/** Which SKU each random place shows in a period, whatever it shows now. */
function skusIn(page: Page, { seed, period }: Rotation): RandomPlace[] {
  return groupsOf(page).flatMap((group, g) => {
    const order = group.map(({ skuId }) => skuId).sort();
    const random = seededRandom(seed + g);
    for (let i = order.length - 1; i > 0; i--) {
      const j = random.int(i + 1);
      [order[i], order[j]] = [order[j] as string, order[i] as string];
    }
    const shift = ((period % order.length) + order.length) % order.length;
    return group.map(({ tile }, i) => ({ tile, skuId: order[(i + shift) % order.length] as string }));
  });
}

/** A random place in one period: which SKU it shows. */
export interface RotationEntry extends RandomPlace {
  /** From 0. */
  period: number;
}

/** Every random place in every period until each SKU has stood in each of its places, period by period, in page order. */
export function rotationSchedule(page: Page, seed: number): RotationEntry[] {
  const periods = Array.from({ length: rotates(page).periods }, (_, period) => period);
  return periods.flatMap((period) => skusIn(page, { seed, period }).map((place) => ({ ...place, period })));
}

/** The commands that bring a page into a period; none where fewer than two places rotate. To be dispatched as one step. */
export function rotationCommands(page: Page, rotation: Rotation): Command[] {
  const skus = skusById(page);
  const shown = new Map(page.modules.flatMap(({ tiles = [] }) => tiles.map(({ id, skuId }) => [id, skuId] as const)));
  const wanted = skusIn(page, rotation);
  if (wanted.length === 0) return [];
  const replaced = wanted.flatMap(({ tile, skuId }): Command[] => {
    const sku = skus.get(skuId);
    return sku && shown.get(tile) !== skuId ? [{ type: 'replace-sku', tile, sku }] : [];
  });
  const own = page.attention !== null && typeof page.attention === 'object' ? page.attention : {};
  return [...replaced, { type: 'set-page', fields: { attention: { ...own, rotation } } }];
}
