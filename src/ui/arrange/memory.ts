/** What the dialog showed last for an editor, so that a look at the page does not lose it: kept until the page is another. */
import type { ArrangeResult, Scope } from '@/core/arrange';
import type { Page, Sku } from '@/core/page';
import { type EditorStore, type Here, hereOf } from '@/editor';
import { type Ask, canAsk, firstAsk, whereOf } from './ask';
import type { Run } from './use-run';
import { wishesFor } from './wishes';

/** A result that the editor has applied already, to be looked at. */
export interface ArrangedAlready {
  scope: Scope;
  /** The page before and after it. */
  before: Page;
  after: Page;
  result: ArrangeResult;
}

export interface Shown {
  ask: Ask;
  /** What was selected when it was asked. */
  here: Here;
  run: Run;
  pick: number | null;
  viewport: string;
  /** A result that was on the page already. */
  applied: ArrangedAlready | null;
}

const kept = new WeakMap<EditorStore, Shown>();

export function keepShown(store: EditorStore, shown: Shown): void {
  kept.set(store, shown);
}

/** Whether there is a result to come back to. */
export function hasResult(store: EditorStore): boolean {
  const last = kept.get(store);
  return last?.run.at === 'done' && last.run.about.of === store.getState().page;
}

/**
 * What the dialog begins with: an applied result that is to be explained, else the last result of the unchanged page, else what was
 * asked for last, as far as the page still has it.
 */
export function firstShown(store: EditorStore, applied: ArrangedAlready | null, catalogue: readonly Sku[]): Shown {
  const { page } = store.getState();
  const last = kept.get(store);
  if (last && hasResult(store) && (applied === null || applied === last.applied)) return last;
  const here = hereOf(store.getState());
  const first = last ? { ...last.ask, unlocked: [], wishes: wishesFor(page, last.ask.wishes) } : firstAsk(page, catalogue);
  const ask = canAsk(first.where, first.goal, here) ? first : { ...first, where: 'keep' as const };
  const empty: Shown = { ask, here, run: { at: 'idle' }, pick: null, viewport: here.viewport, applied: null };
  return applied ? { ...empty, ...shownAs(applied, ask), applied } : empty;
}

function shownAs({ scope, before, after, result }: ArrangedAlready, ask: Ask): { ask: Ask; run: Run } {
  const asked: Ask = { ...ask, goal: 'best', where: whereOf(scope), unlocked: [] };
  const about = { ask: asked, of: after, prior: [], base: before };
  return { ask: asked, run: { at: 'done', about, answer: { goal: 'best', result, stopped: false } } };
}
