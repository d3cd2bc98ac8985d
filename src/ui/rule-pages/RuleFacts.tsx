import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RuleGuide } from '@/core/guide';
import { optionFields, PRESETS, type Rule, sourceWords } from '@/core/rules';
import { RuleMark, severityText, valueText } from '../rules';
import { useLang } from '../shell';
import fields from '../shell/fields.module.css';
import styles from './RuleArticle.module.css';

/** The options with default and range, as the schema has them. */
export function Options({ rule }: { rule: Rule }) {
  const { t } = useTranslation(['guide', 'rules', 'findings', 'common']);
  const { t: words } = useTranslation(['rules', 'findings', 'common']);
  const lang = useLang();
  const options = optionFields(rule.options, lang);
  return (
    <section className={styles.part}>
      <h2>{t('options')}</h2>
      {options.length === 0 ? (
        <p>{t('options-none')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('option-name')}</th>
              <th scope="col">{t('option-default')}</th>
              <th scope="col">{t('option-range')}</th>
            </tr>
          </thead>
          <tbody>
            {options.map(({ name, title, unit, default: usual, min, max }) => {
              const value = (amount: unknown) => valueText(words, lang, unit, amount);
              return (
                <tr key={name}>
                  <th scope="row">
                    {title}
                    <code>{name}</code>
                  </th>
                  <td>{value(usual)}</td>
                  <td>
                    {unit === 'switch' || unit === 'words'
                      ? t(`range-${unit}`)
                      : max === undefined
                        ? t('range-from', { min: value(min ?? 0) })
                        : t('range-between', { min: value(min ?? 0), max: value(max) })}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** The facts it reads, and when it answers "not checked". */
export function Needs({ rule, guide }: { rule: Rule; guide: RuleGuide | undefined }) {
  const { t } = useTranslation('guide');
  const lang = useLang();
  const reasons = Object.entries(rule.texts.notChecked ?? {});
  return (
    <section className={styles.part}>
      <h2>{t('needs')}</h2>
      <ul className={styles.notes}>
        {(guide?.needs ?? []).map((fact) => (
          <li key={fact.en}>{fact[lang]}</li>
        ))}
      </ul>
      {reasons.length === 0 ? (
        <p className={styles.quiet}>{t('not-checked-never')}</p>
      ) : (
        <>
          <h3>{t('not-checked')}</h3>
          <ul className={styles.notes}>
            {reasons.map(([why, text]) => (
              <li key={why}>{text[lang]}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Where it comes from, and how far it can be relied on. */
export function Source({ rule: { source } }: { rule: Rule }) {
  const { t } = useTranslation(['guide', 'rules']);
  const lang = useLang();
  const { kind, status, url, market } = source;
  return (
    <section className={styles.part}>
      <h2>{t('source')}</h2>
      <p className={styles.standing} data-status={status}>
        {t(`status-${status}`)}
      </p>
      <p>{t(`rules:source-${kind}`, sourceWords(source, lang))}</p>
      {market ? <p>{t('market', { market: market[lang] })}</p> : null}
      {url ? (
        <a className={styles.external} href={url} target="_blank" rel="noreferrer">
          {t('source-link')}
          <ExternalLink size={14} strokeWidth={1.75} aria-hidden="true" />
          <span className={fields.hidden}>{t('opens-new')}</span>
        </a>
      ) : null}
    </section>
  );
}

/** Which presets turn it on, and how severe it is in them. */
export function Presets({ rule }: { rule: Rule }) {
  const { t } = useTranslation(['guide', 'rules']);
  const { t: words } = useTranslation(['rules', 'findings', 'common']);
  const lang = useLang();
  const members = PRESETS.flatMap(({ id, title, rules }) => {
    const severity = rules[rule.id]?.severity;
    return severity === undefined ? [] : [{ id, title: title[lang], severity }];
  });
  return (
    <section className={styles.part}>
      <h2>{t('presets')}</h2>
      {members.length === 0 ? <p>{t('preset-none')}</p> : null}
      <dl className={styles.presets}>
        {[{ id: '', title: t('default-severity'), severity: rule.severity }, ...members].map(({ id, title, severity }) => (
          <div key={id}>
            <dt>
              {title}
              {id === '' ? null : <code>{id}</code>}
            </dt>
            <dd>
              <RuleMark severity={severity} decorative />
              {severityText(words, severity)}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('id')}</dt>
          <dd>
            <code>{rule.id}</code>
          </dd>
        </div>
      </dl>
    </section>
  );
}
