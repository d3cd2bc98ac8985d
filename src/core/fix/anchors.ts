/** Another price for the banner, where the page's first step is out of its reach. */
import { minorDigits } from '../page';
import { resolveSettings } from '../rules';
import type { Situation } from './situation';
import type { Candidate } from './types';

/** Prices of the first step that are tried besides the least that reaches. */
const MOST = 12;

/** The least prices from which the step is in reach, none if it is measured by another step. */
export function anchorCandidates({ page, finding, seats }: Situation): Candidate[] {
  const { banner } = page;
  const anchor = banner?.anchorPrice;
  const { check, price, previous } = finding.evidence;
  if (!banner || !anchor || check !== 'reach' || previous !== anchor || typeof price !== 'number') return [];
  const maxStep = resolveSettings(page).rules.get(finding.rule)?.options.maxStep;
  if (typeof maxStep !== 'number') return [];
  const unit = 10 ** minorDigits(page.currency);
  const least = Math.ceil(price / maxStep / unit) * unit;
  const prices = [...seats.values()].flatMap(({ sku }) => (sku && sku.price > least && sku.price <= price ? sku.price : []));
  return [least, ...[...new Set(prices)].sort((a, b) => a - b).slice(0, MOST)].map((anchorPrice) => ({
    commands: [{ type: 'set-page', fields: { banner: { ...banner, anchorPrice } } }],
    distance: anchorPrice - anchor,
    touches: [],
  }));
}
