import i18next from 'i18next';
import { toast } from 'sonner';
import { type ReadPicture, readPicture } from '@/workers';
import { keepPictures } from './keep-pictures';

/** Reads one file as a picture and keeps it; says why where that cannot be, and answers undefined. */
export async function bringPicture(file: Blob, name: string): Promise<ReadPicture | undefined> {
  const t = i18next.getFixedT(null, 'pictures');
  const result = await readPicture(file, name).catch(() => ({ ok: false, reason: 'unreadable' }) as const);
  if (!result.ok) {
    const description = result.reason === 'format' ? t('reason-format', { format: result.detail }) : t(`reason-${result.reason}`);
    toast.error(t('not-taken', { name }), { description });
    return undefined;
  }
  try {
    await keepPictures([result]);
    return result;
  } catch {
    toast.error(t('failed-saving'), { description: t('failed-saving-fix') });
    return undefined;
  }
}
