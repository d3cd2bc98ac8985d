import i18next from 'i18next';
import { openPage, type Problem, problemText, writePage } from '@/core/page';
import { library, newId } from '@/editor';
import { acceptsFile } from './shell';

export type Opened = { kind: 'page'; id: string; title: string } | { kind: 'catalogue' } | { kind: 'failed'; message: string };

/** Where a file is wrong and what stands there; in English also why, which is how the core words it. */
function placeText(problem: Problem | undefined): string {
  if (!problem) return '';
  return i18next.language === 'en' || problem.path === ''
    ? problemText(problem)
    : problemText({ ...problem, path: '', message: problem.path });
}

/** The first characters of a page file name its format within this many bytes, canonical or not. */
const MARK = '"endcap/page"';

/**
 * Opens a dropped file as a page of the library; JSON that is no page, and every other table, is a catalogue.
 * A file that is in the library already, byte for byte, opens that page instead of a copy.
 */
export async function openPageFile(file: File): Promise<Opened> {
  const t = i18next.getFixedT(null, 'common');
  const named = /\.page\.json$/i.test(file.name);
  if (!named && !/\.json$/i.test(file.name)) {
    return acceptsFile(file) ? { kind: 'catalogue' } : { kind: 'failed', message: t('open-unsupported') };
  }
  const text = await file.text();
  if (!named && !text.includes(MARK)) return { kind: 'catalogue' };
  const opened = openPage(text);
  if (!opened.ok) {
    const detail = placeText(opened.problems[0]);
    if (opened.reason === 'too-new') return { kind: 'failed', message: t('open-too-new', { version: String(opened.version) }) };
    if (opened.reason === 'invalid') return { kind: 'failed', message: t('open-invalid', { count: opened.problems.length, detail }) };
    return { kind: 'failed', message: t(`open-${opened.reason}`, { detail }) };
  }
  const { page } = opened;
  const title = page.title ?? '';
  const bytes = writePage(page);
  for (const record of await library.listPages()) {
    const kept = record.title === title ? await library.loadPage(record.id) : undefined;
    if (kept && writePage(kept.page) === bytes) return { kind: 'page', id: kept.id, title };
  }
  const id = newId('p');
  await library.savePage(page, id, Date.now());
  return { kind: 'page', id, title };
}
