/** Names of price zones as a merchandiser would write them: `200元以内`, `Under $200`, `1,600–1,999元`. */
import { formatMoney, minorDigits } from '../page';
import { fill, type Lang, type Texts } from '../text';
import { langOf } from './texts';

const NAMES = {
  under: { zh: '{price}以内', en: 'Under {price}' },
  upTo: { zh: '{price}以内', en: 'Up to {price}' },
} satisfies Record<string, Texts>;

/** How far above the dearest SKU a name may lie: a rounder one has to be nearer. */
const NEAR = 1.05;
const NEAR_ENOUGH = 1.1;

interface RoundEnd {
  kind: keyof typeof NAMES;
  /** In the name, minor units. */
  price: number;
}

/**
 * The round price at or a little above a zone's dearest SKU, two digits of precision and better none: 7119 is below 7200. Of
 * a charm price it is the one that it hides: 199 is below 200.
 * @param max minor units
 * @returns undefined where no round price is near
 */
function roundEnd(max: number): RoundEnd | undefined {
  const finest = 10 ** Math.floor(Math.log10(max) - 1);
  for (const [step, near] of [
    [finest * 10, NEAR],
    [finest * 5, NEAR],
    [finest, NEAR_ENOUGH],
  ] as const) {
    if (!Number.isInteger(step)) continue;
    if (max % step === 0) return { kind: 'upTo', price: max };
    const next = Math.ceil(max / step) * step;
    if (next <= max * near) return { kind: 'under', price: next };
  }
  return undefined;
}

/** An amount in a title: `199元` where Chinese names its own money, else with the currency's sign. */
function amount(minor: number, currency: string, locale: string, lang: Lang): string {
  return lang === 'zh' && currency === 'CNY' ? `${minor / 10 ** minorDigits(currency)}元` : formatMoney(minor, currency, locale);
}

/** `1,600–1,999元`, `$1,600–1,999`: the sign once. */
function rangeTitle(min: number, max: number, currency: string, locale: string): string {
  const unit = 10 ** minorDigits(currency);
  const plain = (minor: number) =>
    new Intl.NumberFormat(locale, minor % unit === 0 ? {} : { minimumFractionDigits: minorDigits(currency) }).format(minor / unit);
  if (langOf(locale) === 'zh' && currency === 'CNY') return min === max ? `${plain(max)}元` : `${plain(min)}–${plain(max)}元`;
  const from = formatMoney(min, currency, locale);
  if (min === max) return from;
  // A sign that stands behind the amount (`1.299 €`) goes behind the second.
  return from.endsWith(plain(min)) ? `${from}–${plain(max)}` : `${plain(min)}–${formatMoney(max, currency, locale)}`;
}

/**
 * Title of a price zone after its dearest SKU; a range where no round price is near or another zone has the name already.
 * @param min the cheapest SKU's price, minor units; `max` the dearest's
 * @param taken titles of the page's other modules
 */
export function zoneTitle(min: number, max: number, currency: string, locale: string, taken: ReadonlySet<string>): string {
  const end = max > 0 ? roundEnd(max) : undefined;
  if (!end) return rangeTitle(min, max, currency, locale);
  const lang = langOf(locale);
  const name = fill(NAMES[end.kind][lang], { price: amount(end.price, currency, locale, lang) });
  return taken.has(name) ? rangeTitle(min, max, currency, locale) : name;
}
