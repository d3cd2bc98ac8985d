/**
 * The history of a page outlives the tab: each step is kept with the edit that it made, in one transaction with it, so that
 * what is kept of both always fits.
 */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { HistoryRecord, StepRecord, TakenHistory } from './records';
import type { HistoryMark, KeptHistory, Step } from './steps';

/** The longest history, in steps. */
export const HISTORY_LIMIT = 500;

/** The tables that it is kept in. */
export interface HistoryTables extends Dexie {
  readonly steps: Table<StepRecord, [string, number]>;
  readonly histories: EntityTable<HistoryRecord, 'pageId'>;
}

export const NO_HISTORY: KeptHistory = { undoSteps: [], redoSteps: [] };

const stepsFrom = (library: HistoryTables, pageId: string, first: number) =>
  library.steps.where('[pageId+n]').between([pageId, first], [pageId, Dexie.maxKey]);

/** Keeps what edits did to the history of a page; noting the same again changes nothing. Part of the transaction that keeps the edits. */
export async function noteHistory(library: HistoryTables, pageId: string, marks: readonly HistoryMark[]): Promise<void> {
  const last = marks.at(-1);
  if (!last) return;
  for (const { at, step } of marks) {
    if (!step) continue;
    await stepsFrom(library, pageId, at).delete();
    await library.steps.put({ pageId, n: at, step });
    if (at > HISTORY_LIMIT)
      await library.steps
        .where('[pageId+n]')
        .between([pageId, Dexie.minKey], [pageId, at - HISTORY_LIMIT], true, true)
        .delete();
  }
  await library.histories.put({ pageId, at: last.at });
}

/** The history of a page as it is kept: the steps without a gap around where it stands. */
export async function loadHistory(library: HistoryTables, pageId: string): Promise<KeptHistory> {
  return library.transaction('r', library.steps, library.histories, async () => {
    const record = await library.histories.get(pageId);
    if (!record) return NO_HISTORY;
    const kept = new Map((await stepsFrom(library, pageId, 0).toArray()).map(({ n, step }) => [n, step]));
    const undoSteps: Step[] = [];
    const redoSteps: Step[] = [];
    for (let n = record.at, step = kept.get(n); step; step = kept.get(--n)) undoSteps.unshift(step);
    for (let n = record.at + 1, step = kept.get(n); step; step = kept.get(++n)) redoSteps.unshift(step);
    return { undoSteps, redoSteps };
  });
}

export async function dropHistory(library: HistoryTables, pageId: string): Promise<void> {
  await library.steps.where('pageId').equals(pageId).delete();
  await library.histories.delete(pageId);
}

/** Takes the history of a page out, for `putHistoryBack`. */
export async function takeHistory(library: HistoryTables, pageId: string): Promise<TakenHistory> {
  const steps = await library.steps.where('pageId').equals(pageId).toArray();
  const at = await library.histories.get(pageId);
  await dropHistory(library, pageId);
  return { steps, ...(at ? { at } : {}) };
}

export async function putHistoryBack(library: HistoryTables, { steps, at }: TakenHistory): Promise<void> {
  await library.steps.bulkPut(steps);
  if (at) await library.histories.put(at);
}
