/** Reading page files and writing results, with failures in words that name what was seen. */
import { openPage, type Page, type Problem, problemText, writePage } from '@/core/page';
import type { Lang } from '@/core/text';
import { decodeText } from '@/io';
import { type CliIo, FAILED, type OpenFile, Stop } from './io';
import { say } from './texts';

const SHOWN_PROBLEMS = 10;

/** What the system's codes mean; its own sentences are English and name paths that nobody gave. */
const WHY: Record<string, Parameters<typeof say>[1]> = {
  ENOENT: 'why-missing',
  ENOTDIR: 'why-missing',
  EISDIR: 'why-folder',
  EACCES: 'why-denied',
  EPERM: 'why-denied',
  EROFS: 'why-denied',
  ENOSPC: 'why-full',
};

function reasonOf(error: unknown, lang: Lang, writing = false): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
  const why = WHY[code];
  if (why === undefined) return say(lang, 'why-other', { code });
  // What cannot be written for want of something wants the folder.
  return say(lang, writing && why === 'why-missing' ? 'why-no-folder' : why);
}

export async function readBytes(io: CliIo, file: string, lang: Lang): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await io.readFile(file);
  } catch (error) {
    throw new Stop(FAILED, say(lang, 'unread-file', { why: reasonOf(error, lang) }));
  }
}

/** Puts the file's name before what went wrong with it. */
export async function named<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Stop) throw new Stop(error.code, `${file}: ${error.message}`);
    throw error;
  }
}

/** Opens a page file. Stops with exit code 2 on one that is unread, invalid or too new; the message says where and why. */
export async function readPageFile(io: CliIo, file: string, lang: Lang): Promise<Page> {
  return (await openPageFile(io, file, lang)).page;
}

/** A page file with its text, or that of standard input. Stops as `readPageFile` does. */
export async function openPageFile(io: CliIo, file: string | undefined, lang: Lang): Promise<{ page: Page; text: string }> {
  const bytes = file === undefined ? await io.readInput() : await readBytes(io, file, lang);
  const { text } = decodeText(bytes);
  const opened = openPage(text);
  if (opened.ok) return { page: opened.page, text };
  switch (opened.reason) {
    case 'not-json':
      throw new Stop(FAILED, say(lang, 'not-json', { why: opened.problems.map((problem) => problemText(problem, lang)).join() }));
    case 'too-new':
      throw new Stop(FAILED, say(lang, 'too-new', { version: opened.version }));
    case 'not-a-page':
    case 'invalid':
      throw new Stop(FAILED, say(lang, 'invalid-page', { why: problemsText(opened.problems, lang) }));
  }
}

/** The first problems of a file, each with its place and what stands there. */
export function problemsText(problems: readonly Problem[], lang: Lang): string {
  const shown = problems.slice(0, SHOWN_PROBLEMS).map((problem) => problemText(problem, lang));
  const left = problems.length - shown.length;
  if (left > 0) shown.push(say(lang, 'more', { n: lang === 'zh' ? problems.length : left }));
  return shown.join('; ');
}

/** Writes a page file as canonical JSON; `-` is standard output. */
export async function writePageFile(io: CliIo, file: string, page: Page, lang: Lang): Promise<void> {
  if (file === '-') {
    io.out(writePage(page));
    return;
  }
  try {
    await io.writeFile(file, writePage(page));
  } catch (error) {
    throw new Stop(FAILED, say(lang, 'unwritten-file', { file, why: reasonOf(error, lang, true) }));
  }
}

/** Where a report goes: a file that is written piece by piece, or standard output. Stops where it cannot be written. */
export async function opening(io: CliIo, file: string | undefined, lang: Lang): Promise<OpenFile & { isOutput: boolean }> {
  if (file === undefined || file === '-') return { write: async (text) => io.out(text), close: async () => {}, isOutput: true };
  const trying = async <T>(write: () => Promise<T>): Promise<T> => {
    try {
      return await write();
    } catch (error) {
      throw new Stop(FAILED, say(lang, 'unwritten-file', { file, why: reasonOf(error, lang, true) }));
    }
  };
  const open = await trying(() => io.create(file));
  return { write: (text) => trying(() => open.write(text)), close: () => trying(() => open.close()), isOutput: false };
}

export function scoreText(score: number | null): string {
  return score === null ? '–' : score.toFixed(1);
}
