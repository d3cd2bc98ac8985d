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
 * @param getSku the SKU of the row that an element of the list belongs to; undefined where nothing can be taken up
 */
export function useSkuDragSource(getSku: (element: Element) => Sku | undefined): SourceHandlers {
  const latest = useRef(getSku);
  useEffect(() => {
    latest.current = getSku;
  });
  const pickUp = useCallback((target: Element): Taken | undefined => {
    const sku = latest.current(target);
    return sku && { from: 'catalogue', sku };
  }, []);
  return useSource(useCanvasDnd().catalogue, pickUp);
}

/**
 * Places a SKU without a pointer: behind the selected tile, else at the end of the selected or the last module. The new
 * tile is selected. Answers its id, or undefined where it could not be placed.
 */
export function usePlaceSku(): (sku: Sku) => string | undefined {
  const store = useEditorStore();
  const dispatch = useDispatch();
  const { t } = useTranslation('canvas');
  return useCallback(
    (sku) => {
      const { page, viewport, selection, selectedModule } = store.getState();
      const at = placeBeside(layoutPage(page, viewport), selection, selectedModule);
      if (!at) {
        announce(t('empty-title'));
        return undefined;
      }
      const id = newId('t');
      if (!dispatch({ type: 'place-sku', tiles: [{ id, sku }], ...at, viewport })) return undefined;
      store.actions.select([id]);
      announce(t('dropped', { title: sku.title, place: whereIs(t, layoutPage(store.getState().page, viewport), id) }));
      return id;
    },
    [store, dispatch, t],
  );
}
