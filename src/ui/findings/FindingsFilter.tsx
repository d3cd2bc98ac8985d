import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type Severity, viewportName } from '@/core/rules';
import { settings } from '@/editor';
import { Chip, Menu, useEditor, useEditorStore, useLang } from '@/ui/shell';
import styles from './FindingsFilter.module.css';
import { countFindings, EVERY_VIEWPORT } from './finding-list';
import { findingsViewOf, useFindingsView } from './findings-view';
import { SeverityMark } from './SeverityMark';
import { useGroupingItems, useViewportItems } from './view-items';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Narrows the list to a severity or a viewport, and says what it is grouped by. */
export function FindingsFilter() {
  const { t } = useTranslation('findings');
  const view = findingsViewOf(useEditorStore());
  const severity = useFindingsView((state) => state.severity);
  const counts = useEditor((state) => countFindings(state.report));
  return (
    <div className={styles.filter}>
      <fieldset className={styles.chips} aria-label={t('filter-severity')}>
        {SEVERITIES.filter((each) => counts[each] > 0 || each === severity).map((each) => (
          <Chip
            key={each}
            kind="switch"
            className={styles.severity}
            aria-pressed={each === severity}
            title={t(`severity-${each}`)}
            onClick={() => view.setState({ severity: each === severity ? 'all' : each })}
          >
            <SeverityMark severity={each} size={12} decorative />
            <span className={styles.word}>{t(`severity-${each}`)}</span>
            <span className={styles.count}>{counts[each]}</span>
          </Chip>
        ))}
      </fieldset>
      <ViewMenu />
    </div>
  );
}

function ViewMenu() {
  const { t } = useTranslation('findings');
  const lang = useLang();
  const by = useStore(settings, ({ findingsBy }) => findingsBy);
  const viewport = useFindingsView((state) => state.viewport);
  const [groupings, viewports] = [useGroupingItems(), useViewportItems()];
  const words = [t(`by-${by}`), ...(viewport === EVERY_VIEWPORT ? [] : [viewportName(viewport, lang)])].join(' · ');
  return (
    <Menu
      align="end"
      trigger={
        <button type="button" className={styles.view} aria-label={t('view-label', { view: words })}>
          <span>{words}</span>
          <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
        </button>
      }
      items={viewports.length > 0 ? [...groupings, 'separator', ...viewports] : groupings}
    />
  );
}
