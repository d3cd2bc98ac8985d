import { ChevronRight, Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EVENT_PAGE, PRESETS, presetById, ruleTitle } from '@/core/rules';
import { Button, IconButton, Menu, useDispatch, useEditor, useLang } from '../shell';
import { severityText } from './option-words';
import styles from './PagePane.module.css';
import { RuleMark } from './RuleMark';
import { presetsOf, withPresets } from './rule-list';

/** The presets of the page in their order, what each sets, and those that can be added. */
export function Presets({ onRule }: { onRule: (rule: string) => void }) {
  const { t } = useTranslation(['rules', 'findings', 'common']);
  const lang = useLang();
  const dispatch = useDispatch();
  const rules = useEditor((state) => state.page.rules);
  const ids = presetsOf(rules);
  const change = (next: readonly string[]) =>
    dispatch({ type: 'set-page', fields: { rules: withPresets(rules, next) ?? null } }, { key: 'presets' });
  const others = PRESETS.filter(({ id }) => !ids.includes(id));
  return (
    <section className={styles.part} aria-label={t('presets')}>
      <div className={styles.partHead}>
        <h4>{t('presets')}</h4>
        {others.length > 0 ? (
          <Menu
            align="end"
            trigger={
              <Button size="s" icon={<Plus size={14} strokeWidth={1.75} />}>
                {t('preset-add')}
              </Button>
            }
            items={others.map(({ id, title }) => ({ label: title[lang], onSelect: () => change([...ids, id]) }))}
          />
        ) : null}
      </div>
      <p>{t('presets-about')}</p>
      {ids.length === 0 ? <p className={styles.note}>{t('preset-none')}</p> : null}
      <ul>
        {ids.map((id, index) => {
          const preset = presetById(id);
          const name = preset?.title[lang] ?? id;
          return (
            <li key={`${id} ${index.toString()}`} className={styles.item}>
              {preset ? (
                <details className={styles.preset}>
                  <summary>
                    <ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" />
                    <span className={styles.name}>{name}</span>
                    {id === EVENT_PAGE ? <span className={styles.tag}>{t('preset-default')}</span> : null}
                    <span className={styles.quiet}>{t('preset-sets', { count: Object.keys(preset.rules).length })}</span>
                  </summary>
                  <ul>
                    {Object.entries(preset.rules).map(([rule, { severity }]) => (
                      <li key={rule}>
                        <RuleMark severity={severity} decorative />
                        <button type="button" className={styles.link} onClick={() => onRule(rule)}>
                          {ruleTitle(rule, lang)}
                        </button>
                        <span className={styles.quiet}>{severityText(t, severity)}</span>
                      </li>
                    ))}
                  </ul>
                </details>
              ) : (
                <div>
                  <span className={styles.name}>{name}</span>
                  <span>{t('preset-unknown')}</span>
                </div>
              )}
              <IconButton
                size="s"
                label={t('preset-remove', { preset: name })}
                icon={<X size={14} strokeWidth={1.75} />}
                onClick={() => change(ids.filter((_, at) => at !== index))}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
