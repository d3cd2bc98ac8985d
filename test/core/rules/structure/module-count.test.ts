import { testRule } from '../../../helpers/rule-tester';

const filled = (n: number) => Array.from({ length: n }, () => ({ rows: '99' }));

testRule('module-count', {
  pass: [
    { name: 'three', modules: filled(3), checks: 1 },
    { name: 'five', modules: filled(5), checks: 1 },
    { name: 'blocks without SKUs count', modules: [...filled(2), { kind: 'video' }], checks: 1 },
    { name: 'empty grids do not count', modules: [...filled(5), {}, {}], checks: 1 },
    { name: 'once per page, whatever the viewports', viewports: ['desktop', 'mobile'], modules: filled(4), checks: 1 },
    { name: 'two where the option allows it', modules: filled(2), options: { min: 2 }, checks: 1 },
  ],
  fail: [
    { name: 'two', modules: filled(2), cost: 30, findings: [{ at: {}, evidence: { count: 2, min: 3, max: 5 } }] },
    { name: 'six', modules: filled(6), cost: 30, findings: [{ at: {}, evidence: { count: 6 } }] },
    { name: 'three of which one is an empty grid', modules: [...filled(2), {}], findings: [{ at: {}, evidence: { count: 2 } }] },
    { name: 'an empty page', modules: [], cost: 30, findings: [{ at: {}, evidence: { count: 0 } }] },
  ],
});
