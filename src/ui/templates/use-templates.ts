import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import type { Template } from '@/core/templates';
import { keepTemplate, listTemplates, renameTemplate, takeTemplate } from '@/editor';

/** The templates that somebody saved, and what can be done with them; null until they are read. */
export function useTemplates() {
  const { t } = useTranslation('templates');
  const [templates, setTemplates] = useState<readonly Template[] | null>(null);
  const read = useCallback(
    () =>
      listTemplates().then(
        (found) => setTemplates(found),
        () => setTemplates([]),
      ),
    [],
  );
  useEffect(() => void read(), [read]);
  /** Does something with what is kept, says it where that fails, and reads again. */
  const change = async (work: Promise<unknown>) => {
    await work.catch(() => toast.error(t('not-kept'), { id: 'template' }));
    await read();
  };
  return {
    templates,
    rename: (id: string, name: string) => change(renameTemplate(id, name)),
    remove: async (template: Template) => {
      await change(takeTemplate(template.id));
      toast(t('deleted', { name: template.name }), {
        action: { label: t('undo'), onClick: () => void change(keepTemplate(template)) },
        duration: 8000,
      });
    },
  };
}
