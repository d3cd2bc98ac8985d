/** A page on which the tiles of a row are looked at alike, and a badge makes a tile count by a factor that the case chooses. */
import type { Page } from '@/core/page';

/** @param badge how much more a tile with a badge is looked at */
export function evenAttention(badge = 1): Pick<Page, 'attention'> {
  return { attention: { params: { kappa: 0, lambda: 0, price: 0, badge: Math.log(badge), animated: 0, soldOut: 0 } } };
}
