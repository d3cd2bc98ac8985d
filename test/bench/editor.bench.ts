/**
 * Dragging a tile through pages of 60, 300 and 1,000 tiles in the built application, beside the same page in plain DOM, in turns
 * in one run: 60 moves at 60 Hz from module 1 to module 4 and a drop; then undo, heap, and the first tile of a page opened anew.
 * The plain page has no code to fetch and nothing to keep or to check: it is a floor. It fetches its data and makes all its tiles.
 * `BENCH_APP` names another build, `BENCH_TILES` other sizes, with commas between.
 */
import { join } from 'node:path';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { serve } from '../e2e/static-server';
import { ROOT } from '../helpers/source';
import { pageOf, servePlain } from './editor-pages';
import { effects, frames, installProbe, opening, type Reading, reset } from './editor-probe';

const SIZES = (process.env.BENCH_TILES ?? '60,300,1000').split(',').map(Number);
const ROUNDS = 3;
const MOVES = 60;
const APP = process.env.BENCH_APP ?? join(ROOT, 'dist', 'app');

type Measured = Reading & {
  undo: number;
  undoAll: number;
  longUndo: number;
  heap: number;
  first: number;
  answers: number;
  pictures: number;
};

const percentile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

async function drag(page: Page, cdp: CDPSession): Promise<Reading> {
  const boxOf = async (tile: string) => {
    const box = await page.locator(`[data-tile="${tile}"]`).boundingBox();
    if (!box) throw new Error(`${tile} is not on the screen`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const [from, to] = [await boxOf('t-s1'), await boxOf('t-s14')];
  const send = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', x: number, y: number) =>
    cdp.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button: type === 'mouseMoved' ? 'none' : 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: type === 'mouseMoved' ? 0 : 1,
      pointerType: 'mouse',
    });
  await page.mouse.move(from.x, from.y);
  await reset(page);
  const sent = [send('mousePressed', from.x, from.y)];
  const start = performance.now();
  // The clock moves the pointer, whether the page keeps up or not.
  for (let i = 1; i <= MOVES; i++) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, start + (i * 1000) / 60 - performance.now())));
    sent.push(send('mouseMoved', from.x + ((to.x - from.x) * i) / MOVES, from.y + ((to.y - from.y) * i) / MOVES));
  }
  await Promise.all(sent);
  const held = await frames(page);
  await send('mouseReleased', to.x, to.y);
  const { canvas, score, all, before, after } = await effects(page, 'pointerup');
  return { f95: percentile(held, 0.95), worst: Math.max(...held), longDrag: before, longDrop: after, drop: canvas, dropAll: all, score };
}

async function measure(page: Page, address: string): Promise<Measured> {
  const cdp = await page.context().newCDPSession(page);
  const openings: Awaited<ReturnType<typeof opening>>[] = [];
  for (let i = 0; i < 2; i++) {
    await page.goto('about:blank');
    await page.goto(address);
    await page.locator('[data-tile]').first().waitFor();
    await page.waitForFunction(() => document.readyState === 'complete');
    await page.waitForTimeout(700);
    openings.push(await opening(page));
  }
  const order = () => page.locator('[data-tile]').evaluateAll((tiles) => tiles.map((tile) => (tile as HTMLElement).dataset.tile).join());
  const before = await order();
  const reading = await drag(page, cdp);
  if ((await order()) === before) throw new Error(`nothing was dropped at ${address}`);
  await reset(page);
  await page.keyboard.press('Control+z');
  const undo = await effects(page, 'keydown');
  if ((await order()) !== before) throw new Error(`nothing was undone at ${address}`);
  await cdp.send('HeapProfiler.collectGarbage');
  const least = (what: 'first' | 'answers' | 'pictures') => Math.min(...openings.map((one) => one[what]));
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return {
    ...reading,
    undo: undo.canvas,
    undoAll: undo.all,
    longUndo: undo.after,
    heap: usedSize / 1e6,
    first: least('first'),
    answers: least('answers'),
    pictures: least('pictures'),
  };
}

/** Opens a page file in the application. @returns the page's address there, and the context that keeps it */
async function opened(
  browser: Browser,
  app: string,
  tiles: number,
  pictures: string,
): Promise<{ context: BrowserContext; address: string }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(app);
  const choose = page.getByRole('button', { name: 'Choose a file: a catalogue or a page' });
  await choose.waitFor();
  const chooser = page.waitForEvent('filechooser');
  await choose.click();
  const buffer = Buffer.from(JSON.stringify(pageOf(tiles, pictures)));
  await (await chooser).setFiles({ name: `${tiles}.page.json`, mimeType: 'application/json', buffer });
  await page.locator('[data-tile]').first().waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  for (let i = 0; i < 9; i++) await page.keyboard.press('Control+-');
  for (let i = 0; i < 2; i++) await page.keyboard.press('Control+=');
  await page.waitForTimeout(2000);
  const address = page.url();
  await page.close();
  return { context, address };
}

function tell(tiles: number, ours: readonly Measured[], plain: readonly Measured[]): string[] {
  const of = (all: readonly Measured[], key: keyof Measured) =>
    percentile(
      all.map((one) => one[key]),
      0.5,
    );
  const raw = (all: readonly Measured[], key: keyof Measured) => all.map((one) => one[key].toFixed(0)).join(' ');
  const beside = (key: keyof Measured) =>
    `${of(ours, key).toFixed(1)} ms, ${(of(ours, key) / of(plain, key)).toFixed(2)} × the plain page's ${of(plain, key).toFixed(1)} (${raw(ours, key)} / ${raw(plain, key)})`;
  const name = `editor, ${tiles.toLocaleString('en')} tiles`;
  return [
    `${name}, dragging, 95 % of frames within: ${beside('f95')} (aim: 1.1 ×)`,
    `${name}, long tasks while held, after the drop, at undo: ${raw(ours, 'longDrag')} / ${raw(ours, 'longDrop')} / ${raw(ours, 'longUndo')} ms; plain ${raw(plain, 'longDrag')} / ${raw(plain, 'longDrop')} / ${raw(plain, 'longUndo')} (aim: none)`,
    `${name}, drop to settled: ${beside('drop')} (aim: 1.5 ×); the score said within ${of(ours, 'score').toFixed(0)} ms, all panels ${of(ours, 'dropAll').toFixed(0)} ms`,
    `${name}, undo to settled: ${beside('undo')}; with all panels ${of(ours, 'undoAll').toFixed(0)} ms`,
    `${name}, first tile seen: ${beside('first')} (aim: 0.6 ×)`,
    `${name}, first tile that answers: ${beside('answers')}`,
    `${name}, first tiles with their pictures: ${beside('pictures')}`,
    `${name}, heap: ${of(ours, 'heap').toFixed(1)} MB, plain ${of(plain, 'heap').toFixed(1)}`,
  ];
}

/** Runs the bench; each line is one measurement. */
export async function run(): Promise<string[]> {
  const [app, plain] = [await serve(APP), await servePlain()];
  const executablePath = process.env.CHROME_PATH;
  const browser = await chromium.launch({ args: ['--no-sandbox', '--disable-gpu'], ...(executablePath ? { executablePath } : {}) });
  try {
    const lines: string[] = [];
    for (const tiles of SIZES) {
      const ours = await opened(browser, app.address, tiles, plain.pictures);
      const other = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const measured: Record<'ours' | 'plain', Measured[]> = { ours: [], plain: [] };
      for (let round = 0; round < ROUNDS; round++)
        for (const [who, context, address] of [
          ['plain', other, plain.address(tiles)],
          ['ours', ours.context, ours.address],
        ] as const) {
          const page = await context.newPage();
          await installProbe(page);
          measured[who].push(await measure(page, address));
          await page.close();
        }
      lines.push(...tell(tiles, measured.ours, measured.plain));
      await ours.context.close();
      await other.close();
    }
    return lines;
  } finally {
    await browser.close();
    await app.close();
    await plain.close();
  }
}
