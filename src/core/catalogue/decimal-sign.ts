/** Which sign parts the decimals in a column of prices, told by the column as a whole. */
import { writesComma } from './currency';
import { digitSpan, isDigit, split, tidy } from './price-text';

export type DecimalSign = '.' | ',';

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
