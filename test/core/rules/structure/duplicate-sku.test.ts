import { testRule } from '../../../helpers/rule-tester';

testRule('duplicate-sku', {
  pass: [
    { name: 'each once', modules: [{ rows: '1 2' }, { rows: '3' }], checks: 3 },
    { name: 'again in a module of another kind', modules: [{ rows: '1@a' }, { kind: 'gift', rows: '1@a' }], checks: 1 },
    { name: 'an empty page', modules: [], checks: 0 },
    { name: 'two SKUs of one price', modules: [{ rows: '1 1' }], checks: 2 },
  ],
  fail: [
    {
      name: 'twice in one module',
      modules: [{ rows: '1@a 2 1@a' }],
      checks: 2,
      cost: 20,
      findings: [{ at: { module: 'm1', tiles: ['t1', 't3'] }, evidence: { skuId: 'a', count: 2 } }],
    },
    {
      name: 'three times in two modules is one check',
      modules: [{ rows: '1@a 1@a' }, { rows: '1@a' }],
      checks: 1,
      cost: 20,
      findings: [{ at: { modules: ['m1', 'm2'], tiles: ['t1', 't2', 't3'] }, failed: 1, evidence: { count: 3 } }],
    },
    {
      name: 'a SKU that the file does not have',
      modules: [{ rows: '?@gone ?@gone 1' }],
      checks: 2,
      findings: [{ at: { module: 'm1', tiles: ['t1', 't2'] }, evidence: { skuId: 'gone' } }],
    },
    {
      name: 'two SKUs, two findings',
      modules: [{ rows: '1@a 2@b 2@b 1@a' }],
      findings: [{ at: { module: 'm1', tiles: ['t1', 't4'] } }, { at: { module: 'm1', tiles: ['t2', 't3'] } }],
    },
  ],
});
