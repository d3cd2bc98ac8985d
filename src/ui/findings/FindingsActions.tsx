import { CheckCheck, Ellipsis, Eye, EyeOff, ListX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton, Menu, type MenuItem, useEditor, useEditorStore } from '@/ui/shell';
import styles from './FindingsPanel.module.css';
import { countFindings } from './finding-list';
import { findingsViewOf, useFindingsView } from './findings-view';
import { openRuleSettings, SUPPRESSIONS_PANE } from './rule-settings';

/** What can be done about all findings; stands beside the panel's tab. */
export function FindingsActions() {
  const { t } = useTranslation(['fixes', 'findings']);
  const store = useEditorStore();
  const view = findingsViewOf(store);
  const { total, fixable, suppressed, written } = useEditor(({ report, page }) => ({
    total: countFindings(report).total,
    fixable: report.findings.some((finding) => finding.fixable && !finding.suppressed),
    suppressed: report.suppressed,
    written: page.suppressions?.length ?? 0,
  }));
  const { mode, shown } = useFindingsView((state) => ({ mode: state.mode, shown: state.suppressed }));
  const items: MenuItem[] = [
    {
      label: t('accept-all'),
      icon: <CheckCheck size={16} strokeWidth={1.75} />,
      disabled: total === 0,
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
      {fixable ? (
        <Button
          size="s"
          variant="ghost"
          className={styles.fixAll}
          aria-pressed={mode === 'fix-all'}
          onClick={() => view.setState({ mode: mode === 'list' ? 'fix-all' : 'list' })}
        >
          {t('fix-all')}
        </Button>
      ) : null}
      <Menu
        align="end"
        trigger={<IconButton size="s" label={t('findings-menu')} icon={<Ellipsis size={16} strokeWidth={1.75} />} />}
        items={items}
      />
    </span>
  );
}
