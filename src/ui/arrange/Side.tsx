import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Page } from '@/core/page';
import { Button, EmptyState } from '@/ui/shell';
import styles from './Arrange.module.css';
import type { Goal } from './ask';
import { BestResult } from './BestResult';
import { Idle } from './Idle';
import { useComparison } from './outcome';
import { PlanResult } from './PlanResult';
import type { Remedies } from './remedies';
import { Tidied } from './Tidied';
import type { Run } from './use-run';
import { Working } from './Working';

interface SideProps {
  run: Run;
  goal: Goal;
  /** The page as the run found it, and after what is chosen of its answer. */
  before: Page;
  after: Page;
  /** Moves taken. */
  taken: number;
  remedies: Remedies;
  readOnly: boolean;
  stale: boolean;
  /** Marks tiles in the planogram, at their viewport where they have one. */
  onPoint: (tiles?: readonly string[], viewport?: string) => void;
  onTake: (count: number) => void;
  onFirst: () => void;
  onAgain: () => void;
}

/** Beside the planogram: what a run would look for, how far it is, or what it came to. */
export function Side({ run, goal, before, after, taken, remedies, readOnly, stale, onPoint, onTake, onFirst, onAgain }: SideProps) {
  const { t } = useTranslation(['arrange', 'common']);
  const answer = run.at === 'done' ? run.answer : null;
  const { before: now } = useComparison(before, before);
  const shared = { base: before, page: after, remedies, disabled: readOnly };
  return (
    <div className={styles.side}>
      {run.at === 'idle' ? <Idle page={after} goal={goal} /> : null}
      {run.at === 'failed' ? (
        <EmptyState
          icon={<TriangleAlert size={28} strokeWidth={1.5} aria-hidden="true" />}
          title={t('failed')}
          body={run.message || t('common:arrange-not-started')}
          action={<Button onClick={onAgain}>{t('run-again')}</Button>}
        />
      ) : null}
      {run.at === 'working' ? <Working goal={goal} progress={run.progress} steps={run.steps} now={now} /> : null}
      {answer?.goal === 'best' ? (
        <BestResult
          {...shared}
          result={answer.result}
          stopped={answer.stopped}
          free={run.at === 'done' && run.about.ask.where === 'free'}
          onPoint={(finding) => onPoint(finding?.at.tiles, finding?.viewport)}
        />
      ) : null}
      {run.at === 'done' && answer?.goal === 'plan' ? (
        <PlanResult
          {...shared}
          result={answer.result}
          stopped={answer.stopped}
          wishes={run.about.ask.wishes}
          onPoint={(finding) => onPoint(finding?.at.tiles, finding?.viewport)}
        />
      ) : null}
      {answer?.goal === 'tidy' ? (
        <Tidied
          moves={answer.moves}
          base={before}
          page={after}
          taken={taken}
          onTake={onTake}
          onPoint={(move) => onPoint(move?.tiles, move?.viewport)}
          onFirst={onFirst}
          disabled={readOnly || stale}
        />
      ) : null}
    </div>
  );
}
