/** 毛利达标 (rules.md section 5): the page earns its keep, each margin weighed by how much its tile is looked at. */
import { z } from 'zod';
import type { Sku } from '@/core/page';
import type { ModuleAttention } from '../../attention';
import { once } from '../../once';
import type { RuleContext } from '../context';
import { atLeast } from '../exact';
import { ratio } from '../options';
import { defineRule } from '../rule';
import { operatorSource } from '../source';
import { PLAYBOOK } from './facts';
import { hasTiles, placedSkus } from './places';

interface MarginEvidence {
  margin: number;
  required: number;
  /** Priced tiles whose cost is known, and those whose cost is not. */
  known: number;
  unknown: number;
  /** The tile that pulls the mix down most, with its own margin. */
  tile: string;
  own: number;
}

export const marginMix = defineRule<{ margin: MarginEvidence }>()({
  id: 'margin-mix',
  group: 'playbook',
  severity: 'warning',
  presets: [PLAYBOOK],
  weights: { margin: 10 },
  options: z.strictObject({ target: ratio(0.2, { zh: '综合毛利率不低于', en: 'Least margin of the mix' }) }),
  texts: {
    title: { zh: '毛利达标', en: 'The page earns its keep' },
    asks: {
      zh: '按预估关注占比加权，页面商品的综合毛利率不低于 20%：越受关注的商品，毛利越算数。只算知道成本的商品。',
      en: 'The margin of the SKUs on the page is at least 20%, where each counts by the share of attention it gets. SKUs without a known cost are left out.',
    },
    why: {
      zh: '引流款赚人气，利润款要有人看见，一页才不赔本赚吆喝。',
      en: 'Traffic SKUs bring people in; the page pays only if they also see what earns.',
    },
    todo: {
      zh: '把利润款换到更受关注的坑位，低毛利商品往后排或减少。',
      en: 'Move margin SKUs to tiles that are looked at more, and low-margin ones down or off.',
    },
    notChecked: {
      'no-costs': { zh: '商品没有成本', en: 'no costs' },
      'no-tiles': { zh: '页面上还没有商品', en: 'there are no tiles on the page yet' },
    },
  },
  wording: {
    margin: {
      summary: { zh: '{viewport}综合毛利率 {margin}，没有达标', en: '{viewport}a margin of {margin} is too thin' },
      detail: {
        zh: '应不低于 {required}；「{sku}」毛利率 {own}，拖累最多；{known} 个坑位有成本，{unknown} 个没有',
        en: 'should be at least {required}; “{sku}”, at {own}, pulls it down most; tiles with a cost: {known}, without: {unknown}',
      },
      holes: ({ margin, required, known, unknown, tile, own }, say) => ({
        margin: say.percent(margin, required),
        required: say.percent(required),
        known,
        unknown,
        sku: say.sku(tile),
        own: say.percent(own),
      }),
    },
  },
  fixes: ['swap', 'replace'],
  source: operatorSource({ zh: '“毛利达标”', en: '“the margin is met”' }),
  check(context, options, sink) {
    const { target } = options;
    if (!hasTiles(context)) return sink.notChecked('no-tiles');
    if (!hasCosts(placedSkus(context))) return sink.notChecked('no-costs');
    for (const { viewport } of context.views) {
      const mix = marginOf(context, viewport, options);
      if (!mix) continue;
      if (atLeast(mix.margin, target)) sink.hold('margin');
      else sink.fail('margin', { viewport }, { ...mix, required: target });
    }
  },
});

const hasCosts = once((placed: readonly Sku[]) => placed.some(({ price, cost }) => price > 0 && cost !== undefined));

interface Mix {
  earned: number;
  taken: number;
  known: number;
  unknown: number;
  /** What pulls the margin down most. */
  worst: { tile: string; own: number; drag: number } | undefined;
}

/** What a module brings in, by where people look; worked out once. */
const mixOf = once(({ target }: { target: number }) =>
  once(({ tiles }: ModuleAttention): Mix => {
    const mix: Mix = { earned: 0, taken: 0, known: 0, unknown: 0, worst: undefined };
    for (const { tile, sku, share } of tiles) {
      if (!sku || sku.price === 0) continue;
      if (sku.cost === undefined) {
        mix.unknown++;
        continue;
      }
      mix.known++;
      const profit = sku.price - sku.cost;
      mix.earned += share * profit;
      mix.taken += share * sku.price;
      const drag = share * (target * sku.price - profit);
      if (!mix.worst || drag > mix.worst.drag) mix.worst = { tile, own: profit / sku.price, drag };
    }
    return mix;
  }),
);

function marginOf({ attention }: RuleContext, viewport: string, options: { target: number }) {
  let [earned, taken, known, unknown] = [0, 0, 0, 0];
  let worst: Mix['worst'];
  const mixIn = mixOf(options);
  for (const module of attention(viewport).modules) {
    const mix = mixIn(module);
    earned += mix.earned;
    taken += mix.taken;
    known += mix.known;
    unknown += mix.unknown;
    if (mix.worst && (!worst || mix.worst.drag > worst.drag)) worst = mix.worst;
  }
  return worst && taken > 0 ? { margin: earned / taken, known, unknown, tile: worst.tile, own: worst.own } : undefined;
}
