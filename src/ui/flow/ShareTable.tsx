import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttentionWindow, PageAttention } from '@/core/attention';
import type { Page } from '@/core/page';
import { lightWhileSelected } from '@/ui/findings';
import { Button, Tooltip, useEditor, useEditorStore, useLang } from '@/ui/shell';
import { shareText, wholeShareText } from './number-words';
import { type ShareRow, type SortBy, shareRows, sortRows } from './rows';
import styles from './ShareTable.module.css';

/** Rows shown at first: a page may have a thousand tiles. */
const FIRST = 60;

export interface ShareTableProps {
  page: Page;
  attention: PageAttention;
  window: AttentionWindow | null;
}

/** Everything that is looked at, by its share; a click on a tile's row selects the tile and shows it. */
export function ShareTable({ page, attention, window }: ShareTableProps) {
  const { t } = useTranslation('flow');
  const lang = useLang();
  const store = useEditorStore();
  const selection = useEditor((state) => state.selection);
  const [sort, setSort] = useState<{ by: SortBy; down: boolean }>({ by: 'share', down: true });
  const [all, setAll] = useState(false);
  const rows = useMemo(() => shareRows(page, attention, window), [page, attention, window]);
  const sorted = useMemo(() => sortRows(rows, sort.by, sort.down, new Intl.Collator(lang).compare), [rows, sort, lang]);
  const most = rows[0]?.share || 1;
  const nameOf = ({ kind, title }: ShareRow) => (kind === 'banner' ? t('banner') : (title ?? t('untitled-module')));
  const show = (row: ShareRow) => {
    const { viewport } = attention;
    if (row.kind === 'block') store.actions.selectModule(row.id);
    if (row.kind !== 'tile') return;
    store.actions.select([row.id]);
    lightWhileSelected(store, { tiles: [row.id], viewport, reveal: true });
  };
  const head = (by: SortBy, label: string, about?: string) => (
    <Head by={by} sort={sort} onSort={setSort} about={about}>
      {label}
    </Head>
  );
  if (rows.every(({ kind }) => kind === 'banner')) return <p className={styles.empty}>{t('table-empty')}</p>;
  return (
    <>
      <table className={styles.table} aria-label={t('table-title')}>
        <thead>
          <tr>
            {head('rank', t('table-rank'), t('table-rank-about'))}
            {head('title', t('table-sku'))}
            {head('share', t('table-share'))}
            {head('seen', t('table-seen'), t('table-seen-about'))}
            {head('place', t('table-place'), t('table-place-about'))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, all ? undefined : FIRST).map((row) => (
            <tr
              key={row.key}
              data-share-row={row.id}
              data-selected={(row.kind === 'tile' && selection.includes(row.id)) || undefined}
              style={{ '--part': `${(100 * row.share) / most}%` }}
              onClick={() => show(row)}
            >
              <td>{row.rank}</td>
              <th scope="row" className={styles.name}>
                {row.kind === 'banner' ? (
                  nameOf(row)
                ) : (
                  <button type="button" title={[nameOf(row), row.module].filter(Boolean).join(' · ')}>
                    {nameOf(row)}
                  </button>
                )}
              </th>
              <td>{shareText(row.share, lang)}</td>
              <td>{row.seen === null ? '' : wholeShareText(row.seen, lang)}</td>
              <td>{row.row === null ? '' : `${row.row}-${row.column}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!all && rows.length > FIRST ? (
        <div className={styles.more}>
          <Button size="s" onClick={() => setAll(true)}>
            {t('table-more', { count: rows.length })}
          </Button>
        </div>
      ) : null}
    </>
  );
}

interface HeadProps {
  by: SortBy;
  sort: { by: SortBy; down: boolean };
  onSort: (sort: { by: SortBy; down: boolean }) => void;
  about?: string | undefined;
  children: ReactNode;
}

/** Sorts by its column, and the other way round when pressed again; shares and chances begin with the greatest. */
function Head({ by, sort, onSort, about, children }: HeadProps) {
  const isHere = sort.by === by;
  const Arrow = sort.down ? ArrowDown : ArrowUp;
  const button = (
    <button type="button" onClick={() => onSort({ by, down: isHere ? !sort.down : by === 'share' || by === 'seen' })}>
      {children}
      {isHere ? <Arrow size={12} strokeWidth={2} aria-hidden="true" /> : null}
    </button>
  );
  return (
    <th scope="col" data-column={by} aria-sort={isHere ? (sort.down ? 'descending' : 'ascending') : undefined}>
      {about === undefined ? button : <Tooltip content={about}>{button}</Tooltip>}
    </th>
  );
}
