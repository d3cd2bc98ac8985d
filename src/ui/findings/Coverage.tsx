import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type RuleResult, ruleTitle, whyNot } from '@/core/rules';
import { useEditor, useLang } from '@/ui/shell';
import styles from './Coverage.module.css';

/** What was checked, what was not and why: said as openly as what was found. */
export function Coverage({ open }: { open?: boolean }) {
  const { t } = useTranslation('findings');
  const rules = useEditor((state) => state.report.rules);
  const problems = useEditor((state) => state.report.problems);
  const checked = rules.filter(({ state }) => state === 'checked');
  const not = rules.filter(({ state }) => state === 'not-checked');
  const off = rules.filter(({ state }) => state === 'off');
  return (
    <details className={styles.coverage} open={open}>
      <summary>
        <ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" />
        {t('coverage-title')}
      </summary>
      <RuleTable title={t('coverage-not-checked')} rules={not} />
      <RuleTable title={t('coverage-checked')} rules={checked} />
      <RuleTable title={t('coverage-off')} rules={off} />
      {problems.length > 0 ? (
        <section className={styles.part}>
          <h4>{t('settings-problems', { count: problems.length })}</h4>
          <ul>
            {problems.map(({ path, message }) => (
              <li key={path}>
                <span>{path}</span>
                <span>{message}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </details>
  );
}

function RuleTable({ title, rules }: { title: string; rules: readonly RuleResult[] }) {
  const { t } = useTranslation('findings');
  const lang = useLang();
  if (rules.length === 0) return null;
  const said = (rule: RuleResult): string => {
    if (rule.state === 'not-checked') return whyNot(rule.id, rule.why ?? '', lang);
    if (rule.state === 'off') return '';
    if (rule.checks === 0) return t('coverage-no-checks');
    const checks = t('coverage-checks', { count: rule.checks });
    return rule.failed === 0 ? checks : `${checks} · ${t('coverage-failed', { count: rule.failed })}`;
  };
  return (
    <section className={styles.part}>
      <h4>
        {title} <span>{rules.length}</span>
      </h4>
      <ul>
        {rules.map((rule) => (
          <li key={rule.id}>
            <span>{ruleTitle(rule.id, lang)}</span>
            <span>{said(rule)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
