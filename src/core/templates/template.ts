/**
 * Templates: the layout of a module or a page to be used again. One is a small page, as a clip is; a tile that shows no SKU is
 * a place to be filled, and may wish for a SKU of a role.
 */
import { clipOfModules } from '../clip';
import { type Module, type Page, SKU_ROLES, type SkuRole, skusById, type Tile, validatePage } from '../page';

export interface Template {
  id: string;
  name: string;
  /** A page's template may have several modules. */
  of: 'module' | 'page';
  page: Page;
  /** ms since 1970. */
  createdAt: number;
}

/** A tile of a template; `wish` is a field of its own that a page does not know. */
type Slot = Tile & { wish?: SkuRole };

const isRole = (value: unknown): value is SkuRole => SKU_ROLES.some((role) => role === value);

/** The role that a place wishes its SKU to have. */
export function wishOf(tile: Tile): SkuRole | undefined {
  const { wish } = tile as Slot;
  return isRole(wish) ? wish : undefined;
}

/**
 * Makes a template of some of a page's modules.
 * @param withSkus whether it keeps the SKUs; else each place keeps the first role of its SKU as a wish
 */
export function templateOf(page: Page, moduleIds: readonly string[], withSkus: boolean): Page {
  const { page: cut } = clipOfModules(page, moduleIds);
  if (withSkus) return cut;
  const skus = skusById(page);
  const emptied = ({ tiles, ...module }: Module): Module => ({
    ...module,
    ...(tiles && {
      tiles: tiles.map(({ skuId, locked: _locked, ...tile }): Slot => {
        const wish = skus.get(skuId)?.roles?.[0];
        return { ...tile, skuId: '', ...(wish && { wish }) };
      }),
    }),
  });
  return { ...cut, modules: cut.modules.map(emptied), skus: [] };
}

/** Reads a template that comes from a file; undefined where it is none. */
export function readTemplate(value: unknown): Template | undefined {
  const { id, name, of, page, createdAt } = (value ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || id === '' || typeof name !== 'string' || (of !== 'module' && of !== 'page')) return undefined;
  const opened = validatePage(page);
  if (!opened.ok || opened.page.modules.length === 0) return undefined;
  return { id, name, of, page: opened.page, createdAt: typeof createdAt === 'number' && Number.isFinite(createdAt) ? createdAt : 0 };
}
