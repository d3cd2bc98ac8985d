/**
 * What a change draws from the quotas. A tile that shows another SKU draws one replacement, and the difference of both prices
 * as money; a SKU that is repriced draws the difference once, however often it stands on the page. Up and down draw alike:
 * what was agreed is how far a page may drift, not in whose favour.
 */
import { type Page, skusById } from '../../page';
import { differencesBetween, type VersionDifference } from '../versions';

export type Draw =
  | { kind: 'price'; sku: string; from: number; to: number; money: number; variant?: string }
  | { kind: 'replacement'; tile: string; from: string; to: string; prices: [number, number]; money: number; variant?: string };

export interface Sum {
  replacements: number;
  /** Minor units. */
  money: number;
}

/** SKUs that a page shows. */
export const shownOn = (page: Page): Set<string> => new Set(page.modules.flatMap(({ tiles = [] }) => tiles.map(({ skuId }) => skuId)));

/**
 * The draw of one difference; undefined for one that draws nothing. A price that changed on a SKU which only one of the pages
 * shows is part of the replacement that brought it in or took it out.
 */
export function drawOf({ variant, difference, before, after }: VersionDifference): Draw | undefined {
  const where = variant === null ? {} : { variant };
  if (difference.kind === 'replaced') {
    const { tile, from, to } = difference;
    const prices: [number, number] = [skusById(before).get(from)?.price ?? 0, skusById(after).get(to)?.price ?? 0];
    return { kind: 'replacement', tile, from, to, prices, money: Math.abs(prices[1] - prices[0]), ...where };
  }
  if (difference.kind !== 'repriced' || difference.field !== 'price') return undefined;
  const { sku, from = 0, to = 0 } = difference;
  if (!shownOn(before).has(sku) || !shownOn(after).has(sku)) return undefined;
  return { kind: 'price', sku, from, to, money: Math.abs(to - from), ...where };
}

/** What going from one state of a page file to the next draws. */
export function drawsBetween(before: Page, after: Page): Draw[] {
  return differencesBetween(before, after).flatMap((one) => drawOf(one) ?? []);
}

export function sumOf(draws: readonly Draw[]): Sum {
  return {
    replacements: draws.filter(({ kind }) => kind === 'replacement').length,
    money: draws.reduce((sum, { money }) => sum + money, 0),
  };
}
