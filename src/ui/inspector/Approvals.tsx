import { useTranslation } from 'react-i18next';
import type { Page } from '@/core/page';
import styles from './Inspector.module.css';
import { At, Fold } from './Section';

/** Characters of a signed hash that are shown: enough to tell two apart. */
const HASH_SHOWN = 12;

/** What has been decided about the page; it is signed, so it is seen here and not edited. */
export function ApprovalsFold({ approvals }: { approvals: NonNullable<Page['approvals']> }) {
  const { t } = useTranslation('fields');
  if (approvals.length === 0) return null;
  return (
    <Fold name="approvals" title={t('approvals')} note={String(approvals.length)}>
      <At field="approvals">
        {approvals.map(({ decision, name = '', reason = '', time = '', contentSha256 }, index) => (
          <dl key={`${contentSha256} ${index.toString()}`} className={styles.facts}>
            <dt>{t(`approval-${decision}`)}</dt>
            <dd>{[name, time.slice(0, 10)].filter(Boolean).join(' · ')}</dd>
            {reason === '' ? null : (
              <>
                <dt />
                <dd title={reason}>{reason}</dd>
              </>
            )}
            <dt>{t('approval-hash')}</dt>
            <dd title={contentSha256}>{contentSha256.slice(0, HASH_SHOWN)}</dd>
          </dl>
        ))}
      </At>
    </Fold>
  );
}
