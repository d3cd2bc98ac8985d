import { DatabaseZap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { StorageTrouble } from '@/editor';
import { Button, EmptyState } from '../shell';
import styles from './StorageNotice.module.css';

/** In place of the editor: the page is there or not, the browser does not say. */
export function ReadFailed({ trouble, onRetry, onBack }: { trouble: StorageTrouble; onRetry: () => void; onBack: () => void }) {
  const { t } = useTranslation(['storage', 'common']);
  const isOutdated = trouble === 'outdated';
  return (
    <EmptyState
      icon={<DatabaseZap size={28} strokeWidth={1.5} />}
      title={t('read-failed')}
      body={t('read-failed-body', { reason: t(`reason-${trouble}`) })}
      action={
        <span className={styles.actions}>
          <Button onClick={onBack}>{t('common:back')}</Button>
          <Button variant="primary" onClick={isOutdated ? () => window.location.reload() : onRetry}>
            {t(isOutdated ? 'reload' : 'again')}
          </Button>
        </span>
      }
    />
  );
}
