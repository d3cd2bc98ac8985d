import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PRESETS, type Severity, sourceWords, whyNot } from '@/core/rules';
import { RulePageLink } from '../RulePageLink';
import { Button, Segmented, useEditor, useLang } from '../shell';
import { OptionRow, SettingRow } from './OptionRow';
import { severityText } from './option-words';
import type { SettingTrouble } from './problems';
import { RuleMark } from './RuleMark';
import styles from './RulePane.module.css';
import { optionStates, type RuleEntry } from './rule-list';
import { Troubles } from './Troubles';
import type { SetRuleFields } from './use-rules';

const SEVERITIES: readonly (Severity | 'off')[] = ['off', 'info', 'warning', 'error'];

export interface RulePaneProps {
  entry: RuleEntry;
  troubles: readonly SettingTrouble[];
  onChange: (fields: SetRuleFields) => void;
}

/** One rule: what it asks, what it finds now, its severity and its options, and where it comes from. */
export function RulePane({ entry, troubles, onChange }: RulePaneProps) {
  const { t } = useTranslation(['rules', 'findings', 'common']);
  const lang = useLang();
  const { rule, now, preset, changed } = entry;
  const { title, asks, why, todo } = rule.texts;
  const options = optionStates(entry, lang);
  const source = sourceWords(rule.source, lang);
  return (
    <section className={styles.pane} aria-label={title[lang]}>
      <header className={styles.head}>
        <div>
          <h3>{title[lang]}</h3>
          <p>{asks[lang]}</p>
          <RulePageLink rule={rule.id} />
        </div>
        {changed ? (
          <Button size="s" onClick={() => onChange({ severity: null, options: null })}>
            {t('reset-rule')}
          </Button>
        ) : null}
      </header>
      <Effect entry={entry} />
      <div className={styles.settings}>
        <SettingRow
          label={t('severity')}
          hint={t('preset-value', { value: severityText(t, preset.severity) })}
          differs={now.severity !== preset.severity}
          resetLabel={t('reset-severity')}
          onReset={() => onChange({ severity: null })}
        >
          <Segmented
            label={t('severity')}
            value={now.severity}
            onChange={(severity) => onChange({ severity })}
            options={SEVERITIES.map((value) => ({
              value,
              label: severityText(t, value),
              ...(value === now.severity && { icon: <RuleMark severity={value} decorative /> }),
            }))}
          />
        </SettingRow>
        {options.map((option) => (
          <OptionRow key={option.name} option={option} onChange={(value) => onChange({ options: { [option.name]: value } })} />
        ))}
        {options.length === 0 ? <p className={styles.none}>{t('no-options')}</p> : null}
      </div>
      {troubles.length > 0 ? <Troubles troubles={troubles} /> : null}
      <dl className={styles.about}>
        <dt>{t('findings:about-why')}</dt>
        <dd>{why[lang]}</dd>
        <dt>{t('findings:about-todo')}</dt>
        <dd>{todo[lang]}</dd>
        <dt>{t('source')}</dt>
        <dd>
          {t(`source-${rule.source.kind}`, source)} · {t(`status-${rule.source.status}`)}
          {rule.source.url ? <SourceLink url={rule.source.url} title={source.title} /> : null}
        </dd>
        {rule.source.market ? (
          <>
            <dt>{t('market')}</dt>
            <dd>{rule.source.market[lang]}</dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}

/** Leads out of the planner, in a window of its own: nothing is fetched before it is followed. */
function SourceLink({ url, title }: { url: string; title: string }) {
  const { t } = useTranslation('rules');
  return (
    <a className={styles.source} href={url} target="_blank" rel="noopener noreferrer" aria-label={t('source-open-of', { title })}>
      {t('source-open')}
      <ExternalLink size={12} strokeWidth={1.75} aria-hidden="true" />
    </a>
  );
}

/** What the rule finds on the page as it is now. */
function Effect({ entry: { rule, result, findings } }: { entry: RuleEntry }) {
  const { t } = useTranslation(['rules', 'findings']);
  const lang = useLang();
  const weight = useEditor((state) => state.report.weight);
  const parts = () => {
    if (result.state === 'off') {
      const presets = PRESETS.filter(({ rules }) => (rules[rule.id]?.severity ?? 'off') !== 'off').map(({ title }) => title[lang]);
      return presets.length === 0
        ? [t('state-off')]
        : [t('state-off'), t('on-with', { presets: new Intl.ListFormat(lang, { type: 'disjunction' }).format(presets) })];
    }
    if (result.state === 'not-checked') return [t('state-not-checked', { why: whyNot(rule.id, result.why ?? '', lang) })];
    if (result.checks === 0) return [t('findings:coverage-no-checks')];
    const checks = t('findings:coverage-checks', { count: result.checks });
    if (result.failed === 0) return [checks, t('findings', { count: 0 })];
    return [
      checks,
      t('findings:coverage-failed', { count: result.failed }),
      t('findings', { count: findings }),
      t('points', { points: ((100 * result.cost) / weight).toFixed(1) }),
    ];
  };
  return (
    <p className={styles.effect} data-failed={result.failed > 0 || undefined}>
      {parts().join(' · ')}
    </p>
  );
}
