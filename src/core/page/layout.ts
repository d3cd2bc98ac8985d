/**
 * Where every block of a page stands, in CSS px from the page's top left corner (format.md, "Layout").
 * The canvas, the pictures, the attention model and the command line all lay out from these numbers.
 */
import { isGrid, type PlacedTile, placeModule } from './placement';
import type { Module, Page, Viewport } from './schema';

/** A viewport up to this width, in CSS px, is a phone. */
const PHONE_MAX_WIDTH_PX = 828;

/** Lengths in units of u; `designWidth` is the width in px at which u is 1 px. */
const METRICS = {
  phone: { designWidth: 375, padding: 12, gutter: 8, banner: 200, gap: 20, title: 44, text: 84 },
  desktop: { designWidth: 1200, padding: 24, gutter: 16, banner: 360, gap: 40, title: 56, text: 96 },
} as const;

/** Height in u of a block that is no grid and names none. */
const OTHER_HEIGHT = 160;
/** Height of the first screen over the viewport's width, where the viewport names no fold: 16:9 on its side or upright. */
const FOLD_RATIO = { phone: 16 / 9, desktop: 2 / 3 } as const;

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The lengths of a viewport in CSS px. */
export interface Metrics {
  phone: boolean;
  /** px per unit u. */
  unit: number;
  padding: number;
  gutter: number;
  banner: number;
  gap: number;
  title: number;
  /** Height of a tile's text block, whatever its span. */
  text: number;
  fold: number;
}

export interface TileBox extends Rect {
  placed: PlacedTile;
  /** Height of the picture over the text block. */
  pictureHeight: number;
}

export interface ModuleBox extends Rect {
  module: Module;
  /** The title's strip; a block of another kind has none of its own (height 0) and draws its title inside. */
  title: Rect;
  cellWidth: number;
  cellHeight: number;
  columns: number;
  rows: number;
  tiles: TileBox[];
}

export interface PageLayout {
  viewport: Viewport;
  metrics: Metrics;
  width: number;
  height: number;
  banner: Rect;
  modules: ModuleBox[];
}

/** The lengths of a viewport, in CSS px. */
export function metricsAt(viewport: Viewport): Metrics {
  const phone = viewport.width <= PHONE_MAX_WIDTH_PX;
  const { designWidth, ...lengths } = METRICS[phone ? 'phone' : 'desktop'];
  const unit = viewport.width / designWidth;
  return {
    phone,
    unit,
    padding: lengths.padding * unit,
    gutter: lengths.gutter * unit,
    banner: lengths.banner * unit,
    gap: lengths.gap * unit,
    title: lengths.title * unit,
    text: lengths.text * unit,
    fold: viewport.fold ?? Math.round(viewport.width * FOLD_RATIO[phone ? 'phone' : 'desktop']),
  };
}

/** The viewport of a page by id. Throws where the page has none: the caller's ids come from the page itself. */
export function viewportOf(page: Page, viewportId: string): Viewport {
  const viewport = page.viewports.find(({ id }) => id === viewportId);
  if (!viewport) throw new Error(`the page has no viewport "${viewportId}"`);
  return viewport;
}

/**
 * Lays a page out at one of its viewports. Linear in the number of tiles.
 * @param before the layout of an earlier state of the page, of which blocks are taken over that are the same objects at the same place
 */
export function layoutPage(page: Page, viewportId: string, before?: PageLayout): PageLayout {
  const viewport = viewportOf(page, viewportId);
  const metrics = metricsAt(viewport);
  const { width } = viewport;
  const known = before?.viewport === viewport ? before.modules : [];
  let y = metrics.banner;
  const modules = page.modules.map((module, i) => {
    y += metrics.gap;
    const old = known[i];
    const box = old?.module === module && old.y === y ? old : layoutModule(module, viewport, metrics, y);
    y += box.height;
    return box;
  });
  return { viewport, metrics, width, height: y + metrics.gap, banner: { x: 0, y: 0, width, height: metrics.banner }, modules };
}

/** Width of a cell of a grid with so many columns. */
function cellWidthOf({ width }: Viewport, { padding, gutter }: Metrics, columns: number): number {
  return (width - 2 * padding - (columns - 1) * gutter) / columns;
}

/** Width in CSS px of a tile that covers so many of a grid's columns. */
export function tileWidth(viewport: Viewport, metrics: Metrics, columns: number, covered: number): number {
  return covered * cellWidthOf(viewport, metrics, columns) + (covered - 1) * metrics.gutter;
}

function layoutModule(module: Module, viewport: Viewport, metrics: Metrics, top: number): ModuleBox {
  const { padding, gutter } = metrics;
  const inner = viewport.width - 2 * padding;
  if (!isGrid(module)) {
    const height = (module.height ?? OTHER_HEIGHT) * metrics.unit;
    const title = { x: padding, y: top, width: inner, height: 0 };
    return {
      module,
      x: padding,
      y: top,
      width: inner,
      height,
      title,
      cellWidth: inner,
      cellHeight: height,
      columns: 1,
      rows: 0,
      tiles: [],
    };
  }
  const { columns, rows, tiles } = placeModule(module, viewport.id);
  const cellWidth = cellWidthOf(viewport, metrics, columns);
  const cellHeight = cellWidth + metrics.text;
  const grid = top + metrics.title;
  const boxes = tiles.map((placed) => {
    const height = placed.height * cellHeight + (placed.height - 1) * gutter;
    return {
      placed,
      x: padding + placed.column * (cellWidth + gutter),
      y: grid + placed.row * (cellHeight + gutter),
      width: tileWidth(viewport, metrics, columns, placed.width),
      height,
      pictureHeight: height - metrics.text,
    };
  });
  return {
    module,
    x: padding,
    y: top,
    width: inner,
    height: metrics.title + (rows === 0 ? 0 : rows * cellHeight + (rows - 1) * gutter),
    title: { x: padding, y: top, width: inner, height: metrics.title },
    cellWidth,
    cellHeight,
    columns,
    rows,
    tiles: boxes,
  };
}
