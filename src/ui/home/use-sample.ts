import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { useLang } from '../shell';

/** Opens the sample page, which is made the first time. */
export function useSample(onOpenPage: (id: string) => void): { open: () => Promise<void>; isOpening: boolean } {
  const { t } = useTranslation('home');
  const lang = useLang();
  const [isOpening, setOpening] = useState(false);
  const open = async () => {
    if (isOpening) return;
    setOpening(true);
    try {
      const part = await import('../sample').catch(() => undefined);
      if (part) onOpenPage((await part.openSample(lang)).pageId);
      else toast.error(t('sample-failed'), { description: t('sample-failed-body') });
    } catch (error) {
      // It says itself, in the person's language, what it lacks.
      toast.error(t('sample-failed'), { description: error instanceof Error ? error.message : String(error) });
    } finally {
      setOpening(false);
    }
  };
  return { open, isOpening };
}
