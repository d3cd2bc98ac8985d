/** 商品信息缺失 (rules.md section 3): a tile's SKU exists and has a price, a title and an image. */
import { z } from 'zod';
import { defineRule, EVENT_PAGE } from '../rule';
import { operatorSource } from '../source';

interface MissingEvidence {
  skuId: string;
  tile: string;
}

type MissingKinds = { price: MissingEvidence & { exists: boolean }; title: MissingEvidence; image: MissingEvidence & { named: boolean } };

export const missingData = defineRule<MissingKinds>()({
  id: 'missing-data',
  group: 'structure',
  severity: 'error',
  presets: [EVENT_PAGE],
  weights: { price: 20, title: 10, image: 4 },
  options: z.strictObject({}),
  texts: {
    title: { zh: '商品信息缺失', en: 'Missing facts' },
    asks: {
      zh: '每个坑位的商品存在，并且有活动价、标题和主图。',
      en: 'The SKU of every tile exists and has a price, a title and a picture.',
    },
    why: { zh: '缺价格、缺主图的坑位没有人点。', en: 'Nobody clicks a tile without a price or a picture.' },
    todo: {
      zh: '在坑位属性里补全价格、标题和主图，或换一个商品。',
      en: 'Fill in price, title and picture in the tile’s inspector, or put another SKU here.',
    },
  },
  wording: {
    price: {
      summary: { zh: '{what}', en: '{what}' },
      detail: { zh: '{sku}', en: '{sku}' },
      holes: ({ exists, tile }, say) => ({
        what: exists
          ? say.pick({ zh: '商品没有活动价', en: 'A SKU without a price' })
          : say.pick({ zh: '坑位上的商品不存在', en: 'A tile whose SKU is not there' }),
        sku: say.sku(tile),
      }),
    },
    title: {
      summary: { zh: '商品没有标题', en: 'A SKU without a title' },
      detail: { zh: '{sku}', en: '{sku}' },
      holes: ({ tile }, say) => ({ sku: say.sku(tile) }),
    },
    image: {
      summary: { zh: '{what}', en: '{what}' },
      detail: { zh: '{sku}', en: '{sku}' },
      holes: ({ named, tile }, say) => ({
        what: named
          ? say.pick({ zh: '商品的主图不在本机', en: 'A picture that is not on this machine' })
          : say.pick({ zh: '商品没有主图', en: 'A SKU without a picture' }),
        sku: say.sku(tile),
      }),
    },
  },
  fixes: ['replace'],
  byHand: ['title', 'image'],
  source: operatorSource({ zh: '关于页面结构的部分', en: 'what it says of page structure' }),
  checkModule({ grid: { module, tiles, skus }, missingPictures }, _options, sink) {
    tiles.forEach(({ id, skuId }, i) => {
      const sku = skus[i];
      const place = { module: module.id, tiles: [id] };
      const evidence = { skuId, tile: id };
      if (sku && sku.price > 0) sink.hold('price');
      else sink.fail('price', place, { ...evidence, exists: sku !== undefined });
      if (sku?.title.trim() !== '') sink.hold('title');
      else sink.fail('title', place, evidence);
      const image = sku?.image?.trim() ?? '';
      if (!sku || (image !== '' && !missingPictures.has(image))) sink.hold('image');
      else sink.fail('image', place, { ...evidence, named: image !== '' });
    });
  },
});
