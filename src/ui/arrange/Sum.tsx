import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { viewportName } from '@/core/rules';
import { useLang } from '@/ui/shell';
import { type Comparison, costText, type Moved, scoreText } from './outcome';
import styles from './Result.module.css';

interface SumProps {
  comparison: Comparison;
  moved: readonly Moved[];
  /** What becomes of the SKUs, where they are chosen too. */
  skus?: string;
}

/** What an arrangement comes to: score and points lost before and after, by all rules, and how many tiles move. */
export function Sum({ comparison: { before, after }, moved, skus }: SumProps) {
  const { t, i18n } = useTranslation('arrange');
  const lang = useLang();
  const cost = (value: number) => costText(value, i18n.language);
  const lost = (score: number | null) => (score === null ? '–' : (100 - score).toFixed(1));
  const isBetter = after.cost < before.cost - 1e-9;
  return (
    <dl className={styles.sum}>
      <div>
        <dt>{t('score')}</dt>
        <dd className={styles.big}>
          <Change from={scoreText(before.score)} to={scoreText(after.score)} better={isBetter} />
        </dd>
      </div>
      <div title={t('cost-change', { before: cost(before.cost), after: cost(after.cost) })}>
        <dt>{t('points-lost')}</dt>
        <dd className={styles.big}>
          <Change from={lost(before.score)} to={lost(after.score)} better={isBetter} />
        </dd>
      </div>
      {skus === undefined ? null : (
        <div className={styles.wide}>
          <dt>{t('skus-changed')}</dt>
          <dd>{skus}</dd>
        </div>
      )}
      <div className={styles.wide}>
        <dt>{t('moved')}</dt>
        <dd>{moved.map(({ viewport, count }) => t('moved-at', { viewport: viewportName(viewport, lang), count })).join(' · ')}</dd>
      </div>
    </dl>
  );
}

function Change({ from, to, better }: { from: string; to: string; better: boolean }) {
  const { t } = useTranslation('arrange');
  if (from === to) return <span>{to}</span>;
  return (
    <>
      {from}
      <ArrowRight size={14} strokeWidth={1.75} role="img" aria-label={t('becomes')} />
      <strong data-better={better || undefined}>{to}</strong>
    </>
  );
}
