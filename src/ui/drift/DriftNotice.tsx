import { FileDiff, X } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { countDiffering } from '@/core/catalogue';
import { askReview, closeRefresh, refreshing } from '../incoming-refresh';
import { Button, IconButton, useCatalogue, useEditor } from '../shell';
import styles from './DriftNotice.module.css';
import { dismiss, dismissed, fingerprint } from './dismissed';
import { useDrift } from './use-drift';

const FACTS = ['price', 'listPrice', 'stock', 'title', 'gone'] as const;

/** Over the canvas's corner, taking no room: how many SKUs of the page are not as its catalogue has them, with the way to see which. */
export function DriftNotice({ pageId }: { pageId: string }) {
  const { t, i18n } = useTranslation('drift');
  const catalogueId = useCatalogue()?.id;
  const readOnly = useEditor((state) => state.readOnly !== null);
  const isFlow = useEditor(({ overlay }) => overlay === 'flow');
  const drift = useDrift();
  const difference = useMemo(() => fingerprint(drift), [drift]);
  const isDismissed = useStore(dismissed, ({ pages }) => pages.some(([id, one]) => id === pageId && one === difference));
  // A comparison of this page is of no use on another.
  useEffect(() => () => void (refreshing.getState().ready?.fresh === null && closeRefresh()), []);
  const isShown = drift.length > 0 && !isDismissed && !readOnly && catalogueId !== undefined;
  const counts = countDiffering(drift);
  const facts = FACTS.filter((fact) => counts[fact] > 0).map((fact) => t(fact, { count: counts[fact] }));
  return (
    <div role="status">
      {isShown ? (
        <div className={styles.notice} data-above={isFlow || undefined}>
          <FileDiff size={14} strokeWidth={1.75} aria-hidden="true" />
          <p title={facts.join(i18n.language === 'zh' ? '，' : ', ')}>
            <span>{t('differ', { count: drift.length })}</span> <small>{facts.join(i18n.language === 'zh' ? '，' : ', ')}</small>
          </p>
          <Button size="s" onClick={() => void askReview(catalogueId)}>
            {t('review')}
          </Button>
          <IconButton size="s" label={t('dismiss')} icon={<X size={14} strokeWidth={1.75} />} onClick={() => dismiss(pageId, difference)} />
        </div>
      ) : null}
    </div>
  );
}
