/** Money is an integer in the currency's minor unit; it becomes text only at the edges. */
import { remembering } from '../once';

const digits = new Map<string, number>();
const formats = new Map<string, (amount: number) => string>();

/** Decimals of a currency's minor unit: 2 for CNY, 0 for JPY, 3 for KWD (ISO 4217, as Intl knows it); 2 where unknown. */
export function minorDigits(currency: string): number {
  let known = digits.get(currency);
  if (known === undefined) {
    try {
      known = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
    } catch {
      known = 2;
    }
    digits.set(currency, known);
  }
  return known;
}

/**
 * Money as text: `¥99`, `¥1,299.50`, `€1.299`. Decimals are shown only where the amount has any.
 * @param minor the amount in minor units
 * @param locale a BCP 47 language tag
 */
export function formatMoney(minor: number, currency: string, locale: string): string {
  const decimals = minorDigits(currency);
  const whole = minor % 10 ** decimals === 0;
  const key = `${locale} ${currency} ${whole}`;
  let format = formats.get(key);
  if (!format) {
    const shown = whole ? 0 : decimals;
    const { format: write } = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: shown,
      maximumFractionDigits: shown,
    });
    format = remembering((amount: number) => write(amount));
    formats.set(key, format);
  }
  // No minus before a nought: JSON has −0.
  return format(minor / 10 ** decimals + 0);
}
