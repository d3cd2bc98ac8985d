import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { optionFields, ruleById, ruleTitle } from '@/core/rules';
import { Button, useDispatch, useLang } from '../shell';
import { type RulesText, valueText } from './option-words';
import styles from './PagePane.module.css';
import type { SettingTrouble } from './problems';

/** Settings in the page file that cannot be used: where, what stands there, why not, and the way to be rid of them. */
export function Troubles({ troubles }: { troubles: readonly SettingTrouble[] }) {
  const { t } = useTranslation(['rules', 'findings', 'common']);
  const lang = useLang();
  const dispatch = useDispatch();
  return (
    <section className={styles.part} aria-label={t('problems')}>
      <h4>
        <span className={styles.warning}>
          <TriangleAlert size={14} strokeWidth={2} aria-hidden="true" />
        </span>
        {t('problems')}
      </h4>
      <p>{t('problems-about')}</p>
      <ul>
        {troubles.map(({ removal, ...trouble }) => (
          <li key={trouble.path} className={styles.item}>
            <div>
              <span className={styles.name}>{placeOf(trouble, lang)}</span>
              <span>{reasonOf(t, lang, trouble)}</span>
              <code>
                {trouble.path}: {JSON.stringify(trouble.value)}
              </code>
            </div>
            {removal ? (
              <Button
                size="s"
                aria-label={t('remove-setting-of', { path: trouble.path })}
                onClick={() => dispatch(removal, { key: removal.type === 'set-page' ? 'presets' : 'set-rule' })}
              >
                {t('remove-setting')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Rule and option by the names that people know; what has none by its own. */
function placeOf({ rule, option, value }: SettingTrouble, lang: 'zh' | 'en'): string {
  if (rule === undefined) return String(value);
  const schema = ruleById(rule)?.options;
  const named = schema && optionFields(schema, lang).find(({ name }) => name === option)?.title;
  return [ruleTitle(rule, lang), named ?? option].filter(Boolean).join(' · ');
}

function reasonOf(t: RulesText, lang: 'zh' | 'en', { kind, rule, option }: SettingTrouble): string {
  if (kind !== 'value') return t(`problem-${kind}`);
  const schema = ruleById(rule ?? '')?.options;
  const field = schema && optionFields(schema, lang).find(({ name }) => name === option);
  if (field?.min === undefined || field.max === undefined) return t('problem-value');
  return t('problem-range', { min: valueText(t, lang, field.unit, field.min), max: valueText(t, lang, field.unit, field.max) });
}
