import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RuleSettings } from '@/core/page';
import { EVENT_PAGE, type Lang, optionFields, POLICY_PRESET, PRESETS, ruleById, ruleTitle } from '@/core/rules';
import { RuleMark, type RulesText, severityText, valueText } from '../rules';
import { Button, Checkbox, IconButton, useLang, useOpenEditor } from '../shell';
import { Part, type PartProps, without } from './Part';
import styles from './Policy.module.css';

/** The options that are set, as the settings of rules write them; of a rule that is not there, as the file does. */
function valuesOf(id: string, options: Record<string, unknown>, t: RulesText, lang: Lang): string[] {
  const rule = ruleById(id);
  const fields = rule ? optionFields(rule.options, lang) : [];
  return Object.entries(options).map(([option, value]) => {
    const field = fields.find(({ name }) => name === option);
    return field ? `${field.title} ${valueText(t, lang, field.unit, value)}` : `${option} ${JSON.stringify(value)}`;
  });
}

/** The presets that a policy is made of, and the rules that it sets itself. */
export function RuleFields({ policy, onChange }: PartProps) {
  const { t } = useTranslation(['policy', 'rules', 'findings', 'common']);
  const { t: ruleWords } = useTranslation(['rules', 'findings', 'common']);
  const lang = useLang();
  const store = useOpenEditor();
  const { extends: presets = [], set = {} } = policy.rules ?? {};
  const own = Object.entries(set);
  const change = (rules: RuleSettings) => {
    const isEmpty = (rules.extends ?? []).length === 0 && Object.keys(rules.set ?? {}).length === 0;
    onChange(isEmpty ? without(policy, 'rules') : { ...policy, rules });
  };
  const toggle = (id: string, on: boolean) =>
    change({ ...policy.rules, extends: on ? [...presets, id] : presets.filter((one) => one !== id) });
  /** What the page says of rules, its policy's part with it. */
  const takeOver = () => {
    const { rules, policy: followed } = store?.getState().whole ?? {};
    const named = rules?.extends ?? [EVENT_PAGE];
    const ids = named.flatMap((id) => (id === POLICY_PRESET ? (followed?.rules?.extends ?? []) : [id]));
    const inherited = named.includes(POLICY_PRESET) ? followed?.rules?.set : undefined;
    change({ extends: [...new Set(ids)], set: { ...inherited, ...rules?.set } });
  };
  return (
    <Part title={t('rules')} about={t('rules-about')}>
      <fieldset className={styles.checks}>
        <legend>{t('presets')}</legend>
        {PRESETS.map(({ id, title }) => (
          <Checkbox key={id} label={title[lang]} checked={presets.includes(id)} onChange={(on) => toggle(id, on)} />
        ))}
      </fieldset>
      <div className={styles.row}>
        <span className={styles.label}>{own.length === 0 ? t('rules-none') : t('rules-own', { count: own.length })}</span>
        {store ? (
          <Button size="s" onClick={takeOver}>
            {t('rules-take')}
          </Button>
        ) : null}
      </div>
      {own.length > 0 ? (
        <ul className={styles.lines}>
          {own.map(([id, setting]) => {
            const [severity, options = {}] = typeof setting === 'string' ? [setting] : setting;
            const name = ruleById(id) ? ruleTitle(id, lang) : id;
            const values = valuesOf(id, options, ruleWords, lang);
            const { [id]: _gone, ...others } = set;
            return (
              <li key={id}>
                <RuleMark severity={severity} decorative />
                <span className={styles.grow}>
                  {name}
                  <small>{[severityText(ruleWords, severity), ...values].join(' · ')}</small>
                </span>
                <IconButton
                  size="s"
                  label={t('rule-remove', { rule: name })}
                  icon={<X size={14} strokeWidth={1.75} />}
                  onClick={() => change({ ...policy.rules, set: others })}
                />
              </li>
            );
          })}
        </ul>
      ) : null}
    </Part>
  );
}
