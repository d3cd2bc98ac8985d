/** Which SKUs of a catalogue a plan leaves out, and why: each is counted once, under the first reason that keeps it out. */
import type { Sku } from '../page';

export interface StayOut {
  /** SKUs in all, and how many stand nowhere on the page. */
  total: number;
  out: number;
  /** Without a price; out of stock; not what was asked for; and those that would do, but there is no tile for them. */
  unpriced: number;
  soldOut: number;
  unasked: number;
  spare: number;
}

/** What keeps SKUs out. */
export type OutReason = 'unpriced' | 'soldOut' | 'unasked' | 'spare';
export const OUT_REASONS = ['soldOut', 'unpriced', 'unasked', 'spare'] as const satisfies readonly OutReason[];

/** Whether a SKU is known to be out of stock; of one without a figure nothing is known. */
export const isSoldOut = ({ stock }: Sku): boolean => stock !== undefined && stock <= 0;

/**
 * @param isPlaced whether a SKU stands on the page
 * @param asks whether a SKU is what was asked for
 * @param takesSoldOut whether SKUs without stock may be placed
 */
export function stayOut(
  skus: readonly Sku[],
  isPlaced: (sku: Sku) => boolean,
  asks: (sku: Sku) => boolean,
  takesSoldOut: boolean,
): StayOut {
  const counts: StayOut = { total: skus.length, out: 0, unpriced: 0, soldOut: 0, unasked: 0, spare: 0 };
  for (const sku of skus) {
    if (isPlaced(sku)) continue;
    counts.out++;
    if (sku.price <= 0) counts.unpriced++;
    else if (!asks(sku)) counts.unasked++;
    else if (isSoldOut(sku) && !takesSoldOut) counts.soldOut++;
    else counts.spare++;
  }
  return counts;
}
