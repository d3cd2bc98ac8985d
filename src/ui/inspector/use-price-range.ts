import { useTranslation } from 'react-i18next';
import { skusById } from '@/core/page';
import { useEditor, useMoney } from '@/ui/shell';

/** The prices of tiles as `¥79 – ¥149`, one price where all are equal, empty where none has a price. */
export function usePriceRange(tileIds: readonly string[]): string {
  const { t } = useTranslation('inspector');
  const money = useMoney();
  const page = useEditor((state) => state.page);
  const wanted = new Set(tileIds);
  const skus = skusById(page);
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  for (const module of page.modules)
    for (const tile of module.tiles ?? []) {
      const price = wanted.has(tile.id) ? (skus.get(tile.skuId)?.price ?? 0) : 0;
      if (price === 0) continue;
      low = Math.min(low, price);
      high = Math.max(high, price);
    }
  if (high === 0) return '';
  return low === high ? money(low) : t('prices-range', { low: money(low), high: money(high) });
}
