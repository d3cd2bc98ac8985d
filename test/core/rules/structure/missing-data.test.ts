import { expect, test } from 'vitest';
import { check } from '@/core/rules';
import { build } from '../../../helpers/page';
import { expectWords, testRule } from '../../../helpers/rule-tester';

testRule('missing-data', {
  pass: [
    { name: 'complete SKUs', modules: [{ rows: '1 2' }], checks: 6 },
    { name: 'a SKU of a single cent', modules: [{ rows: '0.01' }], checks: 3 },
    { name: 'tiles of another kind of module', modules: [{ kind: 'gift', rows: '- ?' }], checks: 0 },
    { name: 'an empty page', modules: [], checks: 0 },
  ],
  fail: [
    {
      name: 'a SKU without a price',
      modules: [{ rows: '1 -' }],
      cost: 20,
      findings: [{ at: { module: 'm1', tiles: ['t2'] }, evidence: { check: 'price', exists: true } }],
    },
    {
      name: 'a picture of white space is none',
      modules: [{ rows: '1', sku: { image: ' ' } }],
      cost: 4,
      findings: [{ at: { module: 'm1', tiles: ['t1'] }, evidence: { check: 'image', named: false } }],
    },
    {
      name: 'a SKU without the field for a picture',
      modules: [{ rows: '1', sku: { image: undefined } }],
      cost: 4,
      findings: [{ at: { module: 'm1', tiles: ['t1'] }, evidence: { check: 'image', named: false } }],
    },
    {
      name: 'a SKU that is not there fails only the first of its three checks',
      modules: [{ rows: '?' }],
      checks: 3,
      cost: 20,
      findings: [{ at: { module: 'm1', tiles: ['t1'] }, failed: 1, evidence: { check: 'price', exists: false } }],
    },
  ],
});

test('a SKU without price, title and picture fails three checks in one finding', () => {
  const page = build({ modules: [{ rows: '-' }], rules: { extends: [], set: { 'missing-data': 'error' } } });
  page.skus = [{ id: 's1', title: '  ', price: 0, image: '' }];
  const report = check(page);
  expect(report).toMatchObject({ cost: 34, weight: 34, score: 0 });
  expect(report.findings).toMatchObject([
    { failed: 3, evidence: { check: 'price', all: [{ check: 'price' }, { check: 'title' }, { check: 'image' }] } },
  ]);
  for (const finding of report.findings) expectWords(finding, page);
});

test('a picture that is known to lead nowhere is missing, and the finding says that it was named', () => {
  const page = build({ modules: [{ rows: '1 2' }], rules: { extends: [], set: { 'missing-data': 'error' } } });
  page.skus = page.skus.map((sku, i) => ({ ...sku, image: `asset:${String(i).repeat(64)}` }));
  expect(check(page).findings).toEqual([]);
  const report = check(page, { missingPictures: new Set([`asset:${'1'.repeat(64)}`]) });
  expect(report.findings).toMatchObject([{ at: { module: 'm1', tiles: ['t2'] }, failed: 1, evidence: { check: 'image', named: true } }]);
  for (const finding of report.findings) expectWords(finding, page);
});
