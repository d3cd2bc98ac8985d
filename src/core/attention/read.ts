/** The attention of a page at a viewport, from its layout and its SKUs alone. */
import { isGrid, layoutPage, type ModuleBox, type Page, type PageLayout, type Sku, skusById } from '../page';
import { rowExamination, tileExamination } from './examination';
import { type AttentionParams, attentionParams } from './params';
import { attentionShares, type Mark } from './shares';

/** The id of the banner among the marks of a page; tiles and modules cannot have it, for a space is in it. */
export const BANNER = 'the banner';

export interface TileAttention {
  tile: string;
  sku: Sku | undefined;
  module: string;
  /** Share of the time that the page is looked at, 0 to 1. */
  share: number;
  /** Chance that the tile is examined at all, 0 to 1; and that of its row. */
  examined: number;
  rowExamined: number;
  salience: number;
  /** Row from the page's top, over all modules, from 0. */
  row: number;
}

export interface PageAttention {
  viewport: string;
  params: AttentionParams;
  layout: PageLayout;
  /** In reading order of the page. */
  tiles: TileAttention[];
  /** Shares of the banner and of the blocks without SKUs, by module id. */
  banner: number;
  blocks: Map<string, number>;
  /** Share of the time on stretches where nothing stands. */
  blank: number;
}

/** exp of the role terms of section 3.3 that a SKU's facts decide. */
function emphasisOf(sku: Sku | undefined, { badge, animated, soldOut }: AttentionParams): number {
  const sum = (sku?.badges?.length ? badge : 0) + (sku?.animated ? animated : 0) + (sku?.stock === 0 ? soldOut : 0);
  return Math.exp(sum);
}

/** Rows of a module's tiles by the grid row at which they start. */
function rowsOf(box: ModuleBox): ModuleBox['tiles'][] {
  const rows = new Map<number, ModuleBox['tiles']>();
  for (const tile of box.tiles) rows.set(tile.placed.row, [...(rows.get(tile.placed.row) ?? []), tile]);
  return [...rows].sort(([a], [b]) => a - b).map(([, tiles]) => tiles);
}

/**
 * Reads where people are likely to look on a page. Pure and linear but for sorting; 500 tiles take a few milliseconds.
 * @param layout the page's layout at this viewport, where the caller has it already
 */
export function readAttention(page: Page, viewport: string, layout: PageLayout = layoutPage(page, viewport)): PageAttention {
  const params = attentionParams(page, layout.metrics.phone);
  const skus = skusById(page);
  const marks: Mark[] = [{ ...layout.banner, id: BANNER, emphasis: 1 }];
  for (const box of layout.modules) {
    if (!isGrid(box.module)) marks.push({ id: box.module.id, x: box.x, y: box.y, width: box.width, height: box.height, emphasis: 1 });
    for (const tile of box.tiles)
      marks.push({
        id: tile.placed.tile.id,
        x: tile.x,
        y: tile.y,
        width: tile.width,
        height: tile.height,
        emphasis: emphasisOf(skus.get(tile.placed.tile.skuId), params),
      });
  }
  const attention = attentionShares(marks, { height: layout.height, fold: layout.metrics.fold }, params);
  const byId = new Map(attention.marks.map((mark) => [mark.id, mark]));

  const rows = layout.modules.flatMap((box) => rowsOf(box).map((tiles) => ({ module: box.module.id, tiles })));
  const chances = rowExamination(
    rows.map(({ tiles }) => tiles.length),
    params,
  );
  const tiles = rows.flatMap(({ module, tiles }, row) => {
    const rowExamined = chances[row] as number;
    const examined = tileExamination(
      rowExamined,
      tiles.map(({ placed }) => byId.get(placed.tile.id)?.u ?? 0),
      params,
    );
    return tiles.map(({ placed }, k): TileAttention => {
      const mark = byId.get(placed.tile.id);
      return {
        tile: placed.tile.id,
        sku: skus.get(placed.tile.skuId),
        module,
        share: mark?.share ?? 0,
        salience: mark?.salience ?? 1,
        examined: examined[k] as number,
        rowExamined,
        row,
      };
    });
  });
  const blocks = new Map(
    layout.modules.flatMap(({ module }) => {
      const mark = byId.get(module.id);
      return mark ? [[module.id, mark.share] as const] : [];
    }),
  );
  return { viewport, params, layout, tiles, banner: byId.get(BANNER)?.share ?? 0, blocks, blank: attention.blank };
}
