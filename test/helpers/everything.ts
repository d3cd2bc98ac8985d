/** A page with every field of the page file, and with a module of every kind. */
import { MODULE_KINDS, type Page, type Sku } from '@/core/page';
import { priced } from './panel-page';

const EVERY: Partial<Sku> = {
  brand: 'Aurora',
  category: ['Audio', 'Headphones'],
  listPrice: 12900,
  lowestPrice30d: 7900,
  lowestPrice7d: 7900,
  offlinePrice: 12900,
  cost: 5000,
  stock: 120,
  imageBytes: 81234,
  animated: true,
  stats: { from: '2026-05-01', to: '2026-05-30', pageViews: 900, clicks: 90, orders: 9, revenue: 71100, rank: 4 },
  frequency: 4.2,
  roles: ['hero'],
  tier: 1,
  badges: ['New'],
  promotions: [
    { kind: 'gift', threshold: 19900, gift: { name: 'Lens cloth', quantity: 2 }, partnerSkuId: 's2', from: '2026-06-01', to: '2026-06-10' },
    { kind: 'cut', threshold: 19900, amount: 3000 },
  ],
  priceHistory: [{ from: '2026-04-01', to: '2026-05-31', price: 9900 }],
  listPriceBasis: 'former price',
  evidence: 'https://example.com/invoice',
};

export function everything(): Page {
  const page = priced({ Start: [79, 119, 89, 139] });
  Object.assign(page.skus[0] ?? {}, EVERY);
  Object.assign(page.modules[0] ?? {}, {
    theme: 'Audio',
    kind: 'grid',
    band: { min: 7900, max: 14900 },
    order: { mobile: ['t2', 't1', 't3', 't4'] },
  });
  Object.assign(page.modules[0]?.tiles?.[0] ?? {}, { span: { desktop: [2, 1] }, locked: true, random: true });
  const blocks = MODULE_KINDS.filter((kind) => kind !== 'grid').map((kind, index) => ({
    id: `m${index + 2}`,
    kind,
    title: `A ${kind}`,
    text: 'One line\nAnother line',
    height: 200,
    image: 'https://example.com/wide.jpg',
  }));
  return {
    ...page,
    title: 'Audio event',
    kind: 'promotion',
    locale: 'en-GB',
    event: { start: '2026-06-01T00:00:00+08:00', end: '2026-06-18T23:59:59+08:00' },
    viewports: [
      { id: 'desktop', width: 1200, fold: 800 },
      { id: 'mobile', width: 750, fold: 1334 },
    ],
    banner: { headline: 'Audio', anchorPrice: 7900, skuId: 's1', image: 'https://example.com/banner.jpg', claims: ['Free delivery'] },
    modules: [...page.modules, ...blocks],
    brands: [{ name: 'Aurora', roles: ['star', 'partner'] }],
    path: ['t1', 't3'],
    channels: [{ name: 'Home banner', tier: 'platinum', weight: 0.4, target: { sku: 's1' } }],
    comments: [
      {
        id: 'c1',
        at: { module: 'm1', tile: 't1' },
        author: 'Ana',
        time: '2026-05-20T10:00:00Z',
        text: 'Dearer than agreed',
        resolved: false,
      },
    ],
    approvals: [
      {
        contentSha256: 'a'.repeat(64),
        decision: 'rejected',
        name: 'Ben',
        reason: 'The banner',
        time: '2026-05-21T10:00:00Z',
        greenChannel: false,
      },
    ],
    attention: { preset: 'phone' },
    variants: [
      {
        id: 'v-b',
        name: 'Launch',
        from: '2026-06-01',
        to: '2026-06-03',
        banner: { anchorPrice: 8900, headline: null },
        path: ['t1'],
        channels: null,
        suppressions: [],
        skus: [{ id: 's1', price: 8900, badges: null }],
        tiles: [{ id: 't1', span: { desktop: null } }],
        modules: [{ id: 'm1', title: 'Launch', columns: { desktop: 4 }, tiles: ['t1', 't9'], order: null }],
        sequence: ['m1'],
        added: { skus: [{ id: 's9', title: 'Nine', price: 900 }], tiles: [{ id: 't9', skuId: 's9' }], modules: [] },
        removed: { skus: [], tiles: [], modules: [] },
      },
    ],
  };
}
