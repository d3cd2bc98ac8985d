import { testRule } from '../../../helpers/rule-tester';

testRule('module-relevance', {
  pass: [
    { name: 'half of one family, exactly', modules: [{ rows: '1 2 3 4', category: ['A>X', 'A>Y', 'B', 'C'] }], checks: 1 },
    { name: 'three tiles are too few to judge', modules: [{ rows: '1 2 3', category: ['A', 'B', 'C'] }], checks: 0 },
    {
      name: 'tiles of another kind of module',
      modules: [
        { rows: '1', category: 'A' },
        { kind: 'note', rows: '1 2 3 4' },
      ],
      checks: 0,
    },
    { name: 'a lower option', modules: [{ rows: '1 2 3 4', category: ['A', 'B', 'C', 'D'] }], options: { minShare: 0.25 }, checks: 1 },
    {
      name: 'a SKU that is not there has no category, wherever it stands',
      modules: [{ rows: '? 1 2 3', category: ['', 'A', 'A', 'B'] }],
      checks: 1,
    },
    {
      name: 'a third, exactly, where a third is asked for',
      modules: [{ rows: '1 2 3 4 5 6', category: ['A', 'A', 'B', 'C', 'D', 'E'] }],
      options: { minShare: 1 / 3 },
      checks: 1,
    },
  ],
  fail: [
    {
      name: 'less than half of one family',
      modules: [{ rows: '1 2 3 4 5', category: ['A>X', 'A>X', 'B', 'C', 'D'] }],
      cost: 4,
      findings: [{ at: { module: 'm1' }, evidence: { family: 'A', share: 0.4, required: 0.5 } }],
    },
    {
      name: 'of two families of one size the first is named',
      modules: [{ rows: '1 2 3 4 5', category: ['A', 'B', 'B', 'A', 'C'] }],
      findings: [{ at: { module: 'm1' }, evidence: { family: 'B', share: 0.4 } }],
    },
    {
      name: 'tiles without a category count among the tiles',
      modules: [{ rows: '1 2 3 ?', category: ['A', '', '', ''] }],
      findings: [{ at: { module: 'm1' }, evidence: { family: 'A', share: 0.25 } }],
    },
    {
      name: 'a module without any, on a page that has some',
      modules: [{ rows: '1 2 3 4' }, { rows: '5', category: 'A' }],
      findings: [{ at: { module: 'm1' }, evidence: { family: null, share: 0 } }],
    },
  ],
  unchecked: [
    { name: 'without any category', modules: [{ rows: '1 2 3 4' }], why: 'no-category' },
    { name: 'on an empty page', modules: [], why: 'no-category' },
    {
      name: 'with categories only in another kind of module',
      modules: [{ rows: '1' }, { kind: 'gift', rows: '2', category: 'A' }],
      why: 'no-category',
    },
  ],
});
