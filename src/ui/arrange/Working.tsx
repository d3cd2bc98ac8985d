import { useTranslation } from 'react-i18next';
import type { Outcome } from '@/core/arrange';
import type { ArrangeProgress } from '@/workers';
import type { Goal } from './ask';
import { pointsText } from './outcome';
import styles from './Result.module.css';

interface WorkingProps {
  goal: Goal;
  progress: ArrangeProgress | null;
  steps: number;
  /** What the page comes to as it is. */
  now: Outcome;
}

/** How far a run is: steps (moves, where it tidies) and the fewest points lost so far. */
export function Working({ goal, progress, steps, now }: WorkingProps) {
  const { t, i18n } = useTranslation('arrange');
  const number = new Intl.NumberFormat(i18n.language);
  const text = t(`working-${goal}`);
  const done = Math.min(progress?.steps ?? 0, steps);
  const isKnown = done < steps;
  return (
    <div className={styles.working}>
      <p role="status">{text}</p>
      <progress aria-label={text} max={1} {...(isKnown && { value: done / steps })} />
      <dl className={styles.sum}>
        <div>
          <dt>{t(goal === 'tidy' ? 'moves-done' : 'steps-done')}</dt>
          <dd>{t('steps-of', { done: number.format(Math.floor(done)), steps: number.format(steps) })}</dd>
        </div>
        <div>
          <dt title={t('least-hint')}>{t('least')}</dt>
          <dd>{progress ? pointsText(progress.cost, now, i18n.language) : '–'}</dd>
        </div>
      </dl>
      <p className={styles.quiet}>{t('working-hint')}</p>
    </div>
  );
}
