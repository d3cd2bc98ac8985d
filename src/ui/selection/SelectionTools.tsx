import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../shell';
import { CanvasMenu } from './CanvasMenu';
import { hearClipboard } from './clipboard';
import type { MenuHost } from './menu-entries';
import { SelectionBar } from './SelectionBar';
import { useMarquee } from './use-marquee';

/** Everything over the canvas that works with a selection: frame, bar, menu, clipboard. Stands beside the canvas. */
export function SelectionTools({ host, onOpenFile }: { host: MenuHost; onOpenFile: (file: File) => void }) {
  const { t } = useTranslation('selection');
  const catalogue = useCatalogue();
  const { store, tools } = host;
  useMarquee(
    store,
    useCallback((count) => t('say-selected', { count }), [t]),
  );
  useEffect(() => {
    let byId: Map<string, NonNullable<typeof catalogue>['skus'][number]> | undefined;
    const inCatalogue = (id: string) => {
      if (catalogue?.currency !== store.getState().page.currency) return undefined;
      byId ??= new Map(catalogue.skus.map((sku) => [sku.id, sku]));
      return byId.get(id);
    };
    return hearClipboard({ store, tools, inCatalogue, openFile: onOpenFile });
  }, [store, tools, catalogue, onOpenFile]);
  return (
    <>
      <SelectionBar host={host} />
      <CanvasMenu host={host} />
    </>
  );
}
