/**
 * Where a tile would be looked at more: exchanges with other tiles, by the share of attention that they would bring, each with
 * what the linter makes of it. The shares of all places are estimated from the reading at hand, those of the likeliest worked
 * out by the model, and only the best are linted.
 */
import { type ModuleAttention, type PageAttention, readAttention, type TileAttention } from '../attention';
import type { Command } from '../commands';
import { applyShared } from '../fix';
import { isGrid, type Page, spanAt, type Tile } from '../page';
import { type CheckOptions, type Report, recheck } from '../rules';

export interface BetterPlace {
  /** The tile that it would change places with. */
  other: string;
  command: Command;
  /** Share of the attention at this viewport, 0 to 1: now, and there. */
  share: { before: number; after: number };
  /** J of the rules, and the score that follows from it, of the page now and then. */
  cost: { before: number; after: number };
  score: { before: number | null; after: number | null };
  /** Errors among the findings, suppressed ones aside. */
  errors: { before: number; after: number };
}

/** As many are told. */
const TOLD = 3;
/** As many places are worked out by the model, the best by estimate. */
const WORKED_OUT = 12;
/** A rise below this, relative, is none. */
const LEAST_RISE = 1e-6;

interface Now {
  page: Page;
  /** What the rules say of the page. */
  report: Report;
  /** The page at the viewport in question, with its pictures where they are known. */
  attention: PageAttention;
  options?: CheckOptions;
}

/**
 * The places that would raise a tile's share most, the best first; none where it is locked (the command refuses), or stands best. It changes
 * places with tiles of its own size only, so that nothing else on the page moves.
 */
export function betterPlaces(tileId: string, { page, report, attention, options }: Now): BetterPlace[] {
  const seats = seatsOf(page);
  const here = attention.tiles.find(({ tile }) => tile === tileId);
  const own = seats.get(tileId);
  if (!here || !own) return [];
  const viewports = page.viewports.map(({ id }) => id);
  const likely: { at: TileAttention; estimate: number }[] = [];
  for (const module of attention.modules) {
    if (module.share !== null) continue;
    const weights = rowWeights(module);
    module.tiles.forEach((at, i) => {
      const other = seats.get(at.tile);
      if (!other || at === here || other.locked || at.skuId === here.skuId) return;
      const isNear = at.module === here.module;
      if (!isLike(own, other, isNear ? [attention.viewport] : viewports)) return;
      const estimate = shareAt(at, here, weights[i] as number);
      if (estimate > here.share) likely.push({ at, estimate });
    });
  }
  likely.sort((a, b) => b.estimate - a.estimate);
  const tried = likely.slice(0, WORKED_OUT).flatMap(({ at }) => {
    const command: Command = { type: 'swap-tiles', a: tileId, b: at.tile, viewport: attention.viewport };
    const next = applyShared(page, [command]);
    if (!next) return [];
    const read = readAttention(next, attention.viewport, { skus: attention.skus, pictures: attention.pictures, before: attention });
    const after = read.tiles.find(({ tile }) => tile === tileId)?.share ?? 0;
    return after > here.share * (1 + LEAST_RISE) ? { at, command, next, after } : [];
  });
  tried.sort((a, b) => b.after - a.after);
  const errors = errorsIn(report);
  return tried.slice(0, TOLD).map(({ at, command, next, after }) => {
    const then = recheck(report, next, options);
    return {
      other: at.tile,
      command,
      share: { before: here.share, after },
      cost: { before: report.cost, after: then.cost },
      score: { before: report.score, after: then.score },
      errors: { before: errors, after: errorsIn(then) },
    };
  });
}

const errorsIn = ({ findings }: Report): number =>
  findings.filter(({ severity, suppressed }) => severity === 'error' && !suppressed).length;

function seatsOf(page: Page): Map<string, Tile> {
  return new Map(page.modules.flatMap((module) => (isGrid(module) ? (module.tiles ?? []) : [])).map((tile) => [tile.id, tile]));
}

/** Whether two tiles are of one size at these viewports. */
function isLike(a: Tile, b: Tile, viewports: readonly string[]): boolean {
  return viewports.every((id) => {
    const [w, h] = spanAt(a, id);
    const [width, height] = spanAt(b, id);
    return w === width && h === height;
  });
}

/** What stands beside each tile of a module, itself included: the weight of the first stretch that it crosses. */
function rowWeights({ tiles, stretches }: ModuleAttention): number[] {
  const weights = tiles.map(({ weight }) => weight);
  for (const { crossing, weight } of stretches.toReversed()) for (const i of crossing) weights[i] = weight;
  return weights;
}

/** About the share that one tile would get at another's place, if nothing but that tile changed there. */
function shareAt(at: TileAttention, tile: TileAttention, row: number): number {
  if (at.weight === 0) return 0;
  const weight = (at.weight / at.salience) * tile.salience;
  return (at.share * weight * row) / (at.weight * (row - at.weight + weight));
}
