/** 单品突破 (rules.md section 5): one differentiated product breaks through per market, and feeds its neighbours. */
import { z } from 'zod';
import type { Sku } from '@/core/page';
import { join } from '../../join';
import { once } from '../../once';
import type { RuleContext } from '../context';
import { atLeast } from '../exact';
import type { Grid, GridView } from '../grid';
import { times } from '../options';
import { Recorded } from '../recorded';
import { defineRule, type Sink } from '../rule';
import { operatorSource } from '../source';
import { hasRole, isNew, leafOf, PLAYBOOK } from './facts';
import { hasTiles, placedSkus, placeOf, type SeenSku, type Standing, skuShares, standingAt, standingIn } from './places';

type HeroKinds = {
  /** `skus`: how many stand on the page. */
  marked: { skus: number };
  /** Shares of attention; `next` is the strongest other SKU, which may owe it to the banner. */
  largest: { hero: string; share: number; next: string; nextShare: number; nextOnBanner: boolean; required: number };
  'one-per-category': { category: string; count: number };
  feeds: { hero: string; category: string; beside: number };
};

export const heroFocus = defineRule<HeroKinds>()({
  id: 'hero-focus',
  group: 'playbook',
  severity: 'warning',
  presets: [PLAYBOOK],
  weights: { marked: 10, largest: 10, 'one-per-category': 6, feeds: 4 },
  options: z.strictObject({
    lead: times(1.5, {
      zh: '主推款关注占比至少是其余商品最高的',
      en: 'Attention of the hero, at least this many times that of any other SKU',
    }),
  }),
  texts: {
    title: { zh: '单品突破', en: 'One hero in front' },
    asks: {
      zh: '页面上有标为主推款的商品，每个细分类目（类目的最后一级，“数码 / 影音”里的“影音”）最多一款；最受关注的商品是主推款，预估关注占比至少是其余商品最高的 1.5 倍；每款主推款旁边有同一细分类目的商品或新品。',
      en: 'A SKU is marked hero, at most one per sub-category (the last level: “Audio” in “Electronics / Audio”). A hero gets the most attention on the page, at least 1.5 times that of any other SKU. Every hero stands beside a SKU of its sub-category, or a new one.',
    },
    why: {
      zh: '靠一款有差异化的商品打开局面，再把流量带给旁边的商品；主推太多，等于没有主推。',
      en: 'One product unlike the rest breaks through and passes its visitors on to what stands beside it. With many heroes there is none.',
    },
    todo: {
      zh: '先在坑位属性的“角色”里标出主推款，再把它放到靠前、居中的坑位或让它跨格，旁边排同一细分类目的商品或新品；同一细分类目里多出的主推款改为其他角色。',
      en: 'Tick Hero under Roles in the inspector. Give the hero an early, central or larger tile, with goods of its sub-category or new ones beside it, and further heroes of a sub-category another role.',
    },
    notChecked: {
      'no-roles': { zh: '商品没有标角色（主推款、引流款……）', en: 'no SKU has a role (hero, traffic …)' },
      'no-tiles': { zh: '页面上还没有商品', en: 'there are no tiles on the page yet' },
    },
  },
  wording: {
    marked: {
      summary: { zh: '页面上没有主推款', en: 'No hero on the page' },
      detail: { zh: '{skus} 个商品，都没有标为主推款', en: 'SKUs on the page: {skus}, marked hero: none' },
      holes: ({ skus }) => ({ skus }),
    },
    largest: {
      summary: { zh: '{viewport}主推款不够突出', en: '{viewport}the hero does not stand out' },
      detail: {
        zh: '「{hero}」关注占比 {share}，「{next}」{nextShare}{why}；前者应至少是后者的 {required} 倍',
        en: '“{hero}” gets {share} of the attention, “{next}” {nextShare}{why}; should be at least {required} times that',
      },
      holes: ({ hero, share, next, nextShare, nextOnBanner, required }, say) => ({
        hero: say.sku(hero),
        share: say.percent(share),
        next: say.sku(next),
        nextShare: say.percent(nextShare, share === nextShare ? undefined : share),
        why: nextOnBanner ? say.pick({ zh: '（Banner 展示它）', en: ' (the banner shows it)' }) : '',
        required: say.number(required),
      }),
    },
    'one-per-category': {
      summary: { zh: '「{category}」有 {count} 款主推款', en: '{count} heroes in “{category}”' },
      detail: { zh: '每个细分类目最多 1 款', en: 'at most one per sub-category' },
      holes: ({ category, count }) => ({ category, count }),
    },
    feeds: {
      summary: { zh: '{viewport}主推款旁边没有同类商品或新品', en: '{viewport}a hero without its kind beside it' },
      detail: {
        zh: '「{hero}」旁边 {beside} 个商品，都不是「{category}」，也不是新品',
        en: 'tiles beside “{hero}”: {beside}, none of “{category}”, none new',
      },
      holes: ({ hero, category, beside }, say) => ({ hero: say.sku(hero), category, beside }),
    },
  },
  fixes: ['swap', 'replace', 'span'],
  source: operatorSource({ zh: '“单品突破”', en: '“one product breaks through”' }),
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
      for (const part of standingAt(context, view, heroesStanding)) fedIn(part).tell(sink);
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
    const tiles = join(grids.map(heroTiles))
      .filter(({ skuId }) => ids.has(skuId))
      .map(({ id }) => id);
    sink.fail('one-per-category', { tiles }, { category: name, count: ofOne.length });
  }
}

const idsOf = once((heroes: readonly Sku[]): ReadonlySet<string> => new Set(heroes.map(({ id }) => id)));

/** The strongest hero of a part of the page, and the strongest two of all; worked out once. */
const leadersOf = once((heroes: ReadonlySet<string>) =>
  once((part: readonly SeenSku[]) => {
    let hero: SeenSku | undefined;
    let [first, second]: (SeenSku | undefined)[] = [];
    for (const seen of part) {
      if ((!hero || seen.share > hero.share) && heroes.has(seen.skuId)) hero = seen;
      if (!first || seen.share > first.share) [first, second] = [seen, first];
      else if (!second || seen.share > second.share) second = seen;
    }
    return { hero, first: [first, second].filter((seen) => seen !== undefined) };
  }),
);

function checkLargest(context: RuleContext, viewport: string, heroes: readonly Sku[], lead: number, sink: Sink<HeroKinds>): void {
  let hero: SeenSku | undefined;
  const strongest: SeenSku[] = [];
  const leadersIn = leadersOf(idsOf(heroes));
  for (const part of skuShares(context, viewport)) {
    const leaders = leadersIn(part);
    if (leaders.hero && (!hero || leaders.hero.share > hero.share)) hero = leaders.hero;
    strongest.push(...leaders.first);
  }
  let next: SeenSku | undefined;
  for (const seen of strongest) if (seen !== hero && (!next || seen.share > next.share)) next = seen;
  if (!hero || !next || atLeast(hero.share, next.share * lead)) {
    sink.hold('largest');
    return;
  }
  const nextOnBanner = next.skuId === context.page.banner?.skuId;
  const evidence = { hero: hero.tile, share: hero.share, next: next.tile, nextShare: next.share, nextOnBanner, required: lead };
  sink.fail('largest', { viewport, tiles: [hero.tile, next.tile] }, evidence);
}

const heroesStanding = once((view: GridView) => standingIn(view, (sku) => hasRole(sku, 'hero')));

/** Each hero whose category is known. */
const fedIn = once((part: readonly Standing[]) => {
  const checks = new Recorded<HeroKinds>();
  for (const { first, beside } of part) {
    const leaf = leafOf(first.sku);
    if (!leaf) continue;
    if (beside.some((sku) => leafOf(sku)?.key === leaf.key || isNew(sku))) checks.hold('feeds');
    else checks.fail('feeds', placeOf(first), { hero: first.tile, category: leaf.name, beside: beside.length });
  }
  return checks;
});
