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
      zh: '展示的原价确曾公开售卖：历史价格里有这个价格（或更高的），或写明依据。',
      en: 'A former price that is shown was really offered: the price history has it (or a higher one), or evidence is named.',
    },
    why: {
      zh: '指引要求原价是近期正常经营中，在相当长的时间里真实、善意报出的价格，没有规定天数；本规则只看有没有依据。',
      en: 'The guides ask for an actual, bona fide price, offered on a regular basis for a reasonably substantial period. They name no number of days, so this rule only asks whether there is evidence.',
    },
    todo: {
      zh: '在坑位属性的“价格依据”里补上历史价格，或在“依据说明或链接”里写明出处；划线价是厂商建议价的，在“划线价依据”里写明。',
      en: 'In the inspector’s price facts add the price history or name the evidence; where the list price is a recommended one, say so under “List price is”.',
    },
  },
  wording: {
    offered: {
      summary: { zh: '原价 {former} 没有依据', en: 'No evidence that {former} was offered' },
      detail: {
        zh: '{sku}：没有依据，历史价格里也没有到过这个价格',
        en: '{sku}: no evidence named, and its history never reaches that price',
      },
      holes: ({ tile, former }, say) => ({ sku: say.sku(tile), former: say.money(former) }),
    },
  },
  source: {
    kind: 'law',
    title: {
      zh: '美国联邦贸易委员会《反欺骗性定价指南》（FTC Guides Against Deceptive Pricing）',
      en: 'FTC Guides Against Deceptive Pricing',
    },
    section: { zh: '《联邦法规》16 CFR 233.1', en: '16 CFR 233.1' },
    status: 'guidance',
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
