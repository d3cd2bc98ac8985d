import { describe, expect, it } from 'vitest';
import type { Page } from '@/core/page';
import { picturesOf } from '@/export';

const page = (fields: Partial<Page>): Page => ({
  format: 'endcap/page',
  version: 1,
  currency: 'CNY',
  viewports: [{ id: 'desktop', width: 1200 }],
  modules: [],
  skus: [],
  ...fields,
});
const sku = (id: string, image?: string) => ({ id, title: `SKU ${id}`, price: 9900, ...(image === undefined ? {} : { image }) });

describe('the pictures of a page', () => {
  it('are those of the banner, of its SKU, of modules and of placed SKUs, in page order', () => {
    const uses = picturesOf(
      page({
        banner: { image: 'banner.jpg', skuId: 'hero' },
        modules: [
          {
            id: 'm1',
            title: 'Zone',
            columns: { desktop: 2 },
            tiles: [
              { id: 't1', skuId: 'b' },
              { id: 't2', skuId: 'a' },
            ],
          },
          { id: 'm2', kind: 'picture', image: 'block.jpg' },
        ],
        skus: [sku('a', 'a.jpg'), sku('b', 'b.jpg'), sku('hero', 'hero.jpg'), sku('bench', 'bench.jpg')],
      }),
    );
    expect(uses.map(({ at, reference }) => [at, reference])).toEqual([
      ['banner', 'banner.jpg'],
      ['sku', 'hero.jpg'],
      ['sku', 'b.jpg'],
      ['sku', 'a.jpg'],
      ['module', 'block.jpg'],
    ]);
    expect(uses[1]).toEqual({ at: 'sku', reference: 'hero.jpg', skuId: 'hero', title: 'SKU hero' });
  });

  it('name a SKU once, and two SKUs that share a picture both', () => {
    const tiles = ['a', 'a', 'b'].map((skuId, i) => ({ id: `t${i}`, skuId }));
    const uses = picturesOf(
      page({ modules: [{ id: 'm1', columns: { desktop: 3 }, tiles }], skus: [sku('a', 'x.jpg'), sku('b', 'x.jpg')] }),
    );
    expect(uses).toMatchObject([{ skuId: 'a' }, { skuId: 'b' }]);
  });

  it('leave out SKUs without a picture, and SKUs that are not there', () => {
    const tiles = ['a', 'gone', 'empty'].map((skuId, i) => ({ id: `t${i}`, skuId }));
    expect(picturesOf(page({ modules: [{ id: 'm1', columns: { desktop: 3 }, tiles }], skus: [sku('a'), sku('empty', '')] }))).toEqual([]);
  });
});
