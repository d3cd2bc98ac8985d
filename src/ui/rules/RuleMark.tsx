import { CircleSlash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Severity } from '@/core/rules';
import { SeverityMark } from '../findings';
import fields from '../shell/fields.module.css';
import styles from './RuleList.module.css';

/** A rule's severity as a shape, for a rule that is off too; the word is for screen readers unless it stands beside. */
export function RuleMark({ severity, decorative = false }: { severity: Severity | 'off'; decorative?: boolean }) {
  const { t } = useTranslation('rules');
  if (severity !== 'off') return <SeverityMark severity={severity} decorative={decorative} />;
  return (
    <span className={styles.off}>
      <CircleSlash size={14} strokeWidth={1.75} aria-hidden="true" />
      {decorative ? null : <span className={fields.hidden}>{t('severity-off')}</span>}
    </span>
  );
}

/** The dot of something that the page says itself. */
export function ChangedDot() {
  const { t } = useTranslation('rules');
  return (
    <span className={styles.dot} title={t('changed')}>
      <span className={fields.hidden}>{t('changed')}</span>
    </span>
  );
}
