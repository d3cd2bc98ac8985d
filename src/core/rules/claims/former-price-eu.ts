/**
 * 降价前价格（欧盟） (rules.md section 5): the former price of an announced reduction is the lowest of the 30 days before it, and its
 * percentage is computed from that one. A recommended price is no former price and is passed over.
 */
import { z } from 'zod';
import { wholePercent } from '@/core/page';
import { atMost, equals } from '../exact';
import { defineRule, type Say } from '../rule';
import { claimedCut, formerPrice, shownSkus } from './compared';
import { hasDatedPrice, hasReference, type Reference, referenceOf } from './history';
import { announcedOption, checkLater, type LaterEvidence, laterWording } from './later';
import { CLAIMS_EU, EU } from './markets';
import { eventStart } from './time';
import { referenceWords, sinceWords } from './words';

const DAYS = 30;
/** A whole percentage may be rounded: 12.5 % may read "-13%". */
const ROUNDING = 0.005;

/** Minor units and shares; `cut` is against the lowest price, 0 where that is no reduction. */
interface FormerEvidence {
  tile: string;
  price: number;
  former: number;
  lowest: number;
  cut: number;
  shownCut: number;
  basis: Reference['basis'];
  since: string | null;
}

interface PercentEvidence {
  tile: string;
  price: number;
  claimed: number;
  lowest: number;
  cut: number;
}

type FormerKinds = { former: FormerEvidence; percent: PercentEvidence; later: LaterEvidence };

export const formerPriceEu = defineRule<FormerKinds>()({
  id: 'former-price-eu',
  group: 'price-claims',
  severity: 'error',
  presets: [CLAIMS_EU],
  weights: { former: 20, percent: 10, later: 1 },
  caps: { later: 'warning' },
  options: z.strictObject({ announced: announcedOption }),
  texts: {
    title: { zh: '降价前价格（欧盟）', en: 'Former price (EU)' },
    asks: {
      zh: '公开降价（划线价高于活动价，或角标写着降幅）时，原价是活动前 30 天内的最低价，降幅也按它计算。活动价或计划价比它还低，却既不划线也不标降幅的，会提醒：下次的原价最高只到它。',
      en: 'Where a reduction is announced (a list price above the price, or a badge such as “-30%”), the former price is the lowest of the 30 days before the event, and the percentage is computed from it. A warning comes where a still lower price is planned and not announced as a reduction: it becomes the ceiling of the next former price.',
    },
    why: {
      zh: '指令规定，宣布降价时的原价是降价前至少 30 天内的最低价；欧盟法院判定，降幅的百分比也要按它计算。各成员国对易腐品、新品和连续降价可以另作规定。',
      en: 'The directive makes the lowest price of at least the 30 days before a reduction its former price; the Court of Justice has ruled that a percentage is computed from it as well. Member States may provide otherwise for perishable goods, new arrivals and successive reductions.',
    },
    todo: {
      zh: '对照历史价格，按最低价写原价和降幅；划线价是厂商建议零售价的，在坑位属性“价格依据”的“划线价依据”里写明。',
      en: 'Correct former price and percentage after the lowest price; where the list price is a recommended one, say so under “List price is” in the inspector’s price facts.',
    },
    notChecked: {
      'no-start': { zh: '活动没有开始时间', en: 'the event has no start' },
      'no-history': { zh: '没有历史价格，也没有 30 天最低价', en: 'no price history and no lowest price of 30 days' },
    },
  },
  wording: {
    former: {
      summary: { zh: '原价 {former} 高于{lowest}', en: 'Former price {former} is above {lowest}' },
      detail: { zh: '{sku}：现价 {price}，{cut}{since}', en: '{sku}: now {price}, {cut}{since}' },
      holes: ({ tile, price, former, lowest, cut, shownCut, basis, since }, say) => ({
        sku: say.sku(tile),
        price: say.money(price),
        former: say.money(former),
        lowest: referenceWords({ price: lowest, basis }, DAYS, say),
        cut: cut > 0 ? cutWords(cut, wholePercent(shownCut) / 100, say) : say.pick({ zh: '不是降价', en: 'no reduction' }),
        since: sinceWords({ price: lowest, since }, say),
      }),
    },
    percent: {
      summary: { zh: '角标写降 {claimed}，实际降 {cut}', en: 'The badge says {claimed} off, the cut is {cut}' },
      detail: { zh: '{sku}：现价 {price}，前 30 天最低价 {lowest}', en: '{sku}: now {price}, the lowest of 30 days {lowest}' },
      holes: ({ tile, price, claimed, lowest, cut }, say) => ({
        sku: say.sku(tile),
        price: say.money(price),
        lowest: say.money(lowest),
        claimed: say.percent(claimed, cut),
        cut: say.percent(cut, claimed),
      }),
    },
    later: laterWording,
  },
  source: {
    kind: 'law',
    title: { zh: '欧盟《价格标示指令》98/6/EC', en: 'Directive 98/6/EC on price indication' },
    section: { zh: '第6a条；欧盟法院 C-330/23 号案 Aldi Süd（2024年9月26日）', en: 'Art. 6a; CJEU C-330/23 Aldi Süd (26 September 2024)' },
    status: 'law',
    market: EU,
    url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:01998L0006-20220528',
  },
  check({ event, grids }, _options, sink) {
    const start = eventStart({ event });
    let why: string | null = null;
    for (const { sku } of shownSkus(grids)) {
      if (hasReference(sku, start, 'lowestPrice30d')) return;
      if (formerPrice(sku) !== null || claimedCut(sku) !== null)
        why = start === null && hasDatedPrice(sku) ? 'no-start' : (why ?? 'no-history');
    }
    if (why !== null) sink.notChecked(why);
  },
  checkModule(module, { announced }, sink) {
    const start = eventStart(module);
    for (const shown of shownSkus([module.grid])) {
      const { sku, tile, place } = shown;
      const former = formerPrice(sku);
      const claimed = claimedCut(sku);
      const reference = referenceOf(sku, start, DAYS, 'lowestPrice30d');
      if (!reference) continue;
      const { price: lowest, basis, since } = reference;
      const { price } = sku;
      const cut = Math.max(0, 1 - price / lowest);
      if (former !== null) {
        if (atMost(former, lowest)) sink.hold('former');
        else {
          const shownCut = 1 - price / former;
          sink.fail('former', place, { tile, price, former, lowest, cut, shownCut, basis, since });
        }
      }
      if (claimed !== null) {
        if (isCut(claimed, cut)) sink.hold('percent');
        else sink.fail('percent', place, { tile, price, claimed, lowest, cut });
      }
      checkLater(shown, reference, { start, days: DAYS, announced }, sink);
    }
  },
});

/** The real cut, and the one that stands on the tile where that says more. */
function cutWords(cut: number, onTile: number, say: Say): string {
  const real = say.percent(cut, onTile);
  if (onTile <= cut) return say.pick({ zh: `降幅 ${real}`, en: `a cut of ${real}` });
  return say.pick({ zh: `降幅 ${real}，不是 ${say.percent(onTile)}`, en: `a cut of ${real}, not ${say.percent(onTile)}` });
}

/** Whether a claimed cut is no more than the real one, rounded to a whole percentage where it is written as one. */
function isCut(claimed: number, cut: number): boolean {
  const isWhole = equals(claimed * 100, Math.round(claimed * 100));
  return atMost(claimed, isWhole ? cut + ROUNDING : cut);
}
