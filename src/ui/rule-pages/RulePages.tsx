import { ArrowLeft, FileQuestion } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ruleById, ruleTitle } from '@/core/rules';
import { SettingsMenu } from '../home';
import { addressOf, beforeRules } from '../route';
import { EmptyState, Mark, useLang } from '../shell';
import { RuleArticle } from './RuleArticle';
import { RuleNav } from './RuleNav';
import styles from './RulePages.module.css';
import { RulesOverview } from './RulesOverview';

/** The rules explained: all of them on the left, the overview or one of them on the right. It needs no page to be open. */
export function RulePages({ rule: id }: { rule: string | null }) {
  const { t } = useTranslation('guide');
  const lang = useLang();
  const main = useRef<HTMLElement>(null);
  const rule = id === null ? undefined : ruleById(id);
  const title = id === null ? t('overview') : ruleTitle(id, lang);

  useEffect(() => {
    const before = document.title;
    document.title = `${title} · Endcap`;
    return () => {
      document.title = before;
    };
  }, [title]);
  // Another rule begins at its top; the focus stays where it is, unless what had it is gone.
  useEffect(() => {
    void id;
    main.current?.scrollTo({ top: 0 });
    if (document.activeElement === document.body) main.current?.focus();
  }, [id]);

  return (
    <div className={styles.screen}>
      <header className={styles.bar}>
        <a className={styles.back} href={beforeRules()}>
          <ArrowLeft size={16} strokeWidth={1.75} aria-hidden="true" />
          {t('back')}
        </a>
        <span className={styles.line} />
        <a className={styles.name} href={addressOf({ screen: 'rules', rule: null })}>
          <Mark size={20} />
          {t('rules')}
        </a>
        <span className={styles.space} />
        <SettingsMenu />
      </header>
      <RuleNav current={id} />
      <main ref={main} className={styles.main} tabIndex={-1}>
        {rule ? <RuleArticle key={rule.id} rule={rule} /> : null}
        {id === null ? <RulesOverview /> : null}
        {id !== null && !rule ? (
          <EmptyState
            icon={<FileQuestion size={28} strokeWidth={1.5} />}
            title={t('unknown-title')}
            body={t('unknown-body', { id })}
            action={<a href={addressOf({ screen: 'rules', rule: null })}>{t('overview-list')}</a>}
          />
        ) : null}
      </main>
    </div>
  );
}
