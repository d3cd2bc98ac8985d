import { describe, expect, it } from 'vitest';
import { type Page, type Sku, validatePage } from '@/core/page';
import { countBelowAnchor, facets, filterSkus, type PlanOptions, planFailureText, planPage, priceHistogram } from '@/core/plan';
import { check } from '@/core/rules';

/** `count` SKUs from `low` to `high`, in minor units, at even distances. */
function range(prefix: string, count: number, low: number, high: number, more: Partial<Sku> = {}): Sku[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `${prefix}${String(i).padStart(3, '0')}`,
    title: `${prefix} ${i}`,
    price: Math.round(low + ((high - low) * i) / Math.max(1, count - 1)),
    image: 'x',
    category: ['Audio', 'Headphones'],
    ...more,
  }));
}

const CNY = { currency: 'CNY', arrangeSteps: 0 } as const;

function planned(skus: readonly Sku[], options: PlanOptions): Page {
  const plan = planPage(skus, options);
  if (!plan.ok) throw new Error(planFailureText(plan, 'en'));
  expect(validatePage(plan.page)).toMatchObject({ ok: true });
  return plan.page;
}

function prices(page: Page): number[][] {
  const bySku = new Map(page.skus.map(({ id, price }) => [id, price]));
  return page.modules.map((module) => (module.tiles ?? []).map(({ skuId }) => bySku.get(skuId) ?? 0).sort((a, b) => a - b));
}

describe('a plan', () => {
  it('has four modules of twelve tiles at two viewports unless told otherwise', () => {
    const page = planned(range('s', 200, 5000, 30000), CNY);
    expect(page.modules.map(({ tiles, columns }) => [tiles?.length, columns])).toEqual(Array(4).fill([12, { desktop: 4, mobile: 2 }]));
    expect(page.viewports).toEqual([
      { id: 'desktop', width: 1200, fold: 800 },
      { id: 'mobile', width: 750, fold: 1334 },
    ]);
    expect(page.banner?.anchorPrice).toBe(5000);
    expect(page.skus).toHaveLength(48);
    expect(page.locale).toBe('zh-CN');
    expect(page.title).toBe('Audio专场');
  });

  it('cuts the price ladder into equal parts that ascend, and declares their bands', () => {
    const page = planned(range('s', 80, 10000, 17900), { ...CNY, tiles: 10 });
    expect(prices(page).map((module) => [module[0], module.at(-1)])).toEqual([
      [10000, 11900],
      [12000, 13900],
      [14000, 15900],
      [16000, 17900],
    ]);
    expect(page.modules.map(({ band }) => band)).toEqual([
      { min: 10000, max: 11900 },
      { min: 12000, max: 13900 },
      { min: 14000, max: 15900 },
      { min: 16000, max: 17900 },
    ]);
    expect(page.modules.map(({ title }) => title)).toEqual(['120元以内', '140元以内', '160元以内', '180元以内']);
  });

  it.each([
    ['CNY', 'zh-CN', 711_900, '7200元以内'],
    ['CNY', 'zh-CN', 197_850, '2000元以内'],
    ['CNY', 'zh-CN', 90_900, '950元以内'],
    ['CNY', 'zh-CN', 19_950, '200元以内'],
    ['CNY', 'zh-CN', 25_000, '250元以内'],
    ['CNY', 'zh-CN', 299, '3元以内'],
    ['USD', 'zh-CN', 299, '$3以内'],
    ['USD', 'zh-CN', 19_900, '$200以内'],
    ['USD', 'en-US', 19_900, 'Under $200'],
    ['USD', 'en-US', 299, 'Under $3'],
    ['USD', 'en-US', 25_000, 'Up to $250'],
    ['JPY', 'en-US', 7119, 'Under ¥7,200'],
  ])('names a zone as a merchandiser would: %s in %s up to %i minor units is %s', (currency, locale, max, title) => {
    const page = planned(range('s', 10, Math.ceil(max / 2), max), { currency, locale, arrangeSteps: 0, modules: 1, tiles: 10 });
    expect(page.modules[0]).toMatchObject({ title, band: { max } });
  });

  it('names a zone by its range where another has the round name already', () => {
    const close = [...range('a', 20, 191_000, 194_000), ...range('b', 20, 194_100, 198_900)];
    const zones = (locale: string, currency: string) =>
      planned(close, { currency, locale, arrangeSteps: 0, modules: 2, tiles: 20 }).modules.map(({ title }) => title);
    expect(zones('zh-CN', 'CNY')).toEqual(['2000元以内', '1,941–1,989元']);
    expect(zones('en-US', 'USD')).toEqual(['Under $2,000', '$1,941–1,989']);
    expect(zones('de-DE', 'EUR')[1]).toMatch(/^1\.941–1\.989\s€$/);
  });

  it('ends a part early where its band would rise too fast', () => {
    const page = planned(range('s', 300, 1000, 100000), { ...CNY, tiles: 4 });
    const rule = check(page).rules.find(({ id }) => id === 'price-bands');
    expect(rule).toMatchObject({ state: 'checked', failed: 0 });
  });

  it('starts at the banner’s price, with a SKU that keeps the promise', () => {
    const skus = range('s', 200, 1000, 40800);
    const page = planned(skus, { ...CNY, anchor: 9950 });
    expect(page.banner?.anchorPrice).toBe(9950);
    expect(prices(page).flat()[0]).toBe(9800);
    expect(
      prices(page)
        .flat()
        .filter((price) => price <= 9950),
    ).toHaveLength(1);
    const sold = skus.map((sku, i) => ({ ...sku, stats: { orders: i % 7 } }));
    expect(Math.min(...prices(planned(sold, { ...CNY, anchor: 9950 })).flat())).toBe(9800);
  });

  it('takes the best sellers of each stretch of prices where sales are known', () => {
    const skus = range('s', 100, 10000, 19900).map((sku, i) => ({ ...sku, stats: { orders: i % 10 === 3 ? 50 : 1 } }));
    const page = planned(skus, { ...CNY, modules: 1, tiles: 10 });
    expect(page.modules[0]?.tiles?.map(({ skuId }) => Number(skuId.slice(1)) % 10)).toEqual(Array(10).fill(3));
  });

  it('breaks ties by id, whatever the order of the catalogue', () => {
    const skus = [...range('b', 30, 10000, 10000), ...range('a', 30, 10000, 10000)];
    const page = planned(skus, { ...CNY, modules: 1, tiles: 5 });
    expect(page.modules[0]?.tiles?.map(({ skuId }) => skuId)).toEqual(['a000', 'a001', 'a002', 'a003', 'a004']);
    expect(planned([...skus].reverse(), { ...CNY, modules: 1, tiles: 5 })).toEqual(page);
  });

  it('gives every tile a price of its own where there are prices enough', () => {
    const skus = range('s', 100, 10000, 10500).concat(range('t', 11, 11000, 12000));
    const page = planned(skus, { ...CNY, modules: 1, tiles: 20 });
    expect(new Set(prices(page).flat()).size).toBe(20);
  });

  it('cuts by second-level category, the largest ones, from cheap to dear', () => {
    const kinds = { Speakers: [30, 50000], Cables: [25, 2000], Headphones: [40, 10000], Stands: [3, 4000] } as const;
    const skus = Object.entries(kinds).flatMap(([kind, [count, low]]) => range(kind, count, low, low * 2, { category: ['Audio', kind] }));
    const page = planned(skus, { ...CNY, cut: 'category', modules: 3, tiles: 8 });
    expect(page.modules.map(({ title, band }) => [title, band])).toEqual([
      ['Cables', undefined],
      ['Headphones', undefined],
      ['Speakers', undefined],
    ]);
  });

  it('cuts by role in the order in which roles lead through the page', () => {
    const skus = [
      ...range('m', 20, 30000, 40000, { roles: ['margin'] }),
      ...range('t', 20, 5000, 9000, { roles: ['traffic'] }),
      ...range('r', 20, 10000, 12000),
    ];
    expect(planned(skus, { ...CNY, cut: 'role', modules: 3, tiles: 8 }).modules.map(({ title }) => title)).toEqual([
      '引流款',
      '利润款',
      '更多好物',
    ]);
    const english = planned(skus, { ...CNY, cut: 'role', modules: 3, tiles: 8, locale: 'en-GB' });
    expect(english.modules.map(({ title }) => title)).toEqual(['Door openers', 'Premium picks', 'More to discover']);
  });

  it('takes the largest first-level category unless told which SKUs', () => {
    const skus = [...range('v', 30, 1000, 2000, { category: ['Video'] }), ...range('a', 40, 9000, 12000)];
    expect(Math.min(...prices(planned(skus, { ...CNY, modules: 3, tiles: 10 })).flat())).toBe(9000);
    const video = planned(skus, { ...CNY, modules: 3, tiles: 10, filters: { categories: ['video'] } });
    expect(Math.max(...prices(video).flat())).toBe(2000);
  });

  it('follows modules edited by hand', () => {
    const skus = range('s', 100, 10000, 29800);
    const page = planned(skus, {
      ...CNY,
      modules: [
        { title: '开门红', count: 4, band: { max: 15000 } },
        { count: 6, band: { min: 20000, max: 25000 } },
      ],
    });
    expect(page.modules.map(({ title, tiles }) => [title, tiles?.length])).toEqual([
      ['开门红', 4],
      ['250元以内', 6],
    ]);
    expect(
      prices(page)
        .flat()
        .every((price) => price <= 15000 || (price >= 20000 && price <= 25000)),
    ).toBe(true);
  });

  it('leaves out SKUs without a price', () => {
    const skus = [...range('z', 50, 0, 0), ...range('s', 48, 1000, 2000)];
    expect(prices(planned(skus, CNY)).flat()).not.toContain(0);
  });

  it('is arranged, and the same each time', () => {
    const skus = range('s', 200, 5000, 60000);
    const woven = planned(skus, { currency: 'CNY' });
    expect(check(woven).cost).toBeLessThan(check(planned(skus, CNY)).cost / 10);
    expect(planned(skus, { currency: 'CNY' })).toEqual(woven);
  });

  it('keeps a bench of what is not placed, when asked', () => {
    const page = planned(range('s', 700, 5000, 60000), { ...CNY, bench: 500 });
    expect(page.skus).toHaveLength(548);
    expect(new Set(page.skus.map(({ id }) => id)).size).toBe(548);
  });
});

describe('a plan that cannot be', () => {
  const refused = (skus: readonly Sku[], options: PlanOptions) => {
    const plan = planPage(skus, options);
    if (plan.ok) throw new Error('planned');
    return plan;
  };

  it('says how many SKUs there are and how many it takes', () => {
    const failure = refused(range('s', 30, 1000, 2000), CNY);
    expect(failure).toEqual({ ok: false, reason: 'too-few-skus', asked: 48, available: 30 });
    expect(planFailureText(failure, 'en')).toBe('too few SKUs: 48 are needed, there are 30');
    expect(planFailureText(failure, 'zh')).toBe('商品不足：需要 48 个，符合条件的有 30 个');
  });

  it('counts from the banner’s price upwards, and says how many lie below it', () => {
    expect(countBelowAnchor(range('s', 100, 1000, 10900), 9000)).toBe(80);
    expect(countBelowAnchor(range('s', 100, 1000, 10900), 500)).toBe(0);
    expect(refused(range('s', 100, 1000, 10900), { ...CNY, anchor: 9000 })).toMatchObject({ reason: 'too-few-skus', available: 20 });
    expect(refused(range('s', 40, 1000, 4900), { ...CNY, anchor: 4000 })).toMatchObject({ reason: 'too-few-skus', available: 10 });
  });

  it('says how many categories are large enough', () => {
    const skus = [...range('a', 20, 1, 9, { category: ['A', 'B'] }), ...range('c', 3, 1, 9, { category: ['A', 'C'] })];
    expect(refused(skus, { ...CNY, cut: 'category', modules: 3, tiles: 5 })).toEqual({
      ok: false,
      reason: 'too-few-groups',
      cut: 'category',
      asked: 3,
      available: 1,
      tiles: 5,
    });
  });

  it('names the module that finds too few', () => {
    const failure = refused(range('s', 100, 1000, 2000), { ...CNY, modules: [{ title: 'Zone', count: 3, band: { min: 5000 } }] });
    expect(failure).toEqual({ ok: false, reason: 'too-few-skus', asked: 3, available: 0, module: 'Zone' });
  });

  it('names the option that is out of range', () => {
    const skus = range('s', 100, 1000, 2000);
    expect(refused(skus, { ...CNY, tiles: 0 })).toMatchObject({ reason: 'bad-option', option: 'tiles', value: 0 });
    expect(refused(skus, { ...CNY, columns: { mobile: 13 } })).toMatchObject({
      reason: 'bad-option',
      option: 'columns',
      value: 'mobile=13',
    });
    expect(refused(skus, { ...CNY, anchor: 1.5 })).toMatchObject({ reason: 'bad-option', option: 'anchor' });
    expect(refused(skus, { currency: 'yuan' })).toMatchObject({ reason: 'bad-option', option: 'currency' });
  });
});

describe('the facets of a catalogue', () => {
  const skus: Sku[] = [
    { id: '1', title: 'Alpha speaker', price: 100, brand: 'Ohm', category: ['Audio', 'Speakers'], roles: ['hero'] },
    { id: '2', title: 'Beta speaker', price: 1000, brand: 'Ohm', category: ['Audio', 'Speakers'] },
    { id: '3', title: 'Gamma cable', price: 10000, brand: 'Volt', category: ['Audio', 'Cables'], roles: ['traffic', 'hero'] },
    { id: '4', title: 'Delta', price: 0 },
  ];

  it('count categories on two levels, brands and roles', () => {
    expect(facets(skus)).toEqual({
      categories: [
        {
          path: ['Audio'],
          count: 3,
          children: [
            { path: ['Audio', 'Speakers'], count: 2, children: [] },
            { path: ['Audio', 'Cables'], count: 1, children: [] },
          ],
        },
      ],
      withoutCategory: 1,
      brands: [
        { name: 'Ohm', count: 2 },
        { name: 'Volt', count: 1 },
      ],
      withoutBrand: 1,
      roles: [
        { role: 'hero', count: 2 },
        { role: 'traffic', count: 1 },
      ],
      priced: 3,
      priceMin: 100,
      priceMax: 10000,
    });
  });

  it('filter by words, category, price, brand and role together', () => {
    const ids = (filters: Parameters<typeof filterSkus>[1]) => filterSkus(skus, filters).map(({ id }) => id);
    expect(ids({})).toEqual(['1', '2', '3', '4']);
    expect(ids({ query: 'SPEAKER ohm' })).toEqual(['1', '2']);
    expect(ids({ categories: ['audio > cables'] })).toEqual(['3']);
    expect(ids({ categories: ['Speakers', ''] })).toEqual(['1', '2', '4']);
    expect(ids({ priceMin: 1000, priceMax: 10000 })).toEqual(['2', '3']);
    expect(ids({ brands: ['volt', ''] })).toEqual(['3', '4']);
    expect(ids({ roles: ['hero'], brands: ['Ohm'] })).toEqual(['1']);
  });

  it('spread the prices over bins of equal width or equal ratio', () => {
    expect(priceHistogram(skus, 3).map(({ count }) => count)).toEqual([2, 0, 1]);
    const log = priceHistogram(skus, 2, { log: true });
    expect(log.map(({ count }) => count)).toEqual([1, 2]);
    expect(log[0]?.to).toBeCloseTo(1000);
    expect(priceHistogram([], 5)).toEqual([]);
    expect(priceHistogram(skus.slice(0, 1), 5)).toEqual([{ from: 100, to: 100, count: 1 }]);
  });
});
