import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { type CatalogueRecord, findCatalogue } from '@/editor';
import { announce, Dialog, Select, useLang } from '../shell';
import { BuiltIns } from './BuiltIns';
import { asPageTemplate, type Choice, makePage } from './make-page';
import { TemplateCard } from './TemplateCard';
import styles from './Templates.module.css';
import { useTemplates } from './use-templates';

/** No catalogue: the page begins with empty modules. */
const NONE = '-';

export interface NewFromTemplateProps {
  /** What its places may be filled from; the first is offered. */
  catalogues: readonly CatalogueRecord[];
  /** The page was made and kept under this id. */
  onDone: (pageId: string) => void;
  onClose: () => void;
}

/** A new page from a template, filled from a catalogue by price; no page need be open. */
export function NewFromTemplate({ catalogues, onDone, onClose }: NewFromTemplateProps) {
  const { t } = useTranslation('templates');
  const lang = useLang();
  const { templates } = useTemplates();
  const [from, setFrom] = useState(catalogues[0]?.id ?? NONE);
  const [isBusy, setBusy] = useState(false);
  const record = catalogues.find(({ id }) => id === from);
  const make = async (choice: Choice) => {
    setBusy(true);
    try {
      const skus = record ? ((await findCatalogue(record.id))?.skus ?? []) : [];
      const template = asPageTemplate(choice);
      const look = {
        currency: record?.currency ?? (lang === 'zh' ? 'CNY' : 'USD'),
        locale: lang === 'zh' ? 'zh-CN' : 'en-US',
        viewports: template.viewports,
      };
      const byPrice = skus.toSorted((a, b) => a.price - b.price);
      const words = { title: t('new-page'), module: t('new-module') };
      const made = await makePage(template, look, byPrice, words, record?.id);
      if (!made) return;
      const description = made.placed > 0 ? t('applied-body', { count: made.placed }) : undefined;
      toast.success(t('page-made', { name: choice.name }), { ...(description && { description }) });
      announce([t('page-made', { name: choice.name }), description].filter(Boolean).join('. '));
      onDone(made.id);
    } catch {
      toast.error(t('page-failed'), { id: 'template' });
    } finally {
      setBusy(false);
    }
  };
  const own = templates ?? [];
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('new-from')} width={760}>
      <div inert={isBusy}>
        {catalogues.length > 0 ? (
          <div className={styles.source}>
            <Select
              label={t('fill-from')}
              value={from}
              onChange={setFrom}
              options={[...catalogues.map(({ id, name }) => ({ value: id, label: name })), { value: NONE, label: t('fill-none') }]}
            />
          </div>
        ) : null}
        <p className={styles.hint}>{t(record ? 'fill-hint' : 'fill-none-hint')}</p>
        <BuiltIns onPick={(choice) => void make(choice)} />
        {own.length > 0 ? (
          <>
            <h3 className={styles.heading2}>{t('mine')}</h3>
            <ul className={styles.grid}>
              {own.map((template) => (
                <li key={template.id} className={styles.card}>
                  <TemplateCard choice={template} onPick={() => void make(template)} />
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
