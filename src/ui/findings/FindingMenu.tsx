import { Ellipsis, ListX, ShieldOff, SlidersHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Finding, ruleTitle } from '@/core/rules';
import { Menu, useEditor, useEditorStore, useLang } from '@/ui/shell';
import styles from './FindingRow.module.css';
import { findingsViewOf } from './findings-view';
import { openRuleSettings, SUPPRESSIONS_PANE } from './rule-settings';

/** What else can be done about a finding. */
export function FindingMenu({ finding, summary, tabStop }: { finding: Finding; summary: string; tabStop: boolean }) {
  const { t } = useTranslation(['fixes', 'findings']);
  const lang = useLang();
  const store = useEditorStore();
  const isReadOnly = useEditor(({ readOnly }) => readOnly !== null);
  return (
    <Menu
      align="end"
      trigger={
        <button type="button" className={styles.more} aria-label={t('more', { summary })} tabIndex={tabStop ? 0 : -1}>
          <Ellipsis size={16} strokeWidth={1.75} aria-hidden="true" />
        </button>
      }
      items={[
        finding.suppressed
          ? {
              label: t('show-suppressions'),
              icon: <ListX size={16} strokeWidth={1.75} />,
              takesFocus: true,
              onSelect: () => openRuleSettings(store, SUPPRESSIONS_PANE),
            }
          : {
              label: t('suppress'),
              icon: <ShieldOff size={16} strokeWidth={1.75} />,
              shortcut: 'S',
              disabled: isReadOnly,
              takesFocus: true,
              onSelect: () => findingsViewOf(store).setState({ suppressing: finding }),
            },
        {
          label: t('findings:settings-of-rule', { rule: ruleTitle(finding.rule, lang) }),
          icon: <SlidersHorizontal size={16} strokeWidth={1.75} />,
          takesFocus: true,
          onSelect: () => openRuleSettings(store, finding.rule),
        },
      ]}
    />
  );
}
