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
  options: z.strictObject({ evidence: toggle(false, { zh: '写明依据也算', en: 'Named evidence counts' }) }),
  texts: {
    title: { zh: '划线价缺少历史价格', en: 'List price without a history' },
    asks: {
      zh: '展示划线价的商品，有历史价格，或有 7 天、30 天最低价。划线价依据写明是厂商建议零售价的除外。',
      en: 'A SKU that shows a list price has a price history, or a lowest price of 7 or 30 days. A list price that is said to be a recommended one needs none.',
    },
    why: {
      zh: '各地规定都要求划线价真实有据；没有历史价格，其他规则无从核对。',
      en: 'In each of these markets a former price has to be genuine; without a history no other rule can tell whether it is.',
    },
    todo: {
      zh: '在坑位属性的“价格依据”里补上历史价格，或随商品表导入 7 天、30 天最低价；不然就不展示划线价。',
      en: 'Add the price history in the inspector’s price facts, or import the lowest price of 7 or 30 days with the catalogue; else do not show the list price.',
    },
  },
  wording: {
    known: {
      summary: { zh: '划线价 {former} 没有历史价格', en: 'List price {former} without a history' },
      detail: { zh: '{sku}', en: '{sku}' },
      holes: ({ tile, former }, say) => ({ sku: say.sku(tile), former: say.money(former) }),
    },
  },
  source: {
    kind: 'law',
    title: {
      zh: '中国市场监督管理总局令第56号第十六条、欧盟指令 98/6/EC 第6a条、美国 16 CFR 233.1',
      en: 'China: SAMR Order 56 of 2022, Art. 16; EU: Directive 98/6/EC, Art. 6a; US: 16 CFR 233.1',
    },
    section: { zh: '英国 CTSI 定价指南', en: 'UK: CTSI guidance on pricing practices' },
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
