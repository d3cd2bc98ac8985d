/** Cells to values: paths of categories, pictures, counts, roles, badges. */
import type { SkuRole } from '@/core/page';

const BLANKS = /[\s\p{Cc}]+/gu;

/** A title or name: blanks around it gone, runs of blanks, line breaks and control characters one blank. */
export function cleanText(cell: string): string {
  const text = cell.trim();
  return needsCollapsing(text) ? text.replace(BLANKS, ' ').trim() : text;
}

/** Whether a text holds a run of blanks or one that is no plain blank; by character codes, since every title passes here. */
function needsCollapsing(text: string): boolean {
  let afterBlank = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const blank = code <= 32 || (code >= 0x7f && code <= 0xa0) || code === 0x3000;
    if (blank && (afterBlank || code !== 32)) return true;
    afterBlank = blank;
  }
  return false;
}

const SEPARATORS = [/\s*(?:>>|>|›|»|→)\s*/, /\s*[|｜]\s*/, /\s*\/\s*/];

const split = (text: string, separator: RegExp): string[] =>
  text
    .split(separator)
    .map(cleanText)
    .filter((part) => part !== '');

function pathOf(text: string): string[] {
  const separator = SEPARATORS.find((one) => one.test(text));
  const path = separator ? split(text, separator) : [cleanText(text)].filter((part) => part !== '');
  // The root that Magento gives every shop tells nothing.
  return path.length > 1 && path[0] === 'Default Category' ? path.slice(1) : path;
}

/**
 * The path of a category cell: `Audio > Headphones`, `手机/配件`. The strongest sign in the cell splits it (`>` and `>>`, then `|`,
 * then `/`). Of several paths in one cell (`A > B, A > C`), the deepest, the first of equals.
 */
export function categoryPath(cell: string): string[] {
  const parts = /[>›/|]/.test(cell) && /[,;]/.test(cell) ? cell.split(/\s*[,;]\s*/) : [];
  if (parts.length > 1) {
    const paths = parts.map(pathOf);
    const sameRoot = paths.every((path) => path[0] === paths[0]?.[0]);
    if (sameRoot) return paths.reduce((deepest, path) => (path.length > deepest.length ? path : deepest), []);
  }
  return pathOf(cell);
}

/** `category:Electronics|category:Computers|brand:Apple`: the category path and the brand. */
export function readFacets(cell: string): { category: string[]; brand: string | undefined } {
  const category: string[] = [];
  let brand: string | undefined;
  for (const facet of cell.split('|')) {
    const at = facet.indexOf(':');
    const key = facet.slice(0, at).trim().toLowerCase();
    const value = cleanText(facet.slice(at + 1));
    if (at < 0 || value === '') continue;
    if (/^(category|categories|类目|分类)$/.test(key)) category.push(value);
    else if (/^(brand|品牌)$/.test(key)) brand ??= value;
  }
  return { category, brand };
}

/** A scheme, and pictures in the address itself that hold pixels only: an SVG can hold a program. */
const SCHEME = /^([a-z][a-z\d+.-]+):/i;
const PICTURE_SCHEME = /^(https?:|asset:|data:image\/(?!svg))/i;

/** Whether a cell begins with an address that no picture has: `javascript:`, `file:`, an SVG or a page as `data:`. */
export function isBadPicture(cell: string): boolean {
  if (cell.startsWith('http')) return false;
  // Browsers pass over blanks and control characters inside a scheme.
  const start = cell.slice(0, 100).replace(/[\s\p{Cc}]+/gu, '');
  return SCHEME.test(start) && !PICTURE_SCHEME.test(start);
}

/** The first picture of a cell as a reference; `//host/…` becomes `https://host/…`; undefined where it names none. */
export function imageReference(cell: string): string | undefined {
  const text = cell.trim();
  if (text === '' || isBadPicture(text)) return undefined;
  if (text.startsWith('data:image/')) return text;
  if (text.startsWith('http') && !/[|;,\s]/.test(text)) return text;
  const first = text.split(/[|;\n]|\s+(?=https?:|\/\/)|,\s*(?=https?:|\/\/)/)[0]?.trim() ?? '';
  if (first === '' || isBadPicture(first)) return undefined;
  return first.startsWith('//') ? `https:${first}` : first;
}

/** The number of a cell of at most 15 digits and blanks behind them; −1 where it holds anything else. */
function plainCount(cell: string): number {
  let { length } = cell;
  while (length > 0 && cell.charCodeAt(length - 1) <= 32) length--;
  if (length === 0 || length > 15) return -1;
  let value = 0;
  for (let at = 0; at < length; at++) {
    const code = cell.charCodeAt(at);
    if (code < 48 || code > 57) return -1;
    value = value * 10 + code - 48;
  }
  return value;
}

/** A count: `1,234`, `2.5万`, `1000+人付款`; undefined where there is none. */
export function readCount(cell: string): number | undefined {
  const digits = plainCount(cell);
  if (digits >= 0) return digits;
  const text = cell.normalize('NFKC').trim();
  const plain = Number(text);
  if (text.length > 100) return undefined;
  if (text !== '' && Number.isFinite(plain)) return plain;
  const found = /^\D{0,6}?(-?\d[\d,]*(?:\.\d+)?)\s*(万|w|k|千|亿)?\+?[^\d]*$/i.exec(text);
  if (!found?.[1]) return undefined;
  const unit = { 万: 1e4, w: 1e4, k: 1e3, 千: 1e3, 亿: 1e8 }[found[2]?.toLowerCase() ?? ''] ?? 1;
  const count = Math.round(Number(found[1].replace(/,/g, '')) * unit * 1e6) / 1e6;
  return Number.isFinite(count) ? count : undefined;
}

const ROLES: [RegExp, SkuRole][] = [
  [/hero|主推|爆款|主打/i, 'hero'],
  [/traffic|引流/i, 'traffic'],
  [/margin|profit|利润/i, 'margin'],
  [/push|重点推|次推/i, 'push'],
  [/star|明星/i, 'star'],
  [/gift|赠品/i, 'gift'],
];

const list = (cell: string): string[] => split(cell, /[,，;；|、/]/);

/** The roles a cell names, in either language. */
export const readRoles = (cell: string): SkuRole[] => ROLES.filter(([words]) => words.test(cell)).map(([, role]) => role);

/** The badges of a cell, one or several. */
export const readBadges = list;

/** A hash of 53 bits as text (cyrb53 by bryc, public domain): the same for the same text everywhere. */
export function stableHash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
