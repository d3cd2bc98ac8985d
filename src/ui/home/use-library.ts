import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { type CatalogueRecord, library, type PageRecord } from '@/editor';

export interface Kept {
  pages: PageRecord[];
  catalogues: CatalogueRecord[];
}

/** What the browser keeps, as it changes; null while it is read, `failed` where it cannot be. */
export function useLibrary(): Kept | null | 'failed' {
  const [kept, setKept] = useState<Kept | null | 'failed'>(null);
  useEffect(() => {
    const query = liveQuery(async () => ({ pages: await library.listPages(), catalogues: await library.listCatalogues() }));
    const subscription = query.subscribe({ next: setKept, error: () => setKept('failed') });
    return () => subscription.unsubscribe();
  }, []);
  return kept;
}
