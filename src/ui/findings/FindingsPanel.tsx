import { CircleCheck, ListChecks, SlidersHorizontal } from 'lucide-react';
import { Suspense, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { settings } from '@/editor';
import { Button, EmptyState, IconButton, lazyPart, useEditor, useEditorStore, useLang } from '@/ui/shell';
import { Coverage } from './Coverage';
import { FindingList } from './FindingList';
import { FindingsFilter } from './FindingsFilter';
import styles from './FindingsPanel.module.css';
import { groupFindings } from './finding-groups';
import { countFindings, EVERY_VIEWPORT } from './finding-list';
import { findingsViewOf, hasFilter, moduleIds, useFindingsView } from './findings-view';
import { useStepFinding } from './open-finding';
import { ReportMenu } from './ReportMenu';
import { openRuleSettings } from './rule-settings';
import { StaleNotice } from './StaleNotice';

const FixAll = lazyPart(() => import('./FixAll').then(({ FixAll }) => FixAll));
const SuppressDialog = lazyPart(() => import('./SuppressDialog').then(({ SuppressDialog }) => SuppressDialog));
const AcceptDialog = lazyPart(() => import('./SuppressDialog').then(({ AcceptDialog }) => AcceptDialog));

/** What the rules found on the page, live; each finding leads to its tiles. */
export function FindingsPanel() {
  const view = findingsViewOf(useEditorStore());
  const { mode, suppressing, accepting } = useFindingsView((state) => ({
    mode: state.mode,
    suppressing: state.suppressing,
    accepting: state.accepting,
  }));
  // A panel that is shown anew begins with the list.
  useEffect(() => () => view.setState({ mode: 'list', suppressing: null, accepting: false }), [view]);
  return (
    <div className={styles.panel}>
      <StaleNotice />
      {mode === 'list' ? <Findings /> : null}
      <Suspense>
        {mode === 'fix-all' ? <FixAll /> : null}
        {suppressing ? <SuppressDialog finding={suppressing} onClose={() => view.setState({ suppressing: null })} /> : null}
        {accepting ? <AcceptDialog onClose={() => view.setState({ accepting: false })} /> : null}
      </Suspense>
    </div>
  );
}

function Findings() {
  const { t } = useTranslation('findings');
  const view = findingsViewOf(useEditorStore());
  const report = useEditor((state) => state.report);
  const modules = useEditor((state) => moduleIds(state.page));
  const filter = useFindingsView(({ severity, viewport, suppressed }) => ({ severity, viewport, suppressed }));
  const by = useStore(settings, ({ findingsBy }) => findingsBy);
  const groups = useMemo(() => groupFindings(report, filter, by, modules), [report, filter, by, modules]);
  const { total } = countFindings(report);
  return (
    <>
      {hasFilter(total, filter, by) ? <FindingsFilter /> : null}
      {groups.length > 0 ? <FindingList key={by} groups={groups} /> : null}
      {groups.length === 0 && total > 0 ? (
        <div className={styles.scroller}>
          <EmptyState
            title={t('filter-none')}
            action={
              <Button size="s" onClick={() => view.setState({ severity: 'all', viewport: EVERY_VIEWPORT })}>
                {t('filter-clear')}
              </Button>
            }
          />
        </div>
      ) : null}
      {groups.length === 0 && total === 0 ? <NoFindings /> : null}
      <Foot some={groups.length > 0} />
    </>
  );
}

/** Nothing was found: says what that rests on. */
function NoFindings() {
  const { t } = useTranslation('findings');
  const space = useLang() === 'zh' ? '' : ' ';
  const { score, suppressed, rules } = useEditor((state) => state.report);
  const checked = rules.filter(({ state, checks }) => state === 'checked' && checks > 0);
  const body =
    score === null
      ? t('empty-body-unscored')
      : t(suppressed > 0 ? 'empty-body-waived' : 'empty-body', {
          score,
          rules: checked.length,
          checks: checked.reduce((sum, { checks }) => sum + checks, 0),
        });
  const Icon = score === null ? ListChecks : CircleCheck;
  return (
    <div className={styles.scroller}>
      <EmptyState
        icon={
          <span className={score === null ? styles.plain : styles.good}>
            <Icon size={28} strokeWidth={1.5} aria-hidden="true" />
          </span>
        }
        title={t('empty-title')}
        body={suppressed > 0 ? [body, t('empty-suppressed', { count: suppressed })].join(space) : body}
      />
      <Coverage open />
    </div>
  );
}

function Foot({ some }: { some: boolean }) {
  const { t } = useTranslation('findings');
  const store = useEditorStore();
  const view = findingsViewOf(store);
  const step = useStepFinding();
  const shown = useFindingsView((state) => state.suppressed);
  const suppressed = useEditor((state) => state.report.suppressed);
  return (
    <footer className={styles.foot}>
      {some ? (
        <>
          <button type="button" className={styles.hint} onClick={() => step(1)} aria-keyshortcuts="F8">
            <kbd>F8</kbd>
            {t('key-next')}
          </button>
          <button type="button" className={styles.hint} onClick={() => step(-1)} aria-keyshortcuts="Shift+F8">
            <kbd>⇧ F8</kbd>
            <span className={styles.word}>{t('key-previous')}</span>
          </button>
        </>
      ) : null}
      {suppressed > 0 ? (
        <button
          type="button"
          className={`${styles.hint} ${styles.aside}`}
          aria-pressed={shown}
          title={t(shown ? 'suppressed-hide' : 'suppressed-show')}
          onClick={() => view.setState({ suppressed: !shown })}
        >
          {t('suppressed-count', { count: suppressed })}
        </button>
      ) : null}
      <span className={styles.settings}>
        <ReportMenu />
        <IconButton
          size="s"
          label={t('all-rule-settings')}
          icon={<SlidersHorizontal size={14} strokeWidth={1.75} />}
          onClick={() => openRuleSettings(store)}
        />
      </span>
    </footer>
  );
}
