import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { announce, useDispatch, useEditorStore } from '@/ui/shell';
import { titlesOf } from './place-words';

/**
 * Declares in which order tiles are meant to be seen (`page.path`): a tile that is not in it comes next, one that is leaves it.
 * Tiles that the page does not have any more leave it on the way.
 */
export function useDeclare(): (tile: string) => void {
  const store = useEditorStore();
  const dispatch = useDispatch();
  const { t } = useTranslation('canvas');
  return useCallback(
    (tile) => {
      const { page } = store.getState();
      const here = new Set(page.modules.flatMap(({ tiles = [] }) => tiles.map(({ id }) => id)));
      const path = (page.path ?? []).filter((id) => here.has(id));
      const next = path.includes(tile) ? path.filter((id) => id !== tile) : [...path, tile];
      if (!dispatch({ type: 'set-page', fields: { path: next.length > 0 ? next : null } }, { key: 'path' })) return;
      const title = titlesOf(page, [tile])[0] ?? '';
      const at = next.indexOf(tile);
      announce(at < 0 ? t('path-left', { title }) : t('path-taken', { title, number: at + 1 }));
    },
    [store, dispatch, t],
  );
}
