import type { Page } from '@/core/page';

const sku = (n: number) => ({ id: `s${n}`, title: `SKU ${n}`, price: n * 1000 });

/** Two modules, `m1` with t1 to t4 and `m2` with t5 to t7, at desktop and mobile; m1 has an order of its own on mobile. */
export function twoModules(): Page {
  return {
    format: 'endcap/page',
    version: 1,
    currency: 'CNY',
    viewports: [
      { id: 'desktop', width: 1200, fold: 800 },
      { id: 'mobile', width: 750, fold: 1334 },
    ],
    banner: { anchorPrice: 9900 },
    modules: [
      {
        id: 'm1',
        title: 'First',
        columns: { desktop: 4, mobile: 2 },
        tiles: [1, 2, 3, 4].map((n) => ({ id: `t${n}`, skuId: `s${n}` })),
        order: { mobile: ['t4', 't3', 't2', 't1'] },
      },
      { id: 'm2', title: 'Second', columns: { desktop: 4, mobile: 2 }, tiles: [5, 6, 7].map((n) => ({ id: `t${n}`, skuId: `s${n}` })) },
    ],
    skus: [1, 2, 3, 4, 5, 6, 7].map(sku),
  };
}

/** The same with one tile locked. */
export function withLocked(tileId: string): Page {
  const page = twoModules();
  for (const module of page.modules) for (const tile of module.tiles ?? []) if (tile.id === tileId) tile.locked = true;
  return page;
}
