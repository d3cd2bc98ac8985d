/** Which failed checks of a page failed in the same way before an edit, so that their findings need not be written again. */
import type { CheckPlace } from './rule';

/** A failed check: where, and the numbers that decided it. */
export interface Failure {
  kind: string;
  place: CheckPlace;
  evidence: object;
  /** How far off it is. */
  off: number;
  suppressed: boolean;
}

/** How far an edit is thought to shift a list of failures, which is made in the same order every time. */
const SHIFT = 3;

/**
 * For each failure the position of the one before the edit that says the same, −1 where none is near. Linear; one that is not
 * found only costs its finding being written again.
 */
export function alignFailures(failures: readonly Failure[], before: readonly Failure[]): readonly number[] {
  let expected = 0;
  return failures.map((failure) => {
    const at = nearest(failure, before, expected);
    expected = (at < 0 ? expected : at) + 1;
    return at;
  });
}

function nearest(failure: Failure, before: readonly Failure[], expected: number): number {
  for (let shift = 0; shift <= SHIFT; shift++) {
    if (isSame(failure, before[expected + shift])) return expected + shift;
    if (shift > 0 && isSame(failure, before[expected - shift])) return expected - shift;
  }
  return -1;
}

function isSame(a: Failure, b: Failure | undefined): boolean {
  if (!b || a.kind !== b.kind || a.suppressed !== b.suppressed) return false;
  if (a.place === b.place && a.evidence === b.evidence) return true;
  const { viewport, module, row, column, tiles, modules } = a.place;
  const { place } = b;
  if (viewport !== place.viewport || module !== place.module || row !== place.row || column !== place.column) return false;
  return sameValue(tiles, place.tiles) && sameValue(modules, place.modules) && sameEvidence(a.evidence, b.evidence);
}

type Fields = Record<string, unknown>;

function sameEvidence(a: object, b: object): boolean {
  for (const name in a) if (!sameValue((a as Fields)[name], (b as Fields)[name])) return false;
  for (const name in b) if (!(name in a)) return false;
  return true;
}

/** Lists by their items; anything deeper counts as another. */
function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => Object.is(item, b[i]));
}
