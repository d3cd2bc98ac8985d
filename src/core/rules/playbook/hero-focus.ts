/** 单品突破 (rules.md section 5): one differentiated product breaks through per market, and feeds its neighbours. */
import { z } from 'zod';
import type { Sku } from '@/core/page';
import { once } from '../../once';
import type { RuleContext, View } from '../context';
import { atLeast } from '../exact';
import type { Grid, GridView } from '../grid';
import { times } from '../options';
import { defineRule, type Sink } from '../rule';
import { hasRole, isNew, leafOf, PLAYBOOK, playbookSource } from './facts';
import { bySku, hasTiles, pickSpots, placedSkus, placeOf, type SeenSku, skuShares, spotsIn } from './places';

type HeroKinds = {
  /** `skus`: how many stand on the page. */
  marked: { skus: number };
  /** Shares of attention; `next` is the strongest other SKU. */
  largest: { hero: string; share: number; next: string; nextShare: number; required: number };
  'one-per-category': { category: string; count: number };
  feeds: { hero: string; category: string; beside: number };
};

export const heroFocus = defineRule<HeroKinds>()({
  id: 'hero-focus',
  group: 'playbook',
  severity: 'warning',
  presets: [PLAYBOOK],
  weights: { marked: 10, largest: 10, 'one-per-category': 6, feeds: 4 },
  options: z.strictObject({ lead: times(1.5, { zh: '主推款关注占比至少是第二名的', en: 'Attention of the hero over the next SKU' }) }),
  texts: {
    title: { zh: '单品突破', en: 'One hero in front' },
    asks: {
      zh: '页面上有主推款，每个末级类目最多一款；其中一款的预估关注占比全页最高，至少是第二名的 1.5 倍；每款主推款旁边有同类目商品或新品。',
      en: 'A SKU is marked hero, at most one per leaf category. One of them gets the most attention on the page, at least 1.5 times the next. Each has a neighbour of its own category, or a new SKU.',
    },
    why: {
      zh: '靠一款有差异化的商品打开局面，再把流量带给旁边的商品；主推太多，等于没有主推。',
      en: 'One product unlike the rest breaks through and passes its visitors on to what stands beside it. With many heroes there is none.',
    },
    todo: {
      zh: '把主推款放到靠前、居中的坑位或让它跨格，旁边排同类目商品或新品；同类目多出的主推款改为其他定位。',
      en: 'Give the hero an early, central or larger tile, put goods of its category or new ones beside it, and give further heroes of a category another role.',
    },
    notChecked: {
      'no-roles': { zh: '商品没有标注定位（主推款、引流款……）', en: 'no SKU has a role (hero, traffic …)' },
      'no-tiles': { zh: '页面上还没有商品，无法预估关注', en: 'no tile on the page to look at' },
    },
  },
  wording: {
    marked: {
      summary: { zh: '页面上没有主推款', en: 'No hero on the page' },
      detail: { zh: '{skus} 个商品，都没有标为主推款', en: '{skus} SKUs, none of them marked hero' },
      holes: ({ skus }) => ({ skus }),
    },
    largest: {
      summary: { zh: '{viewport}主推款不够突出', en: '{viewport}the hero does not stand out' },
      detail: {
        zh: '「{hero}」关注占比 {share}，「{next}」{nextShare}；应至少 {required} 倍',
        en: '“{hero}” gets {share} of the attention, “{next}” {nextShare}; at least {required} times that',
      },
      holes: ({ hero, share, next, nextShare, required }, say) => ({
        hero: say.sku(hero),
        share: say.percent(share),
        next: say.sku(next),
        nextShare: say.percent(nextShare, share === nextShare ? undefined : share),
        required: say.number(required),
      }),
    },
    'one-per-category': {
      summary: { zh: '「{category}」有 {count} 款主推款', en: '{count} heroes in “{category}”' },
      detail: { zh: '每个末级类目最多 1 款', en: 'one per leaf category is the most' },
      holes: ({ category, count }) => ({ category, count }),
    },
    feeds: {
      summary: { zh: '{viewport}主推款旁边没有可带动的商品', en: '{viewport}a hero with nothing to feed' },
      detail: {
        zh: '「{hero}」的 {beside} 个邻居都不是「{category}」，也不是新品',
        en: '“{hero}”: of {beside} neighbours none is of “{category}”, none is new',
      },
      holes: ({ hero, category, beside }, say) => ({ hero: say.sku(hero), category, beside }),
    },
  },
  fixes: ['swap', 'replace', 'span'],
  source: playbookSource('单品突破'),
  check(context, { lead }, sink) {
    if (!context.page.skus.some(({ roles }) => roles?.length)) return sink.notChecked('no-roles');
    if (!hasTiles(context)) return sink.notChecked('no-tiles');
    const placed = placedSkus(context);
    const heroes = heroesOf(placed);
    if (heroes.length === 0) return sink.fail('marked', {}, { skus: placed.length });
    sink.hold('marked');
    checkCategories(context, heroes, sink);
    for (const view of context.views) {
      checkLargest(context, view.viewport, heroes, lead, sink);
      checkFeeds(view, sink);
    }
  },
});

const heroesOf = once((placed: readonly Sku[]) => placed.filter((sku) => hasRole(sku, 'hero')));

const heroTiles = once(({ tiles, skus }: Grid) => tiles.filter((_, i) => hasRole(skus[i], 'hero')));

/** Once per leaf category that has a hero, whatever the viewport. */
function checkCategories({ grids }: RuleContext, heroes: readonly Sku[], sink: Sink<HeroKinds>): void {
  const categories = new Map<string, { name: string; heroes: Sku[] }>();
  for (const hero of heroes) {
    const leaf = leafOf(hero);
    if (!leaf) continue;
    const entry = categories.get(leaf.key) ?? { name: leaf.name, heroes: [] };
    entry.heroes.push(hero);
    categories.set(leaf.key, entry);
  }
  for (const { name, heroes: ofOne } of categories.values()) {
    if (ofOne.length === 1) {
      sink.hold('one-per-category');
      continue;
    }
    const ids = new Set(ofOne.map(({ id }) => id));
    const tiles = grids.flatMap((grid) =>
      heroTiles(grid)
        .filter(({ skuId }) => ids.has(skuId))
        .map(({ id }) => id),
    );
    sink.fail('one-per-category', { tiles }, { category: name, count: ofOne.length }, ofOne.length);
  }
}

const idsOf = once((heroes: readonly Sku[]): ReadonlySet<string> => new Set(heroes.map(({ id }) => id)));

function checkLargest(context: RuleContext, viewport: string, heroes: readonly Sku[], lead: number, sink: Sink<HeroKinds>): void {
  const ids = idsOf(heroes);
  let hero: SeenSku | undefined;
  const shares = skuShares(context, viewport);
  for (const seen of shares) if ((!hero || seen.share > hero.share) && ids.has(seen.skuId)) hero = seen;
  let next: SeenSku | undefined;
  for (const seen of shares) if (seen !== hero && (!next || seen.share > next.share)) next = seen;
  if (!hero || !next || atLeast(hero.share, next.share * lead)) {
    sink.hold('largest');
    return;
  }
  const evidence = { hero: hero.tile, share: hero.share, next: next.tile, nextShare: next.share, required: lead };
  sink.fail('largest', { viewport, tiles: [hero.tile, next.tile] }, evidence, next.share * lead - hero.share);
}

const heroSpots = once((view: GridView) => spotsIn(view).filter(({ sku }) => hasRole(sku, 'hero')));

/** Each hero whose category is known. */
function checkFeeds(view: View, sink: Sink<HeroKinds>): void {
  for (const { first, beside } of bySku(pickSpots(view, heroSpots))) {
    const leaf = leafOf(first.sku);
    if (!leaf) continue;
    if (beside.some((sku) => leafOf(sku)?.key === leaf.key || isNew(sku))) sink.hold('feeds');
    else sink.fail('feeds', placeOf(first), { hero: first.tile, category: leaf.name, beside: beside.length });
  }
}
