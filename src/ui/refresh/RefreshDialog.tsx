import { CircleCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueRecord, KeptCatalogue } from '@/editor';
import type { FreshCatalogue } from '../import';
import { Button, Dialog, EmptyState, Notice, useOpenEditor } from '../shell';
import { applyRefresh, applyReview } from './apply-refresh';
import { ChangeList } from './ChangeList';
import { PageEffect } from './PageEffect';
import styles from './RefreshDialog.module.css';
import { Summary } from './Summary';
import { useOtherPages } from './use-other-pages';
import { useKept, useRefresh } from './use-refresh';

export interface RefreshDialogProps {
  catalogue: CatalogueRecord;
  /** A newer file of it; null compares the open page with the catalogue as it is. */
  fresh: FreshCatalogue | null;
  onClose: () => void;
}

/** What a newer file changes in a catalogue and on the open page, and where that page differs already; takes all of it or some. */
export function RefreshDialog(props: RefreshDialogProps) {
  const { catalogue, fresh } = props;
  const { t } = useTranslation('refresh');
  const store = useOpenEditor();
  // What the catalogue says is the base's; variants follow where they do not say otherwise.
  useEffect(() => store?.actions.showVariant(null), [store]);
  const kept = useKept(catalogue);
  const currency = store?.getState().page.currency ?? catalogue.currency;
  if (fresh && (fresh.currency !== catalogue.currency || fresh.currency !== currency))
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

function useHead({ catalogue, fresh }: RefreshDialogProps) {
  const { t } = useTranslation('refresh');
  const { name } = catalogue;
  return fresh
    ? { title: t('title', { name }), description: t('description', { file: fresh.fileName }) }
    : { title: t('review-title'), description: t('review-description', { name }) };
}

/** A small dialog that only says something. */
function Message({ children, ...props }: RefreshDialogProps & { children: React.ReactNode }) {
  const { t } = useTranslation('common');
  const { onClose } = props;
  const head = useHead(props);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} {...head} width={520} footer={<Button onClick={onClose}>{t('close')}</Button>}>
      {children}
    </Dialog>
  );
}

function Review(props: RefreshDialogProps & { kept: KeptCatalogue }) {
  const { catalogue, fresh, kept, onClose } = props;
  const head = useHead(props);
  const { t } = useTranslation(['refresh', 'common']);
  const store = useOpenEditor();
  const refresh = useRefresh(kept, fresh);
  const otherPages = useOtherPages(catalogue.id, store);
  const [isApplying, setApplying] = useState(false);
  const { difference, rows } = refresh;
  if (rows.length === 0)
    return (
      <Message {...props}>
        <EmptyState
          icon={<CircleCheck size={28} strokeWidth={1.5} />}
          title={t(fresh ? 'nothing-changed' : 'nothing-differs')}
          body={fresh ? t('nothing-changed-body', { count: difference.unchanged }) : undefined}
        />
      </Message>
    );
  const apply = async () => {
    setApplying(true);
    if (fresh) await applyRefresh(kept, fresh, refresh, store);
    else if (store) applyReview(refresh, store);
    onClose();
  };
  // Without a file the page is all that can change.
  const isIdle = refresh.count === 0 || refresh.effect === undefined || (!fresh && refresh.effect?.page === store?.getState().page);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      {...head}
      width={store ? 1240 : 960}
      footer={
        <>
          <p className={styles.foot}>
            {t('taken-of', { count: refresh.count, total: rows.length })}
            {fresh && otherPages > 0 ? ` · ${t('other-pages', { count: otherPages })}` : ''}
          </p>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" disabled={isIdle || isApplying} onClick={() => void apply()}>
            {isApplying ? t('applying') : t('apply', { count: refresh.count })}
          </Button>
        </>
      }
    >
      <div className={styles.review} data-page={store ? true : undefined}>
        <div className={styles.changes}>
          <Summary difference={difference} rows={rows} fresh={fresh} />
          <ChangeList refresh={refresh} currency={catalogue.currency} hasPage={store !== null && fresh !== null} />
        </div>
        {store ? <PageEffect effect={refresh.effect} page={store.getState().page} isBehind={refresh.isBehind} /> : null}
      </div>
    </Dialog>
  );
}
