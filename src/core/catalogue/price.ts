/**
 * Prices as people and machines write them: `¥1,299.00`, `1.299,00 €`, `INR 399`, `18,9`, `1 299,00`, `CHF 1'299.–`, `99元`.
 * One sign can part thousands or decimals, so a column is read as a whole first (`decimalSign`), then each value by it.
 */
import { currenciesOf } from './currency';
import type { DecimalSign } from './decimal-sign';
import { digitSpan, FROM, isDigit, MOST_CHARS, RANGE, split, tidy, wordsAround } from './price-text';

export type PriceFailure =
  | 'empty-price'
  | 'unreadable-price'
  | 'negative-price'
  | 'price-range'
  | 'price-is-date'
  | 'price-too-high'
  | 'other-currency';

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

/** Whole units above which a price is a mistake: a barcode, a telephone number, a finger on the key. */
const MOST = 1e10;

const DATE = /^\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}(?!\d)|^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?!\d)|^\d{1,2}月\d{1,2}日/;

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
  return value > MOST * 10 ** digits ? -1 : value;
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
  if (text.length > MOST_CHARS) return 'unreadable-price';
  const tidied = tidy(text);
  if (tidied === '') return 'empty-price';
  if (DATE.test(tidied)) return 'price-is-date';
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
  if (negative && minor > 0) return 'negative-price';
  if (minor > MOST * 10 ** digits) return 'price-too-high';
  return from ? { minor, from } : { minor };
}
