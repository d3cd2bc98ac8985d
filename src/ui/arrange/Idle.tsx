import { useTranslation } from 'react-i18next';
import type { Page } from '@/core/page';
import type { Goal } from './ask';
import { useComparison } from './outcome';
import styles from './Result.module.css';
import { Sum } from './Sum';

/** Before a run: what the page comes to as it is, and what would be looked for. */
export function Idle({ page, goal }: { page: Page; goal: Goal }) {
  const { t } = useTranslation('arrange');
  return (
    <div className={styles.idle}>
      <Sum comparison={useComparison(page, page)} moved={[]} />
      <p className={styles.quiet}>{t(`idle-${goal}`)}</p>
    </div>
  );
}
