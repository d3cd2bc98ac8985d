import { useTranslation } from 'react-i18next';
import { type Report, ruleTitle } from '@/core/rules';
import { Tooltip, useEditor, useEditorStore, useLang } from '@/ui/shell';
import { countFindings } from './finding-list';
import styles from './ScoreSummary.module.css';
import { SeverityMark } from './SeverityMark';
import { scoreBand } from './score-band';
import { useCountUp } from './use-count-up';

/** As many rules as the tooltip names. */
const NAMED = 5;

/** Score and counts for the bar; says on hover and focus where points are lost, opens the findings on click. */
export function ScoreSummary() {
  const { t } = useTranslation('findings');
  const { actions } = useEditorStore();
  const report = useEditor((state) => state.report);
  const { error, warning } = countFindings(report);
  const { score } = report;
  const shown = useCountUp(score);
  const band = scoreBand(score, error);
  const words = band && t(`score-${band}`);
  const label =
    score === null
      ? t('score-label-none')
      : t('score-label', { score: score.toFixed(1), errors: error, warnings: warning, band: words ?? '' });
  return (
    <Tooltip content={<Losses report={report} errors={error} />}>
      <button
        type="button"
        className={styles.score}
        data-band={band ?? undefined}
        aria-label={label}
        onClick={() => actions.show({ rightPanel: 'findings' })}
      >
        <span className={styles.number} data-score="">
          {shown === null ? '–' : shown.toFixed(1)}
        </span>
        {words ? <span className={styles.band}>{words}</span> : null}
        <span className={styles.count} data-none={error === 0 || undefined}>
          <SeverityMark severity="error" decorative />
          {error}
        </span>
        <span className={styles.count} data-none={warning === 0 || undefined}>
          <SeverityMark severity="warning" decorative />
          {warning}
        </span>
      </button>
    </Tooltip>
  );
}

/** The rules that cost most, in points of the score. */
function Losses({ report, errors }: { report: Report; errors: number }) {
  const { t } = useTranslation('findings');
  const lang = useLang();
  if (report.score === null) return t('score-none');
  const losing = report.rules.filter(({ cost }) => cost > 0).sort((a, b) => b.cost - a.cost);
  if (losing.length === 0) return t('score-full');
  const rest = losing.length - NAMED;
  const number = new Intl.NumberFormat(lang);
  const band = scoreBand(report.score, errors);
  return (
    <span className={styles.losses}>
      {band ? <span className={styles.title}>{t(`score-${band}`)}</span> : null}
      <span className={styles.sum}>
        {t('score-sum', { cost: number.format(report.cost), weight: number.format(report.weight), score: report.score.toFixed(1) })}
      </span>
      <span className={styles.title}>{t('score-lost')}</span>
      {losing.slice(0, NAMED).map(({ id, cost, failed, checks }) => (
        <span key={id} className={styles.loss}>
          <span>
            {ruleTitle(id, lang)}
            <span className={styles.of}>{t('score-checks', { failed: number.format(failed), checks: number.format(checks) })}</span>
          </span>
          <span>{t('score-points', { points: ((100 * cost) / report.weight).toFixed(1) })}</span>
        </span>
      ))}
      {rest > 0 ? <span>{t('score-more', { count: rest })}</span> : null}
    </span>
  );
}
