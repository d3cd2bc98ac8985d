import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { templateOf } from '@/core/templates';
import { keepTemplate, newId } from '@/editor';
import { announce, Button, Checkbox, Dialog, Field, FieldInput, useEditorStore } from '../shell';
import { Planogram } from './Planogram';
import styles from './Templates.module.css';

/** Saves a module, or the whole page where none is named, as a template. */
export function SaveTemplate({ moduleId, onClose }: { moduleId: string | undefined; onClose: () => void }) {
  const { t } = useTranslation(['templates', 'common']);
  const { page } = useEditorStore().getState();
  const of = moduleId === undefined ? 'page' : 'module';
  const modules = moduleId === undefined ? page.modules.map(({ id }) => id) : [moduleId];
  const title = moduleId === undefined ? page.title : page.modules.find(({ id }) => id === moduleId)?.title;
  const [name, setName] = useState(title || t(of === 'page' ? 'new-page' : 'new-module'));
  const [withSkus, setWithSkus] = useState(false);
  const form = useId();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    const template = { id: newId('l'), name: name.trim(), of, page: templateOf(page, modules, withSkus), createdAt: Date.now() } as const;
    try {
      await keepTemplate(template);
    } catch {
      toast.error(t('not-kept'), { id: 'template' });
      return;
    }
    toast.success(t('saved', { name: template.name }));
    announce(t('saved', { name: template.name }));
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(`save-title-${of}`)}
      width={400}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form={form} disabled={name.trim() === ''}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={(event) => void save(event)}>
        <div className={styles.preview}>
          <Planogram page={templateOf(page, modules, withSkus)} />
        </div>
        <Field label={t('name-label')}>
          {(ids) => (
            <FieldInput
              {...ids}
              type="text"
              autoFocus
              value={name}
              onFocus={({ currentTarget }) => currentTarget.select()}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <div>
          <Checkbox label={t('keep-skus')} checked={withSkus} onChange={setWithSkus} />
          <p className={styles.hint}>{t('keep-skus-hint')}</p>
        </div>
      </form>
    </Dialog>
  );
}
