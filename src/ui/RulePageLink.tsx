import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './RulePageLink.module.css';
import { addressOf } from './route';
import fields from './shell/fields.module.css';

/** The way from a rule's name to its page, which opens beside the page that one is working on. */
export function RulePageLink({ rule }: { rule: string }) {
  const { t } = useTranslation('findings');
  return (
    <a className={styles.link} href={addressOf({ screen: 'rules', rule })} target="_blank" rel="noopener">
      {t('rule-page')}
      <ExternalLink size={12} strokeWidth={1.75} aria-hidden="true" />
      <span className={fields.hidden}>{t('new-tab')}</span>
    </a>
  );
}
