/** The packet's table of prices: module by module, in the order of the page. */
import { formatMoney, isGrid, markdownPercent, type Page, type Promotion, type Sku, skusById } from '../page';
import { escaped, type Html, money, table } from '../report';
import { fill, type Lang } from '../text';
import { PACKET_WORDS as W } from './packet-words';

/** Titles longer than this are cut: a table is no place for ten thousand characters. */
const LONGEST = 160;

/** A title as one line of at most so many characters, in quarantine as to the direction of its script. */
export function shortTitle(title: string): string {
  const letters = [...title.replace(/\s+/g, ' ').trim()];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : letters.join('');
}

export const isolated = (text: string): Html => `<bdi>${escaped(text)}</bdi>`;

export function moduleName(page: Page, id: string, lang: Lang): string {
  const index = page.modules.findIndex((module) => module.id === id);
  return shortTitle(page.modules[index]?.title ?? '') || fill(W.module[lang], { n: index + 1 });
}

/** @param withCosts whether cost and margin are told as well */
export function priceTables(page: Page, lang: Lang, withCosts: boolean): Html {
  const skus = skusById(page);
  const words = [
    'number',
    'product',
    'price',
    'listPrice',
    'markdown',
    'offers',
    ...(withCosts ? (['cost', 'margin'] as const) : []),
  ] as const;
  const kinds = ['', '', 'n', 'n', 'n wide', 'wide', ...(withCosts ? (['n cost', 'n cost'] as const) : [])] as const;
  let count = 0;
  const parts = page.modules.filter(isGrid).map((module) => {
    const rows = (module.tiles ?? []).map(({ id, skuId }) => {
      count += 1;
      const sku = skus.get(skuId);
      return [`<span data-row="${escaped(id)}">${count}</span>`, ...rowOf(sku, skuId, page, lang, withCosts)];
    });
    if (rows.length === 0) return '';
    const heads = words.map((word) => escaped(W[word][lang]));
    return `<div class="prices-of"><h4>${isolated(moduleName(page, module.id, lang))}</h4>${table(heads, rows, kinds)}</div>`;
  });
  return parts.join('');
}

function rowOf(sku: Sku | undefined, skuId: string, page: Page, lang: Lang, withCosts: boolean): Html[] {
  if (!sku) return [escaped(fill(W.gone[lang], { sku: skuId })), '–', '', '', '', ...(withCosts ? ['', ''] : [])];
  const { price, listPrice, cost } = sku;
  const percent = markdownPercent(sku);
  const margin = cost === undefined || price <= 0 ? '' : `${Math.round((1 - cost / price) * 1000) / 10}%`;
  return [
    `<span class="clamp">${isolated(shortTitle(sku.title))}</span><span class="sku">${escaped(sku.id)}</span>`,
    price > 0 ? `<b>${money(price, page, lang)}</b>` : escaped(W.noPrice[lang]),
    listPrice === undefined ? '' : money(listPrice, page, lang),
    percent === 0 ? '' : `${percent}%`,
    escaped((sku.promotions ?? []).map((promotion) => offerText(promotion, page, lang)).join(lang === 'zh' ? '；' : '; ')),
    ...(withCosts ? [cost === undefined ? '' : money(cost, page, lang), margin] : []),
  ];
}

function offerText({ kind, threshold, amount, gift }: Promotion, page: Page, lang: Lang): string {
  const text = (minor: number) => formatMoney(minor, page.currency, lang === 'zh' ? 'zh-CN' : 'en-US');
  const named = kind === 'gift' ? fill(W.gift[lang], { name: shortTitle(gift?.name ?? '') }).trim() : W[kind][lang];
  const what = amount === undefined ? named : fill(W.less[lang], { what: named, amount: text(amount) });
  return threshold === undefined ? what : fill(W.over[lang], { threshold: text(threshold), what });
}
