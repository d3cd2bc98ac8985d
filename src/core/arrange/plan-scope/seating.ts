/**
 * Who goes where tiles are taken away, and in what order those stay that are left: locked tiles in their cells, and no more cells
 * empty above the last row than before. Without wide tiles every choice will do; with them, other tiles go and others move up.
 */
import { columnsAt, type Module, placeSpans, type Span, spanAt, type Tile, tilesAt } from '../../page';
import { Flow } from '../flow';
import { gapsOf } from '../gaps';

/** Places tried for one order, and choices of tiles to go, before giving up. */
const MOST_LOOKS = 500;
const MOST_CHOICES = 40;

/**
 * The order at a viewport after tiles came or went; null where none was found.
 * @param before the module as it was
 * @param tiles those that it has now, in the order that they would stand in
 */
export function seatingOf(before: Module, tiles: readonly Tile[], viewport: string): Tile[] | null {
  const present = tilesAt(before, viewport);
  const columns = columnsAt(before, viewport);
  const spanOf = (tile: Tile): Span => {
    const [width, height] = spanAt(tile, viewport);
    return [Math.min(width, columns), height];
  };
  const cells = placeSpans(present.map(spanOf), columns);
  const mostGaps = gapsOf(before, present, viewport);
  const staying = present.flatMap((tile, i) => {
    const cell = cells[i];
    return tile.locked && cell ? [{ tile, cell }] : [];
  });
  const kinds = new Map<string, Tile[]>();
  for (const tile of tiles) if (!tile.locked) kinds.set(`${spanOf(tile)}`, [...(kinds.get(`${spanOf(tile)}`) ?? []), tile]);
  const rank = new Map(tiles.map((tile, i) => [tile, i]));
  const next = new Map([...kinds.keys()].map((kind) => [kind, 0]));
  const order: Tile[] = [];
  const flow = new Flow(columns);
  let looks = 0;

  const walk = (stayed: number): boolean => {
    if (order.length === tiles.length) return gapsOf(before, order, viewport) <= mostGaps;
    if (++looks > MOST_LOOKS || flow.gaps() > mostGaps) return false;
    if (staying.slice(stayed).some(({ cell }) => flow.isPast(cell))) return false;
    const put = (tile: Tile, more: number, lands: () => boolean): boolean => {
      const mark = flow.place(spanOf(tile));
      order.push(tile);
      if (lands() && walk(stayed + more)) return true;
      order.pop();
      flow.takeBack(mark);
      return false;
    };
    const locked = staying[stayed];
    if (locked && put(locked.tile, 1, () => flow.standsAt(locked.cell))) return true;
    const heads = [...kinds].flatMap(([kind, list]) => {
      const tile = list[next.get(kind) ?? 0];
      return tile ? [{ kind, tile }] : [];
    });
    heads.sort((a, b) => (rank.get(a.tile) ?? 0) - (rank.get(b.tile) ?? 0));
    return heads.some(({ kind, tile }) => {
      next.set(kind, (next.get(kind) ?? 0) + 1);
      const done = put(tile, 0, () => true);
      if (!done) next.set(kind, (next.get(kind) ?? 1) - 1);
      return done;
    });
  };
  return walk(0) ? order : null;
}

/** Whether the tiles left in a module have a seating at every viewport. */
function canStay(module: Module, gone: ReadonlySet<Tile>, viewports: readonly string[]): boolean {
  return viewports.every((viewport) =>
    seatingOf(
      module,
      tilesAt(module, viewport).filter((tile) => !gone.has(tile)),
      viewport,
    ),
  );
}

/**
 * The tiles that leave a module: those that nobody misses, else the last ones, else any that will do; null where wide and locked
 * tiles let none go.
 * @param unmissed as many as have to go
 */
export function leaving(module: Module, unmissed: readonly Tile[], viewports: readonly string[]): readonly Tile[] | null {
  const { tiles = [] } = module;
  const isPlain = tiles.every(({ span }) => span === undefined);
  if (unmissed.length === 0 || isPlain || canStay(module, new Set(unmissed), viewports)) return unmissed;
  const open = tiles.filter(({ locked }) => !locked).reverse();
  let tried = 0;
  const choose = (from: number, chosen: Tile[]): Tile[] | null => {
    if (chosen.length === unmissed.length) return ++tried <= MOST_CHOICES && canStay(module, new Set(chosen), viewports) ? chosen : null;
    for (let i = from; i < open.length && tried <= MOST_CHOICES; i++) {
      const found = choose(i + 1, [...chosen, open[i] as Tile]);
      if (found) return found;
    }
    return null;
  };
  return choose(0, []);
}
