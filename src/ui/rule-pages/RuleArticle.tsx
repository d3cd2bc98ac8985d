import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { guideOf, wordsOf } from '@/core/guide';
import type { Rule } from '@/core/rules';
import { addressOf } from '../route';
import { useLang } from '../shell';
import { CheckList } from './CheckList';
import { Example } from './Example';
import styles from './RuleArticle.module.css';
import { Needs, Options, Presets, Source } from './RuleFacts';
import { neighboursOf } from './rule-groups';

/** One rule: what it asks and why, how it is checked, what can be set, and beside it an example that answers at once. */
export function RuleArticle({ rule }: { rule: Rule }) {
  const { t } = useTranslation(['guide', 'rules']);
  const lang = useLang();
  const guide = guideOf(rule.id);
  const { title, asks, why, todo } = rule.texts;
  const fixes = (rule.fixes ?? []).map((kind) => t(`fix-${kind}`)).join(t('fix-separator'));
  return (
    <article className={styles.columns}>
      <header className={styles.head}>
        <p className={styles.kicker}>{t(`rules:group-${rule.group}`)}</p>
        <h1 className={styles.title}>{title[lang]}</h1>
        <p className={styles.lead}>{asks[lang]}</p>
      </header>
      <aside className={styles.aside}>{guide ? <Example rule={rule} guide={guide} /> : null}</aside>
      <div className={styles.body}>
        <section className={styles.part}>
          <h2>{t('why')}</h2>
          <p>{why[lang]}</p>
        </section>
        <section className={styles.part}>
          <h2>{t('todo')}</h2>
          <p>{todo[lang]}</p>
          <p className={styles.quiet}>{fixes === '' ? t('fixes-none') : t('fixes-some', { fixes })}</p>
        </section>
        {guide ? <CheckList rule={rule} guide={guide} /> : null}
        <Options rule={rule} />
        <Needs rule={rule} guide={guide} />
        {guide?.notes ? (
          <section className={styles.part}>
            <h2>{t('good-to-know')}</h2>
            <ul className={styles.notes}>
              {guide.notes.map((note) => (
                <li key={note.en}>{note[lang]}</li>
              ))}
            </ul>
          </section>
        ) : null}
        {guide ? (
          <section className={styles.part}>
            <h2>{t('words')}</h2>
            <dl className={`${styles.signs} ${styles.words}`}>
              {wordsOf(rule, guide, lang).map(({ term, is }) => (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{is}</dd>
                </div>
              ))}
            </dl>
          </section>
        ) : null}
        <Source rule={rule} />
        <Presets rule={rule} />
        <Neighbours rule={rule} />
      </div>
    </article>
  );
}

function Neighbours({ rule }: { rule: Rule }) {
  const { t } = useTranslation('guide');
  const lang = useLang();
  const { before, after } = neighboursOf(rule);
  return (
    <nav className={styles.neighbours} aria-label={t('between-rules')}>
      {before ? (
        <a href={addressOf({ screen: 'rules', rule: before.id })} rel="prev">
          <span>
            <ArrowLeft size={14} strokeWidth={1.75} aria-hidden="true" />
            {t('previous')}
          </span>
          {before.texts.title[lang]}
        </a>
      ) : (
        <span />
      )}
      {after ? (
        <a href={addressOf({ screen: 'rules', rule: after.id })} rel="next">
          <span>
            {t('next')}
            <ArrowRight size={14} strokeWidth={1.75} aria-hidden="true" />
          </span>
          {after.texts.title[lang]}
        </a>
      ) : null}
    </nav>
  );
}
