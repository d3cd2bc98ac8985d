/** End to end: the built application in a real browser, served as `npm start` serves it. */
import { defineConfig, devices } from '@playwright/test';

const port = Number(process.env.E2E_PORT ?? 4199);
const executablePath = process.env.CHROME_PATH;
/** Where the built application lies. */
const app = process.env.E2E_APP ?? 'dist/app';
const report = process.env.E2E_REPORT;

/** For closed networks: a browser that asks nobody anything. */
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Elsewhere's machine may stall for seconds; the suite names what needed its second try.
  retries: process.env.CI ? 1 : 0,
  // A busy machine is slow, not wrong.
  expect: { timeout: 15_000 },
  timeout: 60_000,
  reporter: report ? [['list'], ['json', { outputFile: report }]] : 'list',
  use: {
    ...devices['Desktop Chrome'],
    actionTimeout: 10_000,
    // Where they are meant, a spec lets service workers in: their answers would hide what tests serve.
    serviceWorkers: 'block',
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
    launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --outDir ${app} --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: '../..',
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
