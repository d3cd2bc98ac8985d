/** Cuts a clip out of a page. */
import { type Module, type Page, type Sku, skusById, type Tile, tilesAt } from '../page';
import type { Clip } from './format';

function clip(of: Clip['of'], page: Page, modules: Module[]): Clip {
  const { format, version, currency, locale, viewports } = page;
  const known = skusById(page);
  const skus = new Map<string, Sku>();
  for (const { tiles = [] } of modules)
    for (const { skuId } of tiles) {
      const sku = known.get(skuId);
      if (sku) skus.set(skuId, sku);
    }
  return {
    of,
    page: { format, version, currency, ...(locale === undefined ? {} : { locale }), viewports, modules, skus: [...skus.values()] },
  };
}

/** A tile that is copied alone is not locked: the lock was of its place. */
const unlocked = ({ locked: _locked, ...tile }: Tile): Tile => tile;

/** These tiles in the reading order of a viewport; ids that the page does not have are passed over. */
export function clipOfTiles(page: Page, tileIds: readonly string[], viewport: string): Clip {
  const wanted = new Set(tileIds);
  const tiles = page.modules.flatMap((module) => tilesAt(module, viewport).filter(({ id }) => wanted.has(id)));
  const columns = Object.fromEntries(page.viewports.map(({ id }) => [id, 1]));
  return clip('tiles', page, [{ id: 'clip', columns, tiles: tiles.map(unlocked) }]);
}

/** These modules in the page's order. */
export function clipOfModules(page: Page, moduleIds: readonly string[]): Clip {
  const wanted = new Set(moduleIds);
  return clip(
    'modules',
    page,
    page.modules.filter(({ id }) => wanted.has(id)),
  );
}
