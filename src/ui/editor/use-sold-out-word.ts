import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { tellDone, useEditorStore } from '@/ui/shell';
import { newlySoldOut } from './newly-sold-out';

/** Steps by which somebody's own hand brings SKUs onto the page. */
const BRINGS = new Set(['place-sku', 'replace-sku', 'paste-tiles', 'paste-modules']);

/** Says so, with the way back, when a SKU is put on the page of which nothing is left. No rule counts it: it may be on its way. */
export function useSoldOutWord(): void {
  const store = useEditorStore();
  const { t } = useTranslation('canvas');
  useEffect(
    () =>
      store.subscribe((now, before) => {
        const step = now.undoSteps.at(-1);
        if (!step || step === before.undoSteps.at(-1) || before.redoSteps.includes(step) || now.undoSteps.length < before.undoSteps.length)
          return;
        if (!BRINGS.has(step.label.key)) return;
        const [first, ...others] = newlySoldOut(before.page, now.page);
        if (!first) return;
        const title = first.title || first.id;
        tellDone(store, others.length === 0 ? t('placed-sold-out', { title }) : t('placed-sold-out-many', { count: others.length + 1 }), {
          tone: 'warning',
        });
      }),
    [store, t],
  );
}
