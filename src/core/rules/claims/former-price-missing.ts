/** 划线价缺少记录 (rules.md section 5): where a list price is shown and what the SKU cost before is not known, that is said. */
import { z } from 'zod';
import { toggle } from '../options';
import { defineRule } from '../rule';
import { formerPrice, isSaid } from './compared';
import { hasPast } from './history';
import { ALL_MARKETS, CLAIMS_CN, CLAIMS_EU, CLAIMS_UK, CLAIMS_US } from './markets';

/** Minor units. */
interface MissingEvidence {
  tile: string;
  former: number;
}

export const formerPriceMissing = defineRule<{ known: MissingEvidence }>()({
  id: 'former-price-missing',
  group: 'price-claims',
  severity: 'error',
  presets: [CLAIMS_CN, CLAIMS_EU, CLAIMS_US, CLAIMS_UK],
  weights: { known: 10 },
  options: z.strictObject({ evidence: toggle(false, { zh: '写明证据也算', en: 'Named evidence counts' }) }),
  texts: {
    title: { zh: '划线价缺少记录', en: 'List price without a history' },
    asks: {
      zh: '展示划线价的商品，有此前的价格记录或最低价。厂商建议零售价除外。',
      en: 'A SKU that shows a list price has a price history, or a lowest price of the days before. A recommended price needs none.',
    },
    why: {
      zh: '各地规定都要求划线价真实有据；没有记录，其他规则无从核对。',
      en: 'Every market asks that a former price be genuine; without a history no other rule can tell.',
    },
    todo: {
      zh: '导入价格记录或 7 天、30 天最低价，或不展示划线价。',
      en: 'Import the price history or the lowest price of 7 or 30 days, or do not show the list price.',
    },
  },
  wording: {
    known: {
      summary: { zh: '划线价 {former} 没有价格记录', en: 'List price {former} without a history' },
      detail: { zh: '{sku}', en: '{sku}' },
      holes: ({ tile, former }, say) => ({ sku: say.sku(tile), former: say.money(former) }),
    },
  },
  source: {
    kind: 'law',
    title: 'SAMR Order 56 (2022), Directive 98/6/EC, 16 CFR 233, CTSI guidance',
    section: 'Art. 16; Art. 6a; 233.1',
    status: 'law',
    market: ALL_MARKETS,
  },
  checkModule({ grid: { module, tiles, skus } }, { evidence }, sink) {
    tiles.forEach(({ id }, i) => {
      const sku = skus[i];
      const former = sku && sku.price > 0 ? formerPrice(sku) : null;
      if (!sku || former === null) return;
      if (hasPast(sku) || (evidence && isSaid(sku.evidence))) sink.hold('known');
      else sink.fail('known', { module: module.id, tiles: [id] }, { tile: id, former });
    });
  },
});
