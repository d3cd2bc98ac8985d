import { LayoutTemplate, SearchX } from 'lucide-react';
import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type PageRecord, type PageSort, settings } from '@/editor';
import { SearchField } from '../catalogue';
import { Button, EmptyState, Select, useLang } from '../shell';
import styles from './Kept.module.css';
import { type CardActions, PageCard } from './PageCard';
import { deletePage, duplicatePage, renamePage, savePageFile } from './page-actions';
import { findPages, sortPages, stateKey } from './page-list';
import { useCardKeys } from './use-card-keys';
import { useMiniatures } from './use-miniatures';

const SORTS: readonly PageSort[] = ['edited', 'name', 'created'];

interface PageGridProps {
  pages: readonly PageRecord[];
  onOpen: (id: string) => void;
  /** A page from a template is asked for. */
  onNew: () => void;
}

/** The pages as cards, found and sorted. */
export function PageGrid({ pages, onOpen, onNew }: PageGridProps) {
  const { t, i18n } = useTranslation('pages');
  const locale = useLang() === 'zh' ? 'zh-CN' : 'en';
  const headingId = useId();
  const sort = useStore(settings, ({ pageSort }) => pageSort);
  const [search, setSearch] = useState('');
  const [renaming, setRenaming] = useState<string | null>(null);
  const sought = useDeferredValue(search);
  const sorted = useMemo(() => sortPages(pages, sort, locale), [pages, sort, locale]);
  const shown = useMemo(() => findPages(sorted, sought), [sorted, sought]);
  const { pictures, scores } = useMiniatures(sorted);
  const keys = useCardKeys(
    shown.map(({ id }) => id),
    {
      rename: setRenaming,
      remove: (id) => {
        const record = pages.find((page) => page.id === id);
        if (record) actions.remove(record);
      },
    },
  );
  // What the actions need is read when they are asked for, so that they can be the same ones always.
  const now = useRef({ pages, keys, onOpen });
  now.current = { pages, keys, onOpen };
  const actions = useMemo(
    (): CardActions => ({
      open: ({ id }) => now.current.onOpen(id),
      rename: ({ id }) => setRenaming(id),
      endRenaming: (record, title) => {
        setRenaming(null);
        now.current.keys.focus(record.id);
        if (title !== null) void renamePage(record, title);
      },
      duplicate: (record) => void duplicatePage(record, now.current.pages).then((id) => now.current.keys.focus(id)),
      save: (record) => void savePageFile(record),
      remove: (record) => {
        now.current.keys.focus(now.current.keys.beside(record.id));
        void deletePage(record);
      },
    }),
    [],
  );
  const number = new Intl.NumberFormat(i18n.language);
  const isSearching = sought.trim() !== '';
  return (
    <section aria-labelledby={headingId}>
      <header className={styles.head}>
        <h2 id={headingId}>{t('pages')}</h2>
        <span className={styles.count} role="status">
          {isSearching
            ? t('found', { count: shown.length, total: number.format(pages.length) })
            : pages.length > 0
              ? number.format(pages.length)
              : null}
        </span>
        <div className={styles.tools}>
          <Button icon={<LayoutTemplate size={16} strokeWidth={1.75} />} onClick={onNew}>
            {t('new-from-template')}
          </Button>
          {pages.length > 1 ? (
            <>
              <div className={styles.search}>
                <SearchField value={search} onChange={setSearch} label={t('search')} placeholder={t('search')} />
              </div>
              <div className={styles.sort}>
                <Select
                  label={t('sort')}
                  hideLabel
                  value={sort}
                  onChange={(pageSort) => settings.setState({ pageSort })}
                  options={SORTS.map((value) => ({ value, label: t(`sort-${value}`) }))}
                />
              </div>
            </>
          ) : null}
        </div>
      </header>
      {pages.length === 0 ? <p className={styles.none}>{t('pages-empty')}</p> : null}
      {pages.length > 0 && shown.length === 0 ? (
        <EmptyState
          icon={<SearchX size={28} strokeWidth={1.5} />}
          title={t('none-found', { search: sought.trim() })}
          body={t('none-found-body')}
          action={<Button onClick={() => setSearch('')}>{t('clear-search')}</Button>}
        />
      ) : (
        <ul ref={keys.grid} className={styles.grid} {...keys.handlers}>
          {shown.map((record) => (
            <PageCard
              key={record.id}
              record={record}
              picture={pictures.get(record.id)}
              score={scores.get(stateKey(record))}
              isCurrent={record.id === keys.current}
              isRenaming={renaming === record.id}
              actions={actions}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
