/** Edits a page in a browser that is killed at random moments, and finds out after each what is left. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writePage } from '@/core/page';
import { type Killable, startKillable } from './killable';
import { build } from './page';
import { installRecorder, type Recorder, type Report } from './recorder';

const KINDS: Parameters<Recorder['edit']>[0][] = ['title', 'title', 'move', 'move', 'move', 'lock', 'remove', 'undo', 'undo', 'redo'];
/** From the first edit to the kill, and between two edits, at most; in ms. */
const LIFE_MS = 2500;
const PAUSE_MS = 90;

export interface KillFigures {
  kills: number;
  edits: number;
  /** Edits that the interface had called saved when the browser was killed. */
  saved: number;
  /** Edits not yet called saved at the kill, and how many of them were there all the same. */
  unsaved: number;
  unsavedKept: number;
}

/** A small seeded generator: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What one life of the browser reported: the states that the page passed through, and up to which it was called saved. */
interface Life {
  pages: string[];
  saved: number;
}

async function openPage({ context }: Killable, address: string, life: Life): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.exposeBinding('report', (_, report: Report) => {
    if (report.page !== undefined) life.pages.push(report.page);
    // Saved is everything that was reported before, the first state included.
    if (report.saved !== undefined) life.saved = Math.max(life.saved, report.saved);
  });
  await page.addInitScript(installRecorder);
  await page.goto(address);
  return page;
}

/** The editor is there; where it is not, says what is. */
async function isOpen(page: Page): Promise<void> {
  const tile = page.locator('[data-viewport="desktop"] [data-tile]').first();
  await tile.waitFor({ timeout: 30_000 }).catch(async () => {
    throw new Error(`the page did not open; on the screen: ${await page.locator('body').textContent()}`);
  });
}

/** Edits at random until the browser dies. */
async function editUntilKilled(browser: Killable, page: Page, random: () => number): Promise<void> {
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const killed = wait(random() * LIFE_MS).then(() => browser.kill());
  let isAlive = true;
  void killed.then(() => {
    isAlive = false;
  });
  while (isAlive) {
    const [kind, dice] = [KINDS[Math.floor(random() * KINDS.length)] ?? 'title', random()];
    // The browser may go in the middle of it.
    await page.evaluate(([what, number]) => window.recorder.edit(what, number), [kind, dice] as const).catch(() => undefined);
    await wait(random() * PAUSE_MS);
  }
  await killed;
}

/**
 * Kills the browser as often as it is told. Fails where an edit that was called saved is missing after a start, or the page is
 * in none of the states that it passed through.
 * @param address where the built application is served
 */
export async function killRounds(options: { executable: string; address: string; kills: number; seed: number }): Promise<KillFigures> {
  const random = randomFrom(options.seed);
  const profile = await mkdtemp(join(tmpdir(), 'endcap-kill-'));
  const figures: KillFigures = { kills: 0, edits: 0, saved: 0, unsaved: 0, unsavedKept: 0 };
  let address = options.address;
  let before: Life | undefined;
  let browser: Killable | undefined;
  try {
    for (let round = 0; round <= options.kills; round++) {
      browser = await startKillable(options.executable, profile);
      const life: Life = { pages: [], saved: 0 };
      const page = await openPage(browser, address, life);
      if (!before) {
        const file = writePage({ ...build({ modules: [{ title: 'Audio', rows: '99 199 109 219 129 239 139 249' }] }), title: 'Kill' });
        const chooser = page.waitForEvent('filechooser');
        await page.locator('main button').first().click();
        await (await chooser).setFiles({ name: 'kill.page.json', mimeType: 'application/json', buffer: Buffer.from(file) });
      }
      await isOpen(page);
      address = page.url();
      await page.evaluate(() => window.recorder.note());
      if (before) count(before, life.pages[0] ?? '', figures);
      if (round === options.kills) break;
      await editUntilKilled(browser, page, random);
      browser = undefined;
      figures.kills++;
      before = life;
    }
    return figures;
  } finally {
    await browser?.kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Finds what was restored among the states of the life before, at or after the last that was called saved. */
function count({ pages, saved }: Life, restored: string, figures: KillFigures): void {
  const lastSaved = Math.max(0, saved - 1);
  const found = pages.lastIndexOf(restored);
  if (found < lastSaved)
    throw new Error(`kill ${figures.kills}: after ${pages.length} states, ${saved} of them saved, the page is at state ${found + 1}`);
  figures.edits += pages.length - 1;
  figures.saved += lastSaved;
  figures.unsaved += pages.length - 1 - lastSaved;
  figures.unsavedKept += found - lastSaved;
}
