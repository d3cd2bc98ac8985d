/** 低价引流 (rules.md section 5): within one kind of product, a cheap puller stands beside a dearer one that is visibly different. */
import { z } from 'zod';
import type { Sku } from '@/core/page';
import { once } from '../../once';
import type { RuleContext, View } from '../context';
import { atLeast, atMost } from '../exact';
import type { GridView } from '../grid';
import { times } from '../options';
import { defineRule, type Say, type Sink } from '../rule';
import { operatorSource } from '../source';
import { hasRole, leafOf, median, PLAYBOOK } from './facts';
import { besideOf, firstScreen, hasTiles, pickSpots, placedSkus, placeOf, type Spot, spotsIn } from './places';

/** Prices in minor units. */
interface PullerEvidence {
  tile: string;
  category: string;
  price: number;
  /** Of its leaf category on the page. */
  median: number;
  /** The dearest neighbour of its category; null where it has none. */
  beside: number | null;
  /** What a neighbour has to cost. */
  needed: number;
}

/** One check per viewport; the kind says how far the best puller got. */
type TrafficKinds = { absent: { seen: number }; dear: PullerEvidence; alone: PullerEvidence };

export const trafficLeadIn = defineRule<TrafficKinds>()({
  id: 'traffic-lead-in',
  group: 'playbook',
  severity: 'warning',
  presets: [PLAYBOOK],
  weights: { absent: 6, dear: 6, alone: 6 },
  options: z.strictObject({
    minRatio: times(1.5, { zh: '旁边的商品价格至少是引流款的', en: 'Price of the neighbour, at least this many times the traffic SKU’s' }),
  }),
  texts: {
    title: { zh: '低价引流', en: 'A cheap traffic SKU first' },
    asks: {
      zh: '首屏有一款标为引流款的商品，价格不高于它所在细分类目（类目的最后一级）在本页的中位价；它旁边有同一细分类目、价格至少 1.5 倍、品牌或角标不同的商品。',
      en: 'The first screenful has a SKU marked traffic, at or below the median price of its sub-category (the last level) on the page. Beside it stands a SKU of that sub-category at 1.5 times its price or more, and of another brand or badge.',
    },
    why: {
      zh: '低价把人引进来，旁边看得出差别的高价款才有人比、有人升级。',
      en: 'The low price draws people in; the more expensive one beside it, different at a glance, is what they trade up to.',
    },
    todo: {
      zh: '在坑位属性的“角色”里标出引流款，排进首屏，旁边换成同一细分类目、更贵、看得出差别的商品。',
      en: 'Tick Traffic under Roles in the inspector, put that SKU on the first screenful, and beside it a more expensive one of its sub-category that looks different.',
    },
    notChecked: {
      'no-roles': { zh: '商品没有标角色（主推款、引流款……）', en: 'no SKU has a role (hero, traffic …)' },
      'no-categories': { zh: '引流款没有类目', en: 'the traffic SKUs have no category' },
      'no-tiles': { zh: '页面上还没有商品', en: 'there are no tiles on the page yet' },
    },
  },
  wording: {
    absent: {
      summary: { zh: '{viewport}首屏没有引流款', en: '{viewport}no traffic SKU on the first screenful' },
      detail: { zh: '首屏 {seen} 个商品都不是引流款', en: 'SKUs on it: {seen}, marked traffic: none' },
      holes: ({ seen }) => ({ seen }),
    },
    dear: {
      summary: { zh: '{viewport}引流款 {price} 不够便宜', en: '{viewport}a traffic SKU at {price} is not cheap' },
      detail: {
        zh: '「{sku}」应不高于「{category}」的中位价 {median}',
        en: '“{sku}”; should be at most {median}, the median of “{category}”',
      },
      holes: pullerHoles,
    },
    alone: {
      summary: { zh: '{viewport}引流款旁边没有可升级的商品', en: '{viewport}nothing to trade up to beside the traffic SKU' },
      detail: {
        zh: '「{sku}」{price}，旁边同类最高 {beside}；应有 {needed} 以上、品牌或角标不同的',
        en: '“{sku}” at {price}, highest price of its kind beside it {beside}; should be at least {needed}, of another brand or badge',
      },
      holes: pullerHoles,
    },
  },
  fixes: ['swap', 'replace'],
  source: operatorSource({ zh: '“低价引流”', en: '“a low price draws people in”' }),
  check(context, { minRatio }, sink) {
    if (!context.page.skus.some(({ roles }) => roles?.length)) return sink.notChecked('no-roles');
    if (!hasTiles(context)) return sink.notChecked('no-tiles');
    const placed = placedSkus(context);
    if (lacksCategories(placed)) return sink.notChecked('no-categories');
    for (const view of context.views) checkView(context, view, mediansOf(placed), minRatio, sink);
  },
});

function pullerHoles({ tile, category, price, median, beside, needed }: PullerEvidence, say: Say) {
  return {
    sku: say.sku(tile),
    category,
    price: say.money(price),
    median: say.money(median),
    beside: beside === null ? say.pick({ zh: '无', en: 'none' }) : say.money(beside),
    needed: say.money(needed),
  };
}

/** Whether there are pullers, and none of them has a category. */
const lacksCategories = once((placed: readonly Sku[]) => {
  const pullers = placed.filter((sku) => hasRole(sku, 'traffic'));
  return pullers.length > 0 && !pullers.some((sku) => leafOf(sku));
});

/** Median price per leaf category, of the priced SKUs on the page. */
const mediansOf = once((placed: readonly Sku[]): ReadonlyMap<string | undefined, number> => {
  const prices = new Map<string | undefined, number[]>();
  for (const sku of placed) {
    if (sku.price === 0) continue;
    const key = leafOf(sku)?.key;
    const list = prices.get(key);
    if (list) list.push(sku.price);
    else prices.set(key, [sku.price]);
  }
  return new Map([...prices].map(([key, list]) => [key, median(list)]));
});

const pullersIn = once((view: GridView) => spotsIn(view).filter(({ sku }) => hasRole(sku, 'traffic')));

/** How far a puller gets: 0 too dear, 1 alone, 2 it leads in. */
interface Judged {
  spot: Spot;
  rank: 0 | 1 | 2;
  evidence: PullerEvidence;
}

function checkView(
  context: RuleContext,
  view: View,
  medians: ReadonlyMap<string | undefined, number>,
  minRatio: number,
  sink: Sink<TrafficKinds>,
): void {
  const attention = context.attention(view.viewport);
  const screen = firstScreen(attention);
  let best: Judged | undefined;
  for (const spot of pickSpots(view, pullersIn)) {
    const judged = screen.has(spot.tile) ? judge(spot, medians, minRatio) : undefined;
    if (judged && (!best || judged.rank > best.rank)) best = judged;
  }
  if (!best)
    sink.fail('absent', { viewport: view.viewport }, { seen: attention.tiles.slice(0, screen.size).filter(({ sku }) => sku).length });
  else if (best.rank === 2) sink.hold('alone');
  else sink.fail(best.rank === 0 ? 'dear' : 'alone', placeOf(best.spot), best.evidence);
}

function judge(spot: Spot, medians: ReadonlyMap<string | undefined, number>, minRatio: number): Judged | undefined {
  const { sku, tile } = spot;
  const leaf = leafOf(sku);
  if (sku.price === 0 || !leaf) return undefined;
  const kin = besideOf(spot).filter((other) => other.price > 0 && leafOf(other)?.key === leaf.key);
  const needed = sku.price * minRatio;
  const middle = medians.get(leaf.key) as number;
  const leadsIn = kin.some((other) => atLeast(other.price, needed) && differs(sku, other));
  const beside = kin.length === 0 ? null : Math.max(...kin.map(({ price }) => price));
  const evidence = { tile, category: leaf.name, price: sku.price, median: middle, beside, needed };
  return { spot, rank: !atMost(sku.price, middle) ? 0 : leadsIn ? 2 : 1, evidence };
}

/** Whether two SKUs look different at a glance: by brand or by badge; a missing one is a value of its own. */
function differs(a: Sku, b: Sku): boolean {
  const badges = ({ badges = [] }: Sku) => JSON.stringify([...new Set(badges)].sort());
  return (a.brand ?? '') !== (b.brand ?? '') || badges(a) !== badges(b);
}
