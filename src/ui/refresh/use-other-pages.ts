import { useEffect, useState } from 'react';
import { type EditorStore, library } from '@/editor';
import { useRoute } from '../route';

/** How many pages besides the open one use a catalogue. */
export function useOtherPages(catalogueId: string, store: EditorStore | null): number {
  const route = useRoute();
  const [count, setCount] = useState(0);
  const open = store && route.screen === 'page' ? route.id : undefined;
  useEffect(() => {
    let closed = false;
    library.pages
      .filter((record) => record.catalogueId === catalogueId && record.id !== open)
      .count()
      .then(
        (found) => !closed && setCount(found),
        () => undefined,
      );
    return () => {
      closed = true;
    };
  }, [catalogueId, open]);
  return count;
}
