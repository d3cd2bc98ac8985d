/**
 * What all rules read, worked out once per check: each grid's SKUs and prices, its place at each viewport, the steps down the
 * page, and what the banner promises. Rules never place or look up anything themselves, which keeps them fast and of one
 * opinion. Blocks of another kind than a grid are not here at all; their tiles are ignored.
 *
 * Pages share what an edit leaves alone, so reading a page after another takes over whatever is the same object still.
 */
import { isGrid, type Page, type Sku, skusById } from '@/core/page';
import { type PageAttention, readAttention } from '../attention';
import { type Goods, type Grid, type GridView, gridView, readGrid } from './grid';

export interface View {
  viewport: string;
  grids: readonly GridView[];
}

/** What a check of one module by itself may read: nothing of the other modules. */
export interface ModuleContext extends PageFacts {
  grid: Grid;
  /** One per viewport, in the page's order. */
  views: readonly GridView[];
}

/** What every module may read of the page. */
interface PageFacts {
  viewports: Page['viewports'];
  event: Page['event'];
  currency: string;
  locale: string | undefined;
  /** A, in minor units: what the banner promises; null where it promises nothing. */
  anchor: number | null;
  /** Picture references that lead nowhere. */
  missingPictures: ReadonlySet<string>;
}

export interface RuleContext extends PageFacts {
  page: Page;
  grids: readonly Grid[];
  /** One per viewport, in the page's order. */
  views: readonly View[];
  /** One per grid. The same object as before an edit where nothing in it changed. */
  modules: readonly ModuleContext[];
  /** What each grid shows; the same list as before an edit that only moved SKUs inside their modules. */
  goods: readonly Goods[];
  skus: ReadonlyMap<string, Sku>;
  /** Where people are likely to look at a viewport; worked out when first asked for. */
  attention(viewport: string): PageAttention;
  /** What was asked for of it, for the next reading. */
  attentions: ReadonlyMap<string, PageAttention>;
  /** Positions of viewports and modules by id; the same object as before an edit that left them. */
  positions: { viewports: ReadonlyMap<string, number>; modules: ReadonlyMap<string, number> };
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Reads a page for the rules. Linear in tiles and cells; a page that `validatePage` accepts never fails.
 * @param before the reading of an earlier state of the page, whose parts are taken over where they are the same
 */
export function readPage(page: Page, missingPictures: ReadonlySet<string> = NONE, before?: RuleContext): RuleContext {
  const skus = before && before.page.skus === page.skus ? before.skus : skusById(page);
  const facts = factsOf(page, anchorOf(page, skus), missingPictures);
  const known = new Map(before?.modules.map((module) => [module.grid.module.id, module]));
  const sameViewports = before !== undefined && before.page.viewports === page.viewports;
  const modules: ModuleContext[] = [];
  page.modules.forEach((module, index) => {
    if (!isGrid(module)) return;
    const old = known.get(module.id);
    const kept = old && old.grid.module === module && isSame(old.grid, index, skus, before?.skus) ? old : undefined;
    if (kept && sameFacts(kept, facts)) {
      modules.push(kept);
      return;
    }
    const grid = kept?.grid ?? readGrid(module, index, skus, old?.grid);
    const views = kept && sameViewports ? kept.views : page.viewports.map(({ id }) => gridView(grid, skus, id));
    modules.push({ grid, views, ...facts });
  });
  const views = page.viewports.map(({ id }, v): View => {
    const grids = modules.map((module) => module.views[v] as GridView);
    return { viewport: id, grids };
  });
  const samePositions = sameViewports && sameIds(before.page.modules, page.modules);
  const positions = samePositions ? before.positions : { viewports: positionsOf(page.viewports), modules: positionsOf(page.modules) };
  const attention = attentionOf(page, skus, before?.attentions);
  const grids = modules.map(({ grid }) => grid);
  const goods = grids.map(({ goods }) => goods);
  const sameGoods = before && goods.length === before.goods.length && goods.every((each, i) => each === before.goods[i]);
  return { page, grids, goods: sameGoods ? before.goods : goods, views, modules, ...facts, skus, ...attention, positions };
}

function factsOf({ viewports, event, currency, locale }: Page, anchor: number | null, missingPictures: ReadonlySet<string>): PageFacts {
  return { viewports, event, currency, locale, anchor, missingPictures };
}

function sameFacts(a: PageFacts, b: PageFacts): boolean {
  return (Object.keys(b) as (keyof PageFacts)[]).every((name) => a[name] === b[name]);
}

type Attentions = Pick<RuleContext, 'attention' | 'attentions'>;

function attentionOf(page: Page, skus: RuleContext['skus'], before: RuleContext['attentions'] | undefined): Attentions {
  const attentions = new Map<string, PageAttention>();
  const attention = (viewport: string) => {
    const read = attentions.get(viewport) ?? readAttention(page, viewport, { skus, before: before?.get(viewport) });
    attentions.set(viewport, read);
    return read;
  };
  return { attention, attentions };
}

function sameIds(a: readonly { id: string }[], b: readonly { id: string }[]): boolean {
  return a.length === b.length && a.every(({ id }, i) => id === (b[i] as { id: string }).id);
}

function positionsOf(things: readonly { id: string }[]): Map<string, number> {
  return new Map(things.map(({ id }, index) => [id, index]));
}

/** Whether a grid read before is what would be read now: at the same position, which ranks its findings, with the same SKUs. */
function isSame(grid: Grid, index: number, skus: ReadonlyMap<string, Sku>, before: ReadonlyMap<string, Sku> | undefined): boolean {
  if (grid.index !== index) return false;
  return skus === before || grid.tiles.every(({ skuId }, i) => skus.get(skuId) === grid.skus[i]);
}

/** A of rules.md section 2: the banner's price, else the price of its SKU; 0 is no price. */
function anchorOf(page: Page, skus: ReadonlyMap<string, Sku>): number | null {
  const { anchorPrice, skuId } = page.banner ?? {};
  return anchorPrice || (skuId === undefined ? 0 : skus.get(skuId)?.price) || null;
}
