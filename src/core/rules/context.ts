/**
 * What all rules read, worked out once per check: each grid's SKUs and prices, its place at each viewport, the steps down the
 * page, and what the banner promises. Rules never place or look up anything themselves, which keeps them fast and of one
 * opinion. Blocks of another kind than a grid are not here at all; their tiles are ignored.
 */
import { isGrid, type Page, type Sku, skusById } from '@/core/page';
import { type Grid, type GridView, gridView } from './grid';
import { readSteps, type Step } from './steps';

export interface View {
  viewport: string;
  grids: readonly GridView[];
  /** The steps of price-steps down the whole page. */
  steps: readonly Step[];
}

export interface RuleContext {
  page: Page;
  grids: readonly Grid[];
  /** One per viewport, in the page's order. */
  views: readonly View[];
  /** A, in minor units: what the banner promises; null where it promises nothing. */
  anchor: number | null;
  /** Picture references that lead nowhere. */
  missingPictures: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** Reads a page for the rules. Linear in tiles and cells; a page that `validatePage` accepts never fails. */
export function readPage(page: Page, missingPictures: ReadonlySet<string> = NONE): RuleContext {
  const skus = skusById(page);
  const grids: Grid[] = [];
  page.modules.forEach((module, index) => {
    if (!isGrid(module)) return;
    const tiles = module.tiles ?? [];
    const found = tiles.map((tile) => skus.get(tile.skuId));
    grids.push({ module, index, tiles, skus: found, prices: found.map((sku) => sku?.price ?? 0) });
  });
  const views = page.viewports.map(({ id }) => viewAt(grids, skus, id));
  return { page, grids, views, anchor: anchorOf(page, skus), missingPictures };
}

/** A of rules.md section 2: the banner's price, else the price of its SKU; 0 is no price. */
function anchorOf(page: Page, skus: ReadonlyMap<string, Sku>): number | null {
  const { anchorPrice, skuId } = page.banner ?? {};
  return anchorPrice || (skuId === undefined ? 0 : skus.get(skuId)?.price) || null;
}

function viewAt(grids: readonly Grid[], skus: ReadonlyMap<string, Sku>, viewport: string): View {
  const views = grids.map((grid) => gridView(grid, skus, viewport));
  return { viewport, grids: views, steps: readSteps(views) };
}
