/** What a first visit fetches before the home screen is there: the entry, what it imports, and the style sheets, gzipped. */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../helpers/source';

const APP = join(ROOT, 'dist', 'app');

function gzipKb(path: string): number {
  return gzipSync(readFileSync(join(APP, path)), { level: 9 }).length / 1000;
}

/** The scripts that a script imports at once, itself included; what it imports later is not followed. */
function withImports(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path) || !existsSync(join(APP, path))) return seen;
  seen.add(path);
  const code = readFileSync(join(APP, path), 'utf8');
  for (const [, name = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.\/[^"']+\.js)["']/g))
    withImports(posix.join(posix.dirname(path), name), seen);
  return seen;
}

/** Runs the bench; each line is one measurement. */
export async function run(): Promise<string[]> {
  const html = readFileSync(join(APP, 'index.html'), 'utf8');
  // The script in the document starts the application: what it names is what is fetched.
  const [, script = '', styles = ''] = /\bscript:[`"'](\/[^`"']+\.js)[`"'],styles:\[([^\]]*)\]/.exec(html) ?? [];
  if (!script) throw new Error('dist/app/index.html names no script of the application');
  const scripts = withImports(script.slice(1));
  const sheets = [...styles.matchAll(/\/([^`"']+\.css)/g)].map(([, path = '']) => path);
  const sizes = [...scripts].map((path) => ({ path, kb: gzipKb(path) })).sort((a, b) => b.kb - a.kb);
  const total = sizes.reduce((sum, { kb }) => sum + kb, 0);
  const largest = sizes.slice(0, 3).map(({ path, kb }) => `${posix.basename(path).replace(/-[\w-]{8}\.js$/, '')} ${kb.toFixed(0)}`);
  return [
    `first load, JavaScript: ${total.toFixed(1)} kB gzip (aim: under 200); largest: ${largest.join(', ')}`,
    `first load, style sheets: ${sheets.reduce((sum, path) => sum + gzipKb(path), 0).toFixed(1)} kB gzip`,
  ];
}
