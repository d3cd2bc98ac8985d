/** Real catalogues, where they are kept beside the repository: the import in Node, then the main job in the built application. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../helpers/browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const browser = findBrowser((line) => console.log(line));
if (browser.missing) {
  console.error(browser.missing);
  process.exit(1);
}
const env = { ...process.env, CHROME_PATH: browser.path };
const node = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status === 0;
const modules = (...path) => join('node_modules', ...path);
const good =
  node(modules('vitest', 'vitest.mjs'), 'run', '--project', 'real') &&
  node(modules('vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn') &&
  node(modules('@playwright', 'test', 'cli.js'), 'test', '-c', join('test', 'real', 'playwright.config.ts'));
process.exit(good ? 0 : 1);
