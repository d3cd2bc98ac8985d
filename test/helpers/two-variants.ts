import { apply } from '@/core/commands';
import { keptVariant, type Page, resolveVariant } from '@/core/page';
import { twoModules } from './two-modules';

/** Variants A, where s1 costs 5, and B, where s2 costs 6 and t1 and t2 are swapped. */
export function withTwo(): Page {
  const whole: Page = { ...twoModules(), variants: [{ id: 'a', name: 'A' }, { id: 'b' }] };
  const priced = (id: string, sku: string, price: number, swap: boolean) => {
    const result = apply(resolveVariant(whole, id), [
      { type: 'set-sku', sku, fields: { price } },
      ...(swap ? [{ type: 'swap-tiles' as const, a: 't1', b: 't2', viewport: 'desktop' }] : []),
    ]);
    return result.ok ? result.page : whole;
  };
  return keptVariant(keptVariant(whole, 'a', priced('a', 's1', 5, false)), 'b', priced('b', 's2', 6, true));
}
