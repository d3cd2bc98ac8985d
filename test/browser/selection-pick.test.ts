/** Which tiles a choice means, without a canvas. */
import { describe, expect, it } from 'vitest';
import { check } from '@/core/rules';
import { pastePlace, rulesAt, type SameBy, sameTiles, swapPairs, tilesInOrder, tilesOfRules } from '@/ui/selection/pick';
import { build } from '../helpers/page';
import { twoModules } from '../helpers/two-modules';

const page = build({
  viewports: ['desktop', 'mobile'],
  modules: [
    {
      rows: '89 129 95 139',
      band: { min: 0, max: 120 },
      category: ['A>x', 'A>y', 'A>x', ''],
      brand: ['Fox', 'Owl', '', ''],
      sku: [{ promotions: [{ kind: 'gift' }] }, {}, { promotions: [{ kind: 'cut' }, { kind: 'gift' }] }, {}],
      order: { mobile: ['t4', 't3', 't2', 't1'] },
    },
    { rows: '99 250', category: 'A>y', brand: 'Fox' },
  ],
});

describe('tiles alike', () => {
  it.each<[SameBy, string, string]>([
    ['category', 't1', 't1 t3'],
    ['category', 't2', 't2 t5 t6'],
    ['category', 't4', ''],
    ['brand', 't1', 't1 t5 t6'],
    ['brand', 't3', ''],
    ['band', 't1', 't1 t3 t5'],
    ['band', 't5', 't1 t3 t5'],
    ['band', 't6', ''],
    ['promotion', 't1', 't1 t3'],
    ['promotion', 't2', ''],
  ])('by %s, of %s: %s', (by, tile, expected) => {
    expect(sameTiles(page, 'desktop', [tile], by).join(' ')).toBe(expected);
  });

  it('are those like any of several, in the order of the viewport', () => {
    expect(sameTiles(page, 'mobile', ['t1', 't2'], 'category').join(' ')).toBe('t3 t2 t1 t5 t6');
  });

  it('are those at which the same rule finds something', () => {
    const close = build({ modules: [{ rows: '100 101 102 103 / 89 129 95 139' }] });
    const { findings } = check(close);
    const rules = rulesAt(findings, 'desktop', ['t1']);
    expect(rules.length).toBeGreaterThan(0);
    const found = tilesOfRules(close, findings, 'desktop', rules);
    expect(found).toContain('t1');
    expect(found).toEqual(tilesInOrder(close, 'desktop').filter((id) => found.includes(id)));
    expect(rulesAt(findings, 'desktop', [])).toEqual([]);
  });
});

describe('a swap', () => {
  it.each([
    ['two tiles', ['t3', 't1'], 't1 t3'],
    ['two neighbours', ['t1', 't2'], 't1 t2'],
    ['two of different modules', ['t5', 't1'], 't1 t5'],
    ['groups of two modules', ['t1', 't4', 't6', 't5'], 't1 t5, t4 t6'],
    ['runs of one module', ['t1', 't2', 't4'], ''],
    ['groups of different size', ['t1', 't2', 't5'], ''],
    ['three tiles in a row', ['t1', 't2', 't3'], ''],
    ['one tile', ['t1'], ''],
    ['nothing', [], ''],
  ])('of %s', (_name, ids, expected) => {
    expect(
      swapPairs(page, 'desktop', ids)
        .map((pair) => pair.join(' '))
        .join(', '),
    ).toBe(expected);
  });

  it('of two runs in one module', () => {
    const wide = build({ modules: [{ rows: '1 2 3 4 5' }] });
    expect(swapPairs(wide, 'desktop', ['t1', 't2', 't4', 't5'])).toEqual([
      ['t1', 't4'],
      ['t2', 't5'],
    ]);
  });
});

describe('the place of what is pasted', () => {
  it.each([
    ['behind the last selected one', 'desktop', ['t1', 't3'], null, { tiles: { module: 'm1', index: 3 }, module: 1 }],
    ['in the order of the viewport', 'mobile', ['t1', 't3'], null, { tiles: { module: 'm1', index: 4 }, module: 1 }],
    ['at the end of the selected module', 'desktop', [], 'm1', { tiles: { module: 'm1', index: 4 }, module: 1 }],
    ['at the end of the last one', 'desktop', [], null, { tiles: { module: 'm2', index: 3 }, module: 2 }],
  ])('is %s', (_name, viewport, selection, module, expected) => {
    expect(pastePlace(twoModules(), viewport, selection, module)).toEqual(expected);
  });

  it('is in the last grid where a block without one is selected, and nowhere on an empty page', () => {
    const notes = { ...twoModules(), modules: [...twoModules().modules, { id: 'n', kind: 'note' as const }] };
    expect(pastePlace(notes, 'desktop', [], 'n')).toEqual({ tiles: { module: 'm2', index: 3 }, module: 3 });
    expect(pastePlace({ ...twoModules(), modules: [] }, 'desktop', [], null)).toEqual({ module: 0 });
  });
});
