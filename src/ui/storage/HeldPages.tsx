import { TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { held } from '@/editor';
import styles from './HeldPages.module.css';

/** Pages that could not be kept: they are in this tab until it closes. Nothing where there are none. */
export function HeldPages({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useTranslation(['storage', 'common']);
  const pages = useStore(held, (state) => state.pages);
  const id = useId();
  if (pages.size === 0) return null;
  return (
    <section className={styles.held} aria-labelledby={id}>
      <h2 id={id}>
        <TriangleAlert size={16} strokeWidth={1.75} aria-hidden="true" />
        {t('held')}
      </h2>
      <ul>
        {[...pages.values()].map((page) => {
          const title = page.title || t('common:untitled');
          const reason = t(`reason-${page.trouble}`);
          return (
            <li key={page.id}>
              <button type="button" aria-label={t('held-open', { title, reason })} onClick={() => onOpen(page.id)}>
                <strong>{title}</strong>
                <span>{t('not-saved', { reason })}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
