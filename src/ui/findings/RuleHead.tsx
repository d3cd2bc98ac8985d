import { CircleHelp, SlidersHorizontal } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RULES, ruleTitle } from '@/core/rules';
import { RulePageLink } from '@/ui/RulePageLink';
import { Badge, IconButton, useEditorStore, useLang } from '@/ui/shell';
import styles from './FindingsPanel.module.css';
import type { FindingGroup } from './finding-list';
import { openRuleSettings } from './rule-settings';
import { SeverityMark } from './SeverityMark';

/** The head of a rule's findings; on demand it tells what the rule asks, why, and what to do. */
export function RuleHead({ group }: { group: FindingGroup }) {
  const { t } = useTranslation('findings');
  const lang = useLang();
  const store = useEditorStore();
  const [open, setOpen] = useState(false);
  const about = useId();
  const texts = RULES.find(({ id }) => id === group.rule)?.texts;
  const title = ruleTitle(group.rule, lang);
  return (
    <div className={styles.group}>
      <div className={styles.head}>
        <SeverityMark severity={group.severity} />
        <h3 className={styles.rule}>{title}</h3>
        <Badge count={group.items.length} />
        {texts ? (
          <span className={styles.aboutRule}>
            <IconButton
              size="s"
              label={t('settings-of-rule', { rule: title })}
              icon={<SlidersHorizontal size={14} strokeWidth={1.75} />}
              onClick={() => openRuleSettings(store, group.rule)}
            />
            <IconButton
              size="s"
              label={t('about-rule', { rule: title })}
              icon={<CircleHelp size={14} strokeWidth={1.75} />}
              aria-expanded={open}
              aria-controls={about}
              onClick={() => setOpen(!open)}
            />
          </span>
        ) : null}
      </div>
      {texts && open ? (
        <dl id={about} className={styles.explain}>
          {(['asks', 'why', 'todo'] as const).map((part) => (
            <div key={part}>
              <dt>{t(`about-${part}`)}</dt>
              <dd>{texts[part][lang]}</dd>
            </div>
          ))}
          <dd>
            <RulePageLink rule={group.rule} />
          </dd>
        </dl>
      ) : null}
    </div>
  );
}
