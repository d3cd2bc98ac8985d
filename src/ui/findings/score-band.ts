/** What a score says in a word: the number alone hides how much is behind it, since most checks of any page hold. Pure. */

export type ScoreBand = 'clear' | 'no-errors' | 'near' | 'work' | 'poor';

/** From here on one check in twenty fails at most, by weight; and one in five. */
const NEAR = 95;
const WORK = 80;

/**
 * `clear`: nothing is open; `no-errors`: only warnings and hints are; `near`, `work`, `poor`: with errors, by the share of what is
 * checked that fails. @param score null where there is nothing to check
 */
export function scoreBand(score: number | null, errors: number): ScoreBand | null {
  if (score === null) return null;
  if (errors === 0) return score >= 100 ? 'clear' : score >= WORK ? 'no-errors' : 'work';
  return score >= NEAR ? 'near' : score >= WORK ? 'work' : 'poor';
}
