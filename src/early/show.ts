/**
 * Stands in `index.html` itself and runs before anything is fetched: puts the picture of a page's screen into the document, has
 * the application fetched, and notes what is done to the picture until that takes its place. In a closed shadow tree: nothing of it is found by the
 * application, and its style touches nothing else.
 */
import { type Picture, pictureOf } from './record';
import { ROOT_CLASS } from './root-class';
import { earlyPicture, holdPicture, type Shown } from './shown';
import { type AppFiles, afterFirstFrame, fetchAhead, startApp } from './start';

/** The application's files, and those of the screen of a page beyond them, put in by the build. */
declare const APP_FILES: AppFiles;
declare const PAGE_FILES: readonly string[];

/** The application has not come by then: what looks like it shall not stay, in ms. */
const LONGEST_MS = 10_000;

const sheetOf = (css: string) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};

function draw({ html, css, root }: Picture, screen: ShadowRoot): HTMLElement {
  screen.adoptedStyleSheets = [sheetOf(css)];
  const made = document.createElement('div');
  made.className = ROOT_CLASS;
  for (const [name, value] of Object.entries(root)) made.setAttribute(name, value);
  made.style.cssText = 'position:fixed;inset:0;z-index:2147483647;overflow:hidden';
  made.innerHTML = html;
  for (const element of made.querySelectorAll<HTMLElement>('[data-style]')) element.style.cssText = element.dataset.style ?? '';
  screen.append(made);
  return made;
}

/** Where an element of the picture was scrolled to. */
function placeOf(element: HTMLElement | null) {
  const [left = 0, top = 0] = (element?.dataset.scroll ?? '').split(',').map(Number);
  return { left, top };
}

const scrollAll = (within: ParentNode) => {
  for (const element of within.querySelectorAll<HTMLElement>('[data-scroll]')) element.scrollTo(placeOf(element));
};

/** What stands beside the canvas is drawn in the frame after it: who opens a page looks for its tiles. */
function drawAfterCanvas(made: HTMLElement): void {
  const beside = [...made.querySelectorAll<HTMLElement>('[data-part="bar"], [data-part="left"], [data-part="right"]')];
  for (const part of beside) part.style.setProperty('content-visibility', 'hidden', 'important');
  const reveal = () => {
    for (const part of beside) {
      part.style.removeProperty('content-visibility');
      scrollAll(part);
    }
  };
  requestAnimationFrame(() => requestAnimationFrame(reveal));
}

function show(pageId: string): void {
  const picture = pictureOf(pageId);
  if (!picture) return;
  const host = document.createElement('div');
  host.dataset.early = '';
  host.inert = true;
  host.setAttribute('aria-hidden', 'true');
  // They stay: the application has the same, and would load them again.
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheetOf(picture.faces)];
  const made = draw(picture, host.attachShadow({ mode: 'closed' }));
  const shown: Shown = {
    pageId,
    selection: picture.selection,
    place: placeOf(made.querySelector<HTMLElement>('[data-canvas]')),
    root: made,
    pressed: null,
    turned: 0,
    drop() {
      host.remove();
      document.documentElement.style.cursor = '';
      for (const end of ends) end();
      holdPicture(undefined);
    },
  };
  const on = <E extends Event>(type: string, listener: (event: E) => void) => {
    addEventListener(type, listener as EventListener, { capture: true, passive: true });
    return () => removeEventListener(type, listener as EventListener, { capture: true });
  };
  const limit = setTimeout(shown.drop, LONGEST_MS);
  const ends = [
    () => clearTimeout(limit),
    on('hashchange', shown.drop),
    on('resize', shown.drop),
    on('click', (event: MouseEvent) => {
      shown.pressed = event;
    }),
    on('wheel', ({ ctrlKey, deltaY }: WheelEvent) => {
      if (!ctrlKey) shown.turned += deltaY;
    }),
  ];
  document.documentElement.style.cursor = 'progress';
  document.body.append(host);
  for (const part of made.querySelectorAll('[data-part="middle"]')) scrollAll(part);
  drawAfterCanvas(made);
  holdPicture(shown);
}

/** The theme that was chosen, before the settings are read: nobody who works in the dark is dazzled. */
function setTheme(): void {
  const kept = JSON.parse(localStorage.getItem('endcap-settings') ?? '{}') as { state?: { theme?: string } };
  const theme = kept.state?.theme;
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.dataset.theme = theme;
    document.querySelector('meta[name="color-scheme"]')?.setAttribute('content', theme);
  }
}

let pageId: string | undefined;
try {
  setTheme();
  const id = /^#\/pages\/([^/]+)$/.exec(location.hash)?.[1];
  pageId = id && decodeURIComponent(id);
  if (pageId) show(pageId);
} catch {
  // The application starts all the same.
}
const start = () => {
  startApp(APP_FILES);
  if (pageId) fetchAhead(PAGE_FILES);
};
if (earlyPicture()) afterFirstFrame(start);
else start();
