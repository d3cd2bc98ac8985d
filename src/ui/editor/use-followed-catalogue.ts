import { liveQuery } from 'dexie';
import { useEffect } from 'react';
import { held, library } from '@/editor';

/** Calls back whenever a catalogue is replaced by another version of itself or gets other pictures, in this tab or in another. */
export function useFollowedCatalogue(id: string | undefined, onChange: (id: string) => void): void {
  useEffect(() => {
    if (id === undefined) return undefined;
    let known: string | undefined;
    const kept = liveQuery(() => library.catalogues.get(id)).subscribe({
      next: (record) => {
        if (!record) return;
        const version = `${record.importedAt} ${record.changedAt ?? ''}`;
        if (known !== undefined && version !== known) onChange(id);
        known = version;
      },
      // Where nothing can be kept, nothing is replaced either.
      error: () => undefined,
    });
    const stop = held.subscribe((now, before) => now.catalogues.get(id) !== before.catalogues.get(id) && onChange(id));
    return () => {
      kept.unsubscribe();
      stop();
    };
  }, [id, onChange]);
}
