/**
 * The application takes the picture's place, part by part and each in the frame in which it is drawn: what is drawn at once in
 * the first, a panel when it has come. A part is marked by `data-part` on the screen and so in its picture.
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
  const step = () => {
    const drawn = new Map(partsOf(screen).map((part) => [part.dataset.part, part]));
    const waiting = partsOf(shown.root).filter((part) => {
      const live = drawn.get(part.dataset.part);
      const isThere = part.childElementCount === 0 || live?.childElementCount !== 0;
      if (isThere && part.style.visibility !== 'hidden') {
        part.style.visibility = 'hidden';
        if (live) arrive(live);
      }
      return !isThere;
    });
    if (waiting.length === 0 || performance.now() > until) shown.drop();
    else requestAnimationFrame(step);
  };
  step();
  requestAnimationFrame(() => doAgain(shown, screen));
}
