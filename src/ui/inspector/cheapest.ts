/** How the banner's own price stands to those of the page's tiles. Pure. */
import { isGrid, type Page, skusById } from '@/core/page';

export interface Cheapest {
  /** The price that the banner says, in minor units; 0 for none. */
  anchor: number;
  /** The lowest price of a tile, in minor units; 0 where none has one. */
  lowest: number;
  /** Tiles that are cheaper than the banner says. */
  cheaper: number;
  /** Whether the banner may say the lowest price: it shows no SKU that is dearer. */
  mayTake: boolean;
}

/** Linear in tiles; those without a price are left out, and modules that are no grid of SKUs. */
export function cheapest(page: Page): Cheapest {
  const { anchorPrice: anchor = 0, skuId = '' } = page.banner ?? {};
  const skus = skusById(page);
  let lowest = 0;
  let cheaper = 0;
  for (const module of page.modules.filter(isGrid))
    for (const tile of module.tiles ?? []) {
      const price = skus.get(tile.skuId)?.price ?? 0;
      if (price === 0) continue;
      if (lowest === 0 || price < lowest) lowest = price;
      if (price < anchor) cheaper++;
    }
  return { anchor, lowest, cheaper, mayTake: lowest > 0 && (skus.get(skuId)?.price ?? 0) <= lowest };
}
