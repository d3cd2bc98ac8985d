/** A declared order against that in which the model has the tiles seen. */
import type { Sight } from './windows';

/** Fewer tiles have no order to speak of. */
export const LEAST_DECLARED = 4;

export interface OrderAgreement {
  /** The declared tiles that this viewport shows, in their order. */
  tiles: readonly string[];
  /** Kendall's tau: 1 the same order, −1 the other way round. */
  agreement: number;
  /** Of the pairs that come the other way round, the one furthest apart; undefined where there is none. */
  worst: { early: string; late: string } | undefined;
}

/**
 * How far the typical path keeps to a declared order; tiles that the path passes over come last, as ties.
 * @param shown the tiles of the viewport
 * @param path its typical path down the page
 * @returns null with fewer than `LEAST_DECLARED` tiles at this viewport
 */
export function orderAgreement(
  order: readonly string[],
  shown: readonly { tile: string }[],
  path: readonly Sight[],
): OrderAgreement | null {
  if (order.length < LEAST_DECLARED) return null;
  const here = new Set(shown.map(({ tile }) => tile));
  const tiles = [...new Set(order)].filter((tile) => here.has(tile));
  if (tiles.length < LEAST_DECLARED) return null;
  const seen = path.filter(({ tile }) => tile !== undefined);
  const visited = new Map(seen.map(({ id }, i) => [id, i]));
  const places = tiles.map((tile) => visited.get(tile) ?? Number.POSITIVE_INFINITY);
  let sum = 0;
  let worst: [number, number] | undefined;
  for (let b = 1; b < places.length; b++)
    for (let a = 0; a < b; a++) {
      const [first, second] = [places[a] as number, places[b] as number];
      if (first < second) sum++;
      else if (first > second) {
        sum--;
        if (!worst || b - a > worst[1] - worst[0]) worst = [a, b];
      }
    }
  const agreement = sum / ((tiles.length * (tiles.length - 1)) / 2);
  return { tiles, agreement, worst: worst && { early: tiles[worst[0]] as string, late: tiles[worst[1]] as string } };
}
