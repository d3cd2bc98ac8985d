import { describe, expect, test } from 'vitest';
import { check } from '@/core/rules';
import { build } from '../../../helpers/page';
import { testRule } from '../../../helpers/rule-tester';

const low = { badges: ['史上最低'] };

testRule('claim-evidence', {
  pass: [
    { name: 'no claim', modules: [{ rows: '1 2' }], checks: 4 },
    {
      name: 'a lowest price that is that of the last 30 days',
      modules: [{ rows: '100', sku: { ...low, lowestPrice30d: 10000 } }],
      checks: 2,
    },
    {
      name: 'a lowest price below every one on record',
      modules: [
        {
          rows: '100',
          sku: {
            title: 'Headphones, lowest price ever',
            priceHistory: [
              { from: '2026-01-01', price: 10000 },
              { from: '2026-02-01', price: 12000 },
            ],
          },
        },
      ],
    },
    {
      name: 'a lowest price without history, with evidence',
      modules: [{ rows: '100', sku: { ...low, evidence: 'Comparison of 12 shops, 2026-05-30' } }],
    },
    {
      name: 'a superlative with evidence',
      modules: [{ rows: '100', sku: { title: '销量第一的耳机', evidence: 'https://example.com/report' } }],
    },
    {
      name: 'a phrase that is agreed to claim nothing',
      modules: [{ rows: '100', sku: { title: 'Best Western pillow' } }],
      options: { allowed: ['Best Western'] },
    },
    { name: 'a tile whose SKU is not there', modules: [{ rows: '?' }], checks: 0 },
    { name: 'a lowest price where there is no price', modules: [{ rows: '-', sku: low }], checks: 2 },
  ],
  fail: [
    {
      name: 'a lowest price above one on record, evidence or not',
      modules: [{ rows: '100', sku: { ...low, evidence: 'yes', lowestPrice30d: 12000, lowestPrice7d: 9999 } }],
      cost: 6,
      findings: [
        {
          at: { module: 'm1', tiles: ['t1'] },
          evidence: { check: 'lowest', word: '史上最低', where: 'badge', price: 10000, known: 9999 },
          says: 'The claim “史上最低” does not match the price history: Module 1 · in the badge of “SKU 1”; ¥100 now, ¥99.99 on record',
        },
      ],
    },
    {
      name: 'a lowest price with nothing to bear it out; a price of 0 is no record',
      modules: [{ rows: '100', sku: { ...low, evidence: ' ', lowestPrice30d: 0 } }],
      findings: [
        {
          at: { module: 'm1', tiles: ['t1'] },
          evidence: { check: 'lowest', known: null },
          says: 'has no price history or evidence: Module 1 · in the badge of “SKU 1”; ¥100 now, no earlier price on record',
        },
      ],
    },
    {
      name: 'a lowest price of one fen with nothing to bear it out',
      modules: [{ rows: '0.01', sku: low }],
      findings: [{ at: { module: 'm1', tiles: ['t1'] }, evidence: { price: 1, known: null } }],
    },
    {
      name: 'a lowest price where one fen is on record',
      modules: [{ rows: '0.02', sku: { ...low, lowestPrice30d: 1 } }],
      findings: [{ at: { module: 'm1', tiles: ['t1'] }, evidence: { price: 2, known: 1 } }],
    },
    {
      name: 'both at one tile: one finding',
      modules: [{ rows: '1 100', sku: [{}, { title: '国家级面霜 全网最低价' }] }],
      cost: 12,
      findings: [{ at: { module: 'm1', tiles: ['t2'] }, failed: 2, evidence: { check: 'lowest', word: '全网最低价', where: 'title' } }],
    },
    {
      name: 'a word of one’s own, in any case',
      modules: [{ rows: '100', sku: { title: 'An UNBREAKABLE cup' } }],
      options: { words: ['unbreakable'] },
      findings: [{ at: { module: 'm1', tiles: ['t1'] }, evidence: { check: 'superlative', word: 'unbreakable', where: 'title' } }],
    },
    {
      name: 'a price history bears out no superlative',
      modules: [{ rows: '100', sku: { badges: ['Best of all, No. 1'], lowestPrice30d: 10000 } }],
      findings: [{ at: { module: 'm1', tiles: ['t1'] }, evidence: { check: 'superlative' } }],
    },
  ],
});

describe('of the words', () => {
  const claimsOf = (title: string) => {
    const page = build({ modules: [{ rows: '100', sku: { title } }], rules: { extends: [], set: { 'claim-evidence': 'warning' } } });
    return check(page).findings.flatMap(({ evidence }) => (evidence.all ?? [evidence]).map((one) => one.check));
  };

  test.each([
    ['全网最低价', 'lowest'],
    ['史低', 'lowest'],
    ['年度最低 99 元', 'lowest'],
    ['价格最低', 'lowest'],
    ['Lowest price of the year', 'lowest'],
    ['lowest-ever', 'lowest'],
    ['Best price guaranteed', 'lowest'],
    ['ALL-TIME LOW', 'lowest'],
    ['The cheapest mouse', 'lowest'],
    ['国家级工艺', 'superlative'],
    ['最佳礼物', 'superlative'],
    ['全国销量第一', 'superlative'],
    ['第一', 'superlative'],
    ['TOP1 面膜', 'superlative'],
    ['ＮＯ．１ 面膜', 'superlative'],
    ['The No. 1 mouse', 'superlative'],
    ['#1 in Europe', 'superlative'],
    ['Best headphones', 'superlative'],
    ['World’s finest tea', 'superlative'],
  ])('“%s” claims', (title, kind) => {
    expect(claimsOf(title)).toEqual([kind]);
  });

  test.each([
    '第一代无线耳机',
    '宝宝的第一本书',
    '第一人称视角运动相机',
    '最大支持 512G',
    '最低 -20℃ 可用',
    '最新款',
    'Bestseller: a mouse',
    'Best-selling mouse',
    'Best before 2027',
    'Nano 1TB drive',
    'Non-stop 1 hour',
    'Non-Stop 10 pack',
    'Ring No. 12',
    'Pack #12',
    'Asbestos-free mat',
    'Lowest setting 5 W',
    'Low price',
  ])('“%s” does not', (title) => {
    expect(claimsOf(title)).toEqual([]);
  });
});
