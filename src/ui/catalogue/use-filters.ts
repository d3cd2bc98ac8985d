import { useDeferredValue, useMemo } from 'react';
import type { Sku } from '@/core/page';
import type { Filters } from '@/core/plan';
import { type Narrowed, narrow } from './narrow';

/**
 * What the filters leave of a catalogue. The answer follows the filters a moment later, so that typing never waits for it;
 * `isBehind` tells while it does.
 */
export function useNarrowed(skus: readonly Sku[], filters: Filters): Narrowed & { isBehind: boolean } {
  const deferred = useDeferredValue(filters);
  const narrowed = useMemo(() => narrow(skus, deferred), [skus, deferred]);
  return { ...narrowed, isBehind: deferred !== filters };
}

/** Filters with some of them replaced; an empty text or list and an undefined price are no filter. */
export function withFilters(filters: Filters, change: { [K in keyof Filters]?: Filters[K] | undefined }): Filters {
  const merged = { ...filters, ...change };
  return Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)),
  );
}
