/** Other spans for tiles, other bands for modules. */
import { type Band, columnsAt, isGrid, type Module, type SkuRole, type Span, spanAt } from '../page';
import type { Seat, Situation } from './situation';
import type { Candidate } from './types';

/** What a larger tile is for. */
const LARGE: ReadonlySet<SkuRole> = new Set<SkuRole>(['hero', 'push', 'traffic', 'star', 'margin']);

/**
 * Each tile near the finding narrower, or of one more column or row, at the finding's viewport; the least change first. Where
 * nobody looks at each fix, only what shall stand out grows.
 */
export function spanCandidates({ near, viewport, finding, seats, isOneOfAll }: Situation): Candidate[] {
  if (finding.viewport === undefined) return [];
  return near
    .filter(({ tile }) => !tile.locked)
    .flatMap((seat) => {
      const { tile, module, position } = seat;
      const mayGrow = !isOneOfAll || shallStandOut(seat);
      const [w, h] = spanAt(tile, viewport);
      const columns = columnsAt(module, viewport);
      const widest = mayGrow ? Math.min(columns, w + 1) : w;
      const sizes: Span[] = Array.from({ length: widest }, (_, i): Span => [i + 1, h]).filter(([width]) => width !== w);
      if (h < 2 && mayGrow) sizes.push([w, h + 1]);
      if (h > 1) sizes.push([w, h - 1]);
      return sizes.map(
        (size): Candidate => ({
          commands: [{ type: 'set-tile', tile: tile.id, span: { viewport, size } }],
          // Of equally small changes the one nearest the end moves the fewest tiles.
          distance: (Math.abs(size[0] - w) + Math.abs(size[1] - h)) * 1000 + seats.size - position,
          touches: [tile.id],
          viewport,
        }),
      );
    });
}

function shallStandOut({ sku }: Seat): boolean {
  return sku?.roles?.some((role) => LARGE.has(role)) ?? false;
}

/** The bands of the finding's modules widened to what stands in them, or begun where the one before ends. */
export function bandCandidates({ page, finding, seats }: Situation): Candidate[] {
  const banded = page.modules.filter((module) => isGrid(module) && module.band);
  return (finding.at.modules ?? []).concat(finding.at.module ?? []).flatMap((id) => {
    const at = banded.findIndex((module) => module.id === id);
    const module = banded[at];
    if (!module?.band) return [];
    const prices = [...seats.values()].flatMap((seat) => (seat.module === module && seat.sku?.price ? seat.sku.price : []));
    const mins = [...prices, banded[at - 1]?.band?.max ?? 0];
    const maxs = [...prices, banded[at + 1]?.band?.min ?? 0];
    return [
      ...mins.map((min) => ({ ...module.band, min: Math.round(min) })),
      ...maxs.map((max) => ({ ...module.band, max: Math.round(max) })),
    ].flatMap((band) => banding(module, band));
  });
}

function banding(module: Module, band: Band): Candidate[] {
  const { min = 0, max = Number.POSITIVE_INFINITY } = band;
  const old = module.band ?? {};
  if (min > max || max === 0 || (min === (old.min ?? 0) && band.max === old.max)) return [];
  const distance = Math.abs(min - (old.min ?? 0)) + Math.abs((band.max ?? min) - (old.max ?? min));
  return [
    {
      commands: [{ type: 'set-module', module: module.id, fields: { band } }],
      distance,
      touches: (module.tiles ?? []).map(({ id }) => id),
    },
  ];
}
