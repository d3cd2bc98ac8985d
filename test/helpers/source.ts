/** Reads the project's own source, for the tests in which the project checks itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface SourceFile {
  /** From the project's root, with `/`. */
  path: string;
  text: string;
  /** The text with comments blanked out; strings stay. */
  code: string;
}

/** Files under a folder of the project, in order of path; empty where the folder is missing. */
export function filesUnder(folder: string, pattern: RegExp): string[] {
  try {
    return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && pattern.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
  } catch {
    return [];
  }
}

export function readSource(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return { path, text, code: text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1') };
}

/** What a file imports or re-exports, types too: project files as `src/…` paths without extension, packages by their name. */
export function importsOf({ path, code }: SourceFile): string[] {
  const patterns = [
    /^\s*(?:import|export)\b[^'"]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]/g,
    /\bnew URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta/g,
  ];
  const found = patterns.flatMap((pattern) => [...code.matchAll(pattern)]);
  return found.map(([, specifier = '']) => {
    const bare = specifier.replace(/\?.*$/, '');
    if (bare.startsWith('@/')) return `src/${bare.slice(2)}`;
    if (bare.startsWith('.')) return posix.join(posix.dirname(path), bare);
    return bare;
  });
}
