/** Where a page is cut into pictures: between modules and rows, and through a tile only where one is higher than a picture may be. */
import { isGrid, type PageLayout } from '@/core/page';

/** One picture for the page, one for each module, or pictures of at most so many px of height. */
export type Cutting = 'page' | 'modules' | 'slices';

/** A strip of the page as wide as the page, in CSS px from the top of its picture. */
export interface Slice {
  top: number;
  height: number;
  /** Whether its lower edge goes through a tile. */
  through: boolean;
  /** What it shows, where it is cut by module: the module's id, or null for the banner. */
  moduleId?: string | null;
}

/** A page ends where its last begun px ends; a height computed from fractions of u may come out a hair above the whole px. */
export const wholePx = (length: number) => Math.ceil(length - 1e-6);

/** A gap between modules that leaves a picture at least this full is taken before a later row. */
const FULL_ENOUGH = 0.6;
/** No picture is cut lower than this, in CSS px. */
const LEAST_HEIGHT = 16;

interface Cut {
  y: number;
  at: 'gap' | 'row' | 'title';
}

/** Every place where a cut goes through nothing, from the top down. */
function cleanCuts({ modules, metrics }: PageLayout, offset: number): Cut[] {
  const { gap, gutter } = metrics;
  return modules.flatMap((box): Cut[] => {
    const cuts: Cut[] = [{ y: box.y - gap / 2, at: 'gap' }];
    if (isGrid(box.module) && box.rows > 0) {
      const grid = box.y + box.title.height;
      cuts.push({ y: grid, at: 'title' });
      for (let row = 1; row < box.rows; row++)
        if (!box.tiles.some(({ placed }) => placed.row < row && row < placed.row + placed.height))
          cuts.push({ y: grid + row * (box.cellHeight + gutter) - gutter / 2, at: 'row' });
    }
    return cuts.map(({ y, at }) => ({ y: Math.round(y + offset), at }));
  });
}

function isThrough({ modules, banner }: PageLayout, offset: number, y: number): boolean {
  const inside = (box: { y: number; height: number }) => box.y + offset < y - 0.5 && y + 0.5 < box.y + box.height + offset;
  return inside(banner) || modules.some((box) => (isGrid(box.module) ? box.tiles.some(inside) : inside(box)));
}

/** The last clean cut of a strip: after a module where that fills it well, else after a row, else before a grid. */
function lastCut(cuts: readonly Cut[], top: number, limit: number): number | undefined {
  const within = cuts.filter(({ y }) => y >= top + LEAST_HEIGHT && y <= limit);
  const full = top + (limit - top) * FULL_ENOUGH;
  const last = (wanted: (cut: Cut) => boolean) => within.findLast(wanted)?.y;
  return last(({ at, y }) => at === 'gap' && y >= full) ?? last(({ at }) => at !== 'title') ?? last(() => true);
}

export interface CutOptions {
  cutting: Cutting;
  /** Most height of a picture in CSS px. */
  mostHeight: number;
  /** Where the page stands in its picture, and the height of that, where more is drawn than the page. */
  frame?: { top: number; height: number } | undefined;
}

/** Cuts a page into strips that lie one under the other without a gap, from the first px to the last. */
export function cutPage(layout: PageLayout, { cutting, mostHeight, frame }: CutOptions): Slice[] {
  const offset = frame?.top ?? 0;
  const end = wholePx(frame?.height ?? layout.height);
  if (cutting === 'page') return [{ top: 0, height: end, through: false }];
  const cuts = cleanCuts(layout, offset);
  const most = Math.max(LEAST_HEIGHT, Math.floor(mostHeight));
  if (cutting === 'slices') return cutRange(layout, offset, cuts, 0, end, most);
  const gaps = cuts.filter(({ at }) => at === 'gap').map(({ y }) => y);
  return [0, ...gaps].flatMap((top, i) => {
    const moduleId = layout.modules[i - 1]?.module.id ?? null;
    return cutRange(layout, offset, cuts, top, gaps[i] ?? end, most).map((slice) => ({ ...slice, moduleId }));
  });
}

function cutRange(layout: PageLayout, offset: number, cuts: readonly Cut[], from: number, end: number, most: number): Slice[] {
  const slices: Slice[] = [];
  for (let top = from; top < end; ) {
    const bottom = end - top <= most ? end : (lastCut(cuts, top, top + most) ?? top + most);
    slices.push({ top, height: bottom - top, through: bottom < end && isThrough(layout, offset, bottom) });
    top = bottom;
  }
  return slices;
}

/** Two strips in place of one that has too many bytes, cut where it is cleanest near the middle; undefined where it is too low to cut. */
export function splitSlice(layout: PageLayout, slice: Slice, offset = 0): [Slice, Slice] | undefined {
  const { top, height } = slice;
  if (height < 4 * LEAST_HEIGHT) return undefined;
  const middle = Math.round(top + height / 2);
  const near = cleanCuts(layout, offset)
    .filter(({ y, at }) => at !== 'title' && Math.abs(y - middle) < height * 0.35)
    .toSorted((a, b) => Math.abs(a.y - middle) - Math.abs(b.y - middle));
  const y = near[0]?.y ?? middle;
  return [
    { ...slice, height: y - top, through: isThrough(layout, offset, y) },
    { ...slice, top: y, height: top + height - y },
  ];
}
