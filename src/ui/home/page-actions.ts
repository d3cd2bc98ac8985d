/** What can be done with a kept page from home; each says what it did, and how to take it back. */
import i18next from 'i18next';
import { toast } from 'sonner';
import { library, newId, type PageRecord, retitlePage } from '@/editor';

const text = () => i18next.getFixedT(null, 'pages');
const UNDO_MS = 8000;

/** Deletes a page, with a way back to all of it. */
export async function deletePage({ id, title }: PageRecord): Promise<void> {
  const t = text();
  const taken = await library.takePage(id);
  if (!taken) return;
  toast(t('page-deleted', { title: title || t('untitled') }), {
    action: { label: t('undo'), onClick: () => void library.putBack(taken) },
    duration: UNDO_MS,
  });
}

/** Renames a page; where another tab edits it, that tab does. */
export async function renamePage({ id }: PageRecord, title: string): Promise<void> {
  if (!(await retitlePage(id, title))) toast.error(text()('rename-open'));
}

/** `618 Audio copy`, `618 Audio copy 2`: a title that no page has. */
export function copyTitle(title: string, taken: ReadonlySet<string>, word: string): string {
  const stem = `${title} ${word}`.trim();
  let name = stem;
  for (let n = 2; taken.has(name); n++) name = `${stem} ${n}`;
  return name;
}

/** Copies a page. @returns the id of the copy, which stands next to it */
export async function duplicatePage({ id, title }: PageRecord, pages: readonly PageRecord[]): Promise<string> {
  const t = text();
  const copy = newId('p');
  const name = copyTitle(title || t('untitled'), new Set(pages.map((page) => page.title)), t('copy-word'));
  await library.copyPage(id, copy, name, Date.now());
  return copy;
}

/** Saves a page's file. */
export async function savePageFile({ id }: PageRecord): Promise<void> {
  const record = await library.loadPage(id);
  const { downloadPageFile } = await import('@/export');
  if (record) toast.success(text()('page-file-saved', { name: downloadPageFile(record.page) }));
}
