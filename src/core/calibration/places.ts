/**
 * The places of a page at a viewport, and which of them a row of figures is about: a tile's id, a module and a position in it,
 * a row and a column, or a position counted over the whole page; numbers count from 1.
 */
import { columnBias, readAttention, rowExamination } from '../attention';
import type { FigureProblem, FigureReject, FigureRow } from '../figures';
import { metricsAt, type Page, type Viewport } from '../page';

export interface Place {
  /** The tile that stands there now. */
  tile: string;
  skuId: string;
  module: string;
  /** From 1: the module among those of the page, the position in it, the row of the page, the column in that row. */
  moduleNumber: number;
  position: number;
  row: number;
  column: number;
  /** −1 at the left end of its row, 1 at the right. */
  u: number;
  /** ln of what its size makes of its salience. */
  size: number;
}

export interface PlacedPage {
  viewport: string;
  phone: boolean;
  /** In reading order. */
  places: readonly Place[];
  /** Tiles in each row, down the page. */
  counts: readonly number[];
  /** Height of the page and of its first screen, in CSS px. */
  height: number;
  fold: number;
}

/** As the model clamps salience (attention.md section 3.3). */
const MOST_SIZE = Math.log(3);

/** Where the tiles of a page stand at a viewport, as the model sees it. Linear. */
export function placesOf(page: Page, viewport: string): PlacedPage {
  const { tiles, layout, params } = readAttention(page, viewport);
  const numbers = new Map(page.modules.map(({ id }, i) => [id, i + 1]));
  const counts: number[] = [];
  const rows = new Map<number, typeof tiles>();
  for (const tile of tiles) {
    counts[tile.row] = (counts[tile.row] ?? 0) + 1;
    rows.set(tile.row, [...(rows.get(tile.row) ?? []), tile]);
  }
  const positions = new Map<string, number>();
  const places = tiles.map((tile): Place => {
    const row = rows.get(tile.row) ?? [];
    const centres = row.map(({ box }) => box.x + box.width / 2);
    const areas = row.map(({ box }) => box.width * box.height).sort((a, b) => a - b);
    const usual = ((areas[(areas.length - 1) >> 1] as number) + (areas[areas.length >> 1] as number)) / 2;
    const [left, right] = [Math.min(...centres), Math.max(...centres)];
    const size = params.eta * Math.log((tile.box.width * tile.box.height) / usual);
    const position = (positions.get(tile.module) ?? 0) + 1;
    positions.set(tile.module, position);
    return {
      tile: tile.tile,
      skuId: tile.skuId,
      module: tile.module,
      moduleNumber: numbers.get(tile.module) as number,
      position,
      row: tile.row + 1,
      column: row.indexOf(tile) + 1,
      u: right > left ? (2 * (tile.box.x + tile.box.width / 2 - left)) / (right - left) - 1 : 0,
      size: Number.isFinite(size) ? Math.min(MOST_SIZE, Math.max(-MOST_SIZE, size)) : 0,
    };
  });
  return { viewport, phone: layout.metrics.phone, places, counts, height: layout.height, fold: layout.metrics.fold };
}

/** The parameters of the model that clicks can tell. */
export interface ClickParams {
  alpha: number;
  gamma: number;
  kappa: number;
  lambda: number;
}

/** ln θ of each place by the model: `ln ρ_row − κ u² − λ u`, and what its size adds (attention.md section 6.2). */
export function modelTheta({ places, counts }: Pick<PlacedPage, 'places' | 'counts'>, params: ClickParams): number[] {
  const rows = rowExamination(counts, params);
  return places.map(({ row, u, size }) => Math.log(rows[row - 1] as number) + Math.log(columnBias(u, params)) + size);
}

const DEVICES: [RegExp, boolean][] = [
  [/^(phone|mobile|mob|app|ios|android|wap|h5|m|smartphone|移动端?|手机端?|无线端?|小程序|无线)$/i, true],
  [/^(desktop|pc|web|computer|laptop|电脑端?|pc端|网页端?|桌面端?)$/i, false],
];

/** The viewport that a device is shown at: the one of that id, or the first of its kind. */
export function viewportOfDevice(viewports: readonly Viewport[], device: string): string | undefined {
  const text = device.trim();
  const own = viewports.find(({ id }) => id.toLowerCase() === text.toLowerCase());
  const phone = DEVICES.find(([words]) => words.test(text))?.[1];
  return own?.id ?? (phone === undefined ? undefined : viewports.find((viewport) => metricsAt(viewport).phone === phone)?.id);
}

const namesPlace = ({ tile, position, row }: FigureRow) => tile !== undefined || position !== undefined || row !== undefined;

/** Rows of a table that names no place at all are about the tiles that show their SKUs now. */
function placedBySku({ places }: PlacedPage, rows: readonly FigureRow[]): readonly FigureRow[] {
  if (rows.some(namesPlace)) return rows;
  const tiles = new Map<string, string>();
  for (const { skuId, tile } of places) if (!tiles.has(skuId)) tiles.set(skuId, tile);
  return rows.flatMap((row) => {
    const tile = tiles.get(row.sku ?? '');
    return tile === undefined ? [] : { ...row, tile };
  });
}

interface Located {
  row: FigureRow;
  place: Place;
}

/** The places that rows of one viewport are about; those that are about none of the page are rejected. */
export function locate(page: Page, placed: PlacedPage, rows: readonly FigureRow[]): { located: Located[]; rejected: FigureReject[] } {
  const find = finder(page, placed.places);
  const located: Located[] = [];
  const rejected: FigureReject[] = [];
  for (const row of placedBySku(placed, rows)) {
    const place = find(row);
    if (place) located.push({ row, place });
    else rejected.push({ line: row.line, column: '', value: placeText(row), reason: reasonOf(row) });
  }
  return { located, rejected };
}

const reasonOf = (row: FigureRow): FigureProblem => (placeText(row) === '' ? 'no-place' : 'unknown-place');

const placeText = ({ tile, module, position, row, column }: FigureRow): string =>
  [tile, module, position, row !== undefined || column !== undefined ? `${row ?? '?'}×${column ?? '?'}` : undefined]
    .filter((part) => part !== undefined)
    .join(' · ');

const digitsOf = (text: string): number => Number(/^\D*(\d+)\D*$/.exec(text)?.[1] ?? Number.NaN);

function finder(page: Page, places: readonly Place[]): (row: FigureRow) => Place | undefined {
  const byTile = new Map(places.map((place) => [place.tile, place]));
  const byCell = new Map(places.map((place) => [`${place.row}:${place.column}`, place]));
  const byPosition = new Map(places.map((place) => [`${place.module}:${place.position}`, place]));
  const firstRows = new Map<string, number>();
  for (const { module, row } of places) if (!firstRows.has(module)) firstRows.set(module, row);
  const modules = new Map(page.modules.map(({ id }, i) => [String(i + 1), id]));
  for (const { id, title } of page.modules) if (title?.trim()) modules.set(title.trim(), id);
  for (const { id } of page.modules) modules.set(id, id);
  const moduleOf = (text: string) => modules.get(text.trim()) ?? modules.get(String(digitsOf(text)));
  return ({ tile, module: name, position, row, column }) => {
    if (tile !== undefined) {
      // `R3C2`, `3行2列`; `2-3` is the third place of the second module; a number counts over the page.
      const known = byTile.get(tile);
      if (known) return known;
      const cell = /^(?:r|row|第)?\s*(\d+)\s*(?:行|排|[,，]?\s*c(?:ol(?:umn)?)?)\s*第?\s*(\d+)\s*[列个]?$/i.exec(tile);
      if (cell) return byCell.get(`${cell[1]}:${cell[2]}`);
      const pair = /^(.+?)[-_:/·#](\d+)$/.exec(tile);
      if (pair) return byPosition.get(`${moduleOf(pair[1] as string)}:${pair[2]}`);
      if (!/^\d+$/.test(tile)) return undefined;
      return name === undefined ? places[Number(tile) - 1] : byPosition.get(`${moduleOf(name)}:${Number(tile)}`);
    }
    const module = name === undefined ? undefined : moduleOf(name);
    if (name !== undefined && module === undefined) return undefined;
    if (row !== undefined && column !== undefined)
      return byCell.get(`${module === undefined ? row : row + (firstRows.get(module) ?? Number.NaN) - 1}:${column}`);
    if (position === undefined) return undefined;
    return module === undefined ? places[position - 1] : byPosition.get(`${module}:${position}`);
  };
}
