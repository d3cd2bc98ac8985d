import { isSoldOut, type Page, type Sku, skusById } from '@/core/page';

/** The SKUs that stand on `after` and not on `before`, and of which nothing is left; each once, down the page. Linear in tiles. */
export function newlySoldOut(before: Page, after: Page): Sku[] {
  const placed = (page: Page) => page.modules.flatMap(({ tiles = [] }) => tiles.map(({ skuId }) => skuId));
  const was = new Set(placed(before));
  const skus = skusById(after);
  return [...new Set(placed(after))].flatMap((id) => {
    const sku = was.has(id) ? undefined : skus.get(id);
    return sku && isSoldOut(sku) ? sku : [];
  });
}
