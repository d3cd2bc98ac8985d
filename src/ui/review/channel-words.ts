/** What the green channel answers, in words. */
import i18next, { type TFunction } from 'i18next';
import { formatMoney, type Page, resolveVariant, skusById } from '@/core/page';
import { type Breach, type ChannelAnswer, type Draw, dayText } from '@/core/review';
import { describeFinding } from '@/core/rules';
import type { Language } from '@/editor';
import { differenceWords } from '../variants';

type Words = TFunction<['channel', 'variants', 'common']>;

/** The reader's day of a moment: `18 Jun 2026`. */
export function dayOf(time: string | undefined, lang: Language): string {
  const at = new Date(time ?? '');
  if (Number.isNaN(at.getTime())) return time ?? '';
  return new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium' }).format(at);
}

/** Used and agreed, for the state in a line. */
export function channelValues({ used, limits }: ChannelAnswer, lang: string) {
  const money = (minor: number) => formatMoney(minor, limits.currency, lang);
  return { used: used.replacements, of: limits.replacements, spent: money(used.money), sum: money(limits.money) };
}

export interface Line {
  /** What it is about. */
  title: string;
  detail: string;
  /** Tiles to show; none for what concerns the page. */
  tiles: readonly string[];
}

const titleOf = (page: Page, sku: string) => skusById(page).get(sku)?.title.trim() || sku;
const tilesWith = (page: Page, sku: string) =>
  page.modules.flatMap(({ tiles = [] }) => tiles.filter(({ skuId }) => skuId === sku).map(({ id }) => id));

/** What was drawn, in a line each. @param page the page file that shows it */
export function drawLine(draw: Draw, page: Page, t: Words, lang: Language): Line {
  const shown = resolveVariant(page, draw.variant ?? null);
  const money = (minor: number) => formatMoney(minor, page.currency, lang);
  if (draw.kind === 'price')
    return {
      title: titleOf(shown, draw.sku),
      detail: t('draw-price', { from: money(draw.from), to: money(draw.to), money: money(draw.money) }),
      tiles: tilesWith(shown, draw.sku),
    };
  const [from, to] = [titleOf(shown, draw.from), titleOf(shown, draw.to)];
  return { title: to, detail: t('draw-replacement', { from, money: money(draw.money) }), tiles: [draw.tile] };
}

/** What broke a limit, and where. @param before the page file as it was approved */
export function breachLine(breach: Breach, answer: ChannelAnswer, before: Page, after: Page, t: Words, lang: Language): Line {
  const { limits } = answer;
  const money = (minor: number) => formatMoney(minor, limits.currency, lang);
  switch (breach.limit) {
    case 'until':
      return { title: t('breach-until', { day: dayText(limits.until, lang, after) }), detail: '', tiles: [] };
    case 'currency':
      return { title: t('breach-currency', { currency: limits.currency }), detail: '', tiles: [] };
    case 'replacements':
      return { title: t('breach-replacements', { used: breach.used, of: breach.of }), detail: '', tiles: [] };
    case 'money':
      return { title: t('breach-money', { used: money(breach.used), of: money(breach.of) }), detail: '', tiles: [] };
    case 'price': {
      const shown = resolveVariant(after, breach.variant);
      const percent = Number.isFinite(breach.percent) ? breach.percent : '∞';
      const values = { from: money(breach.from), to: money(breach.to), percent, limit: limits.pricePercent };
      const tiles = breach.tile === undefined ? tilesWith(shown, breach.sku) : [breach.tile];
      return { title: titleOf(shown, breach.sku), detail: t('breach-price', values), tiles };
    }
    case 'version':
      return { title: t('breach-version'), detail: nameOf(breach.variant, before, after), tiles: [] };
    case 'data':
      return { title: t('breach-data'), detail: breach.path, tiles: [] };
    case 'error': {
      const shown = resolveVariant(after, breach.variant);
      const { summary, detail } = describeFinding(breach.finding, shown, lang);
      return { title: t('breach-error', { summary }), detail, tiles: breach.finding.at.tiles ?? [] };
    }
    default: {
      const [left, right] = [resolveVariant(before, breach.variant), resolveVariant(after, breach.variant)];
      const words = i18next.getFixedT(lang, ['variants', 'common']) as TFunction<['variants', 'common']>;
      const { title, detail } = differenceWords({ t: words, lang, left, right })(breach.difference);
      const { tile, tiles, sku } = breach.difference as { tile?: string; tiles?: string[]; sku?: string };
      const shown = tiles ?? (tile === undefined ? tilesWith(right, sku ?? '') : [tile]);
      return { title, detail: t(breach.limit === 'hero' ? 'breach-hero' : 'breach-unnamed', { detail }), tiles: shown };
    }
  }
}

const nameOf = (id: string, ...pages: Page[]) =>
  pages
    .flatMap(({ variants = [] }) => variants.filter((one) => one.id === id))
    .at(-1)
    ?.name?.trim() || id;
