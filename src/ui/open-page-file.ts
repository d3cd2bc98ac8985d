import { openPage, type Problem, writePage } from '@/core/page';
import { answered, keepPage, library, newId } from '@/editor';
import { decodeText } from '@/io';
import { acceptsFile } from './shell';

/** Why a file is not opened, with the numbers of its words and the places in it. */
export interface Unopened {
  kind: 'failed';
  reason: 'not-json' | 'not-a-page' | 'too-new' | 'invalid' | 'too-large' | 'unread' | 'unsupported' | 'no-page';
  values?: Record<string, string>;
  problems?: readonly Problem[];
}
export type Opened = { kind: 'page'; id: string; title: string } | { kind: 'catalogue' } | Unopened;

/** Bytes of a page file, pictures inside it among them. */
const MOST_BYTES = 128 * 2 ** 20;

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
  const named = /\.page\.json$/i.test(file.name);
  if (!named && !/\.json$/i.test(file.name)) {
    return acceptsFile(file) ? { kind: 'catalogue' } : { kind: 'failed', reason: 'unsupported' };
  }
  if (file.size > MOST_BYTES) {
    const [size, most] = [file.size, MOST_BYTES].map((bytes) => String(Math.ceil(bytes / 2 ** 20)));
    return { kind: 'failed', reason: 'too-large', values: { size: size ?? '', most: most ?? '' } };
  }
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return { kind: 'failed', reason: 'unread' };
  const { text } = decodeText(new Uint8Array(bytes));
  if (!named && !text.includes(MARK)) return { kind: 'catalogue' };
  const opened = openPage(text);
  if (!opened.ok) {
    const { reason, problems } = opened;
    return { kind: 'failed', reason, problems, ...(reason === 'too-new' && { values: { version: String(opened.version) } }) };
  }
  const { page } = opened;
  const title = page.title ?? '';
  const same = await sameInLibrary(title, writePage(page)).catch(() => undefined);
  if (same !== undefined) return { kind: 'page', id: same, title };
  const id = newId('p');
  await keepPage(page, id, Date.now());
  return { kind: 'page', id, title };
}
