/** What the bench of the editor reads inside a page: when something was painted, how long frames were, and when all was at rest. */
import type { Page } from '@playwright/test';

export interface Reading {
  /** Time between frames from the first move to the drop, 95th percentile, ms. */
  f95: number;
  /** The longest of them. */
  worst: number;
  /** Tasks over 50 ms while something is held, and from the drop until everything has been at rest: their sum, ms. */
  longDrag: number;
  longDrop: number;
  /** From the release of the button until the canvas, and everything on the screen, was painted for the last time, ms. */
  drop: number;
  dropAll: number;
  /** Until the score was painted that the page has now; 0 where none is said. */
  score: number;
}

interface Probe {
  /** When the first tile was seen, be it in the picture that is shown while the application starts. */
  firstTile: number;
  /** When the first tile was there that can be worked with. */
  answers: number;
  /** When the pictures of the first tiles had come as well. */
  pictures: number;
  frames: number[];
  tasks: { start: number; duration: number }[];
  /** Time of the event that is measured from, of its last effect on the canvas and on the screen. */
  from: number;
  canvas: number;
  score: number;
  all: number;
  events: Record<string, number>;
}

declare const scheduler: { postTask(task: () => void, options: { priority: 'user-blocking' }): Promise<void> };

type Probed = Window & { probe: Probe };

/** Runs in the page before anything of its own. */
function install(): void {
  const probe: Probe = { firstTile: 0, answers: 0, pictures: 0, frames: [], tasks: [], from: 0, canvas: 0, score: 0, all: 0, events: {} };
  Object.assign(window, { probe });
  /**
   * Calls back when the frame that is being made has been drawn: before any other task that waits, theirs is the time after it;
   * or with the next frame, which may be begun before any task.
   */
  const afterThisFrame = (tell: () => void) => {
    let isTold = false;
    const once = () => {
      if (!isTold) tell();
      isTold = true;
    };
    void scheduler.postTask(once, { priority: 'user-blocking' });
    requestAnimationFrame(once);
  };
  const afterPaint = (tell: () => void) => requestAnimationFrame(() => afterThisFrame(tell));
  let isShown = false;
  let isSeen = false;
  const look = () => {
    const tiles = [...document.querySelectorAll('[data-tile]')].slice(0, 12);
    if (!isShown && (tiles.length > 0 || document.querySelector('[data-early]'))) {
      isShown = true;
      afterThisFrame(() => (probe.firstTile = performance.now()));
    }
    if (tiles.length > 0 && !isSeen) afterThisFrame(() => (probe.answers = performance.now()));
    isSeen ||= tiles.length > 0;
    const pictures = tiles.map((tile) => tile.querySelector('img'));
    if (isSeen && pictures.every((picture) => picture?.complete && picture.naturalWidth > 0))
      afterThisFrame(() => (probe.pictures = performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  let last = 0;
  const onFrame = (now: number) => {
    if (last > 0) probe.frames.push(now - last);
    last = now;
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) probe.tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask' });
  for (const name of ['pointerdown', 'pointermove', 'pointerup', 'keydown'])
    addEventListener(name, ({ timeStamp }) => (probe.events[name] = timeStamp), { capture: true });
  const watch = () => {
    new MutationObserver((records) => {
      const inCanvas = records.some(({ target }) => target instanceof Element && target.closest('[data-canvas]'));
      const isScore = records.some(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest('[data-score]'));
      // What says that the page is saved changes whenever the disk has answered.
      const isShown = records.some(({ target }) => {
        const element = target instanceof Element ? target : target.parentElement;
        return element !== null && element.closest('[data-save-state], [data-announcements]') === null;
      });
      if (!isShown) return;
      afterPaint(() => {
        const now = performance.now();
        if (inCanvas) probe.canvas = now;
        if (isScore) probe.score = now;
        probe.all = now;
      });
    }).observe(document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true });
  };
  addEventListener('DOMContentLoaded', watch);
}

export async function installProbe(page: Page): Promise<void> {
  await page.addInitScript(`const __name = (f) => f; (${install})()`);
}

/** When the first tile was painted, when it answered, and when the first ones had their pictures, ms since the page was asked for. */
export const opening = (page: Page): Promise<{ first: number; answers: number; pictures: number }> =>
  page.evaluate(() => {
    const { firstTile, answers, pictures } = (window as unknown as Probed).probe;
    return { first: firstTile, answers, pictures };
  });

/** Forgets frames and effects so far. */
export const reset = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign((window as unknown as Probed).probe, { frames: [], tasks: [], canvas: 0, score: 0, all: 0, events: {} });
  });

/** Frames so far, since the last reset. */
export const frames = (page: Page): Promise<number[]> => page.evaluate(() => (window as unknown as Probed).probe.frames.slice());

/** Waits until nothing has changed for a second, then tells how long the effects of the last such event took, and long tasks before and after it. */
export async function effects(
  page: Page,
  event: 'pointerup' | 'keydown',
): Promise<{ canvas: number; score: number; all: number; before: number; after: number }> {
  await page.waitForFunction(
    (name) => {
      const { events, all } = (window as unknown as Probed).probe;
      return all > (events[name] ?? Number.POSITIVE_INFINITY) && performance.now() - all > 1000;
    },
    event,
    { polling: 100 },
  );
  return page.evaluate((name) => {
    const { events, canvas, score, all, tasks } = (window as unknown as Probed).probe;
    const from = events[name] ?? 0;
    const sum = (some: typeof tasks) => some.reduce((total, { duration }) => total + duration, 0);
    return {
      canvas: canvas - from,
      score: Math.max(0, score - from),
      all: all - from,
      before: sum(tasks.filter(({ start }) => start < from - 1)),
      after: sum(tasks.filter(({ start }) => start >= from - 1)),
    };
  }, event);
}
