/** What stands on a page besides the SKUs' own texts, in the page's language. Pure. */
import { formatMoney, type ModuleBox, markdownPercent, type Page, type Sku } from '@/core/page';
import { mockup } from '@/i18n/texts/mockup';

/** The language of the page's own text where the page names none. */
const DEFAULT_LOCALE = 'zh-CN';

export function localeOf(page: Pick<Page, 'locale'>): string {
  return localeTag(page.locale);
}

/** A language tag that Intl takes: the one given, or Chinese where there is none or it is none. */
export function localeTag(locale = DEFAULT_LOCALE): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? DEFAULT_LOCALE;
  } catch {
    return DEFAULT_LOCALE;
  }
}

/** The words that the planner itself puts on a page: Chinese on a Chinese page, English on any other. */
export function pageWords(locale: string) {
  return mockup[locale.toLowerCase().startsWith('zh') ? 'zh' : 'en'];
}

type Word = keyof (typeof mockup)['en'];

/** One of these words with its holes filled. */
export function pageWord(locale: string, word: Word, holes: Record<string, string | number>): string {
  return pageWords(locale)[word].replace(/\{(\w+)\}/g, (hole, name: string) => String(holes[name] ?? hole));
}

export interface MoneyParts {
  before: string;
  whole: string;
  /** Decimals with their separator; empty where there are none. */
  decimals: string;
  after: string;
}

/** Takes formatted money apart, so that the figure can stand large and its currency small: `¥1,299.50` → ¥ · 1,299 · .50. */
export function moneyParts(text: string): MoneyParts {
  const figure = /\d(?:[\d.,'’\s\u00a0\u202f]*\d)?/.exec(text);
  if (!figure) return { before: '', whole: text, decimals: '', after: '' };
  const number = figure[0];
  const cut = /[.,](\d{1,2})$/.exec(number);
  return {
    before: text.slice(0, figure.index),
    whole: cut ? number.slice(0, -cut[0].length) : number,
    decimals: cut ? cut[0] : '',
    after: text.slice(figure.index + number.length),
  };
}

/** `¥79–149`: the second amount without the currency sign that the first already shows. */
function moneyRange(min: number, max: number, currency: string, locale: string): string {
  const low = formatMoney(min, currency, locale);
  const high = formatMoney(max, currency, locale);
  if (min === max) return low;
  const { before } = moneyParts(high);
  return `${low}–${before !== '' && low.startsWith(before) ? high.slice(before.length) : high}`;
}

/**
 * The small line beside a module's title: the range of the prices that stand in it. Its declared band is a plan and may be
 * broken, so a shopper is never told it.
 * @returns an empty text where no tile has a price
 */
export function rangeText({ tiles }: ModuleBox, skus: ReadonlyMap<string, Sku>, currency: string, locale: string): string {
  const prices = tiles.flatMap(({ placed }) => skus.get(placed.tile.skuId)?.price || []);
  return prices.length === 0 ? '' : moneyRange(Math.min(...prices), Math.max(...prices), currency, locale);
}

/** The price off the list price as `-27%`; empty under 1 %. */
export function percentOff(sku: Sku, locale: string): string {
  const off = markdownPercent(sku);
  return off < 1 ? '' : `\u2212${new Intl.NumberFormat(locale, { style: 'percent' }).format(off / 100)}`;
}

/** The calendar day that a moment or a day of a page file names, whatever the machine's own time zone. */
function day(time: string | undefined): Date | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(time ?? '');
  return parts ? new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))) : undefined;
}

/** The days of the event, `6月1日 – 6月18日`; empty where the page names none. */
export function eventDates(page: Pick<Page, 'event' | 'locale'>): string {
  const format = new Intl.DateTimeFormat(localeOf(page), { month: 'short', day: 'numeric', timeZone: 'UTC' });
  const days = [day(page.event?.start), day(page.event?.end)].flatMap((date) => (date ? format.format(date) : []));
  return [...new Set(days)].join(' – ');
}

/** The price the banner promises: its own, else that of its SKU; undefined where it promises none. */
export function bannerPrice(page: Pick<Page, 'banner'>, skus: ReadonlyMap<string, Sku>): number | undefined {
  const price = page.banner?.anchorPrice ?? (page.banner?.skuId ? skus.get(page.banner.skuId)?.price : undefined);
  return price === 0 ? undefined : price;
}
