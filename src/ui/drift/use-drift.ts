import { useEffect, useState } from 'react';
import { differenceOnPage, type SkuChange } from '@/core/catalogue';
import { useCatalogue, useEditor } from '../shell';

/** Edits come in runs: compared when the page has come to rest, in ms. */
const REST_MS = 400;

/** Where the SKUs of the open page's base differ from its catalogue (a variant differs on purpose); nothing where their currencies do. */
export function useDrift(): readonly SkuChange[] {
  const catalogue = useCatalogue();
  const { skus, modules, currency } = useEditor(({ whole }) => ({ skus: whole.skus, modules: whole.modules, currency: whole.currency }));
  const [drift, setDrift] = useState<readonly SkuChange[]>([]);
  useEffect(() => {
    const compare = () => setDrift(catalogue && catalogue.currency === currency ? differenceOnPage({ skus, modules }, catalogue.skus) : []);
    const timer = setTimeout(compare, REST_MS);
    return () => clearTimeout(timer);
  }, [catalogue, skus, modules, currency]);
  return drift;
}
