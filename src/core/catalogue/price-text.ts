/** What stands in a price's cell: the number, the words around it. */
import { currenciesOf } from './currency';

const NUMBER = /[.,]?\d[\d.,'’\s]*/;
export const RANGE = /\d\s*[元¥$€£]?\s*(?:[-~～–—]|至|到|to\b)\s*[¥$€£]?\s*\d/i;
export const FROM = /(?:^(?:from|ab|从|低至)\s*)|(?:\s*(?:起|起售|and up|\+)$)/i;

/** The number in a value and the words around it, `['', '1,299.00', '¥']`; null where it holds none or more than one. */
export function split(text: string): { before: string; number: string; after: string } | null {
  const found = NUMBER.exec(text);
  if (!found) return null;
  const abbreviation = found.index > 0 && /^[.,]/.test(found[0]) && /\p{L}/u.test(text.charAt(found.index - 1)) ? 1 : 0;
  const at = found.index + abbreviation;
  const number = found[0].slice(abbreviation);
  const after = text.slice(at + number.length);
  return /\d/.test(after) ? null : { before: text.slice(0, at).trim(), number: number.trim(), after: after.trim() };
}

const wrapped = /^=?"(.*)"$/s;

/** Longer texts are no prices. */
export const MOST_CHARS = 200;

/** What every value goes through first: full-width forms, Excel's `="…"` and leading apostrophe, the dash for "no cents". */
export function tidy(text: string): string {
  if (text.length > MOST_CHARS) return '';
  // One blank for many: the expressions below try every blank of a run in turn.
  const plain = text.normalize('NFKC').replace(/−/g, '-').replace(/\s+/g, ' ').trim();
  const inner = wrapped.exec(plain)?.[1] ?? plain;
  return inner
    .replace(/^'/, '')
    .replace(/([.,])\s*(?:-{1,2}|–|—)$/, '')
    .trim();
}

const CODE_AND_SIGN = /^([a-z]{2,3})([^a-z]+)$/i;

/** The words around a number: `USD$` is two, what a price is for (`/件`) is none. */
export function wordsAround({ before, after }: { before: string; after: string }): string[] {
  return [before, after.replace(/\/.*$/, '')].flatMap((side) => {
    const word = side.replace(/^[-+]|[-+]$/g, '').replace(/\s/g, '');
    if (word === '') return [];
    const pair = currenciesOf(word) === undefined ? CODE_AND_SIGN.exec(word) : null;
    return pair ? [pair[1] ?? '', pair[2] ?? ''] : [word];
  });
}

/** The currency words of a value (`INR 399` → `INR`), in lower case; empty where it has none. */
export function currencyWords(text: string): string[] {
  const parts = split(tidy(text).replace(FROM, ''));
  return parts === null ? [] : wordsAround(parts).filter((word) => currenciesOf(word) !== undefined);
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Where the first and behind the last ASCII digit of a text are; −1 where it has none. */
export function digitSpan(text: string): [number, number] {
  let start = 0;
  let end = text.length;
  while (start < end && !isDigit(text.charCodeAt(start))) start++;
  while (end > start && !isDigit(text.charCodeAt(end - 1))) end--;
  return start === end ? [-1, -1] : [start, end];
}
