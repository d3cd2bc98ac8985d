/** 划线价依据（中国） (rules.md section 5): a compared price without a stated basis is no higher than the lowest of the 7 days before. */
import { z } from 'zod';
import { atMost } from '../exact';
import { defineRule } from '../rule';
import { comparedPrice, isSaid, shownSkus } from './compared';
import { hasDatedPrice, hasReference, type Reference, referenceOf } from './history';
import { announcedOption, checkLater, type LaterEvidence, laterWording } from './later';
import { CHINA, CLAIMS_CN, SAMR_ORDER_56, SAMR_ORDERS_URL } from './markets';
import { eventStart } from './time';
import { referenceWords, sinceWords } from './words';

const DAYS = 7;

/** Minor units. */
interface ComparedEvidence {
  tile: string;
  compared: number;
  reference: number;
  basis: Reference['basis'];
  since: string | null;
}

export const formerPriceCn = defineRule<{ compared: ComparedEvidence; later: LaterEvidence }>()({
  id: 'former-price-cn',
  group: 'price-claims',
  severity: 'error',
  presets: [CLAIMS_CN],
  weights: { compared: 20, later: 1 },
  caps: { later: 'warning' },
  options: z.strictObject({ announced: announcedOption }),
  texts: {
    title: { zh: '划线价依据（中国）', en: 'Compared price (China)' },
    asks: {
      zh: '没有写明依据的划线价，不高于活动前 7 天内的最低成交价；7 天内没有成交的，不高于此前最后一次成交价。活动价或计划价比这个价还低，却既不划线也不标降幅的，会提醒：下次的划线价最高只到它。',
      en: 'A struck-out price whose basis is not stated is no higher than the lowest price paid in the 7 days before the event; without a sale in these days, than that of the last sale before. A warning comes where a still lower price is planned and not shown as a reduction: it becomes the ceiling of the next struck-out price.',
    },
    why: {
      zh: '规定用这个价格衡量比价是否真实。规定说的是成交价，而历史价格是标价，用券后的成交价可能更低。',
      en: 'The order holds a comparison without a stated basis against that price. It speaks of prices paid; a price history has prices asked, and with coupons buyers may have paid less.',
    },
    todo: {
      zh: '对照历史价格改划线价；有其他依据的（如厂商建议零售价），在坑位属性“价格依据”的“划线价依据”里写明。',
      en: 'Correct the struck-out price after the price history; where it is another kind of price, such as a recommended one, say so under “List price is” in the inspector’s price facts.',
    },
    notChecked: {
      'no-start': { zh: '活动没有开始时间', en: 'the event has no start' },
      'no-history': { zh: '没有历史价格，也没有 7 天最低价', en: 'no price history and no lowest price of 7 days' },
    },
  },
  wording: {
    compared: {
      summary: { zh: '划线价 {compared} 高于{reference}', en: 'Struck-out {compared} is above {reference}' },
      detail: { zh: '{sku}：未写明划线价依据{since}', en: '{sku}: its basis is not stated{since}' },
      holes: ({ tile, compared, reference, basis, since }, say) => ({
        sku: say.sku(tile),
        compared: say.money(compared),
        reference: referenceWords({ price: reference, basis }, DAYS, say),
        since: sinceWords({ price: reference, since }, say),
      }),
    },
    later: laterWording,
  },
  source: {
    kind: 'law',
    title: SAMR_ORDER_56,
    section: {
      zh: '第十六条第二款；《规范促销行为暂行规定》（总局令第32号，2020年）第二十一条',
      en: 'Art. 16(2); SAMR Order 32 of 2020, Interim provisions on sales promotion, Art. 21',
    },
    status: 'law',
    market: CHINA,
    url: SAMR_ORDERS_URL,
  },
  check({ event, grids }, _options, sink) {
    const start = eventStart({ event });
    let why: string | null = null;
    for (const { sku } of shownSkus(grids)) {
      const isCompared = comparedPrice(sku) !== null;
      if (hasReference(sku, start, 'lowestPrice7d') || (isCompared && isSaid(sku.listPriceBasis))) return;
      if (isCompared) why = start === null && hasDatedPrice(sku) ? 'no-start' : (why ?? 'no-history');
    }
    if (why !== null) sink.notChecked(why);
  },
  checkModule(module, { announced }, sink) {
    const start = eventStart(module);
    for (const shown of shownSkus([module.grid])) {
      const { sku, tile, place } = shown;
      const compared = comparedPrice(sku);
      const reference = referenceOf(sku, start, DAYS, 'lowestPrice7d');
      if (compared !== null && isSaid(sku.listPriceBasis)) sink.hold('compared');
      else if (compared !== null && reference && atMost(compared, reference.price)) sink.hold('compared');
      else if (compared !== null && reference) {
        const { price, basis, since } = reference;
        sink.fail('compared', place, { tile, compared, reference: price, basis, since });
      }
      if (reference) checkLater(shown, reference, { start, days: DAYS, announced }, sink);
    }
  },
});
