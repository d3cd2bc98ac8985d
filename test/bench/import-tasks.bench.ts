/** The longest main-thread task while the built application imports 50,000 rows, from the choice of the file to the counts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { ROOT } from '../helpers/source';
import { plainCatalogue } from './import.bench';

/** Runs the bench; each line is one measurement. */
export async function run(): Promise<string[]> {
  // A real file: one made in the page would cost the main thread its bytes.
  const folder = mkdtempSync(join(tmpdir(), 'endcap-bench-'));
  const file = join(folder, 'bench.csv');
  writeFileSync(file, plainCatalogue());
  const server = await preview({ root: ROOT, logLevel: 'silent', preview: { port: 0, strictPort: false } });
  const executablePath = process.env.CHROME_PATH;
  const browser = await chromium.launch({ args: ['--no-sandbox', '--disable-gpu'], ...(executablePath ? { executablePath } : {}) });
  try {
    const page = await browser.newPage({ locale: 'en-GB' });
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    const choose = page.getByRole('button', { name: 'Choose a catalogue or a page file' });
    await choose.waitFor();
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
    });
    const chooser = page.waitForEvent('filechooser');
    await choose.click();
    const start = performance.now();
    await (await chooser).setFiles(file);
    await page.getByText('50,000 usable').waitFor({ timeout: 120_000 });
    const ms = performance.now() - start;
    const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
    const longest = tasks.length === 0 ? 'none over 50' : `longest ${Math.max(...tasks).toFixed(0)}`;
    return [`import 50000 rows in the browser, main-thread tasks: ${longest} ms (aim: none over 50); ${ms.toFixed(0)} ms to the preview`];
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}
