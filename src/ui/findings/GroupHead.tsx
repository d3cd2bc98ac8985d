import { ChevronRight, CircleHelp, SlidersHorizontal } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type Lang, RULES, ruleTitle, type Severity } from '@/core/rules';
import { RulePageLink } from '@/ui/RulePageLink';
import { Badge, IconButton, useEditor, useEditorStore, useLang } from '@/ui/shell';
import type { FindingGroup } from './finding-groups';
import { findingsViewOf, useFindingsView } from './findings-view';
import styles from './GroupHead.module.css';
import { moduleName } from './module-name';
import { openRuleSettings } from './rule-settings';
import { SeverityMark } from './SeverityMark';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const textsOf = (rule: string) => RULES.find(({ id }) => id === rule)?.texts;
const aboutId = (rule: string) => `about-${rule}`;

export interface GroupHeadProps {
  group: FindingGroup;
  open: boolean;
  onFold: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** The head of a group of findings, which folds them away; that of a rule leads to its settings and to what it asks and why. */
export function GroupHead({ group, open, onFold, onKeyDown }: GroupHeadProps) {
  const { by, of, severity, counts } = group;
  const title = useTitle(group);
  return (
    <div className={styles.head} data-rule={by === 'rule' || undefined}>
      <h3 className={styles.title}>
        <button type="button" className={styles.fold} data-group={group.key} aria-expanded={open} onClick={onFold} onKeyDown={onKeyDown}>
          <ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" />
          {by === 'module' ? null : <SeverityMark severity={severity} decorative={by === 'severity'} />}
          <span className={styles.name}>{title}</span>
          {by === 'module' ? <Counts counts={counts} /> : <Badge count={counts.error + counts.warning + counts.info} />}
        </button>
      </h3>
      {by === 'rule' && textsOf(of) ? <RuleActions group={group} title={title} /> : null}
    </div>
  );
}

function useTitle({ by, of, severity }: FindingGroup): string {
  const { t } = useTranslation('findings');
  const lang: Lang = useLang();
  const page = useEditor((state) => state.page);
  if (by === 'rule') return ruleTitle(of, lang);
  if (by === 'severity') return t(`severities-${severity}`);
  return of === '' ? t('whole-page') : moduleName(page, of, t);
}

function Counts({ counts }: { counts: FindingGroup['counts'] }) {
  return (
    <span className={styles.counts}>
      {SEVERITIES.filter((each) => counts[each] > 0).map((each) => (
        <span key={each} className={styles.count}>
          <SeverityMark severity={each} size={12} />
          {counts[each]}
        </span>
      ))}
    </span>
  );
}

function RuleActions({ group, title }: { group: FindingGroup; title: string }) {
  const { t } = useTranslation('findings');
  const store = useEditorStore();
  const view = findingsViewOf(store);
  const isExplained = useFindingsView(({ explained }) => explained.includes(group.key));
  const explain = () =>
    view.setState(({ explained }) => ({
      explained: isExplained ? explained.filter((each) => each !== group.key) : [...explained, group.key],
    }));
  return (
    <span className={styles.actions}>
      <IconButton
        size="s"
        label={t('settings-of-rule', { rule: title })}
        icon={<SlidersHorizontal size={14} strokeWidth={1.75} />}
        onClick={() => openRuleSettings(store, group.of)}
      />
      <IconButton
        size="s"
        label={t('about-rule', { rule: title })}
        icon={<CircleHelp size={14} strokeWidth={1.75} />}
        aria-expanded={isExplained}
        aria-controls={aboutId(group.of)}
        onClick={explain}
      />
    </span>
  );
}

/** What a rule asks, why, and what to do. */
export function AboutRule({ group }: { group: FindingGroup }) {
  const { t } = useTranslation('findings');
  const lang = useLang();
  const texts = textsOf(group.of);
  if (!texts) return null;
  return (
    <dl id={aboutId(group.of)} className={styles.about}>
      {(['asks', 'why', 'todo'] as const).map((part) => (
        <div key={part}>
          <dt>{t(`about-${part}`)}</dt>
          <dd>{texts[part][lang]}</dd>
        </div>
      ))}
      <dd>
        <RulePageLink rule={group.of} />
      </dd>
    </dl>
  );
}
