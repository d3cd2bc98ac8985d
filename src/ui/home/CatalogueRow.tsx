import { Ellipsis, ImagePlus, LayoutGrid, Pencil, RefreshCw, Table2, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { type CatalogueRecord, library, type PageRecord } from '@/editor';
import { addPictures } from '../incoming-pictures';
import { askRefresh } from '../incoming-refresh';
import { IconButton, Menu, relativeTime, useLang } from '../shell';
import styles from './Kept.module.css';
import { RenameField } from './RenameField';

const icon = { size: 16, strokeWidth: 1.75 } as const;
/** Pages that a message names. */
const NAMED = 3;

export interface CatalogueRowProps {
  record: CatalogueRecord;
  /** The pages that were planned from it. */
  usedBy: readonly PageRecord[];
  onPlan: (id: string) => void;
}

/** A catalogue that is kept; a click plans a page from it. */
export function CatalogueRow({ record, usedBy, onPlan }: CatalogueRowProps) {
  const { t, i18n } = useTranslation('pages');
  const { t: common } = useTranslation('common');
  const lang = useLang();
  const [isRenaming, setRenaming] = useState(false);
  const { id, name } = record;
  const when = relativeTime(record.importedAt, Date.now(), lang === 'zh' ? 'zh-CN' : 'en') ?? t('just-now');
  const facts = [t('skus', { count: record.count }), record.currency, t('imported', { when })];
  if (usedBy.length > 0) facts.push(t('used-by', { count: usedBy.length }));

  const remove = async () => {
    const skus = await library.loadSkus(id);
    await library.deleteCatalogue(id);
    const titles = usedBy.slice(0, NAMED).map(({ title }) => t('quoted', { title: title || t('untitled') }));
    const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(
      usedBy.length > NAMED ? [...titles, t('more-pages', { count: usedBy.length - NAMED })] : titles,
    );
    toast(t('catalogue-deleted', { name }), {
      ...(usedBy.length > 0 ? { description: t('catalogue-was-used', { count: usedBy.length, pages: list }) } : {}),
      action: { label: t('undo'), onClick: () => void library.saveCatalogue(record, skus) },
      duration: 8000,
    });
  };
  const rename = (next: string | null) => {
    setRenaming(false);
    if (next) void library.catalogues.update(id, { name: next });
  };
  return (
    <li className={styles.row}>
      {isRenaming ? (
        <RenameField label={t('rename-catalogue')} value={name} onDone={rename} />
      ) : (
        <button type="button" className={styles.open} aria-label={t('plan-from-label', { name })} onClick={() => onPlan(id)}>
          <Table2 {...icon} aria-hidden="true" />
          <span className={styles.name}>
            <strong>{name}</strong>
            <span>{facts.join(' · ')}</span>
          </span>
          <span className={styles.plan}>{t('plan-from')}</span>
        </button>
      )}
      <Menu
        align="end"
        trigger={<IconButton label={t('more-for', { name })} icon={<Ellipsis {...icon} />} />}
        items={[
          { label: t('plan-from'), icon: <LayoutGrid {...icon} />, onSelect: () => onPlan(id) },
          { label: common('refresh-catalogue'), icon: <RefreshCw {...icon} />, onSelect: () => askRefresh(id) },
          { label: common('add-pictures'), icon: <ImagePlus {...icon} />, onSelect: () => addPictures([], { catalogueId: id }) },
          { label: t('rename'), icon: <Pencil {...icon} />, takesFocus: true, onSelect: () => setRenaming(true) },
          'separator',
          { label: t('delete'), icon: <Trash2 {...icon} />, danger: true, onSelect: () => void remove() },
        ]}
      />
    </li>
  );
}
