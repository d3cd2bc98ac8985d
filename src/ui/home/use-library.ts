import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { type CatalogueRecord, library, type PageRecord } from '@/editor';

export interface Kept {
  /** The last edited first. A page that has not changed is the same object as before. */
  pages: PageRecord[];
  catalogues: CatalogueRecord[];
}

/** Pages, the last edited first; read are only those that are not known as they are now. */
async function readPages(known: ReadonlyMap<string, PageRecord>): Promise<PageRecord[]> {
  const dates: { id: string; updatedAt: number }[] = [];
  await library.pages
    .orderBy('updatedAt')
    .reverse()
    .eachKey((updatedAt, { primaryKey }) => dates.push({ id: String(primaryKey), updatedAt: Number(updatedAt) }));
  const changed = dates.filter(({ id, updatedAt }) => known.get(id)?.updatedAt !== updatedAt).map(({ id }) => id);
  const read = new Map((await library.pages.bulkGet(changed)).flatMap((record) => (record ? [[record.id, record] as const] : [])));
  return dates.flatMap(({ id }) => read.get(id) ?? known.get(id) ?? []);
}

/** What the browser keeps, as it changes; null while it is read, `failed` where it cannot be. */
export function useLibrary(): Kept | null | 'failed' {
  const [kept, setKept] = useState<Kept | null | 'failed'>(null);
  useEffect(() => {
    let known: ReadonlyMap<string, PageRecord> = new Map();
    const read = async () => ({ pages: await readPages(known), catalogues: await library.listCatalogues() });
    const query = liveQuery(() =>
      read().catch((error: unknown) => {
        // A live query waits in silence on a database that is closed, and this one may never open.
        throw new Error(library.troubleOf(error));
      }),
    );
    const show = (next: Kept) => {
      known = new Map(next.pages.map((record) => [record.id, record]));
      setKept(next);
    };
    const subscription = query.subscribe({ next: show, error: () => setKept('failed') });
    return () => subscription.unsubscribe();
  }, []);
  return kept;
}
