import { useTranslation } from 'react-i18next';
import { addressOf } from '../route';
import { severityText } from '../rules';
import { useLang } from '../shell';
import { MathText } from './MathText';
import styles from './RuleArticle.module.css';
import overview from './RulesOverview.module.css';
import { ruleGroups } from './rule-groups';

/** What a check is, how the score comes about, where the rules come from, and every rule in a line. */
export function RulesOverview() {
  const { t } = useTranslation(['guide', 'rules']);
  const { t: words } = useTranslation(['rules', 'findings', 'common']);
  const lang = useLang();
  return (
    <article className={overview.overview}>
      <h1 className={styles.title}>{t('overview')}</h1>
      <p className={styles.lead}>{t('overview-lead')}</p>
      <section className={styles.part}>
        <h2>{t('overview-score')}</h2>
        <p>{t('overview-score-body')}</p>
        <div className={styles.formula}>
          <MathText formula={`${t('overview-score')} = 100 × (1 − [*J* // *W*])`} />
        </div>
        <dl className={styles.signs}>
          {(['cost', 'weight'] as const).map((sign) => (
            <div key={sign}>
              <dt>
                <MathText formula={sign === 'cost' ? '*J*' : '*W*'} />
              </dt>
              <dd>{t(`overview-${sign}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className={styles.part}>
        <h2>{t('overview-belief')}</h2>
        <p>{t('overview-belief-body')}</p>
      </section>
      {ruleGroups('', lang).map(([group, rules]) => (
        <section key={group} className={`${styles.part} ${overview.rules}`}>
          <h2>{t(`rules:group-${group}`)}</h2>
          <ul>
            {rules.map(({ id, texts, severity }) => (
              <li key={id}>
                <a href={addressOf({ screen: 'rules', rule: id })}>
                  <strong>{texts.title[lang]}</strong>
                  <span>{texts.asks[lang]}</span>
                  <small>{severityText(words, severity)}</small>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}
