import { testRule } from '../../../helpers/rule-tester';

/** 4.5 MB is what three seconds at 1.5 MB/s can carry. */
const mb = (megabytes: number, image?: string) => ({ imageBytes: megabytes * 1e6, ...(image !== undefined && { image }) });
/** One column, 1200 px wide: each tile is higher than a window of 800 px, so each but the first two has a screenful of its own. */
const tall = { columns: 1 };

testRule('page-weight', {
  pass: [
    { name: 'three seconds, exactly', modules: [{ rows: '1 2', sku: [mb(4), mb(0.5)] }], checks: 1 },
    { name: 'heavy pictures on screenfuls of their own', modules: [{ ...tall, rows: '1 / 2 / 3', sku: mb(4.5) }], checks: 3 },
    { name: 'the same picture twice is loaded once', modules: [{ rows: '1 2', sku: mb(4.5, 'a.jpg') }], checks: 1 },
    {
      name: 'one that moves, and one known to be still',
      modules: [
        {
          rows: '1 2',
          sku: [
            { ...mb(1), animated: true },
            { ...mb(1), animated: false },
          ],
        },
      ],
      checks: 2,
    },
    {
      name: 'one known to be still beside one of which that is not known',
      modules: [{ rows: '1 2', sku: [{ ...mb(1), animated: false }, mb(1)] }],
      checks: 2,
    },
    { name: 'a tile without a SKU has no picture', modules: [{ rows: '1 ?', sku: mb(1) }], checks: 1 },
    { name: 'a faster line and more patience', modules: [{ rows: '1', sku: mb(40) }], options: { seconds: 4, bandwidth: 10 }, checks: 1 },
    {
      name: 'a screenful whose sizes are not all known beside one whose are',
      modules: [{ ...tall, rows: '1 / 2 / 3', sku: [mb(1), {}, mb(1)] }],
      checks: 2,
    },
  ],
  fail: [
    {
      name: 'just over three seconds, told at the fewest heavy pictures, at both viewports',
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '1 2 3', sku: [mb(1), mb(2.4), mb(1.2)] }],
      cost: 12,
      findings: [
        {
          viewport: 'desktop',
          at: { tiles: ['t2'] },
          evidence: { check: 'load', screen: 0, required: 3, pictures: 3, unknown: 0, heaviest: 't2' },
          says: 'creenful 1 takes 3.1 s to load: 4.6 MB, pictures: 3; should be at most 3 s; “SKU 2” is the heaviest',
        },
        { viewport: 'mobile', at: { tiles: ['t2'] } },
      ],
    },
    {
      name: 'without the heaviest the rest takes three seconds, exactly',
      modules: [{ rows: '1 2', sku: [mb(4.5), mb(6)] }],
      findings: [{ viewport: 'desktop', at: { tiles: ['t2'] }, evidence: { seconds: 7 } }],
    },
    {
      name: 'a picture that is shown twice counts once, and a small one too',
      modules: [{ rows: '1 2 3 4', sku: [mb(6, 'a.jpg'), mb(6, 'a.jpg'), { imageBytes: 1 }, { imageBytes: 1 }] }],
      findings: [{ viewport: 'desktop', at: { tiles: ['t1'] }, evidence: { bytes: 6_000_002, pictures: 3, unknown: 0 } }],
    },
    {
      // Banner 360, gap 40, title 56: the first row of tiles begins at 456 px.
      name: 'a picture that begins just where the second screenful does',
      modules: [{ rows: '1', sku: mb(6) }],
      page: { viewports: [{ id: 'desktop', width: 1200, fold: 456 }] },
      findings: [{ viewport: 'desktop', at: { tiles: ['t1'] }, evidence: { screen: 1 } }],
    },
    {
      name: 'too heavy, told at what is known',
      modules: [{ rows: '1 2 3', sku: [{}, mb(6), {}] }],
      findings: [{ viewport: 'desktop', at: { tiles: ['t2'] }, evidence: { bytes: 6e6, pictures: 1, unknown: 2, heaviest: 't2' } }],
    },
    {
      name: 'too heavy already, though some sizes are unknown; on the second screenful',
      modules: [{ ...tall, rows: '1 / 2 / 3', sku: [{}, mb(6), {}] }],
      checks: 1,
      findings: [{ viewport: 'desktop', at: { tiles: ['t2'] }, evidence: { screen: 2, bytes: 6e6, seconds: 4, unknown: 0 } }],
    },
    {
      name: 'two that move, sizes unknown',
      modules: [{ rows: '1 2 3', sku: [{ animated: true }, {}, { animated: true }] }],
      cost: 4,
      checks: 1,
      findings: [
        {
          viewport: 'desktop',
          at: { tiles: ['t1', 't3'] },
          evidence: { check: 'animated', screen: 0, animated: 2, required: 1 },
          says: 'nimated pictures on screenful 1: 2',
        },
      ],
    },
    {
      name: 'none that moves, where that is agreed',
      modules: [{ rows: '1', sku: { animated: true } }],
      options: { maxAnimated: 0 },
      findings: [{ viewport: 'desktop', at: { tiles: ['t1'] } }],
    },
  ],
  unchecked: [
    { name: 'without sizes', modules: [{ rows: '1 2', sku: { animated: false } }], why: 'no-sizes' },
    { name: 'when each screenful has a picture of unknown size', modules: [{ rows: '1 2', sku: [mb(1), {}] }], why: 'no-sizes' },
    { name: 'on an empty page', modules: [], why: 'no-sizes' },
  ],
});
