/** What the tiny picture of a finding shows: the prices where it stands, as bars, with those that decided it marked. */
import { isGrid, type Module, type Page, type Placement, placeModule, skusById } from '@/core/page';
import { type Finding, type RhythmStep, readRhythm } from '@/core/rules';

export interface Bar {
  /** Price over the dearest one shown, 0 to 1; 0 for a tile without a price and for an empty place. */
  size: number;
  offends: boolean;
  /** In minor units; 0 for none. */
  price: number;
}

export interface RowPicture {
  /** Bars stand side by side for a row, lie one below the other for a column. */
  direction: 'row' | 'column';
  bars: Bar[];
}

/** As many bars as fit the picture; of a longer sequence those around the first that offends are shown. */
const MOST_BARS = 8;

/** Modules are immutable, so their placements can be kept for as long as they live. */
const placements = new WeakMap<Module, Map<string, Placement>>();

function placementOf(module: Module, viewport: string): Placement {
  const known = placements.get(module) ?? new Map<string, Placement>();
  placements.set(module, known);
  const found = known.get(viewport) ?? placeModule(module, viewport);
  known.set(viewport, found);
  return found;
}

/** Reading a page is work, and a page has many findings. */
const rhythms = new WeakMap<Page, Map<string, readonly RhythmStep[]>>();

function stepsOf(page: Page, viewport: string): readonly RhythmStep[] {
  const known = rhythms.get(page) ?? new Map<string, readonly RhythmStep[]>();
  rhythms.set(page, known);
  const steps = known.get(viewport) ?? readRhythm(page, viewport).steps;
  known.set(viewport, steps);
  return steps;
}

type Price = { price: number; offends: boolean };

/** The picture of a finding on the page it was found on. */
export function rowPicture(page: Page, finding: Finding): RowPicture {
  const { at } = finding;
  const direction = at.column !== undefined && at.row === undefined ? 'column' : 'row';
  return { direction, bars: toBars(pricesOf(page, finding)) };
}

function pricesOf(page: Page, { at, viewport = page.viewports[0]?.id ?? '', rule, evidence }: Finding): Price[] {
  const skus = skusById(page);
  const bad = new Set(at.tiles);
  const priceOf = (tile: { id: string; skuId: string }): Price => ({ price: skus.get(tile.skuId)?.price ?? 0, offends: bad.has(tile.id) });
  if (typeof evidence.step === 'number' && page.viewports.some(({ id }) => id === viewport)) {
    // A step may have several rows: it is shown whole, after the one that it is measured against.
    const steps = stepsOf(page, viewport);
    const skuOf = new Map(page.modules.flatMap(({ tiles = [] }) => tiles.map(({ id, skuId }) => [id, skuId] as const)));
    const ids = [...new Set([steps[evidence.step - 1], steps[evidence.step]].flatMap((step) => step?.tiles ?? []))];
    if (ids.some((id) => bad.has(id))) return ids.map((id) => priceOf({ id, skuId: skuOf.get(id) ?? '' }));
  }
  const module = page.modules.find(({ id }) => id === at.module);
  if (module && isGrid(module) && (at.row !== undefined || at.column !== undefined)) {
    const hollow = rule === 'incomplete-row' || bad.size === 0;
    return lineOf(placementOf(module, viewport), at).map((tile) => (tile === null ? { price: 0, offends: hollow } : priceOf(tile)));
  }
  // A bar by itself says nothing: tiles are shown with the others of their module.
  const home = module ?? page.modules.find((each) => isGrid(each) && holdsAll(each, bad));
  if (home && bad.size > 0) return placementOf(home, viewport).tiles.map(({ tile }) => priceOf(tile));
  const tiles = page.modules.flatMap((each) => each.tiles ?? []);
  if (bad.size > 0) return tiles.filter(({ id }) => bad.has(id)).map(priceOf);
  const named = new Set([...(at.modules ?? []), ...(at.module === undefined ? [] : [at.module])]);
  const grids = page.modules.filter(isGrid);
  if (grids.length === 0) return Array.from({ length: 3 }, () => ({ price: 0, offends: true }));
  return grids.map((each) => ({
    price: Math.max(0, ...(each.tiles ?? []).map((tile) => priceOf(tile).price)),
    offends: named.size === 0 || named.has(each.id),
  }));
}

const holdsAll = ({ tiles = [] }: Module, ids: ReadonlySet<unknown>): boolean => tiles.filter(({ id }) => ids.has(id)).length === ids.size;

/** The tiles that cover a row (column), each once, with a null per empty cell. */
function lineOf({ columns, rows, cells, tiles }: Placement, { row, column = 0 }: Finding['at']): ({ id: string; skuId: string } | null)[] {
  const along = row === undefined ? rows : columns;
  const line: ({ id: string; skuId: string } | null)[] = [];
  let last = -2;
  for (let k = 0; k < along; k++) {
    const index = cells[row === undefined ? k * columns + column : row * columns + k] ?? -1;
    if (index === last && index >= 0) continue;
    line.push(index < 0 ? null : (tiles[index]?.tile ?? null));
    last = index;
  }
  return line;
}

function toBars(prices: readonly Price[]): Bar[] {
  const first = Math.max(
    0,
    prices.findIndex(({ offends }) => offends),
  );
  const from = Math.max(0, Math.min(first - MOST_BARS / 2 + 1, prices.length - MOST_BARS));
  const shown = prices.slice(from, from + MOST_BARS);
  const dearest = Math.max(1, ...shown.map(({ price }) => price));
  return shown.map(({ price, offends }) => ({ size: price / dearest, offends, price }));
}
