/**
 * The whole suite: browser; types, lint and build beside each other; unit, browser tests, end to end; stops at the first step
 * that fails. The last line counts single tests, and each check without tests of its own (types, lint, build) as one.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const results = join(root, 'node_modules', '.cache', 'endcap-tests');
const modules = (...path) => join(root, 'node_modules', ...path);
const VITEST = modules('vitest', 'vitest.mjs');
const PLAYWRIGHT = modules('@playwright', 'test', 'cli.js');
const REPORTERS = ['--reporter=dot', '--reporter=json'];
const VITE = modules('vite', 'bin', 'vite.js');

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Names of the tests that Playwright's report says passed at their second try only. */
function flakyIn({ suites = [], specs = [] }) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ file, title }) => `${file}: ${title}`);
  return [...own, ...suites.flatMap(flakyIn)];
}

/** Tests passed and not passed in the report of Vitest or Playwright; undefined where there is no report. */
function counted(file) {
  const report = readJson(file);
  if (!report) return undefined;
  if (report.stats) {
    for (const name of flakyIn(report)) console.log(`! passed at the second try only, to be mended: ${name}`);
    return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected + report.stats.skipped };
  }
  return { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests };
}

function vitestParts(project) {
  const file = join(results, `${project}.json`);
  return {
    // Vitest leaves one core free, which on two cores is half of them; the browser needs the other one itself.
    commands: [
      [
        VITEST,
        'run',
        '--project',
        project,
        ...(project === 'node' ? ['--maxWorkers=100%'] : []),
        ...REPORTERS,
        `--outputFile.json=${file}`,
      ],
    ],
    report: file,
  };
}

function makeExecutable() {
  chmodSync(join(root, 'dist', 'cli', 'endcap.js'), 0o755);
}

/** The steps of the suite, and in each the parts that need one core alone and so run beside each other. */
function steps() {
  const e2eReport = join(results, 'e2e.json');
  return [
    [
      { name: 'types', commands: [[modules('typescript', 'bin', 'tsc'), '--noEmit']] },
      { name: 'lint', commands: [[modules('@biomejs', 'biome', 'bin', 'biome'), 'ci', '.'], [modules('knip', 'bin', 'knip.js')]] },
      {
        name: 'build',
        commands: [
          [VITE, 'build', '--logLevel', 'warn'],
          [VITE, 'build', '--mode', 'cli', '--logLevel', 'warn'],
        ],
        after: makeExecutable,
      },
    ],
    [{ name: 'unit', ...vitestParts('node') }],
    [{ name: 'browser', ...vitestParts('browser') }],
    [
      {
        name: 'end to end',
        commands: [[PLAYWRIGHT, 'test', '-c', join('test', 'e2e', 'playwright.config.ts')]],
        report: e2eReport,
      },
    ],
  ];
}

/** Runs programs of Node one after the other. @returns whether each ended well; the first that does not is the last */
async function runAll(commands, env) {
  for (const args of commands) {
    const [code] = await once(spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' }), 'exit');
    if (code !== 0) return false;
  }
  return true;
}

/** Runs one part. @returns how many of its tests passed and failed; at least one failed where the part did */
async function runPart({ name, commands, report, after }, env) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const ok = await runAll(commands, env);
  if (ok) after?.();
  const { passed, failed } = (report && counted(report)) ?? { passed: ok ? 1 : 0, failed: 0 };
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const good = ok && failed === 0;
  console.log(`${good ? '✓' : '✗'} ${name}: ${passed} passed, ${good ? 0 : Math.max(failed, 1)} failed (${seconds} s)`);
  return { passed, failed: good ? 0 : Math.max(failed, 1) };
}

function finish(passed, failed) {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const browser = findBrowser((line) => console.log(line));
if (browser.missing) {
  console.error(browser.missing);
  finish(0, 1);
}
console.log(`browser: ${browser.version}, ${browser.how} (${browser.path})`);

const local = '127.0.0.1,localhost';
const env = {
  ...process.env,
  CHROME_PATH: browser.path,
  E2E_PORT: String(await freePort()),
  E2E_REPORT: join(results, 'e2e.json'),
  NO_PROXY: [process.env.NO_PROXY, local].filter(Boolean).join(','),
  no_proxy: [process.env.no_proxy, local].filter(Boolean).join(','),
};
let passed = 0;
for (const step of steps()) {
  const counts = await Promise.all(step.map((part) => runPart(part, env)));
  passed += counts.reduce((sum, result) => sum + result.passed, 0);
  const failed = counts.reduce((sum, result) => sum + result.failed, 0);
  if (failed > 0) {
    const names = step.filter((_, at) => counts[at].failed > 0).map(({ name }) => name);
    console.error(`\nThe suite stopped at: ${names.join(', ')}`);
    finish(passed, failed);
  }
}
finish(passed, 0);
