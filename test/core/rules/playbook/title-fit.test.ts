import { testRule } from '../../../helpers/rule-tester';

/** Four columns at 1200 px: a tile of 276 px, 252 of them for a title of 14 px, so 17 Chinese letters a line. */
const four = { columns: 4 };
const zh = (letters: number) => ({ title: '耳'.repeat(letters) });

testRule('title-fit', {
  pass: [
    { name: 'two full lines', modules: [{ ...four, rows: '1', sku: zh(34) }], checks: 1 },
    { name: 'no title is nobody’s to cut', modules: [{ ...four, rows: '1 ?', sku: { title: ' ' } }], checks: 0 },
    { name: 'the same title in a wider tile', modules: [{ ...four, rows: '1x2', sku: zh(38) }], checks: 1 },
    { name: 'a wide tile whose price is short', modules: [{ columns: 2, rows: '1x2', sku: zh(112) }], checks: 1 },
    {
      name: 'a wide tile whose price is “$10,000” to English readers',
      currency: 'TWD',
      page: { locale: 'en' },
      modules: [{ columns: 2, rows: '1x2', sku: { ...zh(108), price: 1_000_000 } }],
      checks: 1,
    },
    {
      name: 'words that break between them',
      modules: [{ ...four, rows: '1', sku: { title: 'Wireless over-ear headphones with noise cancelling' } }],
      checks: 1,
    },
  ],
  fail: [
    {
      name: 'one letter more than two lines',
      modules: [{ ...four, rows: '1', sku: zh(35) }],
      cost: 2,
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t1'] }, evidence: { lines: 3, required: 2, lost: 1 } }],
    },
    {
      name: 'narrow tiles of the phone only',
      viewports: ['desktop', 'mobile'],
      modules: [{ columns: { desktop: 4, mobile: 3 }, rows: '1', sku: zh(22) }],
      checks: 2,
      findings: [{ viewport: 'mobile', at: { module: 'm1', tiles: ['t1'] } }],
    },
    {
      name: 'a word wider than its tile, broken anywhere',
      modules: [{ columns: 6, rows: '1', sku: { title: 'M'.repeat(60) } }],
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t1'] } }],
    },
    {
      name: 'closing marks that do not begin a line',
      modules: [{ ...four, rows: '1', sku: { title: `${'耳'.repeat(17)}，${'耳'.repeat(16)}` } }],
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t1'] }, evidence: { lines: 3, lost: 1 } }],
    },
    {
      name: 'a wide tile whose price is “NT$10,000” to Chinese readers, who are those of a page that names none',
      currency: 'TWD',
      modules: [{ columns: 2, rows: '1x2', sku: { ...zh(108), price: 1_000_000 } }],
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t1'] } }],
    },
    {
      name: 'a wide tile whose price leaves the title little room',
      modules: [{ columns: 2, rows: '1x2', sku: { ...zh(112), price: 999_999_900, listPrice: 1_999_999_900 } }],
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t1'] } }],
    },
  ],
});
