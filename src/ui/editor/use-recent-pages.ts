import { useEffect, useState } from 'react';
import { library } from '@/editor';
import { readRoute } from '../route';

/** As many as are looked through. */
const MOST = 30;

/** The other pages of the library, the one that was worked on last first; none where it cannot be read. */
export function useRecentPages(): readonly { id: string; title: string }[] {
  const [pages, setPages] = useState<readonly { id: string; title: string }[]>([]);
  useEffect(() => {
    let isGone = false;
    const show = (records: readonly { id: string; title: string }[]) => {
      const route = readRoute();
      const here = route.screen === 'page' ? route.id : null;
      if (!isGone) setPages(records.filter(({ id }) => id !== here).map(({ id, title }) => ({ id, title })));
    };
    library.pages
      .orderBy('updatedAt')
      .reverse()
      .limit(MOST)
      .toArray()
      .then(show, () => undefined);
    return () => {
      isGone = true;
    };
  }, []);
  return pages;
}
