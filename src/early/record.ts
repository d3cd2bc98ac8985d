/**
 * A picture of a page's screen as it was last seen, to be shown while the application starts: what stands on the screen as HTML,
 * the style that it needs, and what it was seen under. It is for the same screen only: another build, window, theme or language
 * shows nothing early. Kept in localStorage, which alone can be read before anything is drawn.
 */
export interface Picture {
  /** What it was seen under, see `stamp`. */
  of: string;
  html: string;
  css: string;
  /** The typefaces, which a shadow tree cannot declare. */
  faces: string;
  /** Attributes of the document that styles ask for. */
  root: Record<string, string>;
  /** Selected tiles, which are so again. */
  selection: readonly string[];
}

const PREFIX = 'endcap-early-';
const ORDER = 'endcap-early';
/** Pages beyond this number have no picture, those first that were seen longest ago. */
const PAGES = 6;
/** Signs that a picture may have: all of them together stay well under what a browser gives, about five million. */
const LONGEST = 200_000;

/** As it was when the application chose its language. */
const LANGUAGE = typeof navigator === 'undefined' ? '' : navigator.language;

/** What a picture must have been seen under to be shown. */
export function stamp(): string {
  const build = document.querySelector<HTMLMetaElement>('meta[name="endcap-build"]')?.content;
  const is = (query: string) => matchMedia(query).matches;
  return JSON.stringify([
    build,
    [innerWidth, innerHeight, devicePixelRatio],
    [is('(prefers-color-scheme: dark)'), is('(prefers-reduced-motion: reduce)'), LANGUAGE],
    localStorage.getItem('endcap-settings'),
  ]);
}

/** Ids of the pages that have a picture, the last seen first. */
function order(): string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(ORDER) ?? '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps a picture, where it is small enough and there is room: nothing depends on it. */
export function keepPicture(pageId: string, picture: Picture): void {
  const text = JSON.stringify(picture);
  try {
    if (text.length > LONGEST) throw new RangeError('too long');
    const others = order().filter((id) => id !== pageId);
    for (const id of others.slice(PAGES - 1)) localStorage.removeItem(PREFIX + id);
    localStorage.setItem(PREFIX + pageId, text);
    localStorage.setItem(ORDER, JSON.stringify([pageId, ...others].slice(0, PAGES)));
  } catch {
    forgetPicture(pageId);
  }
}

/** The picture of a page, where it is one of what would be seen now. */
export function pictureOf(pageId: string): Picture | null {
  try {
    const picture = JSON.parse(localStorage.getItem(PREFIX + pageId) ?? 'null') as Picture | null;
    return picture?.of === stamp() ? picture : null;
  } catch {
    return null;
  }
}

/** The page is no longer what its picture shows. */
export function forgetPicture(pageId: string): void {
  try {
    localStorage.removeItem(PREFIX + pageId);
  } catch {
    // Where nothing can be kept, nothing is.
  }
}
