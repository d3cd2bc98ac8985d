import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PagePolicy } from '@/core/page';
import { type Policy, pagePolicy, withPolicy } from '@/core/policy';
import { sha256 } from '@/export';
import { Button, useDispatch, useEditor, useEditorStore } from '../shell';
import { Part } from './Part';
import styles from './Policy.module.css';

/** Whether the page that is open follows the policy, and changing that. */
export function OnPage({ policy }: { policy: Policy }) {
  const { t } = useTranslation('policy');
  const store = useEditorStore();
  const dispatch = useDispatch();
  const { now, isReadOnly } = useEditor((state) => ({ now: state.whole.policy, isReadOnly: state.readOnly !== null }));
  const [offered, setOffered] = useState<PagePolicy>();
  useEffect(() => {
    let isOver = false;
    void pagePolicy(policy, sha256).then((next) => !isOver && setOffered(next));
    return () => {
      isOver = true;
    };
  }, [policy]);
  const isOwn = now?.brand === policy.brand;
  const isOlder = isOwn && offered !== undefined && now.sha256 !== offered.sha256;
  const follow = (next: PagePolicy | null) =>
    dispatch({ type: 'set-page', fields: withPolicy(store.getState().whole, next) }, { key: 'policy' });
  const state = isOlder ? 'page-older' : isOwn ? 'page-follows' : now ? 'page-other' : 'page-none';
  return (
    <Part title={t('page')}>
      <div className={styles.row}>
        <p role="status">{t(state, { brand: now?.brand ?? '' })}</p>
        {isOwn ? (
          <Button disabled={isReadOnly} onClick={() => follow(null)}>
            {t('unfollow')}
          </Button>
        ) : null}
        {isOwn && !isOlder ? null : (
          <Button variant="primary" disabled={isReadOnly || !offered} onClick={() => offered && follow(offered)}>
            {t(isOlder ? 'update' : 'follow')}
          </Button>
        )}
      </div>
      {isOwn && !isOlder ? null : <p className={styles.note}>{t('page-takes')}</p>}
    </Part>
  );
}
