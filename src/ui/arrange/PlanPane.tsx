import { Lock } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '@/core/page';
import { viewportName } from '@/core/rules';
import { Segmented, useLang } from '@/ui/shell';
import styles from './PlanPane.module.css';

/** What only scrolls can still be reached by key. */
const scrolledByKeys = { tabIndex: 0 };

interface PlanPaneProps {
  page: Page;
  viewport: string;
  onViewport: (viewport: string) => void;
  label: string;
  /** Tiles that are marked: brought into view. */
  lit?: readonly string[];
  children: ReactNode;
}

/** Planograms in a frame that scrolls: the viewport above, what the marks mean below. */
export function PlanPane({ page, viewport, onViewport, label, lit, children }: PlanPaneProps) {
  const { t } = useTranslation(['arrange', 'common']);
  const lang = useLang();
  const scroller = useRef<HTMLElement>(null);
  useEffect(() => {
    if (lit?.length) scroller.current?.querySelector('[data-lit]')?.scrollIntoView({ block: 'nearest' });
  }, [lit]);
  return (
    <section className={styles.pane} aria-label={label}>
      <header className={styles.head}>
        <h3>{label}</h3>
        {page.viewports.length > 1 ? (
          <Segmented
            label={t('common:viewport')}
            value={viewport}
            onChange={onViewport}
            options={page.viewports.map(({ id }) => ({ value: id, label: viewportName(id, lang) }))}
          />
        ) : null}
      </header>
      <section ref={scroller} className={styles.scroll} aria-label={t('planogram')} {...scrolledByKeys}>
        {children}
      </section>
      <footer className={styles.legend} aria-hidden="true">
        <span data-mark="high">{t('legend-high')}</span>
        <span data-mark="low">{t('legend-low')}</span>
        <span data-mark="moved">{t('legend-moved')}</span>
        <span>
          <Lock size={11} strokeWidth={2} />
          {t('legend-locked')}
        </span>
      </footer>
    </section>
  );
}
