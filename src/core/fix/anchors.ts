/** Another price for the banner, where the page's first step is out of its reach. */
import { minorDigits } from '../page';
import { resolveSettings } from '../rules';
import type { Situation } from './situation';
import type { Candidate } from './types';

/** Prices that are tried. */
const MOST = 12;

/**
 * The least prices from which the step is in reach, none if it is measured by another step. None puts a tile below the banner that
 * is not: who reads "from ¥103" and finds ¥50 wonders what else is not true.
 */
export function anchorCandidates({ page, finding, seats }: Situation): Candidate[] {
  const { banner } = page;
  const anchor = banner?.anchorPrice;
  const { check, price, previous } = finding.evidence;
  if (!banner || !anchor || check !== 'reach' || previous !== anchor || typeof price !== 'number') return [];
  const maxStep = resolveSettings(page).rules.get(finding.rule)?.options.maxStep;
  if (typeof maxStep !== 'number') return [];
  const unit = 10 ** minorDigits(page.currency);
  const all = [...seats.values()].flatMap(({ sku }) => (sku && sku.price > 0 ? sku.price : []));
  const most = Math.min(...all.filter((own) => own >= anchor));
  const least = Math.ceil(price / maxStep / unit) * unit;
  const prices = all.filter((own) => own > least && own <= price).sort((a, b) => a - b);
  return [...new Set([least, ...prices])]
    .filter((anchorPrice) => anchorPrice <= most)
    .slice(0, MOST)
    .map((anchorPrice) => ({
      commands: [{ type: 'set-page', fields: { banner: { ...banner, anchorPrice } } }],
      distance: anchorPrice - anchor,
      touches: [],
    }));
}
