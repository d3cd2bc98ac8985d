import { useCallback, useEffect, useState } from 'react';
import type { FigureDay } from '@/core/morning';
import { adoptFigures, keepFigures, loadFigures } from '@/editor';
import { useCatalogue, useEditor } from '../shell';

/** Days that are looked at: enough for a trend, little enough to read at once. */
const DAYS = 60;

/** The daily figures that are kept for the page's catalogue, or for the page where it has none. */
export function useDays() {
  const catalogueId = useCatalogue()?.id;
  const pageId = useEditor(({ page }) => page.id);
  const of = catalogueId ?? pageId ?? 'page';
  const [days, setDays] = useState<FigureDay[] | null | 'failed'>(null);
  const load = useCallback(async () => {
    try {
      // Figures may have come before the catalogue did.
      if (catalogueId !== undefined && pageId !== undefined) await adoptFigures(pageId, catalogueId);
      setDays(await loadFigures(of, DAYS));
    } catch {
      setDays('failed');
    }
  }, [of, catalogueId, pageId]);
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
