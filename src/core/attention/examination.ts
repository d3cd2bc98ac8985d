/** Whether a place is examined at all: people skip rows (attention.md section 3.5). */
import type { AttentionParams } from './params';
import { columnBias } from './shares';

/**
 * The chance that each row is examined, the first one 1, never rising:
 * `ρ_i = (1 − γ) α^(n_0) Π_{k=1}^{i−1} [γ + (1 − γ) α^(n_k)]`.
 *
 * @param counts tiles per row, down the page
 */
export function rowExamination(counts: readonly number[], { alpha, gamma }: Pick<AttentionParams, 'alpha' | 'gamma'>): number[] {
  // Rows have few sizes, and powers are slow.
  const powers: number[] = [];
  const power = (count: number) => {
    const known = powers[count];
    if (known !== undefined) return known;
    powers[count] = alpha ** count;
    return powers[count];
  };
  let chance = 1;
  return counts.map((_, i) => {
    if (i === 1) chance = (1 - gamma) * power(counts[0] as number);
    else if (i > 1) chance *= gamma + (1 - gamma) * power(counts[i - 1] as number);
    return chance;
  });
}

/**
 * The chance that each tile of a row is examined: the row's own times its column bias over the greatest of the row.
 * @param places u of each tile of the row
 */
export function tileExamination(row: number, places: readonly number[], params: AttentionParams): number[] {
  const biases = places.map((u) => columnBias(u, params));
  const most = Math.max(...biases);
  return biases.map((bias) => (row * bias) / most);
}
