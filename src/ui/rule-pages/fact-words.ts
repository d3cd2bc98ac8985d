/** The facts of a SKU and its place that a rule reads and a mock-up does not show, in a few words each. */
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fact } from '@/core/guide';
import { formatMoney, type Page, type Promotion, type Sku, type Tile } from '@/core/page';
import type { Lang } from '@/core/rules';
import { useLang } from '../shell';
import { type Seen, seenOn } from './seen';

interface Words {
  t: TFunction<'guide'>;
  lang: Lang;
  money: (minor: number) => string;
}

/** One line per fact, in the order asked for; nothing for a SKU that is not there. */
export function useFactWords(page: Page): (sku: Sku | undefined, tile: Tile | undefined, facts: readonly Fact[]) => string[] {
  const { t } = useTranslation('guide');
  const lang = useLang();
  const money = (minor: number) => formatMoney(minor, page.currency, lang === 'zh' ? 'zh-CN' : 'en');
  const seen = useMemo(() => seenOn(page), [page]);
  return (sku, tile, facts) =>
    sku
      ? facts.flatMap((fact) => wordsOf(fact, sku, tile, { t, lang, money }) ?? placeWords(fact, seen.get(tile?.id ?? ''), t, lang) ?? [])
      : [];
}

/** What is foreseen of a tile; nothing for a SKU beside the page. */
function placeWords(fact: Fact, seen: Seen | undefined, t: Words['t'], lang: Lang): string | undefined {
  if (!seen) return undefined;
  const { share, screens, order, visit, look } = seen;
  switch (fact) {
    case 'attention':
      return t('fact-attention', { value: share.toLocaleString(lang, { style: 'percent', maximumFractionDigits: 1 }) });
    case 'screenful':
      return t('fact-screenful', { value: [...new Set(screens)].join('–') });
    case 'order':
      return order === undefined ? undefined : t('fact-order', { value: order });
    case 'visit':
      return visit === undefined ? undefined : t('fact-visit', { value: visit });
    case 'look':
      return look === undefined ? t('fact-look-none') : t('fact-look', { value: look });
    default:
      return undefined;
  }
}

function wordsOf(fact: Fact, sku: Sku, tile: Tile | undefined, { t, lang, money }: Words): string | undefined {
  const number = (value: number) => value.toLocaleString(lang);
  // What is not known is said only where it is asked for: of a SKU that shows a list price or claims something.
  const isAsked = sku.listPrice !== undefined || (sku.badges?.length ?? 0) > 0;
  const amount = (value: number | undefined) => (value === undefined ? t('fact-unknown') : money(value));
  switch (fact) {
    case 'title':
      return sku.title;
    case 'category':
      return sku.category?.join(' / ');
    case 'brand':
      return sku.brand;
    case 'image':
      return t('fact-image', { value: t(sku.image ? 'fact-has' : 'fact-lacks') });
    case 'roles':
      return sku.roles?.map((role) => t(`role-${role}`)).join(' · ');
    case 'tier':
      return sku.tier === undefined ? undefined : t('fact-tier', { value: number(sku.tier) });
    case 'sales':
      return sku.stats?.orders === undefined ? undefined : t('fact-sales', { value: number(sku.stats.orders) });
    case 'daily':
      return dailyText(sku, number, t);
    case 'frequency':
      return sku.frequency === undefined ? undefined : t('fact-frequency', { value: number(sku.frequency) });
    case 'cost':
      return sku.cost === undefined ? undefined : t('fact-cost', { value: money(sku.cost) });
    case 'stock':
      return sku.stock === undefined ? undefined : t('fact-stock', { value: number(sku.stock) });
    case 'list-price':
      return sku.listPrice === undefined ? undefined : t('fact-list-price', { value: money(sku.listPrice) });
    case 'list-price-basis':
      return sku.listPriceBasis === undefined ? undefined : t('fact-basis', { value: sku.listPriceBasis });
    case 'lowest-7':
      return isAsked ? t('fact-lowest-7', { value: amount(sku.lowestPrice7d) }) : undefined;
    case 'lowest-30':
      return isAsked ? t('fact-lowest-30', { value: amount(sku.lowestPrice30d) }) : undefined;
    case 'history':
      return sku.priceHistory?.map(({ from, price }) => t('fact-history', { from: dayText(from, lang), value: money(price) })).join(' · ');
    case 'offline-price':
      return sku.offlinePrice === undefined ? undefined : t('fact-offline-price', { value: money(sku.offlinePrice) });
    case 'promotions':
      return sku.promotions?.map((promotion) => promotionText(promotion, t)).join(' · ');
    case 'evidence':
      return isAsked ? t('fact-evidence', { value: sku.evidence ?? t('fact-unknown') }) : undefined;
    case 'image-size':
      if (sku.imageBytes === undefined) return undefined;
      return [`${number(sku.imageBytes / 1_000_000)} MB`, ...(sku.animated ? [t('fact-animated')] : [])].join(' · ');
    case 'random':
      return tile?.random ? t('fact-random') : undefined;
    default:
      return undefined;
  }
}

function promotionText({ kind, gift }: Promotion, t: Words['t']): string {
  if (kind !== 'gift') return t(`promotion-${kind}`);
  return gift?.name ? t('fact-gift', { value: [gift.name, gift.quantity].filter(Boolean).join(' × ') }) : t('fact-gift-unnamed');
}

const DAY_MS = 86_400_000;

/** Orders a day over the days of the figures. */
function dailyText({ stats: { from, to, orders } = {} }: Sku, number: (value: number) => string, t: Words['t']): string | undefined {
  if (from === undefined || to === undefined || orders === undefined) return undefined;
  return t('fact-daily', { value: number(orders / ((Date.parse(to) - Date.parse(from)) / DAY_MS + 1)) });
}

/** `6月1日`, `1 Jun`. */
function dayText(day: string, lang: Lang): string {
  return new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(day),
  );
}
