import { describe, expect, it } from 'vitest';
import { type Page, type Promotion, runsDuring, type Sku } from '@/core/page';
import { emWidth, fitting } from '@/ui/mockup/fit';
import { couponCards, giftCards, promotionTags } from '@/ui/mockup/promotions';
import { percentOff } from '@/ui/mockup/words';
import { build } from '../helpers/page';

const zh = { currency: 'CNY', locale: 'zh-CN' };
const en = { currency: 'GBP', locale: 'en-GB' };
const sku = (promotions: Promotion[]): Sku => ({ id: 's', title: 'SKU', price: 9900, promotions });
const texts = (promotions: Promotion[], tongue: typeof zh) => promotionTags(sku(promotions), undefined, tongue).map(({ text }) => text);
const event = { start: '2026-06-01T00:00:00+08:00', end: '2026-06-18T23:59:59+08:00' };

function pageOf(lists: Promotion[][]): Page {
  const page = build({ modules: [{ rows: lists.map(() => '99').join(' ') }] });
  for (const [i, promotions] of lists.entries()) Object.assign(page.skus[i] ?? {}, { promotions });
  return { ...page, event };
}

describe('the tags of a promotion', () => {
  it.each<[Promotion, string, string]>([
    [{ kind: 'cut', threshold: 19900, amount: 3000 }, '满199减30', '£30 off £199'],
    [{ kind: 'cut', amount: 3050 }, '立减30.50', '£30.50 off'],
    [{ kind: 'cut', threshold: 19900 }, '满199立减', 'Save over £199'],
    [{ kind: 'cut' }, '满减', 'Multi-buy saving'],
    [{ kind: 'coupon', threshold: 9900, amount: 1000 }, '券满99减10', '£10 off £99 with coupon'],
    [{ kind: 'coupon', amount: 1000 }, '券10', '£10 off with coupon'],
    [{ kind: 'coupon', threshold: 9900 }, '券满99可用', 'Coupon over £99'],
    [{ kind: 'coupon' }, '优惠券', 'Coupon'],
    [{ kind: 'gift', threshold: 9900, gift: { name: 'X', quantity: 2 } }, '满99赠X ×2', 'Free X ×2 over £99'],
    [{ kind: 'gift', gift: { name: 'X', quantity: 1 } }, '赠X', 'Free X'],
    [{ kind: 'gift', threshold: 9900 }, '满99赠好礼', 'Free gift over £99'],
    [{ kind: 'gift' }, '有赠品', 'Free gift'],
    [{ kind: 'bundle', amount: 2000, partnerSkuId: 's2' }, '组合减20', 'Bundle: save £20'],
    [{ kind: 'bundle' }, '组合优惠', 'Bundle'],
    [{ kind: 'trial' }, '试用', 'Trial'],
  ])('%j', (promotion, chinese, english) => {
    expect(texts([promotion], zh)).toEqual([chinese]);
    expect(texts([promotion], en)).toEqual([english]);
  });

  it('come in a fixed order, each once', () => {
    const tags = texts([{ kind: 'trial' }, { kind: 'gift' }, { kind: 'coupon' }, { kind: 'cut' }, { kind: 'coupon' }], zh);
    expect(tags).toEqual(['满减', '优惠券', '有赠品', '试用']);
  });

  it.each<[string, Partial<Promotion>, boolean]>([
    ['without days', {}, true],
    ['until the first day', { to: '2026-06-01' }, true],
    ['until the day before', { to: '2026-05-31' }, false],
    ['from the last day', { from: '2026-06-18T10:00:00+08:00' }, true],
    ['from the day after', { from: '2026-06-19' }, false],
    ['with days that are none', { from: 'soon', to: 'later' }, true],
  ])('are those of the event: one %s', (_, days, shown) => {
    expect(runsDuring({ kind: 'cut', ...days }, event)).toBe(shown);
    expect(runsDuring({ kind: 'cut', ...days }, undefined)).toBe(true);
  });
});

describe('what a page says of its promotions', () => {
  it('is each coupon and cut once, the lowest threshold first', () => {
    const coupon: Promotion = { kind: 'coupon', threshold: 29900, amount: 5000 };
    const page = pageOf([[coupon], [coupon, { kind: 'cut', threshold: 9900, amount: 1000 }], [{ kind: 'coupon', to: '2026-01-01' }]]);
    expect(couponCards(page, zh)).toEqual([
      { figure: '¥10', note: '满99可用' },
      { figure: '¥50', note: '满299可用' },
    ]);
    expect(couponCards(pageOf([[{ kind: 'coupon' }]]), en)).toEqual([{ figure: 'Coupon', note: 'no minimum' }]);
  });

  it('is each named gift once', () => {
    const page = pageOf([
      [{ kind: 'gift', threshold: 19900, gift: { name: 'Pouch' } }],
      [{ kind: 'gift', gift: { name: 'Cloth', quantity: 2 } }, { kind: 'gift' }],
    ]);
    expect(giftCards(page, en)).toEqual([
      { figure: 'Cloth ×2', note: 'With your order' },
      { figure: 'Pouch', note: 'Over £199' },
    ]);
  });
});

describe('a percentage off', () => {
  it.each([
    [7000, 10000, '−30%'],
    [7001, 10000, '−29%'],
    [9950, 10000, ''],
    [10000, 10000, ''],
    [0, 10000, ''],
  ])('of %i against %i is %s: never more than it is', (price, listPrice, text) => {
    expect(percentOff({ id: 's', title: '', price, listPrice }, 'zh-CN')).toBe(text);
  });
});

describe('what stands beside each other', () => {
  const tags = [
    { text: '满199减30', short: '减30' },
    { text: '券满99减10', short: '券10' },
    { text: '赠绒布坐垫 ×2', short: '赠品' },
  ];

  it('is all of it where there is room, else in fewer words, the last first', () => {
    expect(emWidth('满减')).toBe(2);
    expect(fitting(tags, 30, 1, 0.5)).toEqual(['满199减30', '券满99减10', '赠绒布坐垫 ×2']);
    expect(fitting(tags, 18, 1, 0.5)).toEqual(['满199减30', '券满99减10', '赠品']);
    expect(fitting(tags, 14, 1, 0.5)).toEqual(['满199减30', '券10', '赠品']);
  });

  it('counts what even then finds no room, and always has the first', () => {
    expect(fitting(tags, 10, 1, 0.5)).toEqual(['减30', '券10', '+1']);
    expect(fitting(tags, 1, 1, 0.5)).toEqual(['减30', '+2']);
    expect(fitting([], 4, 1, 0.5)).toEqual([]);
  });
});
