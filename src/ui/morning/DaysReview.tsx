import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureField } from '@/core/figures';
import type { FigureDay } from '@/core/morning';
import type { DaysAnswer } from '@/workers';
import { ColumnList, type FiguresFile, RejectedRows } from '../figures';
import { Notice, Tabs } from '../shell';
import styles from './MorningDialog.module.css';

export interface DaysReviewProps {
  file: Extract<FiguresFile, { step: 'open' }>;
  onField: (index: number, field: FigureField | null) => void;
  /** The days that can be added. */
  onDays: (days: FigureDay[]) => void;
}

/** What a table of daily figures holds, before it is added. */
export function DaysReview({ file: { session, understanding }, onField, onDays }: DaysReviewProps) {
  const { t } = useTranslation(['morning', 'figures']);
  const [answer, setAnswer] = useState<DaysAnswer | 'failed' | null>(null);
  const [tab, setTab] = useState<'columns' | 'rejected'>('columns');
  const fields = new Set(understanding.columns.map(({ field }) => field));
  const isComplete = fields.has('sku') && fields.has('day');
  useEffect(() => {
    let isLate = false;
    const show = (found: DaysAnswer | 'failed' | null) => {
      if (isLate) return;
      setAnswer(found);
      onDays(found && found !== 'failed' ? found.days : []);
    };
    // The columns decide what the rows are: they are read anew whenever these change.
    if (!isComplete || understanding.columns.length === 0) show(null);
    else session.days().then(show, () => show('failed'));
    return () => {
      isLate = true;
    };
  }, [session, understanding, isComplete, onDays]);
  const found = answer === 'failed' ? null : answer;
  const days = found?.days ?? [];
  const skus = new Set(days.flatMap(({ figures }) => figures.map(({ sku }) => sku))).size;
  return (
    <div className={styles.review}>
      {!isComplete || found?.days.length === 0 ? (
        <Notice kind="warning" title={t('review-none')} body={t('review-none-body')} />
      ) : answer === 'failed' ? (
        <Notice kind="error" title={t('figures:fail-worker-failed')} />
      ) : (
        <p className={styles.facts} role="status">
          {found ? (
            <>
              <span>{t('figures:rows-read', { count: found.dataRows })}</span>
              <span>{t('review-days', { count: days.length, from: days[0]?.day ?? '', to: days.at(-1)?.day ?? '', skus })}</span>
              {found.rejectedCount > 0 ? <span>{t('figures:rows-rejected', { count: found.rejectedCount })}</span> : null}
              <span data-quiet>{t('review-joined')}</span>
            </>
          ) : (
            t('figures:working')
          )}
        </p>
      )}
      <Tabs
        className={styles.tabs}
        label={t('figures:columns')}
        value={tab}
        onChange={setTab}
        items={[
          { value: 'columns', label: t('figures:columns'), content: <ColumnList understanding={understanding} onField={onField} /> },
          {
            value: 'rejected',
            label: t('figures:rejected'),
            count: found?.rejectedCount ?? 0,
            content: <RejectedRows rejected={found?.rejected ?? []} total={found?.rejectedCount ?? 0} />,
          },
        ]}
      />
    </div>
  );
}
