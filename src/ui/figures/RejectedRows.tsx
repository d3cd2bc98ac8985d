import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type FigureReject, figureRejectText } from '@/core/figures';
import { EmptyState, useLang } from '../shell';
import styles from './figures.module.css';

/** A list without controls that scrolls: the arrow keys need somewhere to be. */
const scrolledByKeys = { tabIndex: 0 };

/** The rows that could not be used: where, what stood there, why. */
export function RejectedRows({ rejected, total }: { rejected: readonly FigureReject[]; total: number }) {
  const { t } = useTranslation('figures');
  const lang = useLang();
  if (rejected.length === 0) return <EmptyState icon={<CircleCheck size={24} strokeWidth={1.5} />} title={t('rejected-none')} />;
  return (
    <section className={styles.scroller} aria-label={t('rejected')} {...scrolledByKeys}>
      {total > rejected.length ? <p className={styles.quiet}>{t('rejected-first', { shown: rejected.length, total })}</p> : null}
      <ul className={styles.rejected}>
        {rejected.map((reject) => (
          <li key={`${reject.line} ${reject.column} ${reject.reason}`}>{figureRejectText(reject, lang)}</li>
        ))}
      </ul>
    </section>
  );
}
