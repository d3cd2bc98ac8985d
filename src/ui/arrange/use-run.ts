/** A run of the arranger: started, watched, stopped or given up. The page in the editor is left alone. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Alternative, type ArrangeResult, defaultSteps, type PlanScopeResult, type TidyMove } from '@/core/arrange';
import { apply, type Command } from '@/core/commands';
import type { Page, Sku } from '@/core/page';
import type { Here } from '@/editor';
import { useEditorStore } from '@/ui/shell';
import {
  type ArrangeProgress,
  type ArrangeRequest,
  type ArrangeRun,
  alternativesInWorker,
  arrangeInWorker,
  planInWorker,
  settleInWorker,
  settlePlanInWorker,
  type TidyFound,
  tidyInWorker,
} from '@/workers';
import { type Ask, scopeOf, tileFacts } from './ask';
import { type Asked, askedBy, tilesWished } from './wishes';

/** What a search with wishes came to. */
export type Planned = Extract<PlanScopeResult, { ok: true }>;

export type Answer =
  | { goal: 'plan'; result: Planned; stopped: boolean }
  | { goal: 'best'; result: ArrangeResult; stopped: boolean }
  | { goal: 'tidy'; moves: TidyMove[] }
  | { goal: 'alternatives'; results: Alternative[] };

/** What a run was about. */
export interface About {
  ask: Ask;
  /** The editor's page when it began. */
  of: Page;
  /** What the answer's commands come after: unlocking. */
  prior: Command[];
  /** The page after `prior`. */
  base: Page;
}

export type Run =
  | { at: 'idle' }
  /** `steps`: of the whole run; moves, where it tidies. */
  | { at: 'working'; about: About; progress: ArrangeProgress | null; steps: number }
  | { at: 'failed'; message: string }
  | { at: 'done'; about: About; answer: Answer };

/** How much longer a thorough search is, and how many searches alternatives take. */
const THOROUGH = 10;
const SEARCHES = 3;

function stepsOf(page: Page, { goal, where, effort, wishes, moves }: Ask): number {
  if (goal === 'tidy') return moves;
  const times = effort === 'thorough' ? THOROUGH : 1;
  if (where === 'plan') return 2 * defaultSteps(tilesWished(page, wishes), true) * times;
  const tiles = page.modules.reduce((sum, { tiles: own = [] }) => sum + own.length, 0);
  return defaultSteps(tiles, where === 'free') * times;
}

export interface Runner {
  run: Run;
  start: (ask: Ask) => void;
  /** Ends the search and keeps the best found so far to look at. */
  stop: () => void;
  /** Gives the run up, or its answer. */
  reset: () => void;
  /** Takes the first of the answer's moves as done: the editor's page is now the one after it. */
  advance: () => void;
}

/** @param catalogue what SKUs are chosen from, besides those of the page */
export function useRun(here: Here, catalogue: readonly Sku[], first: () => Run): Runner {
  const store = useEditorStore();
  const [run, setRun] = useState<Run>(first);
  /** Of the run under way: how to end it, and the best that it has shown. */
  const current = useRef<{ cancel: () => void; about: About; best: Progress | null; isSettling: boolean } | null>(null);
  useEffect(() => () => current.current?.cancel(), []);

  const watch = useCallback((about: About, work: Work, isSettling = false) => {
    const mine = { cancel: work.cancel, about, best: null, isSettling };
    current.current = mine;
    work.promise.then(
      (answer) => {
        if (current.current !== mine) return;
        current.current = null;
        setRun(answer ? { at: 'done', about, answer } : { at: 'idle' });
      },
      (error: unknown) => {
        if (current.current !== mine) return;
        current.current = null;
        setRun({ at: 'failed', message: error instanceof Error ? error.message : String(error) });
      },
    );
  }, []);

  const start = useCallback(
    (ask: Ask) => {
      current.current?.cancel();
      const { page } = store.getState();
      const facts = tileFacts(page);
      const locked = ask.unlocked.filter((tile) => facts.get(tile)?.locked);
      const prior = locked.map((tile): Command => ({ type: 'set-tile', tile, locked: false }));
      const unlocked = prior.length > 0 ? apply(page, prior) : undefined;
      const about: About = { ask, of: page, prior: unlocked?.ok ? prior : [], base: unlocked?.ok ? unlocked.page : page };
      const steps = stepsOf(page, ask);
      const { today } = store.checkOptions();
      const request = { scope: scopeOf(ask.where, here), seed: ask.seed, steps, ...(today !== undefined && { today }) };
      const onProgress = (progress: Progress) => {
        const { current: now } = current;
        if (now?.about !== about) return;
        if (now.best === null || progress.cost <= now.best.cost) now.best = progress;
        setRun((old) => (old.at === 'working' && old.about === about ? { ...old, progress } : old));
      };
      setRun({ at: 'working', about, progress: null, steps: ask.goal === 'alternatives' ? SEARCHES * steps : steps });
      const asked = ask.where === 'plan' ? askedBy(about.base, catalogue, ask.wishes) : null;
      watch(about, begin(about, request, asked, onProgress));
    },
    [store, here, catalogue, watch],
  );

  const stop = useCallback(() => {
    const { current: now } = current;
    if (!now || now.isSettling) return;
    now.cancel();
    current.current = null;
    const { about, best } = now;
    if (!best) {
      setRun({ at: 'idle' });
      return;
    }
    if (best.moves) {
      setRun({ at: 'done', about, answer: { goal: 'tidy', moves: best.moves } });
      return;
    }
    const { today } = store.checkOptions();
    const request = { scope: scopeOf(about.ask.where, here), seed: about.ask.seed, ...(today !== undefined && { today }) };
    const asked = about.ask.where === 'plan' ? askedBy(about.base, catalogue, about.ask.wishes) : null;
    watch(about, settle(about, best, request, asked), true);
  }, [store, here, catalogue, watch]);

  const reset = useCallback(() => {
    current.current?.cancel();
    current.current = null;
    setRun({ at: 'idle' });
  }, []);

  const advance = useCallback(() => {
    const { page } = store.getState();
    setRun((old) =>
      old.at === 'done' && old.answer.goal === 'tidy'
        ? {
            ...old,
            about: { ...old.about, of: page, base: page, prior: [] },
            answer: { goal: 'tidy', moves: old.answer.moves.slice(1) },
          }
        : old,
    );
  }, [store]);

  return useMemo(() => ({ run, start, stop, reset, advance }), [run, start, stop, reset, advance]);
}

type Work = ArrangeRun<Answer>;
/** Progress of any kind of run; tidying tells its moves. */
type Progress = ArrangeProgress & Partial<Pick<TidyFound, 'moves'>>;

function begin({ ask, base }: About, request: ArrangeRequest, asked: Asked | null, onProgress: (progress: Progress) => void): Work {
  if (asked) {
    const { scope: _, ...rest } = request;
    return planned(planInWorker(base, { ...rest, ...asked }, onProgress), false);
  }
  switch (ask.goal) {
    case 'best': {
      const { promise, cancel } = arrangeInWorker(base, request, onProgress);
      return { promise: promise.then((result) => result && { goal: 'best', result, stopped: false }), cancel };
    }
    case 'alternatives': {
      const { promise, cancel } = alternativesInWorker(base, request, onProgress);
      return { promise: promise.then((found) => found && { goal: 'alternatives', results: found.results }), cancel };
    }
    case 'tidy': {
      const { scope, today } = request;
      const { promise, cancel } = tidyInWorker(base, { scope, moves: ask.moves, ...(today !== undefined && { today }) }, onProgress);
      return { promise: promise.then((found) => found && { goal: 'tidy', moves: found.moves }), cancel };
    }
  }
}

/** The answer of a run that was ended early: the best that it had shown. */
function settle({ base }: About, best: Progress, request: ArrangeRequest, asked: Asked | null): Work {
  if (asked) {
    const { scope: _, ...rest } = request;
    return planned(settlePlanInWorker(base, best.preview, { ...rest, ...asked }), true, best.steps);
  }
  const { promise, cancel } = settleInWorker(base, best.preview, request);
  return {
    promise: promise.then((result) => result && { goal: 'best', result: { ...result, steps: best.steps }, stopped: true }),
    cancel,
  };
}

/** Wishes that cannot be met are told before a run; one that finds some all the same has no answer. */
function planned({ promise, cancel }: ArrangeRun<PlanScopeResult>, stopped: boolean, steps?: number): Work {
  const answered = promise.then((result): Answer | null =>
    result?.ok ? { goal: 'plan', result: { ...result, steps: steps ?? result.steps }, stopped } : null,
  );
  return { promise: answered, cancel };
}
