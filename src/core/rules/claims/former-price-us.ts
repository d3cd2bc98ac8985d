/**
 * 原价依据（美国） (rules.md section 5): a former price shown was really offered. The guides name no number of days, so the rule asks
 * for evidence only: a dated price that high before the event, or a word or link that says where it stands.
 */
import { z } from 'zod';
import { defineRule } from '../rule';
import { formerPrice, isSaid, shownSkus } from './compared';
import { wasAsked } from './history';
import { CLAIMS_US, US } from './markets';
import { eventStart } from './time';

/** Minor units. */
interface OfferEvidence {
  tile: string;
  former: number;
}

export const formerPriceUs = defineRule<{ offered: OfferEvidence }>()({
  id: 'former-price-us',
  group: 'price-claims',
  severity: 'error',
  presets: [CLAIMS_US],
  weights: { offered: 20 },
  options: z.strictObject({}),
  texts: {
    title: { zh: '原价依据（美国）', en: 'Former price (US)' },
    asks: {
      zh: '展示的原价确曾公开售卖：价格记录里有这个价格，或写明证据。',
      en: 'A former price that is shown was really offered: it stands in the price history, or evidence is named.',
    },
    why: {
      zh: '指引要求原价是近期正常经营中，在相当长的时间里真实、善意报出的价格，没有规定天数；本规则只看有没有依据。',
      en: 'The guides ask for an actual, bona fide price, offered on a regular basis for a reasonably substantial period. They name no number of days, so only evidence is asked for.',
    },
    todo: {
      zh: '补充价格记录，或在商品的“证据”里写明出处；厂商建议价在“划线价依据”里写明。',
      en: 'Add the price history, or name the evidence at the SKU; where the list price is a recommended one, state it as the basis.',
    },
  },
  wording: {
    offered: {
      summary: { zh: '原价 {former} 没有依据', en: 'No evidence that {former} was offered' },
      detail: { zh: '{sku}：没有证据，价格记录里也没有这个价格', en: '{sku}: no evidence named, and no such price in its history' },
      holes: ({ tile, former }, say) => ({ sku: say.sku(tile), former: say.money(former) }),
    },
  },
  source: {
    kind: 'law',
    title: 'FTC Guides Against Deceptive Pricing',
    section: '16 CFR 233.1',
    status: 'law',
    market: US,
    url: 'https://www.ecfr.gov/current/title-16/chapter-I/subchapter-B/part-233/section-233.1',
  },
  checkModule(module, _options, sink) {
    const start = eventStart(module);
    for (const { sku, tile, place } of shownSkus([module.grid])) {
      const former = formerPrice(sku);
      if (former === null) continue;
      if (isSaid(sku.evidence) || wasAsked(sku, former, start)) sink.hold('offered');
      else sink.fail('offered', place, { tile, former });
    }
  },
});
