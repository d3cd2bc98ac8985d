import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '@/core/page';
import { type StaleSuppression, staleSuppressions } from '@/core/rules';
import { announce, Button, useDispatch, useEditor, useEditorStore } from '@/ui/shell';
import styles from './FindingsPanel.module.css';

/** As long as the page rests before its suppressions are looked through. */
const REST_MS = 250;

/** Warns of suppressions that do nothing any more, and takes them away. */
export function StaleNotice() {
  const { t } = useTranslation('fixes');
  const dispatch = useDispatch();
  const page = useEditor((state) => state.page);
  const isReadOnly = useEditor(({ readOnly }) => readOnly !== null);
  const stale = useStale(page);
  if (stale.length === 0) return null;
  const expired = stale.filter(({ why }) => why === 'expired').length;
  const unneeded = stale.length - expired;
  const words = [
    expired > 0 ? t('stale-expired', { count: expired }) : '',
    unneeded > 0 ? t('stale-unneeded', { count: unneeded }) : '',
  ].filter(Boolean);
  const remove = () => {
    const gone = new Set(stale.map(({ index }) => index));
    const left = (page.suppressions ?? []).filter((_, index) => !gone.has(index));
    const done = dispatch({ type: 'set-page', fields: { suppressions: left.length > 0 ? left : null } }, { key: 'remove-suppressions' });
    if (done) announce(t('stale-removed', { count: stale.length }));
  };
  return (
    <div className={styles.stale} role="status">
      <TriangleAlert size={14} strokeWidth={2} aria-hidden="true" />
      <span>{words.join(t('stale-separator'))}</span>
      <Button size="s" disabled={isReadOnly} onClick={remove}>
        {t('stale-remove', { count: stale.length })}
      </Button>
    </div>
  );
}

const NONE: readonly StaleSuppression[] = [];

/** Looked for when the page has come to rest; none for a page that has changed since, whose positions may be others. */
function useStale(page: Page): readonly StaleSuppression[] {
  const store = useEditorStore();
  const report = useEditor((state) => state.report);
  const [found, setFound] = useState<{ page: Page; stale: readonly StaleSuppression[] }>();
  useEffect(() => {
    if (!page.suppressions || !report) return;
    const timer = setTimeout(() => setFound({ page, stale: staleSuppressions(page, store.checkOptions()) }), REST_MS);
    return () => clearTimeout(timer);
  }, [page, report, store]);
  return found && found.page.suppressions === page.suppressions ? found.stale : NONE;
}
