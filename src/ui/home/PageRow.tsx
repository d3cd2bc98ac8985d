import { Ellipsis, FolderOpen, Pencil, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { formatMoney, isGrid, skusById } from '@/core/page';
import { library, type PageRecord } from '@/editor';
import { IconButton, Menu, useLang } from '../shell';
import styles from './Home.module.css';
import { PriceBars } from './PriceBars';
import { RenameField } from './RenameField';
import { relativeTime } from './relative-time';

/** A page that is kept: its price rhythm, title, size and age; opened by a click. */
export function PageRow({ record, onOpen }: { record: PageRecord; onOpen: (id: string) => void }) {
  const { t } = useTranslation('home');
  const lang = useLang();
  const [renaming, setRenaming] = useState(false);
  const { page } = record;
  const locale = lang === 'zh' ? 'zh-CN' : 'en';
  const title = record.title || t('untitled');
  const rhythm = useMemo(() => {
    const skus = skusById(page);
    return page.modules.filter(isGrid).map(({ tiles }) => (tiles ?? []).map(({ skuId }) => skus.get(skuId)?.price ?? 0));
  }, [page]);
  const prices = rhythm.flat().filter((price) => price > 0);
  const money = (minor: number) => formatMoney(minor, page.currency, locale);
  const when = relativeTime(record.updatedAt, Date.now(), locale) ?? t('just-now');

  const remove = async () => {
    const kept = await library.loadPage(record.id);
    await library.deletePage(record.id);
    toast(t('page-deleted', { title }), {
      ...(kept ? { action: { label: t('undo'), onClick: () => void library.pages.put(kept) } } : {}),
      duration: 8000,
    });
  };
  const rename = async (next: string) => {
    const kept = await library.loadPage(record.id);
    if (kept) await library.savePage({ ...kept.page, title: next }, record.id, Date.now());
  };
  return (
    <li className={styles.row}>
      {renaming ? (
        <RenameField
          label={t('rename-label')}
          value={record.title}
          onDone={(next) => {
            setRenaming(false);
            if (next !== null) void rename(next);
          }}
        />
      ) : (
        <button type="button" className={styles.open} onClick={() => onOpen(record.id)}>
          <span className={styles.bars}>
            <PriceBars
              modules={rhythm}
              label={prices.length > 0 ? t('price-picture', { low: money(Math.min(...prices)), high: money(Math.max(...prices)) }) : ''}
            />
          </span>
          <span className={styles.name}>
            <strong>{title}</strong>
            <span>
              {t('page-meta', {
                modules: t('modules', { count: page.modules.length }),
                tiles: t('tiles', { count: rhythm.flat().length }),
              })}
            </span>
          </span>
          <time dateTime={new Date(record.updatedAt).toISOString()}>{t('edited', { when })}</time>
        </button>
      )}
      <Menu
        align="end"
        trigger={<IconButton label={t('more-for', { name: title })} icon={<Ellipsis size={16} strokeWidth={1.75} />} />}
        items={[
          { label: t('open'), icon: <FolderOpen size={16} strokeWidth={1.75} />, onSelect: () => onOpen(record.id) },
          { label: t('rename'), icon: <Pencil size={16} strokeWidth={1.75} />, takesFocus: true, onSelect: () => setRenaming(true) },
          'separator',
          { label: t('delete'), icon: <Trash2 size={16} strokeWidth={1.75} />, danger: true, onSelect: () => void remove() },
        ]}
      />
    </li>
  );
}
