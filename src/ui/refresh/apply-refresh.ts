import i18next from 'i18next';
import { toast } from 'sonner';
import { withChanges, withFormerPrices } from '@/core/catalogue';
import { type EditorStore, findCatalogue, type KeptCatalogue, keepCatalogue } from '@/editor';
import type { FreshCatalogue } from '../import';
import { REFRESHED } from '../incoming-refresh';
import { announce } from '../shell';
import { commandsFor } from './effect';
import type { Refresh } from './use-refresh';
import { openWayBack } from './way-back';

/** How long the way back is offered. */
const UNDO_MS = 12_000;

/** Gives the page what was chosen, as one step. */
function refreshPage(store: EditorStore | null, { rows, taken, fates }: Refresh, key: string) {
  const before = store?.getState();
  if (store) store.actions.dispatch(commandsFor(store.getState().page, rows, taken, fates), { key });
  const after = store?.getState();
  const isChanged = after !== undefined && after.page !== before?.page;
  return {
    step: isChanged ? after.undoSteps.at(-1) : undefined,
    scores: { before: String(before?.report.score ?? '–'), after: String(after?.report.score ?? '–') },
  };
}

/**
 * Takes what was chosen: the catalogue is kept with it, and the open page follows in one step. Undoing that step takes back
 * both; so does the message. Where the catalogue cannot be kept it lives on in this tab, and the message says so.
 */
export async function applyRefresh(kept: KeptCatalogue, file: FreshCatalogue, refresh: Refresh, store: EditorStore | null): Promise<void> {
  const t = i18next.getFixedT(null, 'refresh');
  const { difference, taken } = refresh;
  const skus = withChanges(difference, ({ id }) => taken.has(id));
  const former = (await findCatalogue(kept.record.id).catch(() => undefined)) ?? kept;
  const changes = difference.changes.filter(({ id }) => taken.has(id));
  const record = {
    ...former.record,
    count: skus.length,
    importedAt: Date.now(),
    columns: file.columns,
    formerPrices: withFormerPrices(former.record.formerPrices, changes),
  };
  const trouble = await keepCatalogue(record, skus);
  const { step, scores } = refreshPage(store, refresh, 'refresh-catalogue');
  const undo = openWayBack({ store, step, former: { record: former.record, skus: kept.skus }, fresh: { record, skus } });
  const text = t('done', { count: refresh.count });
  announce(text);
  toast[trouble ? 'warning' : 'success'](text, {
    id: REFRESHED,
    ...(trouble ? { description: t('not-kept') } : store ? { description: step ? t('done-page', scores) : t('done-catalogue') } : {}),
    action: { label: t('undo'), onClick: undo },
    duration: UNDO_MS,
  });
}

/** Takes what was chosen of where the page differs from its catalogue, which stays as it is. */
export function applyReview(refresh: Refresh, store: EditorStore): void {
  const t = i18next.getFixedT(null, 'refresh');
  const { step, scores } = refreshPage(store, refresh, 'take-catalogue');
  const text = t('done', { count: refresh.count });
  announce(text);
  toast.success(text, {
    id: REFRESHED,
    description: step ? t('done-review', scores) : t('done-catalogue'),
    action: { label: t('undo'), onClick: () => void (store.getState().undoSteps.at(-1) === step && store.actions.undo()) },
    duration: UNDO_MS,
  });
}
