/** The way back from a refresh: the catalogue as it was, together with the step of the page, whichever way that is undone. */
import i18next from 'i18next';
import { toast } from 'sonner';
import { type EditorStore, findCatalogue, type KeptCatalogue, keepCatalogue, type Step } from '@/editor';

const versionOf = ({ importedAt, changedAt }: KeptCatalogue['record']) => `${importedAt} ${changedAt ?? ''}`;

/** Puts one version of a catalogue in the place of the other; answers false, and leaves it, where it has become a third. */
async function swap(from: KeptCatalogue, to: KeptCatalogue): Promise<boolean> {
  const now = await findCatalogue(to.record.id).catch(() => undefined);
  if (now && versionOf(now.record) !== versionOf(from.record)) return false;
  if (await keepCatalogue(to.record, to.skus)) toast.warning(i18next.getFixedT(null, 'refresh')('not-kept'));
  return true;
}

export interface WayBack {
  store: EditorStore | null;
  /** What the refresh did to the page; undefined where that is nothing. */
  step: Step | undefined;
  former: KeptCatalogue;
  fresh: KeptCatalogue;
}

/**
 * From now on the catalogue goes back when the step is undone, and forth when it is redone, as long as the history has it.
 * @returns the undo of the message: step and catalogue together, or the catalogue alone where the page was edited since
 */
export function openWayBack({ store, step, former, fresh }: WayBack): () => void {
  const t = i18next.getFixedT(null, 'refresh');
  let work: Promise<unknown> = Promise.resolve();
  const then = (next: () => Promise<unknown>) => {
    work = work.then(next, next);
  };
  let isDone = true;
  const unsubscribe = store?.subscribe(({ undoSteps, redoSteps }) => {
    if (!step) return;
    const isThere = undoSteps.includes(step);
    if (!isThere && !redoSteps.includes(step)) unsubscribe?.();
    else if (isThere !== isDone) {
      isDone = isThere;
      then(async () => {
        if (isThere) await swap(former, fresh);
        else toast(t((await swap(fresh, former)) ? 'undone-page' : 'undone-page-only'));
      });
    }
  });
  if (!step) unsubscribe?.();
  return () => {
    if (step && store?.getState().undoSteps.at(-1) === step && store.actions.undo()) return;
    const isEdited = step !== undefined && store?.getState().undoSteps.includes(step);
    unsubscribe?.();
    then(async () => toast(t((await swap(fresh, former)) ? (isEdited ? 'undo-edited' : 'undone') : 'undo-late')));
  };
}
