/** Reading a row or column sequence: neighbours, contrast, highs and lows. Shared by the rules, the strip and the arranger. */
import type { Lines } from './grid';

export const HIGH = 1;
export const LOW = -1;
export const BETWEEN = 0;

/** Contrast of two prices: `max / min − 1`. Prices in minor units, both above 0. */
export function contrast(p: number, q: number): number {
  return p > q ? p / q - 1 : q / p - 1;
}

/** Whether prices go up then down, or down then up: opposite signs, neither zero. */
export function turns(a: number, b: number, c: number): boolean {
  return (b > a && c < b) || (b < a && c > b);
}

/**
 * Highs and lows of a sequence (rules.md section 2, "tracks"): a priced tile above (below) all its neighbours in the sequence
 * that are priced, with no empty cell between; neither if it has none.
 *
 * @param line tile positions, −1 for empty cells
 * @param prices minor units by tile position, 0 for none
 * @returns HIGH, LOW or BETWEEN per entry of `line`
 */
export function extremes(line: readonly number[], prices: readonly number[]): number[] {
  const kinds = new Array<number>(line.length);
  let before = 0;
  let here = priceAt(line, prices, 0);
  for (let i = 0; i < line.length; i++) {
    const after = priceAt(line, prices, i + 1);
    kinds[i] = here === 0 ? BETWEEN : kindOf(before, here, after);
    before = here;
    here = after;
  }
  return kinds;
}

function kindOf(before: number, here: number, after: number): number {
  if (before === 0 && after === 0) return BETWEEN;
  // What has no price is below all that have.
  if (here > before && here > after) return HIGH;
  if ((before === 0 || here < before) && (after === 0 || here < after)) return LOW;
  return BETWEEN;
}

/** The price at an entry of a line; 0 for an empty cell, an unpriced tile and beyond the ends. */
function priceAt(line: readonly number[], prices: readonly number[], entry: number): number {
  const tile = line[entry];
  return tile === undefined || tile < 0 ? 0 : (prices[tile] as number);
}

/** Calls back for each pair of priced neighbours, once per direction: in the first of the lines that both cover. */
export function eachPair(
  { lines, start }: Lines,
  prices: readonly number[],
  visit: (left: number, right: number, line: number) => void,
): void {
  for (let l = 0; l < lines.length; l++) {
    const line = lines[l] as readonly number[];
    for (let i = 1; i < line.length; i++) {
      const a = line[i - 1] as number;
      const b = line[i] as number;
      if (a < 0 || b < 0 || prices[a] === 0 || prices[b] === 0) continue;
      if ((start[a] as number) < l && (start[b] as number) < l) continue;
      visit(a, b, l);
    }
  }
}

/** Calls back for each three consecutive priced tiles whose pairs are neighbours, once per direction. */
export function eachTriple(
  { lines, start }: Lines,
  prices: readonly number[],
  visit: (a: number, b: number, c: number, line: number) => void,
): void {
  for (let l = 0; l < lines.length; l++) {
    const line = lines[l] as readonly number[];
    for (let i = 2; i < line.length; i++) {
      const a = line[i - 2] as number;
      const b = line[i - 1] as number;
      const c = line[i] as number;
      if (a < 0 || b < 0 || c < 0 || prices[a] === 0 || prices[b] === 0 || prices[c] === 0) continue;
      if ((start[a] as number) < l && (start[b] as number) < l && (start[c] as number) < l) continue;
      visit(a, b, c, l);
    }
  }
}
