/** A banner's price from which the page's first step is in reach, to be offered where the cheapest SKU promises too little. */
import { minorDigits, type Page } from '../page';
import { lowestPrice, readPage, readSteps, resolveSettings, type Step } from '../rules';

/**
 * The page with the lowest banner price, in whole units of money and not below the one that it has, at which the first step of
 * every viewport is in reach (`price-steps`) and begins no higher (`price-anchor`). Linear in tiles.
 */
export function withReachingAnchor(page: Page): Page {
  const { banner } = page;
  const now = banner?.anchorPrice;
  if (!banner || !now) return page;
  const maxStep = Number(resolveSettings(page).rules.get('price-steps')?.options.maxStep ?? Number.POSITIVE_INFINITY);
  const unit = 10 ** minorDigits(page.currency);
  const needed = readPage(page).views.map(({ grids }) => {
    const first = grids.flatMap(readSteps).find((step) => lowestPrice(step) !== null);
    return first ? Math.max(lowestPrice(first) ?? 0, highest(first) / maxStep) : 0;
  });
  const most = Math.max(...needed);
  return most <= now ? page : { ...page, banner: { ...banner, anchorPrice: Math.ceil(most / unit) * unit } };
}

function highest({ view, tiles }: Step): number {
  return Math.max(...tiles.map((tile) => view.prices[tile] as number));
}
