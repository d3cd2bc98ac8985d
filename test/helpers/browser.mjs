/**
 * Finds a Chromium for the tests, in this order: CHROME_PATH, the system's Chrome or Chromium, Playwright's cache, the Debian
 * package (as root), Playwright's download. A browser counts as found when it answers `--version`: some distributions ship a
 * `chromium` that only says how to install one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const DOWNLOAD_LIMIT_MS = 60_000;
/** Debian's browser without a window: the same engine, a fifth faster here. */
const SHELL = 'chromium-headless-shell';
const PACKAGES = [SHELL, 'fonts-noto-cjk'];
const NAMES = [SHELL, 'google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];

/** Paths at which the system's browser may stand, the likeliest first. */
function systemPaths() {
  if (process.platform === 'darwin')
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      ['Google Chrome', 'Chromium'].map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  if (process.platform === 'win32')
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
      folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [],
    );
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function playwrightCache() {
  if (process.env.PLAYWRIGHT_BROWSERS_PATH) return process.env.PLAYWRIGHT_BROWSERS_PATH;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright');
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright');
}

/** Browsers that Playwright has downloaded before, the newest first; any version will do. */
function cachedPaths() {
  const list = (folder) => (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []);
  const cache = playwrightCache();
  const revision = (name) => Number(name.split('-').at(-1));
  const builds = list(cache)
    .map(({ name }) => name)
    .filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name))
    .sort((a, b) => revision(b) - revision(a));
  return builds.flatMap((build) =>
    list(join(cache, build))
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => ['chrome', 'chrome-headless-shell', 'headless_shell'].map((file) => join(cache, build, name, file)))
      .flatMap((path) => [path, `${path}.exe`]),
  );
}

/** Its version as one line, or undefined where it does not start. */
function versionOf(path) {
  if (!existsSync(path)) return undefined;
  // On Windows `chrome --version` opens a window instead of answering.
  if (process.platform === 'win32') return 'Chrome';
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && /\d+\.\d+/.test(stdout) ? stdout.trim() : undefined;
}

function first(paths) {
  for (const path of paths) {
    const version = versionOf(path);
    if (version) return { path, version };
  }
  return undefined;
}

function isRootOnDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function installPackages() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 }).status === 0;
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', ...PACKAGES);
}

function download() {
  const cli = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js');
  const { status } = spawnSync(process.execPath, [cli, 'install', '--only-shell', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: DOWNLOAD_LIMIT_MS,
  });
  return status === 0;
}

/**
 * The browser to test with.
 * @param say told what is being done where it takes a while
 * @returns `{ path, version, how }`, or `{ missing }`: what a person has to install
 */
export function findBrowser(say = () => {}) {
  const named = process.env.CHROME_PATH;
  if (named) {
    const found = first([named]);
    return found ? { ...found, how: 'named by CHROME_PATH' } : { missing: `CHROME_PATH is "${named}", which does not start as a browser.` };
  }
  const system = first(systemPaths());
  if (system) return { ...system, how: "the system's" };
  const cached = first(cachedPaths());
  if (cached) return { ...cached, how: "from Playwright's cache" };
  if (isRootOnDebian()) {
    say(`no browser found; installing the packages ${PACKAGES.join(' and ')}`);
    const installed = installPackages() && first(systemPaths());
    if (installed) return { ...installed, how: 'installed just now with apt-get' };
  }
  say(`no browser found; downloading Playwright's Chromium (at most ${DOWNLOAD_LIMIT_MS / 1000} s)`);
  const downloaded = download() && first(cachedPaths());
  if (downloaded) return { ...downloaded, how: 'downloaded just now by Playwright' };
  return {
    missing:
      'No Chrome or Chromium was found, and none could be installed. Install one (Debian, Ubuntu: apt-get install chromium fonts-noto-cjk) or set CHROME_PATH to its executable, then run the tests again.',
  };
}
