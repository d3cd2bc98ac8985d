/**
 * Comparisons with a threshold (rules.md section 1, "Exactness"): a value within 1e-9 of its threshold, relative to it, counts
 * as equal to it, whichever side floating point put it on. Every rule and the arranger compare through this file.
 */

const RELATIVE = 1e-9;

/** Whether the value counts as equal to the threshold. A threshold of 0 has no tolerance; nor has an infinite one. */
export function equals(value: number, threshold: number): boolean {
  return atLeast(value, threshold) && atMost(value, threshold);
}

/** value ≥ threshold. */
export function atLeast(value: number, threshold: number): boolean {
  return value >= threshold - RELATIVE * Math.abs(threshold) || value === threshold;
}

/** value ≤ threshold. */
export function atMost(value: number, threshold: number): boolean {
  return value <= threshold + RELATIVE * Math.abs(threshold) || value === threshold;
}

/** value < threshold: a value that counts as equal is not below. */
export function below(value: number, threshold: number): boolean {
  return !atLeast(value, threshold);
}
