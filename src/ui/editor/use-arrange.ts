import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { arrangeInWorker } from '@/workers';
import { announce, useEditorStore } from '../shell';

/**
 * Arranges the page in a worker. One run at a time; stopping it, or editing meanwhile, leaves the page as it is.
 * @returns what to call, and whether it is at work
 */
export function useArrange(): { arrange: (scope: 'keep' | 'free' | 'module') => void; running: boolean; cancel: () => void } {
  const store = useEditorStore();
  const { t } = useTranslation('common');
  const { t: refused } = useTranslation('history');
  const [running, setRunning] = useState(false);
  const stop = useRef<(() => void) | null>(null);

  const cancel = useCallback(() => {
    if (!stop.current) return;
    stop.current();
    stop.current = null;
    setRunning(false);
    toast(t('arrange-cancelled'));
  }, [t]);
  useEffect(() => () => stop.current?.(), []);

  const again = useRef<(scope: 'free') => void>(() => undefined);
  const sayBest = useCallback(
    (scope: 'keep' | 'free' | 'module') => {
      const { findings } = store.getState().report;
      if (scope !== 'keep' || findings.length === 0) toast(t('arrange-best'));
      else
        toast(t('arrange-best-kept'), {
          description: t('arrange-best-hint', { count: findings.length }),
          action: { label: t('arrange-try-free'), onClick: () => again.current('free') },
        });
    },
    [store, t],
  );

  const arrange = useCallback(
    async (scope: 'keep' | 'free' | 'module') => {
      if (stop.current) return;
      if (store.getState().readOnly) {
        toast.error(refused('refused-read-only'));
        return;
      }
      const { page, report, selection, selectedModule } = store.getState();
      const moduleId = selectedModule ?? page.modules.find((module) => module.tiles?.some(({ id }) => id === selection[0]))?.id;
      if (scope === 'module' && !moduleId) {
        toast(t('arrange-select-module'));
        return;
      }
      setRunning(true);
      try {
        const run = arrangeInWorker(page, {
          scope: scope === 'free' ? 'free' : 'keep',
          seed: 1,
          ...(scope === 'module' && moduleId ? { module: moduleId } : {}),
        });
        stop.current = run.cancel;
        const result = await run.promise;
        if (!result) return;
        if (store.getState().page !== page || store.getState().readOnly) toast.warning(t('arrange-stale'));
        else if (result.commands.length === 0) sayBest(scope);
        else {
          store.actions.dispatch(result.commands, { key: 'arrange-tiles' });
          const text = t('arrange-better', { before: String(report.score ?? '–'), after: String(store.getState().report.score ?? '–') });
          announce(text);
          toast.success(text, { action: { label: t('undo'), onClick: () => store.actions.undo() } });
        }
      } catch (error) {
        // A worker that could not be loaded has nothing to say of itself.
        const message = error instanceof Error ? error.message : String(error);
        if (message === '') toast.error(t('arrange-not-started'));
        else toast.error(t('arrange-failed'), { description: message });
      } finally {
        stop.current = null;
        setRunning(false);
      }
    },
    [store, t, refused, sayBest],
  );
  again.current = (scope) => void arrange(scope);
  return { arrange: (scope) => void arrange(scope), running, cancel };
}
