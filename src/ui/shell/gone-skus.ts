import { useMemo } from 'react';
import { useCatalogue, useEditor } from './editor-context';

const NONE: ReadonlySet<string> = new Set();

/** Ids of the page's SKUs that its catalogue does not have any more; none without a catalogue in the page's currency. */
export function useGoneSkus(): ReadonlySet<string> {
  const catalogue = useCatalogue();
  const { skus, currency } = useEditor(({ page }) => ({ skus: page.skus, currency: page.currency }));
  const known = useMemo(
    () => (catalogue?.currency === currency ? new Set(catalogue.skus.map(({ id }) => id)) : undefined),
    [catalogue, currency],
  );
  return useMemo(() => (known ? new Set(skus.flatMap(({ id }) => (known.has(id) ? [] : id))) : NONE), [known, skus]);
}
