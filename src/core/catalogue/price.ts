/**
 * Prices as people and machines write them: `¥1,299.00`, `1.299,00 €`, `INR 399`, `18,9`, `1 299,00`, `CHF 1'299.–`, `99元`.
 * One sign can part thousands or decimals, so a column is read as a whole first (`decimalSign`), then each value by it.
 */
import { currenciesOf, writesComma } from './currency';

export type DecimalSign = '.' | ',';

export type PriceFailure = 'empty-price' | 'unreadable-price' | 'negative-price' | 'price-range' | 'other-currency';

export interface PriceReading {
  /** Minor units of the currency. */
  minor: number;
  /** Whether the value only names the lowest of several prices (`¥99起`). */
  from?: boolean;
}

export interface PriceStyle {
  decimal: DecimalSign;
  /** Decimals of the currency's minor unit. */
  digits: number;
  /** ISO 4217; null: a sign in the value is not compared. */
  currency: string | null;
}

const NUMBER = /[.,]?\d[\d.,'’\s]*/;
const RANGE = /\d\s*[元¥$€£]?\s*(?:[-~～–—]|至|到|to\b)\s*[¥$€£]?\s*\d/i;
const FROM = /(?:^(?:from|ab|从|低至)\s*)|(?:\s*(?:起|起售|and up|\+)$)/i;

/** The number in a value and the words around it, `['', '1,299.00', '¥']`; null where it holds none or more than one. */
function split(text: string): { before: string; number: string; after: string } | null {
  const found = NUMBER.exec(text);
  if (!found) return null;
  const abbreviation = found.index > 0 && /^[.,]/.test(found[0]) && /\p{L}/u.test(text.charAt(found.index - 1)) ? 1 : 0;
  const at = found.index + abbreviation;
  const number = found[0].slice(abbreviation);
  const after = text.slice(at + number.length);
  return /\d/.test(after) ? null : { before: text.slice(0, at).trim(), number: number.trim(), after: after.trim() };
}

const wrapped = /^=?"(.*)"$/s;

/** What every value goes through first: full-width forms, Excel's `="…"` and leading apostrophe, the dash for "no cents". */
function tidy(text: string): string {
  const plain = text.normalize('NFKC').replace(/−/g, '-').trim();
  const inner = wrapped.exec(plain)?.[1] ?? plain;
  return inner
    .replace(/^'/, '')
    .replace(/([.,])\s*(?:-{1,2}|–|—)$/, '')
    .trim();
}

const CODE_AND_SIGN = /^([a-z]{2,3})([^a-z]+)$/i;

/** The words around a number: `USD$` is two, what a price is for (`/件`) is none. */
function wordsAround({ before, after }: { before: string; after: string }): string[] {
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

type Evidence = 'dot' | 'comma' | 'maybe-dot' | 'maybe-comma' | null;

/** What one value tells about its column: which sign must be the decimal one, or which sign could be either. */
function evidence(value: string): Evidence {
  const dot = value.lastIndexOf('.');
  const comma = value.lastIndexOf(',');
  if (dot < 0 && comma < 0) return null;
  const number = split(tidy(value))?.number;
  if (number === undefined) return null;
  const lastDot = number.lastIndexOf('.');
  const lastComma = number.lastIndexOf(',');
  if (lastDot >= 0 && lastComma >= 0) return lastDot > lastComma ? 'dot' : 'comma';
  const last = Math.max(lastDot, lastComma);
  if (last < 0) return null;
  const isDot = lastDot >= 0;
  if (number.indexOf(isDot ? '.' : ',') !== last) return isDot ? 'comma' : 'dot';
  const whole = number.slice(0, last);
  if (number.length - last - 1 !== 3 || whole === '' || whole === '0' || whole.length > 3) return isDot ? 'dot' : 'comma';
  return isDot ? 'maybe-dot' : 'maybe-comma';
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Where the first and behind the last ASCII digit of a text are; −1 where it has none. */
function digitSpan(text: string): [number, number] {
  let start = 0;
  let end = text.length;
  while (start < end && !isDigit(text.charCodeAt(start))) start++;
  while (end > start && !isDigit(text.charCodeAt(end - 1))) end--;
  return start === end ? [-1, -1] : [start, end];
}

/** `12.34`: the commonest price of all. */
const isPlainDecimal = (text: string): boolean =>
  text.charCodeAt(text.length - 3) === 46 &&
  isDigit(text.charCodeAt(text.length - 1)) &&
  isDigit(text.charCodeAt(0)) &&
  text.indexOf(',') < 0;

/** `evidence` for the bulk of values, whose number is ASCII digits with at most three signs, without regular expressions. */
function quickEvidence(text: string): Evidence | 'unsure' {
  const [start, end] = digitSpan(text);
  if (start < 0) return 'unsure';
  if (start > 0 && (text.charCodeAt(start - 1) === 46 || text.charCodeAt(start - 1) === 44)) return 'unsure';
  let dots = 0;
  let commas = 0;
  let last = -1;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) continue;
    if (code === 46) dots++;
    else if (code === 44) commas++;
    else return 'unsure';
    last = at;
  }
  if (last < 0) return null;
  const isDot = text.charCodeAt(last) === 46;
  if (dots > 0 && commas > 0) return isDot ? 'dot' : 'comma';
  if (dots + commas > 1) return isDot ? 'comma' : 'dot';
  const whole = last - start;
  if (end - last - 1 !== 3 || whole > 3 || (whole === 1 && text.charCodeAt(start) === 48)) return isDot ? 'dot' : 'comma';
  return isDot ? 'maybe-dot' : 'maybe-comma';
}

/**
 * Which sign parts the decimals in a column, decided from all its values; where they do not tell (`1.299` only), the
 * currency does, and without one a lone group of three digits is a thousand. Linear in the values.
 * @param rows the table, of which the column `index` is read from the row `start` on
 * @returns the sign, and whether values spoke for both
 */
export function decimalSign(
  rows: readonly string[][],
  start: number,
  index: number,
  currency: string | null,
  digits: number,
): { decimal: DecimalSign; mixed: boolean } {
  let dots = 0;
  let commas = 0;
  let maybeDots = 0;
  for (let row = start; row < rows.length; row++) {
    const value = rows[row]?.[index];
    if (value === undefined || value === '') continue;
    if (isPlainDecimal(value)) {
      dots++;
      continue;
    }
    const quick = quickEvidence(value);
    const told = quick === 'unsure' ? evidence(value) : quick;
    if (told === 'dot') dots++;
    else if (told === 'comma') commas++;
    else if (told === 'maybe-dot') maybeDots++;
  }
  const mixed = dots > 0 && commas > 0;
  if (dots !== commas) return { decimal: dots > commas ? '.' : ',', mixed };
  if (mixed || maybeDots === 0 || digits === 3) return { decimal: '.', mixed };
  return { decimal: currency === null || writesComma(currency) ? ',' : '.', mixed };
}

/** `1299` and `50` → 129950 at two digits; halves are rounded up. */
function toMinor(whole: string, fraction: string, digits: number): number {
  const unit = 10 ** digits;
  const kept = fraction.length <= digits ? Number(fraction.padEnd(digits, '0') || '0') : Number(fraction.slice(0, digits) || '0');
  const up = fraction.length > digits && fraction.charCodeAt(digits) >= 53 ? 1 : 0;
  return Number(whole === '' ? '0' : whole) * unit + kept + up;
}

const GROUPS = /^\d{1,3}(?:[\s'’.,]\d{2,3})*[\s'’.,]\d{3}$/;

/** Whole and decimal digits of a number; null where its signs make none. */
function digitsOf(number: string, decimal: DecimalSign): [string, string] | null {
  const lastDot = number.lastIndexOf('.');
  const lastComma = number.lastIndexOf(',');
  const last = Math.max(lastDot, lastComma);
  let at = last;
  if (last >= 0) {
    const sign = number.charAt(last);
    const lone = number.indexOf(sign) === last && (lastDot < 0 || lastComma < 0);
    const three = number.length - last - 1 === 3 && /^[1-9]\d{0,2}(?:[\s'’]\d{3})*$/.test(number.slice(0, last));
    if (number.indexOf(sign) !== last) at = -1;
    else if (lone && three && sign !== decimal) at = -1;
  }
  const whole = at < 0 ? number : number.slice(0, at);
  const fraction = at < 0 ? '' : number.slice(at + 1);
  if (!/^\d*$/.test(fraction) || (whole === '' && fraction === '')) return null;
  if (/^\d*$/.test(whole)) return [whole, fraction];
  return GROUPS.test(whole) ? [whole.replace(/\D/g, ''), fraction] : null;
}

/** The number between two positions in minor units, groups of three allowed; −1 where it is not that plain. */
function plainMinor(text: string, start: number, end: number, decimal: DecimalSign, digits: number): number {
  if (end - start > 15) return -1;
  const sign = decimal === '.' ? 46 : 44;
  // No group of thousands follows a leading zero: `0,125` is a fraction whatever the column's sign.
  const group = text.charCodeAt(start) === 48 ? -1 : decimal === '.' ? 44 : 46;
  let value = 0;
  let decimals = -1;
  let sinceGroup = -1;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      value = value * 10 + code - 48;
      if (decimals >= 0) decimals++;
      else if (sinceGroup >= 0) sinceGroup++;
    } else if (code === sign && decimals < 0 && at > start && (sinceGroup < 0 || sinceGroup === 3)) decimals = 0;
    else if (code === group && decimals < 0 && at > start && (sinceGroup < 0 ? at - start <= 3 : sinceGroup === 3)) sinceGroup = 0;
    else return -1;
  }
  if (decimals === 0 || decimals > digits || (sinceGroup >= 0 && sinceGroup !== 3)) return -1;
  for (let missing = digits - Math.max(decimals, 0); missing > 0; missing--) value *= 10;
  return value;
}

/**
 * Reads the prices of one column. What stands before and after the number (`¥`, ` €`) is looked at closely once and
 * remembered, so that a column of 50,000 signed prices costs little more than one of plain numbers.
 */
export class PriceReader {
  /** What stood before and after numbers that were read. */
  private readonly affixes: { before: string; after: string }[] = [];

  constructor(private readonly style: PriceStyle) {}

  /** Minor units, or −1 where `read` has to look closer. */
  quick(text: string): number {
    const { decimal, digits } = this.style;
    const [start, end] = digitSpan(text);
    if (start < 0) return -1;
    const isBare = start === 0 && end === text.length;
    if (!isBare && !this.isKnown(text, start, text.length - end)) return -1;
    return plainMinor(text, start, end, decimal, digits);
  }

  /** Minor units of the style's currency, or why not. The text is trimmed. */
  read(text: string): PriceReading | PriceFailure {
    const quick = this.quick(text);
    if (quick >= 0) return { minor: quick };
    const reading = readWrittenPrice(text, this.style);
    if (typeof reading !== 'string' && !reading.from) this.remember(text);
    return reading;
  }

  /** Whether the characters before and after the number were looked at before. Compared in place: a slice a price adds up. */
  private isKnown(text: string, beforeLength: number, afterLength: number): boolean {
    for (const { before, after } of this.affixes)
      if (before.length === beforeLength && after.length === afterLength && text.startsWith(before) && text.endsWith(after)) return true;
    return false;
  }

  /** Remembers words and signs around a number that was read; not those that could belong to the number. */
  private remember(text: string): void {
    const [start, end] = digitSpan(text);
    const before = text.slice(0, start);
    const after = text.slice(end);
    if (start < 0 || this.affixes.length >= 16 || /[.,'"’=+-]$/.test(before) || /^[.,'’-]/.test(after)) return;
    if (!this.isKnown(text, before.length, after.length)) this.affixes.push({ before, after });
  }
}

/**
 * Reads one price.
 * @param text the cell, trimmed
 * @returns minor units of the style's currency, or why not
 */
export const readPrice = (text: string, style: PriceStyle): PriceReading | PriceFailure => new PriceReader(style).read(text);

function readWrittenPrice(text: string, { decimal, digits, currency }: PriceStyle): PriceReading | PriceFailure {
  const tidied = tidy(text);
  if (tidied === '') return 'empty-price';
  if (RANGE.test(tidied)) return 'price-range';
  const from = FROM.test(tidied);
  const parts = split(from ? tidied.replace(FROM, '') : tidied);
  if (parts === null) return 'unreadable-price';
  const negative = /-$/.test(parts.before) || /^-/.test(parts.before) || parts.after === '-';
  for (const word of wordsAround(parts)) {
    const meant = currenciesOf(word);
    if (meant === undefined) return 'unreadable-price';
    if (currency !== null && !meant.includes(currency)) return 'other-currency';
  }
  const found = digitsOf(parts.number, decimal);
  if (found === null) return 'unreadable-price';
  const minor = toMinor(found[0], found[1], digits);
  if (!Number.isSafeInteger(minor)) return 'unreadable-price';
  if (negative && minor > 0) return 'negative-price';
  return from ? { minor, from } : { minor };
}
