/** Wishes while they are edited: what they ask for, and what can be said of them before anything is searched. */
import { useDeferredValue, useMemo } from 'react';
import { type Foreseen, foresee } from '@/core/arrange';
import type { Page, Sku } from '@/core/page';
import { useCatalogue, useEditor } from '@/ui/shell';
import { type Asked, askedBy, type Wishes } from './wishes';

const NONE: readonly Sku[] = [];

/** What SKUs are chosen from besides those of the page: the catalogue, where it speaks of the same money. */
export function useChoice(): readonly Sku[] {
  const catalogue = useCatalogue();
  const currency = useEditor(({ page }) => page.currency);
  return catalogue && catalogue.currency === currency ? catalogue.skus : NONE;
}

export interface Prospect extends Foreseen {
  asked: Asked;
  /** SKUs to choose from: of the pool and of the page. */
  choice: number;
  /** The page with all that its wishes speak of, for words. */
  named: Page;
  /** Whether this is still about wishes from before. */
  isBehind: boolean;
}

/** @returns null where no wishes are asked about */
export function useProspect(page: Page, wishes: Wishes | null): Prospect | null {
  const catalogue = useChoice();
  const deferred = useDeferredValue(wishes);
  const prospect = useMemo(() => {
    if (!deferred) return null;
    const asked = askedBy(page, catalogue, deferred);
    const ids = new Set([...asked.pool, ...page.skus].map(({ id }) => id));
    const known = new Set(page.skus.map(({ id }) => id));
    const spokenOf = new Set(asked.wishes.flatMap(({ must = [], never = [] }) => [...must, ...never]));
    const more = catalogue.filter(({ id }) => spokenOf.has(id) && !known.has(id));
    return { ...foresee(page, asked), asked, choice: ids.size, named: { ...page, skus: [...page.skus, ...more] } };
  }, [page, catalogue, deferred]);
  return prospect && { ...prospect, isBehind: deferred !== wishes };
}
