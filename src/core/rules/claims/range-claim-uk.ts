/** 价格区间宣称（英国） (rules.md section 5): "from" and "up to" hold for a significant share of the range that they speak of. */
import { z } from 'zod';
import type { Sku } from '@/core/page';
import type { ModuleContext, RuleContext } from '../context';
import { atLeast, atMost } from '../exact';
import { ratio } from '../options';
import { type CheckPlace, defineRule } from '../rule';
import { type RangeClaim, readRangeClaims } from './claim-text';
import { comparedPrice } from './compared';
import { CLAIMS_UK, UK } from './markets';

interface RangeEvidence {
  claim: string;
  /** SKUs for which it holds, of those in the range. */
  count: number;
  of: number;
  share: number;
  required: number;
}

interface Claimed {
  claims: readonly RangeClaim[];
  range: readonly Sku[];
  place: CheckPlace;
}

export const rangeClaimUk = defineRule<{ share: RangeEvidence }>()({
  id: 'range-claim-uk',
  group: 'price-claims',
  severity: 'error',
  presets: [CLAIMS_UK],
  weights: { share: 20 },
  options: z.strictObject({ minShare: ratio(0.1, { zh: '适用商品最低占比', en: 'Least share of the range' }) }),
  texts: {
    title: { zh: '价格区间宣称（英国）', en: '“From” and “up to” (UK)' },
    asks: {
      zh: 'Banner 和楼层标题里的“低至”“……起”“最高减”，至少对它所指商品的 10% 成立。',
      en: '“From” and “up to” in the banner and in module titles hold for at least 10% of the goods that they speak of.',
    },
    why: {
      zh: '指引要求相当比例的商品适用，没有给出数字；10% 是本工具的判断。指引不是法律条文，对法院没有约束力。',
      en: 'The guidance asks for a significant proportion and gives no number; 10% is this planner’s judgement. It is guidance on the law, and does not bind the courts.',
    },
    todo: {
      zh: '把更多商品调到宣称的价格或降幅，或改写宣称。',
      en: 'Bring more of the range to the price or reduction claimed, or reword the claim.',
    },
    notChecked: { 'no-list-price': { zh: '商品没有划线价，降幅无从计算', en: 'no SKU has a list price, so reductions are not known' } },
  },
  wording: {
    share: {
      summary: { zh: '“{claim}”：{of} 个商品中 {count} 个符合', en: '“{claim}” holds for {count} of {of} SKUs' },
      detail: { zh: '占 {share}，应不低于 {required}', en: '{share} of the range; should be at least {required}' },
      holes: ({ claim, count, of, share, required }, say) => ({
        claim,
        count,
        of,
        share: say.percent(share, required),
        required: say.percent(required),
      }),
    },
  },
  source: {
    kind: 'law',
    title: {
      zh: '英国特许贸易标准协会《商家定价做法指南》（CTSI Guidance for Traders on Pricing Practices，2025年）',
      en: 'CTSI Guidance for Traders on Pricing Practices (2025)',
    },
    section: { zh: '“up to”（最高……）与“from”（……起）宣称', en: '“Up to” and “from” claims' },
    status: 'guidance',
    market: UK,
    url: 'https://www.businesscompanion.info/en/guidance-for-traders-on-pricing-practices',
  },
  check(context, { minShare }, sink) {
    let unknown = false;
    let judged = false;
    for (const { claims, range, place } of claimsOf(context)) {
      for (const claim of claims) {
        if (range.length === 0) continue;
        if (claim.kind !== 'from' && !range.some(({ listPrice }) => Boolean(listPrice))) {
          unknown = true;
          continue;
        }
        judged = true;
        const count = range.filter((sku) => holdsFor(claim, sku)).length;
        const share = count / range.length;
        if (atLeast(share, minShare) && count > 0) sink.hold('share');
        else sink.fail('share', place, { claim: claim.text, count, of: range.length, share, required: minShare }, minShare - share);
      }
    }
    if (unknown && !judged) sink.notChecked('no-list-price');
  },
});

/** The claims of the banner, about all priced SKUs of the page, and of each module's title, about its own. */
function claimsOf({ page, modules }: RuleContext): Claimed[] {
  const { headline = '', claims = [] } = page.banner ?? {};
  const own = modules.map(claimedIn);
  const banner = readRangeClaims([headline, ...claims].join('\n'), page.currency);
  const range = banner.length === 0 ? [] : own.flatMap((each) => each.range);
  return [{ claims: banner, range, place: {} }, ...own];
}

const known = new WeakMap<ModuleContext, Claimed>();

/** What a module's title claims; worked out once. */
function claimedIn(context: ModuleContext): Claimed {
  let claimed = known.get(context);
  if (!claimed) {
    const { grid, currency } = context;
    claimed = {
      claims: readRangeClaims(grid.module.title ?? '', currency),
      range: grid.skus.filter((sku) => sku !== undefined && sku.price > 0) as Sku[],
      place: { module: grid.module.id },
    };
    known.set(context, claimed);
  }
  return claimed;
}

/** SKUs without a list price are reduced by nothing. */
function holdsFor({ kind, value }: RangeClaim, sku: Sku): boolean {
  if (kind === 'from') return atMost(sku.price, value);
  const list = comparedPrice(sku) ?? sku.price;
  return kind === 'up-to-share' ? atLeast(1 - sku.price / list, value) : atLeast(list - sku.price, value);
}
