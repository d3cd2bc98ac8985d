/** What takes minutes: the browser is killed fifty times, and sweeps over generated files. Builds the application first. */
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
const node = (...args) =>
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, CHROME_PATH: browser.path } }).status === 0;
const built = node(join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn');
process.exit(built && node(join('node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', 'long', ...process.argv.slice(2)) ? 0 : 1);
