/** 楼层内容区分, 模块内容区分 (rules.md section 3): every pair of modules with tiles differs in category, brand, price or declared band. */
import { z } from 'zod';
import type { Module } from '@/core/page';
import { once } from '../../once';
import { below } from '../exact';
import type { Goods, Grid } from '../grid';
import { ratio } from '../options';
import { declaredBand } from '../price/bands';
import { defineRule, EVENT_PAGE } from '../rule';
import { operatorSource } from '../source';

/** Overlaps as ratios; a facet that the pair does not have is null. */
interface OverlapEvidence {
  category: number;
  brand: number;
  price: number | null;
  maxOverlap: number;
  other: string;
}

interface TitleEvidence {
  title: string;
  other: string;
}

type DistinctKinds = { title: TitleEvidence; overlap: OverlapEvidence };

export const moduleDistinct = defineRule<DistinctKinds>()({
  id: 'module-distinct',
  group: 'structure',
  severity: 'warning',
  presets: [EVENT_PAGE],
  weights: { title: 6, overlap: 6 },
  options: z.strictObject({ maxOverlap: ratio(0.6, { zh: '重合度上限', en: 'Most overlap' }) }),
  texts: {
    title: { zh: '楼层内容区分', en: 'Modules differ' },
    asks: {
      zh: '任意两个楼层在类目、品牌、价格中至少有一样重合不到 60%，标题不重复。',
      en: 'Any two modules overlap by less than 60% in at least one of category, brand and price, and do not share a title.',
    },
    why: { zh: '每个楼层都给顾客一个继续往下看的新理由。', en: 'Each module should be a new reason to read on.' },
    todo: {
      zh: '按价格、类目或品牌重新划分这两个楼层的商品；标题重复的，改掉一个。',
      en: 'Divide the goods of the two modules by price, category or brand; where they share a title, rename one.',
    },
  },
  wording: {
    title: {
      summary: { zh: '与「{other}」标题重复', en: 'Shares its title with “{other}”' },
      detail: { zh: '每个楼层应有自己的标题', en: 'each module needs a title of its own' },
      holes: ({ other }, say) => ({ other: say.module(other) }),
    },
    overlap: {
      summary: { zh: '与「{other}」内容太相似', en: 'Too much like “{other}”' },
      detail: {
        zh: '类目重合 {category}，品牌 {brand}，价格 {price}；至少一项应低于 {max}',
        en: 'overlap in category {category}, brand {brand}, price {price}; one should be under {max}',
      },
      holes: ({ category, brand, price, maxOverlap, other }, say) => ({
        other: say.module(other),
        category: say.percent(category),
        brand: say.percent(brand),
        price: price === null ? say.pick({ zh: '无', en: 'none' }) : say.percent(price),
        max: say.percent(maxOverlap),
      }),
    },
  },
  fixes: ['swap', 'replace'],
  byHand: ['title'],
  source: operatorSource({ zh: '关于楼层数（3–5）的部分', en: 'what it says of modules: three to five' }),
  check({ grids }, { maxOverlap }, sink) {
    const filled = grids.filter(({ tiles }) => tiles.length > 0);
    const titles = filled.map(({ module }) => titleOf(module));
    const all = filled.map(({ goods }) => factsOf(goods));
    const bands = filled.map(({ module }) => declaredBand(module));
    for (let j = 1; j < filled.length; j++) {
      const b = filled[j] as Grid;
      const title = titles[j];
      const facts = all[j] as Facts;
      for (let i = 0; i < j; i++) {
        const a = filled[i] as Grid;
        const place = () => ({ module: b.module.id, modules: [a.module.id, b.module.id] });
        if (title !== '' && titles[i] === title) {
          sink.fail('title', place(), { title: b.module.title ?? '', other: a.module.id });
          continue;
        }
        if (bandsDiffer(bands[i] as Band, bands[j] as Band)) {
          sink.hold('overlap');
          continue;
        }
        const overlaps = overlapsOf(facts, i, all[i] as Facts);
        const least = Math.min(overlaps.category, overlaps.brand, overlaps.price ?? Number.POSITIVE_INFINITY);
        if (below(least, maxOverlap)) sink.hold('overlap');
        else sink.fail('overlap', place(), { ...overlaps, maxOverlap, other: a.module.id }, least);
      }
    }
  },
});

type Shares = ReadonlyMap<string, number>;
type Interval = readonly [number, number];

interface Overlaps {
  category: number;
  brand: number;
  price: number | null;
}

interface Facts {
  categories: Shares;
  brands: Shares;
  prices: Interval | null;
  /** With other facts, by the position at which those stood when asked. */
  met: { with: Facts; overlaps: Overlaps }[];
}

/** Without white space, case folded; empty titles are not shared. Upper case first folds what lower case alone leaves apart, such as ß and ss. */
const titleOf = once(({ title = '' }: Module) => title.replace(/\s+/gu, '').toUpperCase().toLowerCase());

/** What two modules are compared by. */
const factsOf = once(({ skus, tiles }: Goods): Facts => {
  const absent = Array.from({ length: tiles - skus.length }, () => '');
  return {
    categories: shares([...skus.map(({ category }) => (category?.length ? JSON.stringify(category) : '')), ...absent]),
    brands: shares([...skus.map(({ brand = '' }) => brand), ...absent]),
    prices: quartiles(skus.map(({ price }) => price).filter((price) => price > 0)),
    met: [],
  };
});

/** Worked out once per pair, as long as the other stands at the same position. */
function overlapsOf(facts: Facts, at: number, other: Facts): Overlaps {
  const known = facts.met[at];
  if (known?.with === other) return known.overlaps;
  const overlaps = {
    category: shareOverlap(other.categories, facts.categories),
    brand: shareOverlap(other.brands, facts.brands),
    price: other.prices && facts.prices ? intervalOverlap(other.prices, facts.prices) : null,
  };
  facts.met[at] = { with: other, overlaps };
  return overlaps;
}

function shares(values: readonly string[]): Shares {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const [value, count] of counts) counts.set(value, count / values.length);
  return counts;
}

/** Weighted Jaccard of two sets of shares: `Σ min / Σ max`. */
function shareOverlap(a: Shares, b: Shares): number {
  let least = 0;
  let most = 0;
  for (const [value, share] of a) {
    const other = b.get(value) ?? 0;
    least += Math.min(share, other);
    most += Math.max(share, other);
  }
  for (const [value, share] of b) if (!a.has(value)) most += share;
  return least / most;
}

/** The prices at floor((n−1)/4) and ceil(3(n−1)/4) of the sorted ones; null without prices. */
function quartiles(prices: number[]): Interval | null {
  if (prices.length === 0) return null;
  const sorted = [...prices].sort((a, b) => a - b);
  const last = sorted.length - 1;
  return [sorted[Math.floor(last / 4)] as number, sorted[Math.ceil((3 * last) / 4)] as number];
}

/** Length of what two intervals share over the length of what they cover together; of two points 1 if equal, else 0. */
function intervalOverlap([a0, a1]: Interval, [b0, b1]: Interval): number {
  const shared = Math.max(0, Math.min(a1, b1) - Math.max(a0, b0));
  const covered = a1 - a0 + (b1 - b0) - shared;
  if (covered === 0) return a0 === b0 ? 1 : 0;
  return shared / covered;
}

type Band = ReturnType<typeof declaredBand>;

function bandsDiffer(a: Band, b: Band): boolean {
  return a !== null && b !== null && (a.min !== b.min || a.max !== b.max);
}
