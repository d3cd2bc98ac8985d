import { testRule } from '../../../helpers/rule-tester';

const alike = { category: 'Audio>Headphones', brand: 'Acme' };

testRule('module-distinct', {
  pass: [
    {
      name: 'prices that do not meet',
      modules: [
        { rows: '10 20 30', ...alike },
        { rows: '40 50 60', ...alike },
      ],
      checks: 1,
    },
    {
      name: 'different points',
      modules: [
        { rows: '10', ...alike },
        { rows: '11', ...alike },
      ],
      checks: 1,
    },
    {
      name: 'a point inside an interval',
      modules: [
        { rows: '10 20 30', ...alike },
        { rows: '20', ...alike },
      ],
      checks: 1,
    },
    {
      name: 'different leaf categories of one family',
      modules: [
        { rows: '10', brand: 'Acme', category: 'Audio>Headphones' },
        { rows: '10', brand: 'Acme', category: 'Audio>Speakers' },
      ],
      checks: 1,
    },
    {
      name: 'different brands',
      modules: [
        { rows: '10', category: 'A', brand: 'Acme' },
        { rows: '10', category: 'A', brand: 'Bolt' },
      ],
      checks: 1,
    },
    {
      name: 'prices that share half of what they cover, and points that share nothing',
      modules: [
        { rows: '10 30', ...alike },
        { rows: '20 40', ...alike },
        { rows: '60', ...alike },
        { rows: '50 70', ...alike },
      ],
      checks: 6,
    },
    { name: 'a brand and none', modules: [{ rows: '10', brand: 'Acme' }, { rows: '10' }], checks: 1 },
    {
      name: 'bands that differ, even where all else is the same',
      modules: [
        { rows: '10', ...alike, band: { max: 10 } },
        { rows: '10', ...alike, band: { max: 20 } },
      ],
      checks: 1,
    },
    {
      name: 'bands that differ in one end only',
      modules: [
        { rows: '10', ...alike, band: { min: 5, max: 10 } },
        { rows: '10', ...alike, band: { max: 10 } },
      ],
      checks: 1,
    },
    {
      name: 'brands that overlap just below the limit',
      // 1 of 3 and 2 of 3 against 2 of 3 and 1 of 3: (1/3 + 1/3) / (2/3 + 2/3) = 0.5.
      modules: [
        { rows: '10 10 10', category: 'A', brand: ['Acme', 'Bolt', 'Bolt'] },
        { rows: '10 10 10', category: 'A', brand: ['Acme', 'Acme', 'Bolt'] },
      ],
      checks: 1,
    },
    { name: 'modules without tiles take no part', modules: [{ rows: '10', title: 'A' }, { title: 'A' }], checks: 0 },
    {
      name: 'modules of another kind take no part',
      modules: [
        { rows: '10', title: 'A' },
        { kind: 'gift', rows: '10', title: 'A' },
      ],
      checks: 0,
    },
    { name: 'an empty page', modules: [], checks: 0 },
    {
      name: 'empty titles are not shared',
      modules: [
        { rows: '10', title: ' ' },
        { rows: '20', title: '' },
      ],
      checks: 1,
    },
    { name: 'every pair is a check', modules: [{ rows: '10' }, { rows: '20' }, { rows: '30' }, { rows: '40' }], checks: 6 },
  ],
  fail: [
    {
      name: 'the same in everything',
      modules: [
        { rows: '10 20 30', ...alike },
        { rows: '10 20 30', ...alike },
      ],
      cost: 6,
      findings: [
        {
          at: { module: 'm2', modules: ['m1', 'm2'] },
          evidence: { check: 'overlap', category: 1, brand: 1, price: 1, maxOverlap: 0.6, other: 'm1' },
          says: 'price 100%',
        },
      ],
    },
    {
      name: 'an overlap that equals the limit',
      // [10, 40] and [10, 60] share 30 of 50.
      modules: [
        { rows: '10 40', ...alike },
        { rows: '10 60', ...alike },
      ],
      cost: 6,
      findings: [{ at: { module: 'm2', modules: ['m1', 'm2'] }, evidence: { price: 0.6 } }],
    },
    {
      name: 'prices in the same quartiles, whatever the extremes',
      // Of five, the second and the fourth: [20, 40] in both.
      modules: [
        { rows: '1 20 30 40 50', ...alike },
        { rows: '10 20 30 40 999', ...alike },
      ],
      findings: [{ at: { module: 'm2', modules: ['m1', 'm2'] }, evidence: { price: 1 } }],
    },
    {
      name: 'price is no facet where a module has no priced tile',
      modules: [
        { rows: '-', ...alike },
        { rows: '10', ...alike },
      ],
      findings: [{ at: { module: 'm2', modules: ['m1', 'm2'] }, evidence: { price: null }, says: 'price none' }],
    },
    {
      name: 'prices sorted as numbers: 9 is below 10, and 100 above both',
      // Of five, the second and the fourth: [10, 40] in both.
      modules: [
        { rows: '9 10 20 40 100', ...alike },
        { rows: '100 40 20 10 9', ...alike },
      ],
      findings: [{ at: { module: 'm2', modules: ['m1', 'm2'] }, evidence: { price: 1 } }],
    },
    {
      name: 'quartiles of an even count: of four the first and the last, of six the second and the fifth',
      // [10, 40] and [20, 50] share 20 of 40.
      modules: [
        { rows: '10 20 30 40', ...alike },
        { rows: '1 20 30 40 50 60', ...alike },
      ],
      options: { maxOverlap: 0.5 },
      findings: [{ at: { module: 'm2', modules: ['m1', 'm2'] }, evidence: { price: 0.5 } }],
    },
    {
      name: 'brands and categories by their shares',
      // Brands: (1/2 + 1/4) / (3/4 + 1/2) = 0.6. Categories: the same, the other way round.
      modules: [
        { rows: '10 10 10 10', brand: ['A', 'A', 'B', 'B'], category: ['X', 'X', 'X', 'Y'] },
        { rows: '10 10 10 10', brand: ['A', 'A', 'A', 'B'], category: ['X', 'X', 'Y', 'Y'] },
      ],
      findings: [{ at: { module: 'm2', modules: ['m1', 'm2'] }, evidence: { category: 0.6, brand: 0.6, price: 1 } }],
    },
    {
      name: 'by what only one of them has, whichever it is',
      // 3/4 / (1 + 1/4) = 0.6, both ways.
      modules: [
        { rows: '10 10 10 10', brand: ['A', 'A', 'A', 'B'], category: 'X' },
        { rows: '10 10 10 10', brand: 'A', category: ['X', 'X', 'X', 'Y'] },
      ],
      findings: [{ at: { module: 'm2', modules: ['m1', 'm2'] }, evidence: { category: 0.6, brand: 0.6, price: 1 } }],
    },
    {
      name: 'a SKU that is not there has no category, no brand and no price',
      modules: [
        { rows: '10 ?', category: ['X', ''], brand: ['A', ''] },
        { rows: '10 10', category: ['X', ''], brand: ['A', ''] },
      ],
      findings: [{ at: { module: 'm2', modules: ['m1', 'm2'] }, evidence: { category: 1, brand: 1, price: 1 } }],
    },
    {
      name: 'a price of a single cent is a price',
      modules: [
        { rows: '0.01', ...alike },
        { rows: '0.01', ...alike },
      ],
      findings: [{ at: { module: 'm2', modules: ['m1', 'm2'] }, evidence: { price: 1 } }],
    },
    {
      name: 'a title that is shared once case is folded, ß and ss too',
      modules: [
        { rows: '10', title: 'Straße', band: { max: 10 } },
        { rows: '99', title: 'STRASSE', band: { min: 10 } },
      ],
      findings: [{ at: { module: 'm2', modules: ['m1', 'm2'] }, evidence: { check: 'title', title: 'STRASSE' } }],
    },
    {
      name: 'a title that is shared once case is folded, the sign of ohm and omega too',
      modules: [
        { rows: '10', title: '\u2126 amp', band: { max: 10 } },
        { rows: '99', title: '\u03a9 amp', band: { min: 10 } },
      ],
      findings: [{ at: { module: 'm2', modules: ['m1', 'm2'] }, evidence: { check: 'title' } }],
    },
    {
      name: 'only one declares a band',
      modules: [
        { rows: '10', ...alike, band: { max: 10 } },
        { rows: '10', ...alike, band: {} },
      ],
      findings: [{ at: { module: 'm2', modules: ['m1', 'm2'] } }],
    },
    {
      name: 'only the second declares a band',
      modules: [
        { rows: '10', ...alike },
        { rows: '10', ...alike, band: { max: 10 } },
      ],
      findings: [{ at: { module: 'm2', modules: ['m1', 'm2'] } }],
    },
    {
      name: 'bands that say the same in other words',
      modules: [
        { rows: '10', ...alike, band: { min: 0, max: 10 } },
        { rows: '10', ...alike, band: { max: 10 } },
      ],
      findings: [{ at: { module: 'm2', modules: ['m1', 'm2'] } }],
    },
    {
      name: 'a shared title, whatever else holds',
      modules: [
        { rows: '10', title: 'Hot Deals', band: { max: 10 } },
        { rows: '99', title: ' hot　deals', band: { min: 10 } },
      ],
      cost: 6,
      findings: [{ at: { module: 'm2', modules: ['m1', 'm2'] }, evidence: { check: 'title', other: 'm1' } }],
    },
    {
      name: 'of four modules only the two that are alike',
      modules: [{ rows: '10' }, { rows: '99' }, { rows: '10 99' }, { rows: '10' }],
      cost: 6,
      findings: [{ at: { module: 'm4', modules: ['m1', 'm4'] }, failed: 1 }],
    },
    {
      name: 'three alike are two findings, at the later modules',
      modules: [{ rows: '10' }, { rows: '10' }, { rows: '10' }],
      cost: 18,
      findings: [
        { at: { module: 'm2', modules: ['m1', 'm2'] }, failed: 1 },
        { at: { module: 'm3', modules: ['m1', 'm2', 'm3'] }, failed: 2 },
      ],
    },
  ],
});
