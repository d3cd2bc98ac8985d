import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { apply, type Command } from '@/core/commands';
import type { Page } from '@/core/page';
import { announce, Button, Dialog, Notice, useDispatch, useEditor, useEditorStore } from '@/ui/shell';
import { readyArranger } from '@/workers';
import { Alternatives } from './Alternatives';
import styles from './Arrange.module.css';
import type { Ask } from './ask';
import { type ArrangedAlready, firstShown, hasResult, keepShown } from './memory';
import { Options } from './Options';
import { scoreText } from './outcome';
import { Planogram } from './Planogram';
import { PlanPane } from './PlanPane';
import { chosenFrom } from './pick';
import { Replacing } from './Replacing';
import { Side } from './Side';
import { Unlocked } from './Unlocked';
import { useRemedies } from './use-remedies';
import { type Run, useRun } from './use-run';
import { useChoice, useProspect } from './use-wishes';
import { WishesForm } from './WishesForm';
import type { Wishes } from './wishes';

export interface ArrangeDialogProps {
  shown: ArrangedAlready | null;
  onClose: () => void;
  /** Opens the dialog again, after a look at the page. */
  onReopen: () => void;
}

const WIDTH = 1000;
/** What the step of an answer is called. */
const STEPS = { best: 'arrange-tiles', alternatives: 'arrange-tiles', tidy: 'tidy', plan: 'choose-skus' } as const;
/** The message that leads back to a result. */
const BACK = 'arrange-back';

/** The arranger with everything it can be asked for: a preview while it works, and nothing on the page before it is applied. */
export function ArrangeDialog({ shown: asked, onClose, onReopen }: ArrangeDialogProps) {
  const { t } = useTranslation(['arrange', 'common']);
  const store = useEditorStore();
  const dispatch = useDispatch();
  const catalogue = useChoice();
  const { page, report, isReadOnly } = useEditor((state) => ({
    page: state.page,
    report: state.report,
    isReadOnly: state.readOnly !== null,
  }));
  const [first] = useState(() => firstShown(store, asked, catalogue));
  const { here, applied: shown } = first;
  const [ask, setAsk] = useState<Ask>(first.ask);
  const { run, start, stop, reset, advance } = useRun(here, catalogue, () => first.run);
  const [viewport, setViewport] = useState(first.viewport);
  const [pick, setPick] = useState(first.pick);
  const [lit, setLit] = useState<readonly string[]>([]);
  const [isWishing, setIsWishing] = useState(false);
  const prospect = useProspect(page, ask.where === 'plan' ? ask.wishes : null);
  const showsWishes = ask.where === 'plan' && (run.at === 'idle' || (isWishing && run.at !== 'working'));
  useEffect(() => {
    readyArranger();
    toast.dismiss(BACK);
  }, []);
  useEffect(() => {
    keepShown(store, { ask, here, run: run.at === 'done' ? run : { at: 'idle' }, pick, viewport, applied: shown });
  }, [store, ask, here, run, pick, viewport, shown]);

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

  const change = useCallback(
    (part: Partial<Ask>) => {
      setAsk((old) => ({ ...old, ...part }));
      setPick(null);
      setLit([]);
      reset();
    },
    [reset],
  );
  const wish = useCallback((wishes: Wishes) => change({ wishes }), [change]);
  const go = (part: Partial<Ask> = {}) => {
    const next = { ...ask, ...part };
    setIsWishing(false);
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
  const leave = () => {
    onClose();
    if (hasResult(store)) toast(t('kept'), { id: BACK, duration: 12_000, action: { label: t('kept-back'), onClick: onReopen } });
  };
  const remedies = useRemedies({ unlocked: ask.unlocked, go, onClose: leave });

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
    if (chosen && make(chosen.commands, STEPS[done?.answer.goal ?? 'best'])) onClose();
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
  const planLabel = t(run.at === 'working' ? 'plan-preview' : commands && commands.length > 0 ? 'plan-after' : 'plan-now');
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
          unmet={showsWishes ? (prospect?.unmet.length ?? 0) : 0}
          onWishes={ask.where === 'plan' && run.at === 'done' ? () => setIsWishing(!isWishing) : null}
          showsWishes={showsWishes}
          onStop={stop}
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
          {showsWishes ? (
            <WishesForm page={page} wishes={ask.wishes} onChange={wish} prospect={prospect} />
          ) : done?.answer.goal === 'alternatives' ? (
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
              <Side
                run={run}
                goal={ask.goal}
                before={before}
                after={after}
                taken={chosen?.count ?? 0}
                remedies={remedies}
                readOnly={isReadOnly}
                stale={isStale}
                onPoint={point}
                onTake={setPick}
                onFirst={takeFirst}
                onAgain={() => go()}
              />
            </div>
          )}
        </div>
      </div>
      <Replacing tile={remedies.replacing} onClose={remedies.endReplacing} />
    </Dialog>
  );
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
  if (answer.goal === 'best' || answer.goal === 'plan') return answer.result.commands.length > 0 ? 'end-best' : 'end-nothing';
  if (answer.goal === 'tidy') return answer.moves.length > 0 ? 'end-tidy' : 'end-nothing';
  return answer.results.length > 0 ? 'end-alternatives' : 'end-nothing';
}
