import { CircleCheck, Info, ListChecks } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '@/core/page';
import { OUT_REASONS } from '@/core/plan';
import type { Finding } from '@/core/rules';
import { EmptyState } from '@/ui/shell';
import { pointsText, scoreText, useComparison, useMoved } from './outcome';
import { RemainingList } from './RemainingList';
import styles from './Result.module.css';
import type { Remedies } from './remedies';
import { Sum } from './Sum';
import type { Planned } from './use-run';
import { useChoice } from './use-wishes';
import { leftOut, type Wishes } from './wishes';

interface PlanResultProps {
  result: Planned;
  stopped: boolean;
  wishes: Wishes;
  base: Page;
  page: Page;
  remedies: Remedies;
  onPoint: (finding: Finding | null) => void;
  disabled: boolean;
}

/** What choosing SKUs came to: what it gains, how many SKUs are new, and what still fails. */
export function PlanResult({ result, stopped, wishes, base, page, remedies, onPoint, disabled }: PlanResultProps) {
  const { t, i18n } = useTranslation('arrange');
  const comparison = useComparison(base, page);
  const moved = useMoved(base, page);
  const { replaced, added, removed, kernelCost, bound, proven, commands, remaining } = result;
  const points = (part: number) => pointsText(part, comparison.after, i18n.language);
  const Icon = proven ? CircleCheck : Info;
  const changes = [
    t('skus-replaced', { count: replaced }),
    ...(added > 0 ? [t('tiles-added', { count: added })] : []),
    ...(removed > 0 ? [t('tiles-removed', { count: removed })] : []),
  ];
  return (
    <div className={styles.result}>
      {commands.length === 0 ? (
        <EmptyState
          icon={<ListChecks size={28} strokeWidth={1.5} aria-hidden="true" />}
          title={t(stopped ? 'stopped-nothing' : 'best-nothing')}
          body={t(stopped ? 'stopped-nothing-body' : 'plan-nothing-body')}
        />
      ) : (
        <Sum comparison={comparison} moved={moved} skus={changes.join(' · ')} />
      )}
      <div className={styles.proof}>
        <p>
          <Icon className={styles.mark} data-proven={proven || undefined} size={14} strokeWidth={1.75} aria-hidden="true" />
          {t(wordsOf(result, stopped), {
            points: points(kernelCost),
            bound: points(bound),
            score: scoreText(comparison.after.score),
          })}
        </p>
      </div>
      <LeftOut base={base} page={page} wishes={wishes} />
      <RemainingList remaining={remaining} page={page} after={comparison.after} remedies={remedies} onPoint={onPoint} disabled={disabled} />
    </div>
  );
}

/** How many SKUs to choose from stand nowhere, and why. */
function LeftOut({ base, page, wishes }: Pick<PlanResultProps, 'base' | 'page' | 'wishes'>) {
  const { t, i18n } = useTranslation('arrange');
  const catalogue = useChoice();
  const out = useMemo(() => leftOut(base, page, catalogue, wishes), [base, page, catalogue, wishes]);
  const number = new Intl.NumberFormat(i18n.language);
  const reasons = OUT_REASONS.filter((reason) => out[reason] > 0).map((reason) => t(`out-${reason}`, { count: out[reason] }));
  return (
    <p className={styles.out}>
      <strong>{t(out.out > 0 ? 'out-of' : 'out-none', { out: number.format(out.out), total: number.format(out.total) })}</strong>
      {reasons.length > 0 ? <span>{reasons.join(' · ')}</span> : null}
    </p>
  );
}

/** Proven the least, or how far from it at most: other SKUs and another order change nothing of the bound. */
function wordsOf({ kernelCost, bound, proven }: Planned, stopped: boolean) {
  if (kernelCost === 0) return 'proven-zero';
  if (proven) return 'plan-proven';
  if (stopped) return bound > 0 ? 'plan-bound-stopped' : 'plan-cost-stopped';
  return bound > 0 ? 'plan-bound' : 'plan-cost';
}
