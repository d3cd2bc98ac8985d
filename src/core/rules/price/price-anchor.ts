/** Banner标价承接 (rules.md section 2): what the banner promises is on the page, at once. */
import { z } from 'zod';
import type { View } from '../context';
import { atMost } from '../exact';
import { defineRule, EVENT_PAGE, type Say } from '../rule';
import { operatorSource } from '../source';
import { lowestOf, lowestPrice, lowestShown, readSteps } from '../steps';

/** Prices in minor units; `lowest` is null on a page without a priced tile. */
interface AnchorEvidence {
  anchor: number;
  lowest: number | null;
}

type AnchorKinds = { present: AnchorEvidence; 'at-once': AnchorEvidence };

export const priceAnchor = defineRule<AnchorKinds>()({
  id: 'price-anchor',
  group: 'price-rhythm',
  severity: 'error',
  presets: [EVENT_PAGE],
  weights: { present: 40, 'at-once': 20 },
  options: z.strictObject({}),
  texts: {
    title: { zh: 'Banner标价承接', en: 'The banner’s price is on the page' },
    asks: {
      zh: '页面上有不高于 Banner标价的商品，而且首行就有一个（单列排版时，前两个商品里就有）。',
      en: 'Some SKU costs no more than the banner promises, and one such stands in the first row (in a one-column layout, among the first two tiles).',
    },
    why: {
      zh: '顾客冲着标价点进来，找不到这个价位的商品就会离开，还会觉得被骗。',
      en: 'Visitors clicked for that price; those who do not find it at once leave, and feel misled.',
    },
    todo: {
      zh: '把一款不高于 Banner标价的商品放到首行，或调整 Banner标价。',
      en: 'Put a SKU at or below the banner’s price into the first row, or correct the banner’s price.',
    },
    notChecked: { 'no-anchor': { zh: 'Banner 没有标价', en: 'the banner promises no price' } },
  },
  wording: {
    present: {
      summary: { zh: '没有商品承接 Banner标价 {anchor}', en: 'No SKU at the banner’s price of {anchor}' },
      detail: { zh: '全页最低价 {lowest}，应不高于标价', en: 'the lowest price on the page is {lowest}; should be at most the banner’s' },
      holes: anchorHoles,
    },
    'at-once': {
      summary: { zh: '{where}没有承接 Banner标价 {anchor}', en: '{where}: nothing at the banner’s price of {anchor}' },
      detail: { zh: '这里最低价 {lowest}，应不高于标价', en: 'the lowest price here is {lowest}; should be at most the banner’s' },
      holes: anchorHoles,
    },
  },
  fixes: ['swap', 'replace'],
  source: operatorSource({ zh: '关于 Banner标价的部分', en: 'what it says of the banner’s price' }),
  check({ anchor, goods, views }, _options, sink) {
    if (anchor === null) return sink.notChecked('no-anchor');
    const lowest = lowestOf(goods.map((each) => lowestShown(each) ?? 0));
    if (lowest !== null && atMost(lowest, anchor)) sink.hold('present');
    else sink.fail('present', {}, { anchor, lowest });
    for (const view of views) {
      const first = firstPriced(view);
      if (!first) continue;
      if (atMost(first.lowest, anchor)) sink.hold('at-once');
      else {
        const { view: grid, firstRow, tiles } = first.step;
        const ids = tiles.map((tile) => grid.tiles[tile]?.id as string);
        sink.fail(
          'at-once',
          { viewport: view.viewport, module: grid.grid.module.id, row: firstRow, tiles: ids },
          { anchor, lowest: first.lowest },
        );
      }
    }
  },
});

function firstPriced({ grids }: View) {
  for (const grid of grids)
    for (const step of readSteps(grid)) {
      const lowest = lowestPrice(step);
      if (lowest !== null) return { step, lowest };
    }
  return null;
}

function anchorHoles({ anchor, lowest }: AnchorEvidence, say: Say) {
  return { anchor: say.money(anchor), lowest: lowest === null ? say.pick({ zh: '无', en: 'none' }) : say.money(lowest) };
}
