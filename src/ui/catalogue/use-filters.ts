import { useDeferredValue, useMemo } from 'react';
import type { Sku } from '@/core/page';
import { type Narrowed, narrow, type PanelFilters } from './narrow';

const NONE: ReadonlySet<string> = new Set();

/**
 * What the filters leave of a catalogue. The answer follows the filters a moment later, so that typing never waits for it;
 * `isBehind` tells while it does.
 * @param placed the same set for as long as the same SKUs are placed
 */
export function useNarrowed(
  skus: readonly Sku[],
  filters: PanelFilters,
  placed: ReadonlySet<string> = NONE,
): Narrowed & { isBehind: boolean } {
  const deferred = useDeferredValue(filters);
  const narrowed = useMemo(() => narrow(skus, deferred, placed), [skus, deferred, placed]);
  return { ...narrowed, isBehind: deferred !== filters };
}

/** Filters with some of them replaced; an empty text or list and an undefined price are no filter. */
export function withFilters(filters: PanelFilters, change: { [K in keyof PanelFilters]?: PanelFilters[K] | undefined }): PanelFilters {
  const merged = { ...filters, ...change };
  return Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)),
  );
}
