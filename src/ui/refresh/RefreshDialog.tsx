import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sku } from '@/core/page';
import type { CatalogueRecord } from '@/editor';
import { type FreshCatalogue, Notice } from '../import';
import { Button, Dialog, EmptyState, useOpenEditor } from '../shell';
import { applyRefresh } from './apply-refresh';
import { ChangeList } from './ChangeList';
import { PageEffect } from './PageEffect';
import styles from './RefreshDialog.module.css';
import { Summary } from './Summary';
import { useOtherPages } from './use-other-pages';
import { useKeptSkus, useRefresh } from './use-refresh';

export interface RefreshDialogProps {
  catalogue: CatalogueRecord;
  /** A newer file of it. */
  fresh: FreshCatalogue;
  onClose: () => void;
}

/** What a newer file changes in a catalogue and on the open page; takes all of it or some. */
export function RefreshDialog(props: RefreshDialogProps) {
  const { catalogue, fresh } = props;
  const { t } = useTranslation('refresh');
  const store = useOpenEditor();
  const kept = useKeptSkus(catalogue);
  const currency = store?.getState().page.currency ?? catalogue.currency;
  if (fresh.currency !== catalogue.currency || fresh.currency !== currency)
    return (
      <Message {...props}>
        <Notice
          kind="error"
          title={t('currency-differs')}
          body={t('currency-differs-body', { name: catalogue.name, kept: currency, fresh: fresh.currency })}
        />
      </Message>
    );
  if (kept === 'failed')
    return (
      <Message {...props}>
        <Notice kind="error" title={t('load-failed')} body={t('load-failed-body', { name: catalogue.name })} />
      </Message>
    );
  if (kept === null)
    return (
      <Message {...props}>
        <p role="status">{t('comparing')}</p>
      </Message>
    );
  return <Review {...props} kept={kept} />;
}

/** A small dialog that only says something. */
function Message({ catalogue, fresh, onClose, children }: RefreshDialogProps & { children: React.ReactNode }) {
  const { t } = useTranslation(['refresh', 'common']);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title', { name: catalogue.name })}
      description={t('description', { file: fresh.fileName })}
      width={520}
      footer={<Button onClick={onClose}>{t('common:close')}</Button>}
    >
      {children}
    </Dialog>
  );
}

function Review(props: RefreshDialogProps & { kept: readonly Sku[] }) {
  const { catalogue, fresh, kept, onClose } = props;
  const { t } = useTranslation(['refresh', 'common']);
  const store = useOpenEditor();
  const refresh = useRefresh(kept, fresh);
  const otherPages = useOtherPages(catalogue.id, store);
  const [isApplying, setApplying] = useState(false);
  const { difference, rows, taken } = refresh;
  if (rows.length === 0)
    return (
      <Message {...props}>
        <EmptyState
          icon={<CircleCheck size={28} strokeWidth={1.5} />}
          title={t('nothing-changed')}
          body={t('nothing-changed-body', { count: difference.unchanged })}
        />
      </Message>
    );
  const apply = async () => {
    setApplying(true);
    await applyRefresh(catalogue, kept, fresh, refresh, store);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title', { name: catalogue.name })}
      description={t('description', { file: fresh.fileName })}
      width={store ? 1240 : 960}
      footer={
        <>
          <p className={styles.foot}>
            {t('taken-of', { count: taken.size, total: rows.length })}
            {otherPages > 0 ? ` · ${t('other-pages', { count: otherPages })}` : ''}
          </p>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" disabled={taken.size === 0 || isApplying || refresh.effect === undefined} onClick={() => void apply()}>
            {isApplying ? t('applying') : t('apply', { count: taken.size })}
          </Button>
        </>
      }
    >
      <div className={styles.review} data-page={store ? true : undefined}>
        <div className={styles.changes}>
          <Summary difference={difference} fresh={fresh} />
          <ChangeList refresh={refresh} currency={catalogue.currency} hasPage={store !== null} />
        </div>
        {store ? <PageEffect effect={refresh.effect} page={store.getState().page} isBehind={refresh.isBehind} /> : null}
      </div>
    </Dialog>
  );
}
