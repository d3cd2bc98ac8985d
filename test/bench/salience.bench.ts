/**
 * How busy the pictures of one screen are, 3 rows of 4, decoded and read by the worker of the built application: from the
 * message with the pictures to its answer, in a worker that is ready; and the first time, with its start.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type * as Comlink from 'comlink';
import { preview } from 'vite';
import type { SalienceWorker } from '@/workers/salience-worker';
import { ROOT } from '../helpers/source';

const PICTURES = 12;
const ROUNDS = 15;
const KINDS = [
  { type: 'image/jpeg', side: 480 },
  { type: 'image/webp', side: 480 },
  { type: 'image/jpeg', side: 800 },
  { type: 'image/webp', side: 800 },
];

interface Asked {
  worker: string;
  pictures: readonly string[];
  rounds: number;
  type: string;
  side: number;
}

interface Times {
  first: number;
  ready: number;
  /** px and bytes of a picture. */
  kb: number;
}

/** Runs in the browser, where comlink is at hand. */
async function measure({ worker: path, pictures, rounds, type, side }: Asked): Promise<Times> {
  const { Comlink: comlink } = window as unknown as { Comlink: typeof Comlink };
  const blobs = await Promise.all(
    pictures.map(async (address) => {
      const picture = await createImageBitmap(await (await fetch(address)).blob());
      const [canvas, least] = [new OffscreenCanvas(side, side), Math.min(picture.width, picture.height)];
      canvas.getContext('2d')?.drawImage(picture, 0, 0, least, least, 0, 0, side, side);
      return canvas.convertToBlob({ type, quality: 0.86 });
    }),
  );
  const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
  const [first, ready]: [number[], number[]] = [[], []];
  for (let started = 0; started < 3; started++) {
    const start = performance.now();
    const worker = new Worker(path, { type: 'module' });
    const remote = comlink.wrap<SalienceWorker>(worker);
    for (let round = 0; round < rounds; round++) {
      const asked = round === 0 ? start : performance.now();
      const found = await remote.densities(blobs);
      (round === 0 ? first : ready).push(performance.now() - asked);
      if (!found.every((density) => density !== null && density > 0)) throw new Error('a picture was not read');
    }
    worker.terminate();
  }
  return { first: median(first), ready: median(ready), kb: blobs.reduce((sum, { size }) => sum + size, 0) / blobs.length / 1000 };
}

async function measureAll(page: Page, worker: string): Promise<string[]> {
  const pictures = readdirSync(join(ROOT, 'dist', 'app', 'sample', 'pictures'))
    .slice(0, PICTURES)
    .map((name) => `/sample/pictures/${name}`);
  const lines: string[] = [];
  for (const { type, side } of KINDS) {
    const { first, ready, kb } = await page.evaluate(measure, { worker, pictures, rounds: ROUNDS, type, side });
    const what = `${PICTURES} pictures of ${side} px, ${type.slice(6).toUpperCase()} of ${kb.toFixed(0)} kB`;
    lines.push(`how busy ${what}, in the worker: ${ready.toFixed(0)} ms (aim: 50), with its start ${first.toFixed(0)} ms`);
  }
  return lines;
}

/** Runs the bench; each line is one measurement. */
export async function run(): Promise<string[]> {
  const name = readdirSync(join(ROOT, 'dist', 'app', 'assets')).find((file) => /^salience-worker-.*\.js$/.test(file));
  if (!name) throw new Error('the application is built without its salience worker');
  const server = await preview({ root: ROOT, logLevel: 'silent', preview: { port: 0, strictPort: false } });
  const executablePath = process.env.CHROME_PATH;
  const browser = await chromium.launch({ args: ['--no-sandbox', '--disable-gpu'], ...(executablePath ? { executablePath } : {}) });
  try {
    const page = await browser.newPage();
    await page.addInitScript({ path: join(ROOT, 'node_modules', 'comlink', 'dist', 'umd', 'comlink.js') });
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    return await measureAll(page, `/assets/${name}`);
  } finally {
    await browser.close();
    await server.close();
  }
}
