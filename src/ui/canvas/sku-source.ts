import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { layoutPage, type Sku } from '@/core/page';
import { newId } from '@/editor';
import { announce, useDispatch, useEditorStore } from '@/ui/shell';
import { type SourceHandlers, useCanvasDnd, useSource } from './dnd-context';
import { placeBeside } from './drop-commands';
import { whereIs } from './place-words';
import type { Taken } from './sensors';

/**
 * Makes a list of SKUs a source of drags onto the canvas, delegated from its container: spread the answer on it.
 * @param getSkus the SKUs that go with the row that an element of the list belongs to; none where nothing can be taken up
 */
export function useSkuDragSource(getSkus: (element: Element) => readonly Sku[]): SourceHandlers {
  const latest = useRef(getSkus);
  useEffect(() => {
    latest.current = getSkus;
  });
  const pickUp = useCallback((target: Element): Taken | undefined => {
    const skus = latest.current(target);
    return skus.length > 0 ? { from: 'catalogue', skus } : undefined;
  }, []);
  return useSource(useCanvasDnd().catalogue, pickUp);
}

/**
 * Places SKUs without a pointer, one after the other: behind the selected tile, else at the end of the selected or the last
 * module. One step; the new tiles are selected. Answers whether they could be placed.
 */
export function usePlaceSkus(): (skus: readonly Sku[]) => boolean {
  const store = useEditorStore();
  const dispatch = useDispatch();
  const { t } = useTranslation('canvas');
  return useCallback(
    (skus) => {
      const { page, viewport, selection, selectedModule } = store.getState();
      const at = placeBeside(layoutPage(page, viewport), selection, selectedModule);
      if (!at) {
        announce(t('empty-title'));
        return false;
      }
      const tiles = skus.map((sku) => ({ id: newId('t'), sku }));
      const [first] = tiles;
      if (!first || !dispatch({ type: 'place-sku', tiles, ...at, viewport })) return false;
      store.actions.select(tiles.map(({ id }) => id));
      const place = whereIs(t, layoutPage(store.getState().page, viewport), first.id);
      if (tiles.length > 1) announce(t('placed-many', { count: tiles.length, place }));
      else announce(t('dropped', { title: first.sku.title, place }));
      return true;
    },
    [store, dispatch, t],
  );
}
