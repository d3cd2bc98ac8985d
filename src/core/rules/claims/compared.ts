/** The compared prices that tiles show: which SKUs announce a reduction, and what their list price is said to be. */
import type { Sku } from '@/core/page';
import type { Grid } from '../grid';
import type { CheckPlace } from '../rule';
import { readCut } from './claim-text';

export interface ShownSku {
  sku: Sku;
  tile: string;
  place: CheckPlace;
}

/** Each tile with a SKU that has a price, down the page. */
export function* shownSkus(grids: readonly Grid[]): Generator<ShownSku> {
  for (const { module, tiles, skus } of grids)
    for (const [i, { id }] of tiles.entries()) {
      const sku = skus[i];
      if (sku && sku.price > 0) yield { sku, tile: id, place: { module: module.id, tiles: [id] } };
    }
}

/** The list price that stands struck out above the price; null where there is none, or none above it. */
export function comparedPrice({ price, listPrice = 0 }: Sku): number | null {
  return listPrice > price ? listPrice : null;
}

const RECOMMENDED = /\b(msrp|rrp|srp|uvp|recommended|suggested)\b|建议零售|零售指导|指导价|吊牌价|厂商价/i;

/** The list price as a former price of the seller's own; null where it is said to be a recommended one, which is no reduction. */
export function formerPrice(sku: Sku): number | null {
  return RECOMMENDED.test(sku.listPriceBasis ?? '') ? null : comparedPrice(sku);
}

const cuts = new WeakMap<readonly string[], number | null>();

/** The largest cut that the badges claim, as a share; null where they claim none. Worked out once. */
export function claimedCut({ badges }: Sku): number | null {
  if (!badges) return null;
  let cut = cuts.get(badges);
  if (cut === undefined) {
    const read = badges.map(readCut).filter((each) => each !== null);
    cut = read.length === 0 ? null : Math.max(...read);
    cuts.set(badges, cut);
  }
  return cut;
}

export function isSaid(text: string | undefined): boolean {
  return (text ?? '').trim() !== '';
}
