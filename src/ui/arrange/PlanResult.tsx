import { ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Page } from '@/core/page';
import type { Finding } from '@/core/rules';
import { EmptyState } from '@/ui/shell';
import { costText, pointsText, scoreText, useComparison, useMoved } from './outcome';
import { RemainingList } from './RemainingList';
import styles from './Result.module.css';
import type { Remedies } from './remedies';
import { Sum } from './Sum';
import type { Planned } from './use-run';

interface PlanResultProps {
  result: Planned;
  stopped: boolean;
  base: Page;
  page: Page;
  remedies: Remedies;
  onPoint: (finding: Finding | null) => void;
  disabled: boolean;
}

/** What choosing SKUs came to: what it gains, how many SKUs are new, and what still fails. */
export function PlanResult({ result, stopped, base, page, remedies, onPoint, disabled }: PlanResultProps) {
  const { t, i18n } = useTranslation('arrange');
  const comparison = useComparison(base, page);
  const moved = useMoved(base, page);
  const { replaced, added, removed, kernelCost, commands, remaining } = result;
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
      <p className={styles.quiet} title={kernelCost > 0 ? `${t('cost')} ${costText(kernelCost, i18n.language)}` : undefined}>
        {t(kernelCost > 0 ? (stopped ? 'plan-cost-stopped' : 'plan-cost') : 'proven-zero', {
          points: pointsText(kernelCost, comparison.after, i18n.language),
          score: scoreText(comparison.after.score),
        })}
      </p>
      <RemainingList remaining={remaining} page={page} remedies={remedies} onPoint={onPoint} disabled={disabled} />
    </div>
  );
}
