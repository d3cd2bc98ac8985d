import { useTranslation } from 'react-i18next';
import type { RuleGuide } from '@/core/guide';
import { optionFields, type Rule } from '@/core/rules';
import { valueText } from '../rules';
import { useLang } from '../shell';
import { MathText } from './MathText';
import styles from './RuleArticle.module.css';

/** A sign longer than this, in letters of its markup, stands over what it means. */
const WIDE = 24;

/** The kinds of check: name and weight, the formula with the usual values of its options, of what there is one; and under them what the signs mean. */
export function CheckList({ rule, guide: { checks, signs = [] } }: { rule: Rule; guide: RuleGuide }) {
  const { t } = useTranslation('guide');
  const lang = useLang();
  const { t: words } = useTranslation(['rules', 'findings', 'common']);
  const kinds = Object.entries(rule.weights as Record<string, number>);
  const values = Object.fromEntries(
    // A factor is a number there: “× 2”, not “× 2×”.
    optionFields(rule.options, lang).map(({ name, unit, default: usual }) => [
      name,
      valueText(words, lang, unit === 'times' ? 'count' : unit, usual),
    ]),
  );
  return (
    <section className={styles.part}>
      <h2>{t('checks')}</h2>
      <ol className={styles.checks}>
        {kinds.map(([kind, weight]) => {
          const check = checks[kind];
          if (!check) return null;
          const { title, formula, says } = check;
          return (
            <li key={kind}>
              <div className={styles.checkHead}>
                <h3>{title[lang]}</h3>
                <span title={t('weight-hint')}>{t('weight', { weight })}</span>
              </div>
              <div className={styles.formula}>
                <MathText formula={typeof formula === 'string' ? formula : formula[lang]} values={values} />
              </div>
              <p>{says[lang]}</p>
            </li>
          );
        })}
      </ol>
      {signs.length > 0 ? (
        <>
          <h3 className={styles.where}>{t('where')}</h3>
          <dl className={styles.signs}>
            {signs.map(({ sign, is }) => {
              const formula = typeof sign === 'string' ? sign : sign[lang];
              return (
                <div key={formula} data-wide={formula.length > WIDE || undefined}>
                  <dt>
                    <MathText formula={formula} values={values} />
                  </dt>
                  <dd>{is[lang]}</dd>
                </div>
              );
            })}
          </dl>
        </>
      ) : null}
    </section>
  );
}
