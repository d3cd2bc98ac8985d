import { TriangleAlert } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import type { ArrangeResult, Scope } from '@/core/arrange';
import { apply, type Command } from '@/core/commands';
import type { Page } from '@/core/page';
import { hereOf } from '@/editor';
import { announce, Button, Dialog, EmptyState, Notice, useDispatch, useEditor, useEditorStore } from '@/ui/shell';
import { Alternatives } from './Alternatives';
import styles from './Arrange.module.css';
import { type Ask, FIRST_ASK, whereOf } from './ask';
import { BestResult } from './BestResult';
import { Idle } from './Idle';
import { Options } from './Options';
import { scoreText } from './outcome';
import { Planogram } from './Planogram';
import { PlanPane } from './PlanPane';
import { chosenFrom } from './pick';
import { Replacing } from './Replacing';
import { Tidied } from './Tidied';
import { Unlocked } from './Unlocked';
import { useRemedies } from './use-remedies';
import { type Run, useRun } from './use-run';
import { Working } from './Working';

/** A result that the editor has applied already, to be looked at. */
export interface ArrangedAlready {
  scope: Scope;
  /** The page before and after it. */
  before: Page;
  after: Page;
  result: ArrangeResult;
}

export interface ArrangeDialogProps {
  shown: ArrangedAlready | null;
  onClose: () => void;
}

const WIDTH = 1000;

/** The arranger with everything it can be asked for: a preview while it works, and nothing on the page before it is applied. */
export function ArrangeDialog({ shown, onClose }: ArrangeDialogProps) {
  const { t } = useTranslation(['arrange', 'common']);
  const store = useEditorStore();
  const dispatch = useDispatch();
  const { page, report, isReadOnly } = useEditor((state) => ({
    page: state.page,
    report: state.report,
    isReadOnly: state.readOnly !== null,
  }));
  const [here] = useState(() => hereOf(store.getState()));
  const [ask, setAsk] = useState<Ask>(() => (shown ? { ...FIRST_ASK, where: whereOf(shown.scope) } : FIRST_ASK));
  const { run, start, stop, reset, advance } = useRun(here, () => (shown ? runOf(shown) : { at: 'idle' }));
  const [viewport, setViewport] = useState(here.viewport);
  const [pick, setPick] = useState<number | null>(null);
  const [lit, setLit] = useState<readonly string[]>([]);

  const done = run.at === 'done' ? run : null;
  const isApplied = done !== null && done.about.of === shown?.after && done.about.base === shown.before;
  const isStale = done !== null && done.about.of !== page;
  const before = run.at === 'working' || run.at === 'done' ? run.about.base : page;
  const chosen = useMemo(() => (done ? chosenFrom(done.answer, pick) : null), [done, pick]);
  const commands = run.at === 'working' ? run.progress?.preview : chosen?.commands;
  const now = useMemo(() => applied(before, commands), [before, commands]);
  // Previews may come faster than they can be drawn: then some are left out.
  const drawn = useDeferredValue(now);
  const after = run.at === 'working' ? drawn : now;
  useAnnouncedEnd(run);

  const change = (part: Partial<Ask>) => {
    setAsk((old) => ({ ...old, ...part }));
    setPick(null);
    setLit([]);
    reset();
  };
  const go = (part: Partial<Ask> = {}) => {
    const next = { ...ask, ...part };
    setAsk(next);
    setPick(null);
    setLit([]);
    start(next);
  };
  /** Marks tiles in the planogram, at their viewport where they have one. */
  const point = (tiles: readonly string[] = [], at?: string) => {
    setLit(tiles);
    if (at !== undefined) setViewport(at);
  };
  const remedies = useRemedies({ unlocked: ask.unlocked, go, onClose });

  const tell = (was: number | null) => {
    const text = t('common:arrange-better', { before: scoreText(was), after: scoreText(store.getState().report.score) });
    announce(text);
    toast.success(text, { action: { label: t('common:undo'), onClick: () => store.actions.undo() } });
  };
  /** Makes the change as one step, unless the page is no longer the one that was arranged. */
  const make = (list: readonly Command[], key: string) => {
    if (!done || done.about.of !== store.getState().page) return false;
    const { score } = store.getState().report;
    if (!dispatch([...done.about.prior, ...list], { key })) return false;
    tell(score);
    return true;
  };
  const finish = () => {
    if (chosen && make(chosen.commands, done?.answer.goal === 'tidy' ? 'tidy' : 'arrange-tiles')) onClose();
  };
  const takeFirst = () => {
    const first = done?.answer.goal === 'tidy' ? done.answer.moves[0] : undefined;
    if (!first || !make(first.commands, 'tidy')) return;
    setPick(null);
    setLit([]);
    advance();
  };
  const undoApplied = () => {
    store.actions.undo();
    onClose();
  };

  const canApply = !isReadOnly && !isStale && !isApplied && chosen !== null && chosen.commands.length > 0;
  const footer = (
    <>
      <p className={styles.foot}>{t(isApplied ? 'foot-applied' : 'foot')}</p>
      {isApplied && !isStale && shown.before !== shown.after ? (
        <Button disabled={isReadOnly} onClick={undoApplied}>
          {t('common:undo')}
        </Button>
      ) : null}
      <Button onClick={onClose}>{t(isApplied ? 'common:close' : 'common:cancel')}</Button>
      {isApplied ? null : (
        <Button variant={done ? 'primary' : 'secondary'} disabled={!canApply} onClick={finish}>
          {done?.answer.goal === 'tidy' && chosen ? t('apply-moves', { count: chosen.count }) : t('common:apply')}
        </Button>
      )}
    </>
  );
  const moduleTitle = page.modules.find(({ id }) => id === here.module)?.title?.trim() ?? '';
  const planLabel = t(run.at === 'working' ? 'plan-preview' : done ? 'plan-after' : 'plan-now');
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('title')} width={WIDTH} footer={footer}>
      <div className={styles.columns}>
        <Options
          ask={ask}
          onChange={change}
          here={here}
          module={moduleTitle}
          state={run.at === 'failed' ? 'idle' : run.at}
          readOnly={isReadOnly}
          onRun={() => go()}
          onStop={ask.goal === 'tidy' ? reset : stop}
          onAgain={() => go({ seed: ask.seed + 1 })}
        />
        <div className={styles.right}>
          {isReadOnly ? <Notice kind="warning" title={t('read-only')} /> : null}
          {isStale && !isReadOnly ? (
            <Notice
              kind="warning"
              title={t('stale')}
              action={
                <Button size="s" onClick={() => go()}>
                  {t('run-again')}
                </Button>
              }
            />
          ) : null}
          <Unlocked tiles={ask.unlocked} page={page} onLock={() => change({ unlocked: [] })} />
          {done?.answer.goal === 'alternatives' ? (
            <PlanPane
              page={before}
              viewport={viewport}
              onViewport={setViewport}
              label={t('alternatives-now', { score: scoreText(report.score) })}
            >
              <Alternatives
                results={done.answer.results}
                base={before}
                viewport={viewport}
                chosen={chosen?.count ?? 0}
                onChoose={setPick}
              />
            </PlanPane>
          ) : (
            <div className={styles.split}>
              <PlanPane page={after} viewport={viewport} onViewport={setViewport} label={planLabel} lit={lit}>
                <Planogram page={after} before={before} viewport={viewport} lit={lit} label={planLabel} />
              </PlanPane>
              <div className={styles.side}>
                {run.at === 'idle' ? <Idle page={page} goal={ask.goal} /> : null}
                {run.at === 'failed' ? (
                  <EmptyState
                    icon={<TriangleAlert size={28} strokeWidth={1.5} aria-hidden="true" />}
                    title={t('failed')}
                    body={run.message || t('common:arrange-not-started')}
                    action={<Button onClick={() => go()}>{t('run-again')}</Button>}
                  />
                ) : null}
                {run.at === 'working' ? <Working goal={ask.goal} progress={run.progress} steps={run.steps} /> : null}
                {done?.answer.goal === 'best' ? (
                  <BestResult
                    result={done.answer.result}
                    stopped={done.answer.stopped}
                    base={before}
                    page={after}
                    remedies={remedies}
                    onPoint={(finding) => point(finding?.at.tiles, finding?.viewport)}
                    disabled={isReadOnly}
                  />
                ) : null}
                {done?.answer.goal === 'tidy' ? (
                  <Tidied
                    moves={done.answer.moves}
                    base={before}
                    page={after}
                    taken={chosen?.count ?? 0}
                    onTake={setPick}
                    onPoint={(move) => point(move?.tiles, move?.viewport)}
                    onFirst={takeFirst}
                    disabled={isReadOnly || isStale}
                  />
                ) : null}
              </div>
            </div>
          )}
        </div>
      </div>
      <Replacing tile={remedies.replacing} onClose={remedies.endReplacing} />
    </Dialog>
  );
}

function runOf({ scope, before, after, result }: ArrangedAlready): Run {
  const about = { ask: { ...FIRST_ASK, where: whereOf(scope) }, of: after, prior: [], base: before };
  return { at: 'done', about, answer: { goal: 'best', result, stopped: false } };
}

function applied(page: Page, commands: readonly Command[] | undefined): Page {
  const result = commands && commands.length > 0 ? apply(page, commands) : undefined;
  return result?.ok ? result.page : page;
}

/** Tells screen readers that a run has ended, and with what. */
function useAnnouncedEnd(run: Run): void {
  const { t } = useTranslation('arrange');
  const [at, first] = [run.at, useState(run)[0]];
  const words = run.at === 'done' && run !== first ? endOf(run.answer) : null;
  useEffect(() => {
    if (at === 'failed') announce(t('failed'));
    else if (words) announce(t(words));
  }, [at, words, t]);
}

function endOf(answer: Extract<Run, { at: 'done' }>['answer']): 'end-best' | 'end-nothing' | 'end-tidy' | 'end-alternatives' {
  if (answer.goal === 'best') return answer.result.commands.length > 0 ? 'end-best' : 'end-nothing';
  if (answer.goal === 'tidy') return answer.moves.length > 0 ? 'end-tidy' : 'end-nothing';
  return answer.results.length > 0 ? 'end-alternatives' : 'end-nothing';
}
