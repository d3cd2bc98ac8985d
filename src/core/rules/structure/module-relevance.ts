/** 商品相关性 (rules.md section 3): stepping prices works only if the goods of a module belong together. */
import { z } from 'zod';
import { atLeast } from '../exact';
import type { Grid } from '../grid';
import { ratio } from '../options';
import { defineRule, EVENT_PAGE } from '../rule';
import { operatorSource } from '../source';

interface FamilyEvidence {
  /** The largest family; null where no tile has a category. */
  family: string | null;
  share: number;
  required: number;
}

/** Below this a module has too few tiles to speak of a family. */
const FEWEST_TILES = 4;

export const moduleRelevance = defineRule<{ family: FamilyEvidence }>()({
  id: 'module-relevance',
  group: 'structure',
  severity: 'info',
  presets: [EVENT_PAGE],
  weights: { family: 4 },
  options: z.strictObject({ minShare: ratio(0.5, { zh: '主类目最低占比', en: 'Least share of the main category' }) }),
  texts: {
    title: { zh: '商品相关性', en: 'Goods that belong together' },
    asks: {
      zh: '楼层里至少一半的商品属于同一个一级类目（“数码 / 影音”里的“数码”）。',
      en: 'At least half of a module’s tiles are of one main category (the first level: “Electronics” in “Electronics / Audio”).',
    },
    why: {
      zh: '同类商品放在一起，顾客才会顺着价格往上比。',
      en: 'Shoppers compare upwards in price only among goods of a kind.',
    },
    todo: { zh: '把其他类目的商品移到对应的楼层。', en: 'Move goods of other categories to a module of their own.' },
    notChecked: { 'no-category': { zh: '商品没有类目', en: 'no SKU has a category' } },
  },
  wording: {
    family: {
      summary: { zh: '商品类目太分散', en: 'Goods of too many kinds' },
      detail: {
        zh: '最大类目「{family}」占 {share}，应不低于 {required}',
        en: 'the largest main category is {family}, with {share}; should be at least {required}',
      },
      holes: ({ family, share, required }, say) => ({
        family: family ?? say.pick({ zh: '无', en: 'none' }),
        share: say.percent(share, required),
        required: say.percent(required),
      }),
    },
  },
  fixes: ['swap', 'replace'],
  source: operatorSource({ zh: '“价格阶梯”的前提：商品相关', en: 'what rising prices rest on: goods that belong together' }),
  check({ grids }, _options, sink) {
    if (!grids.some(({ skus }) => skus.some((sku) => sku?.category?.length))) sink.notChecked('no-category');
  },
  checkModule({ grid }, { minShare }, sink) {
    if (grid.tiles.length < FEWEST_TILES) return;
    const { family, count } = largestFamily(grid);
    const share = count / grid.tiles.length;
    if (atLeast(share, minShare)) sink.hold('family');
    else sink.fail('family', { module: grid.module.id }, { family, share, required: minShare });
  },
});

function largestFamily({ skus }: Grid): { family: string | null; count: number } {
  const counts = new Map<string, number>();
  let family: string | null = null;
  let count = 0;
  for (const sku of skus) {
    const first = sku?.category?.[0];
    if (first === undefined) continue;
    const now = (counts.get(first) ?? 0) + 1;
    counts.set(first, now);
    if (now > count) {
      count = now;
      family = first;
    }
  }
  return { family, count };
}
