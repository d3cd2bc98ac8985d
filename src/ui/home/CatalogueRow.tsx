import { Ellipsis, LayoutGrid, Table2, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { type CatalogueRecord, library } from '@/editor';
import { IconButton, Menu, useLang } from '../shell';
import styles from './Home.module.css';
import { relativeTime } from './relative-time';

/** A catalogue that is kept; a click plans a page from it. */
export function CatalogueRow({ record, onPlan }: { record: CatalogueRecord; onPlan: (id: string) => void }) {
  const { t } = useTranslation('home');
  const lang = useLang();
  const { id, name } = record;
  const when = relativeTime(record.importedAt, Date.now(), lang === 'zh' ? 'zh-CN' : 'en') ?? t('just-now');

  const remove = async () => {
    const skus = await library.loadSkus(id);
    await library.deleteCatalogue(id);
    toast(t('catalogue-deleted', { name }), {
      action: { label: t('undo'), onClick: () => void library.saveCatalogue(record, skus) },
      duration: 8000,
    });
  };
  return (
    <li className={styles.row}>
      <button type="button" className={styles.open} aria-label={t('plan-from-label', { name })} onClick={() => onPlan(id)}>
        <Table2 size={16} strokeWidth={1.75} aria-hidden="true" />
        <span className={styles.name}>
          <strong>{name}</strong>
          <span>
            {t('skus', { count: record.count })} · {record.currency} · {t('imported', { when })}
          </span>
        </span>
        <span className={styles.plan}>{t('plan-from')}</span>
      </button>
      <Menu
        align="end"
        trigger={<IconButton label={t('more-for', { name })} icon={<Ellipsis size={16} strokeWidth={1.75} />} />}
        items={[
          { label: t('plan-from'), icon: <LayoutGrid size={16} strokeWidth={1.75} />, onSelect: () => onPlan(id) },
          'separator',
          { label: t('delete'), icon: <Trash2 size={16} strokeWidth={1.75} />, danger: true, onSelect: () => void remove() },
        ]}
      />
    </li>
  );
}
