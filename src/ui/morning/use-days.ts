import { useCallback, useEffect, useState } from 'react';
import type { FigureDay } from '@/core/morning';
import { keepFigures, loadFigures } from '@/editor';
import { useCatalogue, useEditor } from '../shell';

/** Days that are looked at: enough for a trend, little enough to read at once. */
const DAYS = 60;

/** The daily figures that are kept for the page's catalogue, or for the page where it has none. */
export function useDays() {
  const catalogueId = useCatalogue()?.id;
  const of = useEditor(({ page }) => catalogueId ?? page.id ?? 'page');
  const [days, setDays] = useState<FigureDay[] | null | 'failed'>(null);
  const load = useCallback(async () => {
    try {
      setDays(await loadFigures(of, DAYS));
    } catch {
      setDays('failed');
    }
  }, [of]);
  useEffect(() => void load(), [load]);
  const add = useCallback(
    async (fresh: readonly FigureDay[]) => {
      await keepFigures(of, fresh);
      await load();
    },
    [of, load],
  );
  return { days, add };
}
