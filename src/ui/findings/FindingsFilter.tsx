import { useTranslation } from 'react-i18next';
import { type Severity, viewportName } from '@/core/rules';
import { Select, useEditor, useEditorStore, useLang } from '@/ui/shell';
import styles from './FindingsPanel.module.css';
import { countFindings, EVERY_VIEWPORT } from './finding-list';
import { findingsViewOf, useFindingsView } from './findings-view';
import { SeverityMark } from './SeverityMark';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Narrows the list to a severity or a viewport. */
export function FindingsFilter() {
  const { t } = useTranslation('findings');
  const view = findingsViewOf(useEditorStore());
  const severity = useFindingsView((state) => state.severity);
  const viewport = useFindingsView((state) => state.viewport);
  const counts = useEditor((state) => countFindings(state.report));
  const viewports = useEditor((state) => state.page.viewports.map(({ id }) => id));
  const lang = useLang();
  return (
    <div className={styles.filter}>
      <fieldset className={styles.chips} aria-label={t('filter-severity')}>
        {SEVERITIES.filter((each) => counts[each] > 0 || each === severity).map((each) => (
          <button
            key={each}
            type="button"
            className={styles.chip}
            aria-pressed={each === severity}
            onClick={() => view.setState({ severity: each === severity ? 'all' : each })}
          >
            <SeverityMark severity={each} size={12} decorative />
            {t(`severity-${each}`)}
            <span className={styles.count}>{counts[each]}</span>
          </button>
        ))}
      </fieldset>
      {viewports.length > 1 ? (
        <div className={styles.viewport}>
          <Select
            label={t('filter-viewport')}
            hideLabel
            value={viewport}
            onChange={(next) => view.setState({ viewport: next })}
            options={[
              { value: EVERY_VIEWPORT, label: t('place-all-viewports') },
              ...viewports.map((id) => ({ value: id, label: viewportName(id, lang) })),
            ]}
          />
        </div>
      ) : null}
    </div>
  );
}
