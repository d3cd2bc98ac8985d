/** 明星效应 (rules.md section 5): stand next to a star. */
import { z } from 'zod';
import { runsDuring, type Sku } from '@/core/page';
import { once } from '../../once';
import type { RuleContext } from '../context';
import type { GridView } from '../grid';
import { defineRule } from '../rule';
import { operatorSource } from '../source';
import { hasRole, PLAYBOOK, starTest } from './facts';
import { placedSkus, placeOf, type Standing, standingAt, standingIn } from './places';

interface StarEvidence {
  tile: string;
  /** Neighbours of the tile, none of them a star. */
  beside: number;
}

export const starAdjacency = defineRule<{ beside: StarEvidence }>()({
  id: 'star-adjacency',
  group: 'playbook',
  severity: 'warning',
  presets: [PLAYBOOK],
  weights: { beside: 4 },
  options: z.strictObject({}),
  texts: {
    title: { zh: '明星效应', en: 'Next to a star' },
    asks: {
      zh: '每款标为重点推的商品，旁边有明星品牌的商品（或标为明星款的商品），或与它们在同一个优惠活动里搭配。',
      en: 'Each SKU marked push stands beside a SKU of a star brand (or one marked star itself), or shares a promotion with one.',
    },
    why: {
      zh: '知名品牌带来目光和信任，挨着它的新品、次新品也沾光。',
      en: 'A name that people know draws the eye and lends its trust to what stands beside it.',
    },
    todo: {
      zh: '把重点推与明星品牌商品旁边的坑位对调，或在优惠活动的“搭配商品”里选上明星商品。',
      en: 'Swap it with a tile beside a star brand, or name the star under “Together with” in one of its promotions.',
    },
    notChecked: {
      'no-push': { zh: '页面上没有标为重点推的商品', en: 'no SKU on the page is marked push' },
      'no-stars': { zh: '没有标明星品牌或明星款', en: 'no brand and no SKU is marked star' },
    },
  },
  wording: {
    beside: {
      summary: { zh: '{viewport}重点推「{sku}」没有挨着明星商品', en: '{viewport}“{sku}” has no star beside it' },
      detail: {
        zh: '旁边 {beside} 个商品都不是明星品牌或明星款，也没有一起做优惠',
        en: 'SKUs beside it: {beside}, none of them a star; nor does it share a promotion with one',
      },
      holes: ({ tile, beside }, say) => ({ sku: say.sku(tile), beside }),
    },
  },
  fixes: ['swap', 'replace'],
  source: operatorSource({ zh: '“明星效应”', en: '“the star effect”' }),
  check(context, _options, sink) {
    const { page, views } = context;
    if (!hasPushed(placedSkus(context))) return sink.notChecked('no-push');
    const isStar = starTest(page);
    if (!starsAmong(isStar)(page.skus) && !page.brands?.some(({ roles }) => roles?.includes('star'))) return sink.notChecked('no-stars');
    const joined = joinedWithStars(context, isStar);
    const apart = apartFrom(isStar);
    for (const view of views)
      for (const part of standingAt(context, view, pushedStanding)) {
        const failed = apart(part).filter(({ first }) => !joined.has(first.sku.id));
        if (part.length > failed.length) sink.hold('beside', part.length - failed.length);
        for (const { first, beside } of failed) sink.fail('beside', placeOf(first), { tile: first.tile, beside: beside.length });
      }
  },
});

const hasPushed = once((placed: readonly Sku[]) => placed.some((sku) => hasRole(sku, 'push')));
const pushedStanding = once((view: GridView) => standingIn(view, (sku) => hasRole(sku, 'push')));

type StarTest = ReturnType<typeof starTest>;

const starsAmong = once((isStar: StarTest) => once((skus: readonly Sku[]) => skus.some(isStar)));
/** The SKUs of a part of the page that have no star beside them. */
const apartFrom = once((isStar: StarTest) => once((part: readonly Standing[]) => part.filter(({ beside }) => !beside.some(isStar))));

const withPartners = once((skus: readonly Sku[]) => skus.filter(({ promotions }) => promotions?.some((each) => each.partnerSkuId)));

/** SKUs that share a promotion of the event with a star, whichever of the two names the other. */
function joinedWithStars({ page, skus }: RuleContext, isStar: StarTest): ReadonlySet<string> {
  const joined = new Set<string>();
  for (const sku of withPartners(page.skus))
    for (const promotion of sku.promotions ?? []) {
      const partner = skus.get(promotion.partnerSkuId ?? '');
      if (!partner || partner === sku || !runsDuring(promotion, page.event)) continue;
      if (isStar(partner)) joined.add(sku.id);
      if (isStar(sku)) joined.add(partner.id);
    }
  return joined;
}
