import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton, useLang } from '../shell';
import { type RulesText, severityText, valueText } from './option-words';
import styles from './PagePane.module.css';
import { Presets } from './Presets';
import type { SettingTrouble } from './problems';
import { RuleMark } from './RuleMark';
import { optionStates, type RuleEntry } from './rule-list';
import { Troubles } from './Troubles';
import { useSetRule } from './use-rules';

export interface PagePaneProps {
  entries: readonly RuleEntry[];
  troubles: readonly SettingTrouble[];
  onRule: (rule: string) => void;
}

/** What the page as a whole says of its rules: presets, its own changes, and what of them cannot be used. */
export function PagePane({ entries, troubles, onRule }: PagePaneProps) {
  const { t } = useTranslation(['rules', 'findings', 'common']);
  const lang = useLang();
  const setRule = useSetRule();
  const own = entries.filter(({ changed }) => changed);
  return (
    <div className={styles.pane}>
      {troubles.length > 0 ? <Troubles troubles={troubles} /> : null}
      <section className={styles.part} aria-label={t('own')}>
        <h4>{t('own')}</h4>
        {own.length === 0 ? <p className={styles.note}>{t('own-none')}</p> : null}
        <ul>
          {own.map((entry) => (
            <li key={entry.rule.id} className={styles.item}>
              <RuleMark severity={entry.now.severity} decorative />
              <div>
                <button type="button" className={styles.link} onClick={() => onRule(entry.rule.id)}>
                  {entry.rule.texts.title[lang]}
                </button>
                <span>{differences(t, lang, entry).join(' · ') || t('own-same')}</span>
              </div>
              <IconButton
                size="s"
                label={`${t('reset-rule')}: ${entry.rule.texts.title[lang]}`}
                icon={<RotateCcw size={14} strokeWidth={1.75} />}
                onClick={() => setRule(entry.rule.id, { severity: null, options: null })}
              />
            </li>
          ))}
        </ul>
      </section>
      <Presets onRule={onRule} />
    </div>
  );
}

/** What the page says of a rule beside what its presets say. */
function differences(t: RulesText, lang: 'zh' | 'en', entry: RuleEntry): string[] {
  const { now, preset } = entry;
  const part = (name: string, value: string, usual: string) => t('own-part', { name, value, preset: t('preset-value', { value: usual }) });
  const options = optionStates(entry, lang).filter(({ value, preset: usual }) => value !== usual);
  return [
    ...(now.severity === preset.severity ? [] : [part(t('severity'), severityText(t, now.severity), severityText(t, preset.severity))]),
    ...options.map(({ title, unit, value, preset: usual }) =>
      part(title, valueText(t, lang, unit, value), valueText(t, lang, unit, usual)),
    ),
  ];
}
