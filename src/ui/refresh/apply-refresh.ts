import i18next from 'i18next';
import { toast } from 'sonner';
import { withChanges } from '@/core/catalogue';
import type { Sku } from '@/core/page';
import { type CatalogueRecord, type EditorStore, findCatalogue, keepCatalogue } from '@/editor';
import type { FreshCatalogue } from '../import';
import { announce } from '../shell';
import { commandsFor } from './effect';
import type { Refresh } from './use-refresh';

/** How long the way back is offered. */
const UNDO_MS = 12_000;

/**
 * Takes what was chosen: the catalogue is kept with it, and the open page follows in one step. The message offers the way
 * back for both; the editor's own undo takes back the page alone.
 * Where the catalogue cannot be kept it lives on in this tab, and the message says so.
 */
export async function applyRefresh(
  catalogue: CatalogueRecord,
  kept: readonly Sku[],
  fresh: FreshCatalogue,
  { difference, taken, fates }: Refresh,
  store: EditorStore | null,
): Promise<void> {
  const t = i18next.getFixedT(null, 'refresh');
  const skus = withChanges(difference, ({ id }) => taken.has(id));
  const former = (await findCatalogue(catalogue.id).catch(() => undefined))?.record ?? catalogue;
  const trouble = await keepCatalogue({ ...former, count: skus.length, importedAt: Date.now(), columns: fresh.columns }, skus);
  const before = store?.getState();
  if (store) store.actions.dispatch(commandsFor(store.getState().page, difference.changes, taken, fates), { key: 'refresh-catalogue' });
  const after = store?.getState();
  const isPageChanged = after !== undefined && after.page !== before?.page;
  const step = isPageChanged ? after.undoSteps.at(-1) : undefined;

  const undo = async () => {
    if (await keepCatalogue(former, kept)) toast.warning(t('not-kept'));
    const isLast = store !== null && step !== undefined && store.getState().undoSteps.at(-1) === step;
    if (isLast) store.actions.undo();
    const wasUndone = !store?.getState().undoSteps.some((one) => one === step);
    toast(t(isLast ? 'undone-page' : step && !wasUndone ? 'undo-edited' : 'undone'));
  };
  const text = t('done', { count: taken.size });
  announce(text);
  const scores = { before: String(before?.report.score ?? '–'), after: String(after?.report.score ?? '–') };
  toast[trouble ? 'warning' : 'success'](text, {
    ...(trouble
      ? { description: t('not-kept') }
      : store
        ? { description: isPageChanged ? t('done-page', scores) : t('done-catalogue') }
        : {}),
    action: { label: t('undo'), onClick: () => void undo() },
    duration: UNDO_MS,
  });
}
