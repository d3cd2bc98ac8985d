/**
 * Keeps a picture of the page's screen for the next start: when the window is hidden or left, and when all has been at rest. An
 * edit, or another view of the page, ends the one that is kept, so a picture never shows what is no longer so. Of a page that can
 * only be looked at none is kept: it is edited in another tab, and soon no longer so.
 */
import { forgetPicture, keepPicture, screenHtml, screenStyles, stamp } from '@/early';
import { type EditorState, type EditorStore, settings } from '@/editor';

/** Nothing has changed for so long, in ms. */
const REST_MS = 3000;

const whenIdle = (work: () => void) => ('requestIdleCallback' in window ? requestIdleCallback(work) : setTimeout(work));

const ROOT_ATTRIBUTES = ['lang', 'data-theme', 'data-motion'];

/** Other than what is selected or lit up: what the screen looks like. */
const isOtherView = (a: EditorState, b: EditorState) =>
  a.page !== b.page || a.viewport !== b.viewport || a.sideBySide !== b.sideBySide || a.zoom !== b.zoom || a.overlay !== b.overlay;

/** A window that is going may not know any more that the system is dark: what it shows then would be kept as something else. */
const isAsAsked = () =>
  settings.getState().theme !== 'system' ||
  (document.documentElement.dataset.theme === 'dark') === matchMedia('(prefers-color-scheme: dark)').matches;

function take({ selection }: EditorState, pageId: string): void {
  const screen = document.querySelector('[data-screen]');
  if (!screen || !isAsAsked()) return;
  const { documentElement: root } = document;
  keepPicture(pageId, {
    of: stamp(),
    html: screenHtml(screen),
    ...screenStyles(),
    root: Object.fromEntries(ROOT_ATTRIBUTES.map((name) => [name, root.getAttribute(name) ?? ''])),
    selection,
  });
}

/** @returns a function that ends it */
export function keepPictures(store: EditorStore, pageId: string): () => void {
  let isKept = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let isEnded = false;
  const keep = () => {
    if (isEnded || store.getState().readOnly !== null) return;
    clearTimeout(rest);
    take(store.getState(), pageId);
    isKept = true;
  };
  const wait = () => {
    clearTimeout(rest);
    rest = setTimeout(() => whenIdle(keep), REST_MS);
  };
  const forget = () => {
    forgetPicture(pageId);
    isKept = false;
  };
  const onHidden = () => document.visibilityState === 'hidden' && keep();
  const end = store.subscribe((state, before) => {
    // After the frame that shows the edit; another tab may have kept one before it.
    if (state.page !== before.page || (isKept && isOtherView(state, before))) setTimeout(forget);
    wait();
  });
  wait();
  document.addEventListener('visibilitychange', onHidden);
  window.addEventListener('pagehide', keep);
  return () => {
    isEnded = true;
    end();
    clearTimeout(rest);
    document.removeEventListener('visibilitychange', onHidden);
    window.removeEventListener('pagehide', keep);
  };
}
