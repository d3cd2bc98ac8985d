/**
 * The application takes the picture's place, part by part and each in the frame in which it is drawn: what is drawn at once in
 * the first, a panel when it has come, and what is fetched for a part when that has: a part may stand in another. A part is
 * marked by `data-part` on the screen and so in its picture. What is left of the picture goes as soon as the page is turned.
 */
import type { Shown } from './shown';

/** What has not come by then leaves its place empty, in ms. */
const LONGEST_MS = 3000;
/** A click is old after this time, in ms. */
const FRESH_MS = 4000;

/** What comes into its place in the picture has been there: it does not fade in. */
function arrive(part: HTMLElement): void {
  for (const animation of part.getAnimations({ subtree: true }))
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
}

const partAround = (part: HTMLElement) => part.parentElement?.closest<HTMLElement>('[data-part]');
const partsOf = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('[data-part]')];

/** What was done to the canvas of the picture is done where it stands now: it is scrolled, and what was clicked is clicked. */
function doAgain({ pressed, turned }: Shown, screen: HTMLElement): void {
  if (turned !== 0) screen.querySelector('[data-canvas]')?.scrollBy({ top: turned, behavior: 'instant' });
  if (!pressed || performance.now() - pressed.timeStamp > FRESH_MS) return;
  const { clientX, clientY, shiftKey, ctrlKey, metaKey } = pressed;
  const target = document.elementFromPoint(clientX, clientY);
  if (!target?.closest('[data-canvas] [data-tile]')) return;
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, clientX, clientY, shiftKey, ctrlKey, metaKey }));
}

/** @param screen what has been drawn and is about to be painted */
export function takeOver(shown: Shown, screen: HTMLElement): void {
  shown.root.style.background = 'none';
  const until = performance.now() + LONGEST_MS;
  const parts = partsOf(shown.root);
  const onWheel = () => shown.drop();
  addEventListener('wheel', onWheel, { capture: true, passive: true });
  const step = () => {
    const drawn = new Map(partsOf(screen).map((part) => [part.dataset.part, part]));
    const waiting = parts.filter((part) => {
      const [live, around] = [drawn.get(part.dataset.part), partAround(part)];
      const isThere = part.childElementCount === 0 || live === undefined || live.hidden || live.childElementCount > 0;
      if (!isThere) {
        // Still shown where the part around it is not any more.
        if (around) part.style.visibility = 'visible';
      } else if (part.style.visibility !== 'hidden' && (!around || around.style.visibility === 'hidden')) {
        part.style.visibility = 'hidden';
        if (live) arrive(live);
      }
      return part.style.visibility !== 'hidden';
    });
    if (waiting.length > 0 && performance.now() < until) {
      requestAnimationFrame(step);
      return;
    }
    removeEventListener('wheel', onWheel, { capture: true });
    shown.drop();
  };
  step();
  requestAnimationFrame(() => doAgain(shown, screen));
}
