/**
 * Web fonts for a picture: of the faces that the mock-up uses, only the subsets that the browser has loaded to draw it (a
 * Chinese web font is a hundred subsets), each once as a data URL and kept for the next picture.
 */
import { fontFaceRules } from './css';
import { dataUrlOf } from './data-url';

export interface MissingFont {
  at: 'font';
  family: string;
  reference: string;
}

const kept = new Map<string, Promise<string>>();

function fontDataUrl(url: string): Promise<string> {
  const known = kept.get(url);
  if (known) return known;
  const loading = fetch(url).then(async (response) => {
    if (!response.ok) throw new Error(`${response.status} ${url}`);
    return dataUrlOf(await response.blob());
  });
  kept.set(url, loading);
  loading.catch(() => kept.delete(url));
  return loading;
}

const unquoted = (family: string) => family.trim().replace(/^["']|["']$/g, '');
const squeezed = (text: string) => text.toUpperCase().replace(/\s+/g, '');
/** What tells one subset from another; absent descriptors have their initial values. */
const keyOf = (family: string, style: string, weight: string, range: string) =>
  [unquoted(family), style || 'normal', weight.replace(/^400$/, 'normal') || 'normal', squeezed(range || 'U+0-10FFFF')].join('|');

function familiesIn(root: Element): Set<string> {
  const lists = new Set([root, ...root.querySelectorAll('*')].map((element) => getComputedStyle(element).fontFamily));
  return new Set([...lists].flatMap((list) => list.split(',').map(unquoted)));
}

/** The address of the woff2 source of a face, or of the first where there is none. */
function sourceOf(rule: CSSFontFaceRule, base: string): string | undefined {
  const sources = [...rule.style.getPropertyValue('src').matchAll(/url\(\s*(["']?)([^"')]+)\1\s*\)(?:\s*format\(\s*["']?([\w-]+))?/g)];
  const best = sources.find(([, , url = '', format = '']) => format.startsWith('woff2') || /\.woff2(\?|$)/.test(url)) ?? sources[0];
  return best?.[2] === undefined ? undefined : new URL(best[2], base).href;
}

/**
 * The @font-face rules for what is drawn inside an element, bytes included. The element must be laid out.
 * @returns the rules as text, and the faces that it uses but that could not be loaded
 */
export async function fontCss(root: Element): Promise<{ css: string; missing: MissingFont[] }> {
  root.getBoundingClientRect();
  await root.ownerDocument.fonts.ready;
  const families = familiesIn(root);
  const status = new Map<string, FontFaceLoadStatus>();
  for (const face of root.ownerDocument.fonts) {
    if (!families.has(unquoted(face.family))) continue;
    const key = keyOf(face.family, face.style, face.weight, face.unicodeRange);
    if (status.get(key) !== 'loaded') status.set(key, face.status);
  }
  const missing: MissingFont[] = [];
  const parts = fontFaceRules(root.ownerDocument).map(async ({ rule, base }) => {
    const descriptor = (name: string) => rule.style.getPropertyValue(name);
    const family = unquoted(descriptor('font-family'));
    if (!families.has(family)) return '';
    const state = status.get(keyOf(family, descriptor('font-style'), descriptor('font-weight'), descriptor('unicode-range')));
    const source = sourceOf(rule, base);
    if (!source || state === undefined || state === 'unloaded') return '';
    const data = state === 'error' ? undefined : await fontDataUrl(source).catch(() => undefined);
    if (data === undefined) {
      missing.push({ at: 'font', family, reference: source });
      return '';
    }
    const rest = [...rule.style].filter((name) => name !== 'src').map((name) => `${name}:${descriptor(name)}`);
    return `@font-face{${rest.join(';')};src:url("${data}") format("woff2")}`;
  });
  return { css: (await Promise.all(parts)).filter(Boolean).join('\n'), missing };
}
