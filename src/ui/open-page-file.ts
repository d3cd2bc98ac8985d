import i18next from 'i18next';
import { openPage, type Problem, problemText, writePage } from '@/core/page';
import { answered, keepPage, library, newId } from '@/editor';
import { decodeText } from '@/io';
import { acceptsFile } from './shell';

export type Opened = { kind: 'page'; id: string; title: string } | { kind: 'catalogue' } | { kind: 'failed'; message: string };

/** Problems that are told; of the rest, how many there are. */
const SHOWN_PROBLEMS = 3;
/** Bytes of a page file, pictures inside it among them. */
const MOST_BYTES = 128 * 2 ** 20;

/** Where a file is wrong, why, and what stands there: a line each. */
function placesText(problems: readonly Problem[]): string {
  const lang = i18next.language === 'en' ? 'en' : 'zh';
  const shown = problems.slice(0, SHOWN_PROBLEMS).map((problem) => problemText(problem, lang));
  const rest = problems.length - shown.length;
  if (rest > 0) shown.push(i18next.getFixedT(null, 'common')('open-invalid-rest', { count: rest }));
  return shown.join('\n');
}

/** The first characters of a page file name its format within this many bytes, canonical or not. */
const MARK = '"endcap/page"';

/** The kept page of this title that is these bytes. */
async function sameInLibrary(title: string, bytes: string): Promise<string | undefined> {
  for (const record of await answered(library.listPages())) {
    const kept = record.title === title ? await answered(library.loadPage(record.id)) : undefined;
    if (kept && writePage(kept.page) === bytes) return kept.id;
  }
  return undefined;
}

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
  if (file.size > MOST_BYTES) {
    const [size, most] = [file.size, MOST_BYTES].map((bytes) => String(Math.ceil(bytes / 2 ** 20)));
    return { kind: 'failed', message: t('open-too-large', { size: size ?? '', most: most ?? '' }) };
  }
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return { kind: 'failed', message: t('open-unread') };
  const { text } = decodeText(new Uint8Array(bytes));
  if (!named && !text.includes(MARK)) return { kind: 'catalogue' };
  const opened = openPage(text);
  if (!opened.ok) {
    const detail = placesText(opened.problems);
    if (opened.reason === 'too-new') return { kind: 'failed', message: t('open-too-new', { version: String(opened.version) }) };
    if (opened.reason === 'invalid') return { kind: 'failed', message: t('open-invalid', { count: opened.problems.length, detail }) };
    return { kind: 'failed', message: t(`open-${opened.reason}`, { detail }) };
  }
  const { page } = opened;
  const title = page.title ?? '';
  const same = await sameInLibrary(title, writePage(page)).catch(() => undefined);
  if (same !== undefined) return { kind: 'page', id: same, title };
  const id = newId('p');
  await keepPage(page, id, Date.now());
  return { kind: 'page', id, title };
}
