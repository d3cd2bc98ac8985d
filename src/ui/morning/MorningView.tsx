import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FigureDay, morningOf, type Suggestion } from '@/core/morning';
import { useReading } from '../flow';
import { Chip, Chips, EmptyState, Select, useEditor } from '../shell';
import styles from './MorningDialog.module.css';
import { MorningTable } from './MorningTable';

const FILTERS = ['all', 'push', 'replace', 'keep'] as const;

/** One day of the page: what rose and fell by tile, and what to do about it. */
export function MorningView({ days }: { days: readonly FigureDay[] }) {
  const { t } = useTranslation('morning');
  const { page, viewport } = useEditor((state) => ({ page: state.page, viewport: state.viewport }));
  const [at, setAt] = useState(viewport);
  const [day, setDay] = useState<string | null>(null);
  const [filter, setFilter] = useState<Suggestion | 'all'>('all');
  const chosen = day ?? days.at(-1)?.day;
  // As the visual flow reads it, busy pictures and all: a tile has one share, wherever it is told.
  const attention = useReading(page, at);
  const morning = useMemo(() => morningOf(page, attention, days, chosen), [page, attention, days, chosen]);
  const tiles = morning?.tiles ?? [];
  const counts = { all: tiles.length, push: 0, replace: 0, keep: 0 };
  for (const { suggestion } of tiles) counts[suggestion]++;
  const shown = tiles.filter(({ suggestion }) => filter === 'all' || suggestion === filter);
  const nameOf = (id: string) => (id === 'desktop' || id === 'mobile' ? t(`viewport-${id}`) : id);
  return (
    <div className={styles.view}>
      <div className={styles.tools}>
        <Chips label={t('filter')}>
          {FILTERS.map((one) => (
            <Chip key={one} title={t(`about-${one}`)} aria-pressed={one === filter} onClick={() => setFilter(one)}>
              {t(`filter-${one}`, { count: counts[one] })}
            </Chip>
          ))}
        </Chips>
        {morning && morning.unknown > 0 ? <span className={styles.quiet}>{t('unknown', { count: morning.unknown })}</span> : null}
        {morning && morning.elsewhere > 0 ? <span className={styles.quiet}>{t('elsewhere', { count: morning.elsewhere })}</span> : null}
        <span className={styles.gap} />
        <Select
          label={t('day')}
          value={chosen ?? ''}
          onChange={setDay}
          options={[...days].reverse().map((one) => ({ value: one.day, label: one.day }))}
        />
        {page.viewports.length > 1 ? (
          <Select
            label={t('viewport')}
            value={at}
            onChange={setAt}
            options={page.viewports.map(({ id }) => ({ value: id, label: nameOf(id) }))}
          />
        ) : null}
      </div>
      {morning ? (
        <MorningTable morning={morning} tiles={shown} viewport={at} />
      ) : (
        <EmptyState title={t('none-title')} body={t('none-body')} />
      )}
    </div>
  );
}
