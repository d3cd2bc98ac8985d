import { useDeferredValue, useMemo } from 'react';
import { differenceOnPage, type SkuChange } from '@/core/catalogue';
import { useCatalogue, useEditor } from '../shell';

const NONE: readonly SkuChange[] = [];

/**
 * Where the SKUs of the open page's base differ from its catalogue (a variant differs on purpose); nothing where their currencies
 * do. Worked out right behind each edit: a count that waits for the page to rest is wrong until then.
 */
export function useDrift(): readonly SkuChange[] {
  const catalogue = useCatalogue();
  const now = useEditor(({ whole }) => ({ skus: whole.skus, modules: whole.modules, currency: whole.currency }));
  const { skus, modules, currency } = useDeferredValue(now);
  return useMemo(
    () => (catalogue && catalogue.currency === currency ? differenceOnPage({ skus, modules }, catalogue.skus) : NONE),
    [catalogue, skus, modules, currency],
  );
}
