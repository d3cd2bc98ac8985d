/** 赠品标示 (rules.md section 5): a gift that the event gives names the thing and the quantity. */
import { z } from 'zod';
import { runsDuring } from '@/core/page';
import { defineRule } from '../rule';
import { shownSkus } from './compared';
import { CHINA, CLAIMS_CN, SAMR_ORDER_56, SAMR_ORDERS_URL } from './markets';

interface GiftEvidence {
  tile: string;
  /** As far as it is named. */
  gift: string | null;
}

export const giftDescribed = defineRule<{ name: GiftEvidence; quantity: GiftEvidence }>()({
  id: 'gift-described',
  group: 'price-claims',
  severity: 'error',
  presets: [CLAIMS_CN],
  weights: { name: 10, quantity: 10 },
  options: z.strictObject({}),
  texts: {
    title: { zh: '赠品标示', en: 'Gifts are described' },
    asks: { zh: '赠品写明品名和数量。', en: 'A gift names the thing and the quantity.' },
    why: {
      zh: '规定要求赠送物品时标示赠品的品名和数量；标示价格或价值的，还要标示它在同一经营场所的当前售价。',
      en: 'The order asks for the name and the quantity of what is given; where its price or value is shown, for its current price at the same place of sale.',
    },
    todo: { zh: '在坑位属性的“优惠活动”里补全赠品的品名和数量。', en: 'Complete the gift under Promotions in the inspector.' },
  },
  wording: {
    name: {
      summary: { zh: '赠品没有写品名', en: 'A gift without a name' },
      detail: { zh: '{sku}', en: '{sku}' },
      holes: ({ tile }, say) => ({ sku: say.sku(tile) }),
    },
    quantity: {
      summary: { zh: '赠品{gift}没有写数量', en: '{gift} without a quantity' },
      detail: { zh: '{sku}', en: '{sku}' },
      holes: ({ tile, gift }, say) => ({
        sku: say.sku(tile),
        gift: gift === null ? say.pick({ zh: '', en: 'A gift' }) : say.pick({ zh: `「${gift}」`, en: `The gift “${gift}”` }),
      }),
    },
  },
  source: {
    kind: 'law',
    title: SAMR_ORDER_56,
    section: { zh: '第十八条', en: 'Art. 18' },
    status: 'law',
    market: CHINA,
    url: SAMR_ORDERS_URL,
  },
  checkModule({ grid, event }, _options, sink) {
    for (const { sku, tile, place } of shownSkus([grid]))
      for (const promotion of sku.promotions ?? []) {
        const { kind, gift } = promotion;
        if ((kind !== 'gift' && gift === undefined) || !runsDuring(promotion, event)) continue;
        const name = gift?.name?.trim() || null;
        if (name !== null) sink.hold('name');
        else sink.fail('name', place, { tile, gift: name });
        if ((gift?.quantity ?? 0) > 0) sink.hold('quantity');
        else sink.fail('quantity', place, { tile, gift: name });
      }
  },
});
