import { useTranslation } from 'react-i18next';
import type { ArrangeProgress } from '@/workers';
import type { Goal } from './ask';
import { costText } from './outcome';
import styles from './Result.module.css';

/** How far a run is: steps, the least cost so far; tidying tells neither. */
export function Working({ goal, progress, steps }: { goal: Goal; progress: ArrangeProgress | null; steps: number }) {
  const { t, i18n } = useTranslation('arrange');
  const number = new Intl.NumberFormat(i18n.language);
  const text = t(`working-${goal}`);
  const done = progress?.steps ?? 0;
  const isKnown = goal !== 'tidy' && done < steps;
  return (
    <div className={styles.working}>
      <p role="status">{text}</p>
      <progress aria-label={text} max={1} {...(isKnown && { value: done / steps })} />
      {goal === 'tidy' ? null : (
        <dl className={styles.sum}>
          <div>
            <dt>{t('steps-done')}</dt>
            <dd>{t('steps-of', { done: number.format(done), steps: number.format(steps) })}</dd>
          </div>
          <div>
            <dt title={t('least-hint')}>{t('least')}</dt>
            <dd>{progress ? costText(progress.cost, i18n.language) : '–'}</dd>
          </div>
        </dl>
      )}
      <p className={styles.quiet}>{t(goal === 'tidy' ? 'working-hint-tidy' : 'working-hint')}</p>
    </div>
  );
}
