import { CheckCheck, Ellipsis, Eye, EyeOff, ListX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { settings } from '@/editor';
import { Button, IconButton, Menu, type MenuItem, Tooltip, useEditor, useEditorStore } from '@/ui/shell';
import styles from './FindingsPanel.module.css';
import { countFindings } from './finding-list';
import { findingsViewOf, hasFilter, useFindingsView } from './findings-view';
import { useNothingToFix } from './refusals';
import { openRuleSettings, SUPPRESSIONS_PANE } from './rule-settings';
import { useGroupingItems } from './view-items';

/** What can be done about all findings; stands beside the panel's tab. */
export function FindingsActions() {
  const { t } = useTranslation(['fixes', 'findings']);
  const store = useEditorStore();
  const view = findingsViewOf(store);
  const { total, fixable, suppressed, written, isReadOnly } = useEditor(({ report, page, readOnly }) => ({
    isReadOnly: readOnly !== null,
    total: countFindings(report).total,
    fixable: report.findings.some((finding) => finding.fixable && !finding.suppressed),
    suppressed: report.suppressed,
    written: page.suppressions?.length ?? 0,
  }));
  const shown = useFindingsView((state) => state.suppressed);
  const by = useStore(settings, ({ findingsBy }) => findingsBy);
  const groupings = useGroupingItems();
  const isGrouped = useFindingsView((state) => hasFilter(total, state, by));
  const items: MenuItem[] = [
    ...(isGrouped || total === 0 ? [] : [...groupings, 'separator' as const]),
    {
      label: t('accept-all'),
      icon: <CheckCheck size={16} strokeWidth={1.75} />,
      disabled: total === 0 || isReadOnly,
      takesFocus: true,
      onSelect: () => view.setState({ accepting: true }),
    },
  ];
  if (suppressed > 0)
    items.push({
      label: t(shown ? 'findings:suppressed-hide' : 'findings:suppressed-show'),
      icon: shown ? <EyeOff size={16} strokeWidth={1.75} /> : <Eye size={16} strokeWidth={1.75} />,
      onSelect: () => view.setState({ suppressed: !shown }),
    });
  if (written > 0)
    items.push({
      label: t('show-suppressions'),
      icon: <ListX size={16} strokeWidth={1.75} />,
      takesFocus: true,
      onSelect: () => openRuleSettings(store, SUPPRESSIONS_PANE),
    });
  if (total === 0 && items.length === 1) return null;
  return (
    <span className={styles.actions}>
      {fixable ? <FixAllButton isReadOnly={isReadOnly} /> : null}
      <Menu
        align="end"
        trigger={<IconButton size="s" label={t('findings-menu')} icon={<Ellipsis size={16} strokeWidth={1.75} />} />}
        items={items}
      />
    </span>
  );
}

function FixAllButton({ isReadOnly }: { isReadOnly: boolean }) {
  const { t } = useTranslation(['fixes', 'history']);
  const view = findingsViewOf(useEditorStore());
  const mode = useFindingsView((state) => state.mode);
  const nothing = useNothingToFix();
  const toggle = () => view.setState({ mode: mode === 'list' ? 'fix-all' : 'list' });
  const isShown = mode === 'fix-all';
  const why = isReadOnly ? t('history:refused-read-only') : nothing && !isShown ? t('fix-all-none') : undefined;
  const button = (
    <Button
      size="s"
      variant="ghost"
      className={styles.fixAll}
      aria-pressed={isShown}
      aria-disabled={why !== undefined || undefined}
      onClick={why === undefined ? toggle : undefined}
    >
      {t('fix-all')}
    </Button>
  );
  return why === undefined ? button : <Tooltip content={why}>{button}</Tooltip>;
}
