/** What a page says of the SKUs' promotions. Pure: the mock-up has no clock, so "now" is the page's own event. */
import { formatMoney, type Page, type Promotion, runsDuring, type Sku } from '@/core/page';
import { pageWord, pageWords } from './words';

/** Order in which promotions are told: money off before what comes with it, and what is given before what has to be collected. */
const ORDER: readonly Promotion['kind'][] = ['cut', 'coupon', 'gift', 'bundle', 'trial'];

/** The promotions of a SKU that the page shows, in the order in which they are told. */
function shownPromotions({ promotions = [] }: Sku, event: Page['event']): Promotion[] {
  const during = promotions.filter((promotion) => runsDuring(promotion, event));
  return during.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

export interface Tongue {
  currency: string;
  locale: string;
}

/** Money inside a sentence; `满199减30` is said without the sign of the yuan. */
function spoken(minor: number, { currency, locale }: Tongue): string {
  const text = formatMoney(minor, currency, locale);
  return currency === 'CNY' && locale.toLowerCase().startsWith('zh') ? text.replace(/^[¥￥]/, '') : text;
}

/** `擦镜布 ×2`; empty where the gift has no name. */
function giftName({ gift }: Promotion): string {
  const name = gift?.name?.trim() ?? '';
  return name !== '' && (gift?.quantity ?? 1) > 1 ? `${name} ×${gift?.quantity}` : name;
}

/** The few words of a promotion's tag: `满199减30`, `Free lens cloth`. */
function promotionWords(promotion: Promotion, tongue: Tongue): string {
  const { kind } = promotion;
  const money = (minor = 0) => spoken(minor, tongue);
  const word = (name: Parameters<typeof pageWord>[1]) =>
    pageWord(tongue.locale, name, { threshold: money(promotion.threshold), amount: money(promotion.amount), gift: giftName(promotion) });
  const over = (promotion.threshold ?? 0) > 0;
  if (kind === 'trial') return word('trial-plain');
  if (kind === 'bundle') return word(promotion.amount ? 'bundle-off' : 'bundle-plain');
  if (kind === 'gift') {
    if (giftName(promotion) === '') return word(over ? 'gift-over' : 'gift-plain');
    return word(over ? 'gift-from' : 'gift');
  }
  if (!promotion.amount) return word(over ? `${kind}-over` : `${kind}-plain`);
  return word(over ? `${kind}-from` : kind);
}

/** The least that tells of a promotion, where there is no room for more: `券10`, `Gift`. */
function shortWords({ kind, amount }: Promotion, tongue: Tongue): string {
  const holes = { amount: spoken(amount ?? 0, tongue) };
  return pageWord(tongue.locale, amount && kind !== 'gift' && kind !== 'trial' ? `${kind}-short` : `${kind}-shortest`, holes);
}

export interface PromotionTag {
  text: string;
  short: string;
}

/** The tags of a SKU's promotions, none twice. */
export function promotionTags(sku: Sku, event: Page['event'], tongue: Tongue): PromotionTag[] {
  const tags = shownPromotions(sku, event).map((promotion) => ({
    text: promotionWords(promotion, tongue),
    short: shortWords(promotion, tongue),
  }));
  return [...new Map(tags.map((tag) => [tag.text, tag])).values()];
}

/** What stands on one card of a coupon strip: its figure, and from what it can be used. */
export interface CouponCard {
  figure: string;
  note: string;
}

/** The coupons and cuts of the page's SKUs, each once, the lowest threshold first. */
export function couponCards(page: Page, tongue: Tongue): CouponCard[] {
  const words = pageWords(tongue.locale);
  const found = page.skus.flatMap((sku) => shownPromotions(sku, page.event).filter(({ kind }) => kind === 'coupon' || kind === 'cut'));
  const cards = found
    .sort((a, b) => (a.threshold ?? 0) - (b.threshold ?? 0) || (a.amount ?? 0) - (b.amount ?? 0))
    .map(({ kind, threshold = 0, amount = 0 }): CouponCard => {
      const over =
        threshold > 0 ? pageWord(tongue.locale, 'coupon-card-over', { threshold: spoken(threshold, tongue) }) : words['coupon-card-any'];
      return {
        figure: amount > 0 ? formatMoney(amount, tongue.currency, tongue.locale) : words[`${kind === 'cut' ? 'cut' : 'coupon'}-plain`],
        note: over,
      };
    });
  return distinct(cards);
}

/** The gifts of the page's SKUs, each once, the lowest threshold first. */
export function giftCards(page: Page, tongue: Tongue): CouponCard[] {
  const words = pageWords(tongue.locale);
  const found = page.skus.flatMap((sku) =>
    shownPromotions(sku, page.event).filter((each) => each.kind === 'gift' && giftName(each) !== ''),
  );
  const cards = found
    .sort((a, b) => (a.threshold ?? 0) - (b.threshold ?? 0))
    .map((promotion): CouponCard => {
      const threshold = promotion.threshold ?? 0;
      const money = spoken(threshold, tongue);
      return {
        figure: giftName(promotion),
        note: threshold > 0 ? pageWord(tongue.locale, 'gift-when', { threshold: money }) : words['gift-any'],
      };
    });
  return distinct(cards);
}

function distinct(cards: readonly CouponCard[]): CouponCard[] {
  return [...new Map(cards.map((card) => [`${card.figure}\n${card.note}`, card])).values()];
}
