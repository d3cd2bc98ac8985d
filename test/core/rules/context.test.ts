import { produce } from 'immer';
import { describe, expect, test } from 'vitest';
import type { Page } from '@/core/page';
import { type RuleContext, readPage } from '@/core/rules';
import { build } from '../../helpers/page';

const page = build({
  anchor: 99,
  viewports: ['desktop', 'mobile'],
  modules: [{ rows: '1@a 2@b 3@c' }, { kind: 'note', rows: '9' }, { rows: '4@d 5@e ?' }],
  event: { start: '2026-06-01' },
});
const before = readPage(page);
const after = (edit: (draft: Page) => void, missing?: ReadonlySet<string>): RuleContext => readPage(produce(page, edit), missing, before);
/** Of each module, whether it, its grid, its views and its goods are those from before. */
const kept = ({ modules }: RuleContext) =>
  modules.map((module, i) => {
    const old = before.modules[i];
    return [module === old, module.grid === old?.grid, module.views === old?.views, module.grid.goods === old?.grid.goods];
  });
const SAME = [true, true, true, true];

describe('a page is read', () => {
  test('by its grids, at each viewport', () => {
    expect(before.grids.map(({ module, index, prices }) => [module.id, index, prices])).toEqual([
      ['m1', 0, [100, 200, 300]],
      ['m3', 2, [400, 500, 0]],
    ]);
    expect(before.views.map(({ viewport, grids }) => [viewport, grids.length])).toEqual([
      ['desktop', 2],
      ['mobile', 2],
    ]);
    expect(before.goods.map(({ skus, tiles }) => [skus.map(({ id }) => id).join(), tiles])).toEqual([
      ['a,b,c', 3],
      ['d,e', 3],
    ]);
    expect([...before.positions.modules]).toEqual([
      ['m1', 0],
      ['m2', 1],
      ['m3', 2],
    ]);
  });

  test.each<[string, Page['banner'], number | null]>([
    ['the banner’s price', { anchorPrice: 1, skuId: 'a' }, 1],
    ['that of its SKU where it names none', { skuId: 'b' }, 200],
    ['that of its SKU where it names 0', { anchorPrice: 0, skuId: 'b' }, 200],
    ['nothing where its SKU is not there', { skuId: 'gone' }, null],
    ['nothing of an empty banner', {}, null],
    ['nothing without a banner', undefined, null],
  ])('with what is promised: %s', (_, banner, anchor) => {
    expect(after((draft) => void Object.assign(draft, { banner })).anchor).toBe(anchor);
  });
});

describe('of the page before an edit is taken over', () => {
  test.each<[string, (draft: Page) => void, boolean[][]]>([
    ['all of every module, where only the title changes', (draft) => void Object.assign(draft, { title: 'Another' }), [SAME, SAME]],
    [
      'what the modules show and where, where what they rest on changes',
      (draft) => void Object.assign(draft, { banner: { anchorPrice: 1 } }),
      [
        [false, true, true, true],
        [false, true, true, true],
      ],
    ],
    [
      'what a module shows, where its tiles change places; and all of the others',
      (draft) => void draft.modules[0]?.tiles?.reverse(),
      [[false, false, false, true], SAME],
    ],
    [
      'nothing of a module that shows another SKU',
      (draft) => void Object.assign(draft.modules[0]?.tiles?.[0] ?? {}, { skuId: 'd' }),
      [[false, false, false, false], SAME],
    ],
    [
      'nothing of a module that shows a SKU twice instead of another',
      (draft) => void Object.assign(draft.modules[0]?.tiles?.[0] ?? {}, { skuId: 'b' }),
      [[false, false, false, false], SAME],
    ],
    ['nothing of a module with one tile less', (draft) => void draft.modules[2]?.tiles?.pop(), [SAME, [false, false, false, false]]],
    [
      'nothing of a module whose SKU changes',
      (draft) => void Object.assign(draft.skus[1] ?? {}, { price: 250 }),
      [[false, false, false, false], SAME],
    ],
    [
      'what modules show, where viewports change',
      (draft) => void draft.viewports.pop(),
      [
        [false, true, false, true],
        [false, true, false, true],
      ],
    ],
    ['what a module shows, where it moves up the page', (draft) => void draft.modules.splice(1, 1), [SAME, [false, false, false, true]]],
  ])('%s', (_, edit, expected) => {
    expect(kept(after(edit))).toEqual(expected);
  });

  test('nothing that rests on pictures, where others are missing', () => {
    const missing = new Set(['https://example.com/1.jpg']);
    expect(kept(after(() => {}, missing)).map(([module]) => module)).toEqual([false, false]);
    expect(readPage(page, missing).missingPictures).toBe(missing);
  });

  test.each<[string, (draft: Page) => void, boolean]>([
    ['the list of what is shown, where tiles change places', (draft) => void draft.modules[0]?.tiles?.reverse(), true],
    ['not where one shows another SKU', (draft) => void Object.assign(draft.modules[2]?.tiles?.[0] ?? {}, { skuId: 'a' }), false],
    ['not where a module goes', (draft) => void draft.modules.pop(), false],
  ])('%s', (_, edit, expected) => {
    expect(after(edit).goods === before.goods).toBe(expected);
  });

  test('the SKUs as they were, and no others', () => {
    expect(after((draft) => void Object.assign(draft, { title: 'Another' })).skus).toBe(before.skus);
    expect(after((draft) => void draft.skus.pop()).skus.size).toBe(before.skus.size - 1);
  });

  test('where people look, as far as it was asked for', () => {
    const read = before.attention('desktop');
    expect(before.attention('desktop')).toBe(read);
    const next = after((draft) => void draft.modules[2]?.tiles?.reverse());
    expect(next.attention('desktop').modules[0]).toBe(read.modules[0]);
    expect(next.attention('mobile').viewport).toBe('mobile');
  });
});
