/** Which files a command is about: files as they are named, folders with every page file below them, patterns, `-` for input. */
import type { Lang } from '@/core/text';
import { isPattern, patternBase, patternRegExp } from './glob';
import { type CliIo, FAILED, Stop } from './io';
import { say } from './texts';

export const INPUT = '-';

const PAGE_FILE = /\.page\.json$/i;

/**
 * The files that arguments stand for, each once, those of one argument by name. Stops with exit code 2 on a folder or a
 * pattern without any; a file that is not there is found out when it is read.
 */
export async function pageFiles(io: CliIo, args: readonly string[], lang: Lang): Promise<string[]> {
  const found = new Set<string>();
  for (const arg of args) for (const file of await filesOf(io, arg, lang)) found.add(file);
  return [...found];
}

async function filesOf(io: CliIo, arg: string, lang: Lang): Promise<string[]> {
  if (arg === INPUT) return [arg];
  const path = arg.replace(/^(\.\/)+(?=.)/, '');
  if ((await io.list(path)) !== null) {
    const files = (await below(io, path)).filter((file) => PAGE_FILE.test(file));
    if (files.length === 0) throw new Stop(FAILED, say(lang, 'no-pages-below', { name: arg }));
    return files;
  }
  if (!isPattern(arg) || (await isThere(io, arg))) return [arg];
  const pattern = patternRegExp(path);
  const files = (await below(io, patternBase(path))).filter((file) => pattern.test(file));
  if (files.length === 0) throw new Stop(FAILED, say(lang, 'no-match', { name: arg }));
  return files;
}

/** Whether a name that looks like a pattern is that of a file. */
async function isThere(io: CliIo, path: string): Promise<boolean> {
  const cut = path.lastIndexOf('/');
  const folder = cut < 0 ? '.' : path.slice(0, cut) || '/';
  return (await io.list(folder))?.some(({ name }) => name === path.slice(cut + 1)) ?? false;
}

/** Every file below a folder, by path; hidden folders and installed packages are passed over. */
async function below(io: CliIo, folder: string): Promise<string[]> {
  const entries = [...((await io.list(folder === '' ? '.' : folder)) ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: string[] = [];
  for (const { name, isFolder } of entries) {
    const path = folder === '' ? name : `${folder.replace(/\/+$/, '')}/${name}`;
    if (!isFolder) files.push(path);
    else if (!name.startsWith('.') && name !== 'node_modules') files.push(...(await below(io, path)));
  }
  return files;
}
