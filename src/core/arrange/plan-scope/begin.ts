/** What a search for a page as wished begins with: the wishes read, SKUs chosen that meet them; or the wishes that cannot be met. */
import { isGrid, type Page, type Sku, skusById } from '../../page';
import { fill } from './fill';
import { goers } from './prepare';
import type { Foreseen, PlanScopeOptions, Unmet } from './types';
import { readWishes, type Target } from './wishes';

type Asked = Pick<PlanScopeOptions, 'pool' | 'wishes'>;

export interface Begun {
  ok: true;
  /** All that may be placed, by id. */
  skus: ReadonlyMap<string, Sku>;
  targets: Target[];
  /** Ids of the SKUs that locked tiles hold. */
  taken: ReadonlySet<string>;
  /** For the tiles of each grid that are not locked. */
  chosen: Sku[][];
}

export function begin(page: Page, asked: Asked): Begun | { ok: false; unmet: Unmet[] } {
  const { skus, targets, unmet } = read(page, asked);
  return unmet.length > 0 ? { ok: false, unmet } : chooseFor(page, skus, targets);
}

/**
 * What can be said of wishes before anything is searched: which cannot be met, and how many SKUs each grid of the page has to
 * choose from. Linear in the number of SKUs; some milliseconds for thousands.
 */
export function foresee(page: Page, asked: Asked): Foreseen {
  const { skus, targets, unmet } = read(page, asked);
  const fits = targets.map(({ module, takes }) => ({ module: module.id, count: [...skus.values()].filter(takes).length }));
  if (unmet.length > 0) return { unmet, fits };
  const chosen = chooseFor(page, skus, targets);
  return { unmet: chosen.ok ? [] : chosen.unmet, fits };
}

function read(page: Page, { pool, wishes }: Asked) {
  const skus = new Map([...pool, ...page.skus].map((sku) => [sku.id, sku]));
  return { skus, ...readWishes(page, wishes, skus) };
}

function chooseFor(page: Page, skus: ReadonlyMap<string, Sku>, targets: Target[]): Begun | { ok: false; unmet: Unmet[] } {
  const known = skusById(page);
  const grids = page.modules.filter(isGrid);
  const taken = new Set(grids.flatMap(({ tiles = [] }) => tiles.flatMap(({ locked, skuId }) => (locked ? [skuId] : []))));
  const present = grids.map(({ tiles = [] }) => tiles.flatMap(({ locked, skuId }) => (locked ? [] : (known.get(skuId) ?? []))));
  const filled = fill(targets, [...skus.values()], present, taken);
  if (!filled.ok) return filled;
  const viewports = page.viewports.map(({ id }) => id);
  const unmet = grids.flatMap((grid, t): Unmet[] => {
    const chosen = filled.chosen[t] ?? [];
    const locked = (grid.tiles ?? []).filter((tile) => tile.locked).length;
    return goers(grid, chosen, viewports) ? [] : [{ kind: 'leaves-gaps', module: grid.id, count: chosen.length + locked }];
  });
  return unmet.length > 0 ? { ok: false, unmet } : { ok: true, skus, targets, taken, chosen: filled.chosen };
}
