import i18next from 'i18next';
import { toast } from 'sonner';
import type { Page } from '@/core/page';
import { library } from '@/editor';
import { keptPicturesOf, pageArchive, pageArchiveName, saveBlob } from '@/export';

/** Saves a page with its kept pictures as one file, and says which of them are not in it. */
export async function savePageArchive(page: Page): Promise<void> {
  const t = i18next.getFixedT(null, 'common');
  const shas = keptPicturesOf(page);
  const pictures = await library.loadAssets(shas).catch(() => []);
  const name = pageArchiveName(page.title);
  saveBlob(await pageArchive(page, pictures), name);
  const lost = shas.length - pictures.length;
  if (lost > 0) toast.warning(t('archive-saved', { name }), { description: t('archive-incomplete', { count: lost }) });
  else toast.success(t('archive-saved', { name }));
}
