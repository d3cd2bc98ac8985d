/**
 * Whether a table can tell what a place does from what the SKU in it does (attention.md section 6.5). SKUs must have stood in
 * several places, those must hang together by them, and each place needs clicks. Thresholds are judgement.
 */
import { byPlace, type Counts } from './counts';

/** SKUs that must have moved, clicks that each place must have. */
export const GATE = { moved: 3, clicks: 30, places: 2 } as const;

export type GateProblem =
  /** Fewer places than can be compared. */
  | { kind: 'few-places'; places: number }
  /** Too few SKUs stood in more than one place. */
  | { kind: 'not-moved'; moved: number }
  /** Groups of places that no SKU joins: how one group does against another is not known. The largest first. */
  | { kind: 'apart'; groups: number[][] }
  /** Places with too few clicks on SKUs that stood elsewhere too. */
  | { kind: 'thin'; places: { place: number; clicks: number }[] };

export interface Gate {
  /** SKUs that stood in more than one place. */
  moved: number;
  /** Clicks of each place on such SKUs; those on others say nothing of the place. */
  clicks: Float64Array;
  /** Empty where the model can be fitted. */
  problems: GateProblem[];
}

/** Judges the counts of one device. Every place must have impressions. */
export function gateOf(counts: Counts, places: number): Gate {
  const moved = counts.filter((cells) => cells.length > 1).length;
  const clicks = byPlace(counts, places, (cell, cells) => (cells.length > 1 ? cell.clicks : 0));
  const problems: GateProblem[] = [];
  if (places < GATE.places) problems.push({ kind: 'few-places', places });
  if (moved < GATE.moved) problems.push({ kind: 'not-moved', moved });
  const groups = groupsOf(counts, places);
  if (groups.length > 1) problems.push({ kind: 'apart', groups });
  const thin = Array.from(clicks, (count, place) => ({ place, clicks: count })).filter(({ clicks: count }) => count < GATE.clicks);
  if (thin.length > 0) problems.push({ kind: 'thin', places: thin });
  return { moved, clicks, problems };
}

/** Places that SKUs join, by union and find; the largest group first. */
function groupsOf(counts: Counts, places: number): number[][] {
  const parent = Array.from({ length: places }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  for (const [first, ...others] of counts) for (const { place } of others) if (first) parent[root(place)] = root(first.place);
  const groups = new Map<number, number[]>();
  for (let place = 0; place < places; place++) groups.set(root(place), [...(groups.get(root(place)) ?? []), place]);
  return [...groups.values()].sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number));
}
