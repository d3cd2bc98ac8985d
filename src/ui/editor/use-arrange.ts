import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ExternalToast, toast } from 'sonner';
import type { Remaining, Scope } from '@/core/arrange';
import { type EditorState, hereOf } from '@/editor';
import { arrangeInWorker } from '@/workers';
import type { ArrangedAlready } from '../arrange';
import { announce, useEditorStore } from '../shell';

export type ArrangeWhere = 'keep' | 'free' | 'module' | 'row';

/** As long as a message of several sentences stands. */
const READ_MS = 12_000;

/** The second button of a message. */
type Details = Pick<ExternalToast, 'cancel'>;

/** The scope of a run by what is selected; what has to be selected first, where it is not. */
function scopeOf(where: ArrangeWhere, state: EditorState): Scope | 'select-module' | 'select-tile' {
  const { module, row, viewport } = hereOf(state);
  if (where === 'module') return module === null ? 'select-module' : { type: 'module', module };
  if (where !== 'row') return where;
  return module === null || row === null ? 'select-tile' : { type: 'row', module, row, viewport };
}

/**
 * Arranges the page in a worker. One run at a time; stopping it, or editing meanwhile, leaves the page as it is.
 * @param onDetails asked to show a result that was applied, or found nothing
 * @returns what to call, and whether it is at work
 */
export function useArrange(onDetails: (shown: ArrangedAlready) => void): {
  arrange: (where: ArrangeWhere) => void;
  running: boolean;
  cancel: () => void;
} {
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

  const detailsOf = useCallback(
    (shown: ArrangedAlready): Details => ({ cancel: { label: t('arrange-details'), onClick: () => onDetails(shown) } }),
    [t, onDetails],
  );
  const again = useRef<(scope: 'free') => void>(() => undefined);
  const sayBest = useCallback(
    (where: ArrangeWhere, remaining: readonly Remaining[], details: Details) => {
      const count = where === 'keep' ? remaining.filter(({ isOfOrder }) => isOfOrder).length : 0;
      const text = t(where === 'free' ? 'arrange-best-free' : count > 0 ? 'arrange-best-kept' : 'arrange-best');
      announce(text);
      if (count > 0)
        toast(text, {
          ...details,
          duration: READ_MS,
          description: t('arrange-best-hint', { count }),
          action: { label: t('arrange-try-free'), onClick: () => again.current('free') },
        });
      else toast(text, store.getState().report.findings.length > 0 ? { ...details, description: t('arrange-best-other') } : details);
    },
    [store, t],
  );

  const arrange = useCallback(
    async (where: ArrangeWhere) => {
      if (stop.current) return;
      if (store.getState().readOnly) {
        toast.error(refused('refused-read-only'));
        return;
      }
      const { page, report } = store.getState();
      const scope = scopeOf(where, store.getState());
      if (scope === 'select-module' || scope === 'select-tile') {
        toast(t(`arrange-${scope}`));
        return;
      }
      setRunning(true);
      try {
        const { today } = store.checkOptions();
        const run = arrangeInWorker(page, { scope, seed: 1, ...(today !== undefined && { today }) });
        stop.current = run.cancel;
        const result = await run.promise;
        if (!result) return;
        if (store.getState().page !== page || store.getState().readOnly) toast.warning(t('arrange-stale'));
        else if (result.commands.length === 0) sayBest(where, result.remaining, detailsOf({ scope, before: page, after: page, result }));
        else {
          store.actions.dispatch(result.commands, { key: 'arrange-tiles' });
          const shown = { scope, before: page, after: store.getState().page, result };
          const text = t('arrange-better', { before: String(report.score ?? '–'), after: String(store.getState().report.score ?? '–') });
          announce(text);
          toast.success(text, { ...detailsOf(shown), action: { label: t('undo'), onClick: () => store.actions.undo() } });
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
    [store, t, refused, sayBest, detailsOf],
  );
  again.current = (where) => void arrange(where);
  return { arrange: (where) => void arrange(where), running, cancel };
}
