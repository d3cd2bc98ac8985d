/**
 * A page of 750 px with 24, 60, 200 and 600 tiles to a PNG: ours beside html-to-image and modern-screenshot as their
 * documentation has it, each in a fresh page, in turns; and how many pixels differ from the browser's own screenshot
 * (pixelmatch, threshold 0.1), which is taken in strips where the page is taller than a screen can be.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { build } from 'vite';
import { serve } from '../e2e/static-server';
import { ROOT } from '../helpers/source';
import { channelsOf, rowsOf } from './png-rows';

const numbers = (list: string) =>
  list
    .split(',')
    .map(Number)
    .filter((value) => value > 0);
const SIZES = numbers(process.env.BENCH_TILES ?? '24,60,200,600');
const SCALES = numbers(process.env.BENCH_SCALES ?? '1,2');
/** Tiles of a page that is taller than any canvas at 2×. */
const TALL = 600;
const CONTENDERS = ['ours', 'html-to-image', 'modern-screenshot'];
/** A page that takes long is made once: its time says enough. */
const roundsOf = (tiles: number) => Number(process.env.BENCH_ROUNDS ?? (tiles < 200 ? 3 : 1));
/** Who takes longer has failed, in ms. */
const MOST_TIME = 90_000;
/** Height of a strip of the browser's own picture, CSS px. */
const STRIP = 4000;
/** More pixels than this are not decoded at once. */
const MOST_PIXELS = 250e6;
const OUT = join(ROOT, 'node_modules', '.cache', 'picture-bench');

interface Measured {
  cold: number;
  warm: number;
  png?: Buffer;
  kb: number;
  failed?: string;
}

async function bytesAt(page: Page, url: string): Promise<Buffer> {
  const saved = page.waitForEvent('download');
  await page.evaluate((href) => Object.assign(document.createElement('a'), { href, download: 'p.png' }).click(), url);
  return readFile(await (await saved).path());
}

/** A PNG is no shorter. */
const IHDR_END = 33;

/** The most that two pixels are apart in one of their colours. */
function apart(a: Uint8Array, i: number, b: Uint8Array, j: number): number {
  const by = (c: number) => Math.abs((a[i + c] ?? 0) - (b[j + c] ?? 0));
  return Math.max(by(0), by(1), by(2));
}

/** A page taller than any canvas as one PNG, decoded and compared with its slices, decoded too. */
async function tall(browser: Browser, address: string, tiles: number, scale: number): Promise<string> {
  const { page, width, height } = await open(browser, address, tiles, 1);
  try {
    const made = await page.evaluate((times) => window.bench.make('ours', times), scale);
    const png = await bytesAt(page, made.url);
    const start = performance.now();
    const urls = await page.evaluate((times) => window.bench.slices(times, 2000), scale);
    const sliced = performance.now() - start;
    const rows = rowsOf(png);
    const channels = channelsOf(png);
    let [different, count] = [0, 0];
    for (const url of urls) {
      const slice = PNG.sync.read(await bytesAt(page, url));
      for (let y = 0; y < slice.height; y++, count++) {
        const { value } = await rows.next();
        if (!value) break;
        const from = y * slice.width;
        for (let x = 0; x < slice.width; x++) if (apart(value, channels * x, slice.data, 4 * (from + x)) > 24) different++;
      }
    }
    const whole = (await rows.next()).done && count === height * scale && png.readUInt32BE(20) === height * scale;
    const share = ((different / (count * width * scale)) * 100).toFixed(3);
    return `picture, ${tiles} tiles @${scale}: one PNG of ${width * scale} × ${height * scale} px in ${(made.ms / 1000).toFixed(1)} s (${(made.bytes / 1e6).toFixed(0)} MB), ${urls.length} slices in ${(sliced / 1000).toFixed(1)} s; ${whole ? 'complete' : 'INCOMPLETE'}, ${share} % of pixels differ between both`;
  } finally {
    await page.close();
  }
}

async function open(
  browser: Browser,
  address: string,
  tiles: number,
  scale: number,
): Promise<{ page: Page; width: number; height: number }> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1000 }, deviceScaleFactor: scale });
  await page.goto(address);
  await page.waitForFunction(() => 'bench' in window);
  return { page, ...(await page.evaluate((count) => window.bench.lay(count), tiles)) };
}

/** What comes in time, or a rejection: a page that hangs says nothing for ever. */
function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not done in ${MOST_TIME / 1000} s`)), MOST_TIME);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

async function measure(browser: Browser, address: string, way: string, tiles: number, scale: number): Promise<Measured> {
  const { page } = await open(browser, address, tiles, scale);
  const make = () => inTime(page.evaluate(([name, times]) => window.bench.make(String(name), Number(times)), [way, scale]));
  try {
    const cold = await make();
    const warm = await make();
    return { cold: cold.ms, warm: warm.ms, png: await bytesAt(page, cold.url), kb: cold.bytes / 1000 };
  } catch (error) {
    return { cold: Number.NaN, warm: Number.NaN, kb: 0, failed: String(error).split('\n')[0] ?? '' };
  } finally {
    await Promise.race([page.close(), new Promise((resolve) => setTimeout(resolve, 10_000))]);
  }
}

/** The picture of a page as it should be: its size in pixels, and the browser's own, strip by strip from the top, where it is not too large. */
interface Wanted {
  width: number;
  height: number;
  strips: PNG[];
}

async function wanted(browser: Browser, address: string, tiles: number, scale: number): Promise<Wanted> {
  const { page, width, height } = await open(browser, address, tiles, scale);
  const size = { width: width * scale, height: height * scale };
  try {
    if (size.width * size.height > MOST_PIXELS) return { ...size, strips: [] };
    await page.setViewportSize({ width: 1000, height: STRIP });
    const strips: PNG[] = [];
    for (let top = 0; top < height; top += STRIP) {
      await page.evaluate((y) => window.bench.scrollTo(y), top);
      strips.push(PNG.sync.read(await page.screenshot({ clip: { x: 0, y: 0, width, height: Math.min(STRIP, height - top) } })));
    }
    return { ...size, strips };
  } finally {
    await page.close();
  }
}

/** What is wrong with a picture; nothing is where it has the size of the page. */
function faultOf({ png, failed }: Measured, { width, height }: Wanted): string | undefined {
  if (!png || png.length < IHDR_END) return failed ?? 'an empty file';
  const [wide, high] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  return wide === width && high === height ? undefined : `${wide} × ${high} px instead of ${width} × ${height}`;
}

function difference(png: Buffer, { width, height, strips }: Wanted): string {
  if (strips.length === 0) return 'not compared';
  const { data } = PNG.sync.read(png);
  let [at, count] = [0, 0];
  for (const strip of strips) {
    const end = at + strip.data.length;
    count += pixelmatch(data.subarray(at, end), strip.data, undefined, width, strip.height, { threshold: 0.1 });
    at = end;
  }
  return `${((count / (width * height)) * 100).toFixed(3)} % differ`;
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Runs the bench; each line is one measurement. */
export async function run(): Promise<string[]> {
  await build({
    configFile: join(ROOT, 'vite.config.ts'),
    root: join(ROOT, 'test', 'bench', 'picture-page'),
    publicDir: join(ROOT, 'public'),
    logLevel: 'error',
    build: { outDir: OUT, emptyOutDir: true, target: 'es2022' },
  });
  const server = await serve(OUT);
  const executablePath = process.env.CHROME_PATH;
  const browser = await chromium.launch({ args: ['--no-sandbox', '--disable-gpu'], ...(executablePath ? { executablePath } : {}) });
  const lines: string[] = [];
  try {
    for (const tiles of SIZES)
      for (const scale of SCALES) {
        const all = new Map<string, Measured[]>(CONTENDERS.map((way) => [way, []]));
        for (let round = 0; round < roundsOf(tiles); round++)
          for (const way of CONTENDERS) all.get(way)?.push(await measure(browser, server.address, way, tiles, scale));
        const page = await wanted(browser, server.address, tiles, scale);
        const of = (way: string, key: 'cold' | 'warm') => median((all.get(way) ?? []).map((one) => one[key]));
        const ratio = (way: string, key: 'cold' | 'warm') => (of('ours', key) / of(way, key)).toFixed(2);
        for (const way of CONTENDERS) {
          const name = `picture, ${tiles} tiles @${scale}, ${way}`;
          const [first] = all.get(way) ?? [];
          if (!first) continue;
          const fault = faultOf(first, page);
          const time = `${of(way, 'cold').toFixed(0)} ms cold, ${of(way, 'warm').toFixed(0)} warm`;
          // Who does not deliver the page is not raced.
          if (fault !== undefined || !first.png)
            lines.push(`${name}: no whole picture: ${fault}${first.failed === undefined ? `; ${time}` : ''}`);
          else {
            const beside = way === 'ours' ? '' : `, ours takes ${ratio(way, 'cold')} and ${ratio(way, 'warm')} × (aim: 0.5)`;
            lines.push(`${name}: ${time}${beside}; ${difference(first.png, page)}; ${first.kb.toFixed(0)} kB`);
          }
        }
      }
    if (SIZES.includes(TALL)) lines.push(await tall(browser, server.address, TALL, 2));
    return lines;
  } finally {
    await browser.close();
    await server.close();
  }
}
