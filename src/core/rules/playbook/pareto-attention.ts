/** 28原理 (rules.md section 5): effort goes to the few SKUs that matter. */
import { z } from 'zod';
import type { Sku } from '@/core/page';
import { once } from '../../once';
import type { RuleContext } from '../context';
import { atLeast } from '../exact';
import { ratio } from '../options';
import { defineRule } from '../rule';
import { operatorSource } from '../source';
import { countOf, hasRole, isNew, PLAYBOOK } from './facts';
import { hasTiles, placedSkus, type SeenSku, skuShares } from './places';

/** What the rule's name speaks of; shown beside the target, never asked for. */
const IDEAL = 0.8;
/** Without SKUs that are marked: the share of the best sellers. */
const BEST_SELLERS = 0.2;

type By = 'marked' | 'sales';

interface ParetoEvidence {
  /** Of the attention that SKUs get. */
  share: number;
  required: number;
  ideal: number;
  /** What makes a SKU one of the few. */
  by: By;
  few: number;
  skus: number;
  /** The most looked at of the others. */
  other: string;
}

export const paretoAttention = defineRule<{ share: ParetoEvidence }>()({
  id: 'pareto-attention',
  group: 'playbook',
  severity: 'warning',
  presets: [PLAYBOOK],
  weights: { share: 10 },
  options: z.strictObject({ target: ratio(0.5, { zh: '重点商品的关注占比不低于', en: 'Least attention share of the SKUs that matter' }) }),
  texts: {
    title: { zh: '28原理', en: 'Effort on the few that matter' },
    asks: {
      zh: '重点商品（主推款、重点推、新品、等级为 1 的商品；都没有标时取销量前 20%）合计占全部商品预估关注的一半以上，理想是 80%。',
      en: 'The SKUs that matter (hero, push, new, tier 1; where none is marked, the top 20% by sales) get at least half of the attention that SKUs get; 80% is the ideal.',
    },
    why: {
      zh: '八成的销售来自两成的商品，版面也该花在它们身上。',
      en: 'A fifth of the range brings most of the sales; the page should spend itself on that fifth.',
    },
    todo: {
      zh: '把重点商品换到靠前、居中的坑位，或让它们跨格；其他商品往后排。',
      en: 'Move the SKUs that matter to earlier, central or larger tiles, and the others down.',
    },
    notChecked: {
      'no-sales': { zh: '没有标重点商品，也没有销量', en: 'no SKU is marked, and no sales figures' },
      'no-tiles': { zh: '页面上还没有商品', en: 'there are no tiles on the page yet' },
    },
  },
  wording: {
    share: {
      summary: { zh: '{viewport}重点商品只占关注的 {share}', en: '{viewport}the SKUs that matter get {share} of the attention' },
      detail: {
        zh: '{skus} 款中 {few} 款{by}；应不低于 {required}，理想 {ideal}；其余商品里「{other}」最受关注',
        en: '{few} of {skus} SKUs, {by}; should be at least {required}, ideally {ideal}; of the others “{other}” gets most',
      },
      holes: ({ share, required, ideal, by, few, skus, other }, say) => ({
        share: say.percent(share, required),
        required: say.percent(required),
        ideal: say.percent(ideal),
        by: say.pick(BY[by]),
        few,
        skus,
        other: say.sku(other),
      }),
    },
  },
  fixes: ['swap', 'replace', 'span'],
  source: operatorSource({ zh: '“28原理”', en: '“28”: the 80/20 principle' }),
  check(context, { target }, sink) {
    if (!hasTiles(context)) return sink.notChecked('no-tiles');
    const found = theFew(placedSkus(context));
    if (!found) return sink.notChecked('no-sales');
    for (const { viewport } of context.views) {
      const seen = share(context, viewport, found.ids);
      if (!seen) continue;
      if (atLeast(seen.share, target)) {
        sink.hold('share');
        continue;
      }
      const evidence = { ...seen, required: target, ideal: IDEAL, by: found.by, few: found.ids.size };
      sink.fail('share', { viewport }, evidence);
    }
  },
});

const BY: Record<By, { zh: string; en: string }> = {
  marked: { zh: '标为重点', en: 'marked as such' },
  sales: { zh: '销量领先', en: 'the best sellers' },
};

/** The SKUs that matter on a page: those marked, else the best sellers and whatever sells as well. */
const theFew = once((placed: readonly Sku[]): { ids: ReadonlySet<string>; by: By } | undefined => {
  const idsOf = (skus: readonly Sku[]) => new Set(skus.map(({ id }) => id));
  const marked = placed.filter((sku) => hasRole(sku, 'hero') || hasRole(sku, 'push') || isNew(sku) || sku.tier === 1);
  if (marked.length > 0) return { ids: idsOf(marked), by: 'marked' };
  for (const of of [(sku: Sku) => sku.stats?.orders, (sku: Sku) => sku.stats?.revenue]) {
    const sales = placed.flatMap((sku) => of(sku) ?? []).sort((a, b) => b - a);
    const least = sales[countOf(BEST_SELLERS, sales.length) - 1] ?? 0;
    if (least > 0) return { ids: idsOf(placed.filter((sku) => (of(sku) ?? 0) >= least)), by: 'sales' };
  }
  return undefined;
});

/** What the few and all get of a part of the page, and the strongest of the others; worked out once. */
const sumsOf = once((few: ReadonlySet<string>) =>
  once((part: readonly SeenSku[]) => {
    let [theirs, all] = [0, 0];
    let other: SeenSku | undefined;
    for (const seen of part) {
      all += seen.share;
      if (few.has(seen.skuId)) theirs += seen.share;
      else if (!other || seen.share > other.share) other = seen;
    }
    return { theirs, all, other };
  }),
);

function share(context: RuleContext, viewport: string, few: ReadonlySet<string>) {
  let [theirs, all, skus] = [0, 0, 0];
  let other: SeenSku | undefined;
  const sumsIn = sumsOf(few);
  for (const part of skuShares(context, viewport)) {
    const sums = sumsIn(part);
    theirs += sums.theirs;
    all += sums.all;
    skus += part.length;
    if (sums.other && (!other || sums.other.share > other.share)) other = sums.other;
  }
  return all > 0 ? { share: theirs / all, skus, other: other?.tile ?? '' } : undefined;
}
