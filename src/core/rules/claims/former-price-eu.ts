/**
 * 降价前价格（欧盟） (rules.md section 5): the former price of an announced reduction is the lowest of the 30 days before it, and its
 * percentage is computed from that one. A recommended price is no former price and is passed over.
 */
import { z } from 'zod';
import { atMost } from '../exact';
import { defineRule } from '../rule';
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
      zh: '降价时展示的原价是此前 30 天内的最低价，降幅百分比也以它计算。计划中的低价会拉低之后的基准时给出提醒。',
      en: 'The former price of an announced reduction is the lowest price of the 30 days before it, and the percentage is computed from that one. A planned price that would lower the next reference is pointed out.',
    },
    why: {
      zh: '日常价 100、曾卖 80、现价 70：原价是 80，降幅 12.5%，不是 30%。各成员国对易腐品、新品和连续降价可以另作规定。',
      en: 'Usually 100, sold at 80, now 70: the former price is 80 and the cut 12.5%, not 30%. Member States may provide otherwise for perishable goods, new arrivals and successive reductions.',
    },
    todo: {
      zh: '核对价格记录，按最低价展示原价和降幅；厂商建议零售价在“划线价依据”里写明。',
      en: 'Compare former price and percentage with the history; where the list price is a recommended one, state it as the basis.',
    },
    notChecked: {
      'no-start': { zh: '活动没有开始时间', en: 'the event has no start' },
      'no-history': { zh: '没有价格记录，也没有 30 天最低价', en: 'no price history and no lowest price of 30 days' },
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
        cut:
          cut > 0
            ? say.pick({
                zh: `降幅 ${say.percent(cut, shownCut)}，不是 ${say.percent(shownCut, cut)}`,
                en: `a cut of ${say.percent(cut, shownCut)}, not ${say.percent(shownCut, cut)}`,
              })
            : say.pick({ zh: '不是降价', en: 'no reduction' }),
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
    title: 'Directive 98/6/EC',
    section: 'Art. 6a; CJEU C-330/23 Aldi Süd (2024-09-26)',
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
          sink.fail('former', place, { tile, price, former, lowest, cut, shownCut, basis, since }, former - lowest);
        }
      }
      if (claimed !== null) {
        if (isCut(claimed, cut)) sink.hold('percent');
        else sink.fail('percent', place, { tile, price, claimed, lowest, cut }, claimed - cut);
      }
      checkLater(shown, reference, { start, days: DAYS, announced }, sink);
    }
  },
});

/** Whether a claimed cut is no more than the real one, rounded to a whole percentage where it is written as one. */
function isCut(claimed: number, cut: number): boolean {
  const isWhole = Math.abs(claimed * 100 - Math.round(claimed * 100)) < 1e-9;
  return atMost(claimed, isWhole ? cut + ROUNDING : cut);
}
