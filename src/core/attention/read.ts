/** The attention of a page at a viewport, from its layout and its SKUs alone. */
import { join } from '../join';
import { once } from '../once';
import { isGrid, layoutPage, type ModuleBox, type Page, type PageLayout, type Sku, skusById, type TileBox } from '../page';
import { rowExamination, tileExamination } from './examination';
import { type AttentionParams, attentionParams } from './params';
import { type Extent, type Mark, partShares, type Stretch, timeBetween } from './shares';

export interface TileAttention {
  tile: string;
  skuId: string;
  sku: Sku | undefined;
  module: string;
  /** Where it stands, in CSS px from the page's top left corner. */
  box: TileBox;
  /** Upper edge, in CSS px from the page's top. */
  y: number;
  /** Share of the time that the page is looked at, 0 to 1. */
  share: number;
  /** Chance that the tile is examined at all, 0 to 1; and that of its row. */
  examined: number;
  rowExamined: number;
  salience: number;
  /** Salience × column bias, against what stands beside it. */
  weight: number;
  /** Row from the page's top, over all modules, from 0. */
  row: number;
}

export interface PageAttention {
  viewport: string;
  params: AttentionParams;
  layout: PageLayout;
  /** In reading order of the page. */
  tiles: readonly TileAttention[];
  /** Shares of the banner and of the blocks without SKUs, by module id. */
  banner: number;
  blocks: ReadonlyMap<string, number>;
  /** Share of the time on stretches where nothing stands. */
  blank: number;
  /** What it was read from, and what each module came to: for the next reading. */
  skus: ReadonlyMap<string, Sku>;
  pictures: Pictures | undefined;
  modules: readonly ModuleAttention[];
}

/** How busy pictures are (`edgeDensity`), by reference as in the page file. A map does not change; a new one is read afresh. */
export type Pictures = ReadonlyMap<string, number>;

/** A module by itself: what it rests on, and what follows from that. */
export interface ModuleAttention {
  box: ModuleBox;
  page: Extent;
  params: AttentionParams;
  pictures: Pictures | undefined;
  /** Its first row from the page's top, and the chance that this is examined. */
  row: number;
  chance: number;
  tiles: readonly TileAttention[];
  /** Of a block without SKUs; null of a grid. */
  share: number | null;
  blank: number;
  /** What crosses them are positions among its tiles, or 0 for a block without SKUs. */
  stretches: readonly Stretch[];
}

/** What is known besides the page, and what was read before, so that it need not be read again. */
interface Known {
  skus?: ReadonlyMap<string, Sku>;
  pictures?: Pictures | undefined;
  /** The attention of an earlier state of the page at this viewport; what stands as it stood is taken over. */
  before?: PageAttention;
}

/** Reads where people are likely to look on a page. Pure and linear but for sorting; 500 tiles take a few milliseconds. */
export function readAttention(page: Page, viewport: string, { skus = skusById(page), pictures, before }: Known = {}): PageAttention {
  const layout = layoutPage(page, viewport, before?.layout);
  const read = attentionParams(page, layout.metrics.phone);
  const params = before && sameParams(before.params, read) ? before.params : read;
  const extent = { height: layout.height, fold: layout.metrics.fold };
  const [top] = partShares([markOf(layout.banner, 'banner', 1)], [0, layout.banner.height], extent, params).marks;

  const counts = layout.modules.map(countsOf);
  const chances = rowExamination(join(counts), params);
  const modules: ModuleAttention[] = [];
  const blocks = new Map<string, number>();
  let blank = 0;
  let bottom = layout.banner.height;
  let row = 0;
  layout.modules.forEach((box, i) => {
    const start = { box, page: extent, params, pictures, row, chance: chances[row] ?? 1 };
    const old = before?.modules[i];
    const module =
      old && isSame(old, start) && (before?.skus === skus || hasSame(old, skus))
        ? old
        : readModule(start, counts[i] as readonly number[], chances, skus);
    modules.push(module);
    if (module.share !== null) blocks.set(box.module.id, module.share);
    blank += timeBetween(bottom, box.y, extent, params) + module.blank;
    bottom = box.y + box.height;
    row += (counts[i] as readonly number[]).length;
  });
  blank += timeBetween(bottom, layout.height, extent, params);
  const tiles = join(modules.map((module) => module.tiles));
  return { viewport, params, layout, tiles, banner: top?.share ?? 0, blocks, blank, skus, pictures, modules };
}

type Start = Omit<ModuleAttention, 'tiles' | 'share' | 'blank' | 'stretches'>;

function sameParams(a: AttentionParams, b: AttentionParams): boolean {
  return (Object.keys(a) as (keyof AttentionParams)[]).every((name) => a[name] === b[name]);
}

function isSame(old: ModuleAttention, { box, page, params, pictures, row, chance }: Start): boolean {
  if (old.box !== box || old.params !== params || old.row !== row || old.chance !== chance) return false;
  if (old.pictures !== pictures) return false;
  return old.page.height === page.height && old.page.fold === page.fold;
}

function hasSame({ tiles }: ModuleAttention, skus: ReadonlyMap<string, Sku>): boolean {
  return tiles.every(({ skuId, sku }) => skus.get(skuId) === sku);
}

/** How many tiles start in each row of a module that has any; in their order, tiles only ever start further down. */
const countsOf = once(({ tiles }: ModuleBox): readonly number[] => {
  const counts: number[] = [];
  let row = -1;
  for (const { placed } of tiles) {
    if (placed.row === row) counts[counts.length - 1] = (counts.at(-1) as number) + 1;
    else counts.push(1);
    row = placed.row;
  }
  return counts;
});

function readModule(start: Start, counts: readonly number[], chances: readonly number[], skus: ReadonlyMap<string, Sku>): ModuleAttention {
  const { box, page, params, pictures } = start;
  const found = box.tiles.map(({ placed }) => skus.get(placed.tile.skuId));
  const marks = isGrid(box.module)
    ? box.tiles.map((tile, i) => tileMark(tile, found[i], params, pictures))
    : [markOf(box, box.module.id, 1)];
  const { marks: answers, blank, stretches } = partShares(marks, [box.y, box.y + box.height], page, params);
  const tiles: TileAttention[] = [];
  counts.forEach((count, r) => {
    const first = tiles.length;
    const rowExamined = chances[start.row + r] as number;
    const places = answers.slice(first, first + count).map(({ u }) => u);
    const examined = tileExamination(rowExamined, places, params);
    for (let k = 0; k < count; k++) {
      const at = box.tiles[first + k] as TileBox;
      const { share, salience, weight } = answers[first + k] as (typeof answers)[number];
      const { id: tile, skuId } = at.placed.tile;
      const place = { module: box.module.id, box: at, y: at.y, row: start.row + r };
      tiles.push({ tile, skuId, sku: found[first + k], ...place, share, salience, weight, examined: examined[k] as number, rowExamined });
    }
  });
  return { ...start, tiles, share: isGrid(box.module) ? null : (answers[0]?.share ?? 0), blank, stretches };
}

function markOf({ x, y, width, height }: Omit<Mark, 'id' | 'emphasis'>, id: string, emphasis: number): Mark {
  return { id, x, y, width, height, emphasis };
}

function tileMark(tile: TileBox, sku: Sku | undefined, params: AttentionParams, pictures: Pictures | undefined): Mark {
  const mark = markOf(tile, tile.placed.tile.id, emphasisOf(sku, params));
  const image = sku?.image?.trim() ?? '';
  if (image === '') mark.isText = true;
  else if (pictures) mark.pixels = pictures.get(image);
  return mark;
}

/**
 * exp of the role terms of section 3.3 that a SKU's facts decide. Tiles set a price in figures of more than 1.5 times their
 * text; whether a picture shows a face, no field of the page file says.
 */
function emphasisOf(sku: Sku | undefined, { price, badge, animated, soldOut }: AttentionParams): number {
  let sum = sku?.price ? price : 0;
  if (sku?.badges?.length) sum += badge;
  if (sku?.animated) sum += animated;
  if (sku?.stock === 0) sum += soldOut;
  return sum === 0 ? 1 : Math.exp(sum);
}
