import i18next from 'i18next';
import { toast } from 'sonner';
import type { EditorStore } from '@/editor';

/** A message with a way back is there for so long, in ms. */
const UNDO_MS = 8000;

/** Says what the last step did, with a way back. It goes with the step: after another, or an undo, its way back would be another's. */
export function tellDone(
  store: EditorStore,
  text: string,
  { tone = 'success', ...details }: { description?: string; tone?: 'success' | 'warning' } = {},
): void {
  const lastStep = () => store.getState().undoSteps.at(-1);
  const step = lastStep();
  const id = toast[tone](text, {
    ...details,
    duration: UNDO_MS,
    action: { label: i18next.t('undo', { ns: 'common' }), onClick: () => void (lastStep() === step && store.actions.undo()) },
  });
  const end = store.subscribe(() => {
    if (lastStep() !== step) leave();
  });
  // Also where the list of messages was drawn anew meanwhile, and with it the time it has.
  const timer = setTimeout(() => leave(), 2 * UNDO_MS);
  const leave = () => {
    clearTimeout(timer);
    end();
    toast.dismiss(id);
  };
}
