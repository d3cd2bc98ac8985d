import { ChevronRight, CircleCheck, Info, ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type ArrangeResult, boundText } from '@/core/arrange';
import type { Page } from '@/core/page';
import type { Finding } from '@/core/rules';
import { EmptyState, useLang } from '@/ui/shell';
import { type Comparison, costText, pointsText, scoreText, useComparison, useMoved, usePoints } from './outcome';
import { RemainingList } from './RemainingList';
import styles from './Result.module.css';
import type { Remedies } from './remedies';
import { Sum } from './Sum';

interface BestResultProps {
  result: ArrangeResult;
  stopped: boolean;
  base: Page;
  page: Page;
  remedies: Remedies;
  onPoint: (finding: Finding | null) => void;
  disabled: boolean;
  /** Whether SKUs were let change module. */
  free: boolean;
}

/** What arranging came to: what it gains, whether more is possible, and what still fails. */
export function BestResult({ result, stopped, base, page, remedies, onPoint, disabled, free }: BestResultProps) {
  const { t } = useTranslation('arrange');
  const comparison = useComparison(base, page);
  const moved = useMoved(base, page);
  return (
    <div className={styles.result}>
      {result.commands.length === 0 ? (
        <EmptyState
          icon={<ListChecks size={28} strokeWidth={1.5} aria-hidden="true" />}
          title={t(stopped ? 'stopped-nothing' : 'best-nothing')}
          body={t(
            stopped ? 'stopped-nothing-body' : free ? 'best-nothing-free' : result.proven ? 'best-nothing-proven' : 'best-nothing-body',
          )}
        />
      ) : (
        <Sum comparison={comparison} moved={moved} />
      )}
      <Proof result={result} page={page} stopped={stopped} after={comparison.after} />
      <RemainingList
        remaining={result.remaining}
        page={page}
        after={comparison.after}
        remedies={remedies}
        onPoint={onPoint}
        disabled={disabled}
      />
    </div>
  );
}

interface ProofProps {
  result: ArrangeResult;
  page: Page;
  stopped: boolean;
  after: Comparison['after'];
}

/** Whether less is possible: proven, or a bound; in points of the score, with the cost behind them on request. */
function Proof({ result: { kernelCost, bound, proven }, page, stopped, after }: ProofProps) {
  const { t, i18n } = useTranslation('arrange');
  const lang = useLang();
  const cost = (value: number) => costText(value, i18n.language);
  const points = (value: number) => pointsText(value, after, i18n.language);
  const said = usePoints(after);
  const Icon = proven ? CircleCheck : Info;
  const parts = bound.parts.filter((part) => part.cost > 0);
  const text = proven
    ? t(kernelCost > 0 ? 'proven' : 'proven-zero', { points: points(kernelCost), score: scoreText(after.score) })
    : t(`${bound.cost > 0 ? 'bound' : 'unproven'}${stopped ? '-stopped' : ''}`, {
        points: points(kernelCost),
        score: scoreText(after.score),
        bound: points(bound.cost),
      });
  return (
    <div className={styles.proof}>
      <p title={t('cost-of', { cost: cost(kernelCost), bound: cost(bound.cost) })}>
        <Icon className={styles.mark} data-proven={proven || undefined} size={14} strokeWidth={1.75} aria-hidden="true" />
        {text}
      </p>
      {parts.length > 0 && kernelCost > 0 ? (
        <details>
          <summary>
            <ChevronRight className={styles.turn} size={14} strokeWidth={1.75} aria-hidden="true" />
            {t('why-cost', { points: points(bound.cost) })}
          </summary>
          <ul>
            {parts.map((part) => (
              <li key={JSON.stringify(part)}>{boundText(part, page, lang, said)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
