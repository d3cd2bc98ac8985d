import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FigureField, type FiguresUnderstanding, figureFieldName } from '@/core/figures';
import type { CalibrationAnswer } from '@/workers';
import { ColumnList, RejectedRows } from '../figures';
import { Notice, Segmented, Select, Tabs, useEditor } from '../shell';
import { BesideTable } from './BesideTable';
import styles from './CalibrationDialog.module.css';
import { FitView } from './FitView';
import { missingFields } from './use-calibration';
import { useWords } from './words';

export interface ResultProps {
  understanding: FiguresUnderstanding;
  answer: CalibrationAnswer | 'failed' | null;
  /** The viewport that rows are of which name no device. */
  fallback: string;
  onFallback: (viewport: string) => void;
  skipThin: boolean;
  onSkipThin: (skip: boolean) => void;
  onField: (index: number, field: FigureField | null) => void;
}

type View = 'fit' | 'beside' | 'columns' | 'rejected';

/** What a table says, device by device. */
export function Result({ understanding, answer, fallback, onFallback, skipThin, onSkipThin, onField }: ResultProps) {
  const { t } = useTranslation(['calibration', 'figures']);
  const words = useWords();
  const viewports = useEditor(({ page }) => page.viewports);
  const [view, setView] = useState<View>('fit');
  const [device, setDevice] = useState<string | null>(null);
  const missing = missingFields(understanding);
  const found = answer && answer !== 'failed' ? answer : null;
  const shown = found?.viewports.find(({ calibration }) => calibration.viewport === device) ?? found?.viewports[0];
  const hasDevice = understanding.columns.some(({ field }) => field === 'device');
  const none =
    missing.length > 0 ? (
      <Notice
        kind="warning"
        title={t('missing-columns', { columns: words.list(missing.map((field) => figureFieldName(field, words.lang))) })}
        body={t('missing-columns-body')}
      />
    ) : answer === 'failed' ? (
      <Notice kind="error" title={t('figures:fail-worker-failed')} />
    ) : found ? (
      <Notice kind="warning" title={t('beside-none')} />
    ) : (
      <p className={styles.working} role="status">
        {t('figures:working')}
      </p>
    );
  return (
    <div className={styles.result}>
      <div className={styles.head}>
        {found ? <Facts found={found} shown={shown} /> : <span />}
        {found && found.viewports.length > 1 ? (
          <Segmented
            label={t('device')}
            value={shown?.calibration.viewport ?? ''}
            onChange={setDevice}
            options={found.viewports.map(({ calibration: { viewport } }) => ({ value: viewport, label: words.viewport(viewport) }))}
          />
        ) : null}
        {!hasDevice && viewports.length > 1 ? (
          <Select
            label={t('device-rows')}
            value={fallback}
            onChange={onFallback}
            options={viewports.map(({ id }) => ({ value: id, label: words.viewport(id) }))}
          />
        ) : null}
      </div>
      <Tabs<View>
        className={styles.tabs}
        label={t('views')}
        value={view}
        onChange={setView}
        items={[
          {
            value: 'fit',
            label: t('view-fit'),
            content: shown ? <FitView calibration={shown.calibration} skipThin={skipThin} onSkipThin={onSkipThin} /> : none,
          },
          {
            value: 'beside',
            label: t('view-beside'),
            content: shown ? <BesideTable comparison={shown.comparison} viewport={shown.calibration.viewport} /> : none,
          },
          {
            value: 'columns',
            label: t('figures:columns'),
            content: <ColumnList understanding={understanding} onField={onField} />,
          },
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

/** What was read, of the device that is shown. */
function Facts({ found, shown }: { found: CalibrationAnswer; shown: CalibrationAnswer['viewports'][number] | undefined }) {
  const { t } = useTranslation(['calibration', 'figures']);
  const { skus = 0, clicks = 0, impressions = 0, days } = shown?.calibration ?? {};
  const facts = [
    t('figures:rows-read', { count: found.dataRows }),
    ...(skus > 0 ? [t('facts-skus', { count: skus }), t('facts-clicks', { clicks, impressions })] : []),
    ...(days ? [t('facts-days', { count: days.count, from: days.from, to: days.to })] : []),
    ...(found.rejectedCount > 0 ? [t('figures:rows-rejected', { count: found.rejectedCount })] : []),
  ];
  return (
    <p className={styles.facts} role="status">
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  );
}
