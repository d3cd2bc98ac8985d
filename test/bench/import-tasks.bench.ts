/**
 * The longest main-thread task while the built application imports 50,000 rows, from the choice of the file to the counts;
 * and, for reference, the same for 100 rows, which is what opening the dialog costs by itself.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { preview } from 'vite';
import { ROOT } from '../helpers/source';
import { plainCatalogue } from './import.bench';

const ROUNDS = 3;

interface Tasks {
  /** The longest task over 50 ms in ms, or 0. */
  longest: number;
  /** From the choice of the file to the counts, in ms. */
  ms: number;
}

async function importOnce(browser: Browser, address: string, file: string, counts: string): Promise<Tasks> {
  const page = await browser.newPage({ locale: 'en-GB' });
  await page.goto(address);
  const choose = page.getByRole('button', { name: 'Choose a file: a catalogue or a page' });
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
  await page.getByText(counts).waitFor({ timeout: 120_000 });
  const ms = performance.now() - start;
  const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
  await page.close();
  return { longest: Math.max(0, ...tasks), ms };
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Runs the bench; each line is one measurement. */
export async function run(): Promise<string[]> {
  // Real files: one made in the page would cost the main thread its bytes.
  const folder = mkdtempSync(join(tmpdir(), 'endcap-bench-'));
  const [large, small] = [join(folder, 'large.csv'), join(folder, 'small.csv')];
  const text = plainCatalogue();
  writeFileSync(large, text);
  writeFileSync(small, text.split('\r\n').slice(0, 101).join('\r\n'));
  const server = await preview({ root: ROOT, logLevel: 'silent', preview: { port: 0, strictPort: false } });
  const executablePath = process.env.CHROME_PATH;
  const browser = await chromium.launch({ args: ['--no-sandbox', '--disable-gpu'], ...(executablePath ? { executablePath } : {}) });
  try {
    const address = server.resolvedUrls?.local[0] ?? '';
    const tasks: { large: Tasks; small: Tasks }[] = [];
    for (let round = 0; round < ROUNDS; round++)
      tasks.push({
        small: await importOnce(browser, address, small, '100 usable'),
        large: await importOnce(browser, address, large, '50,000 usable'),
      });
    const [of50000, of100] = (['large', 'small'] as const).map((size) => ({
      longest: median(tasks.map((round) => round[size].longest)).toFixed(0),
      ms: median(tasks.map((round) => round[size].ms)).toFixed(0),
    }));
    return [
      `import in the browser, longest main-thread task: ${of50000?.longest} ms at 50,000 rows, ${of100?.longest} ms at 100 rows (aim: none over 50)`,
      `import in the browser, file to preview: ${of50000?.ms} ms at 50,000 rows, ${of100?.ms} ms at 100 rows`,
    ];
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}
