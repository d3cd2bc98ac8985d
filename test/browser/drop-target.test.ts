/** Where a held tile lands, by numbers: a desktop page of 1200 px, padding 24, gutter 16, text 96, banner 360, gap 40, title 56. */
import { describe, expect, test } from 'vitest';
import { bareStretches, layoutPage, type Rect } from '@/core/page';
import { stepCommand } from '@/ui/canvas/drop-commands';
import { dropTargetAt, type Held, type Point } from '@/ui/canvas/drop-target';
import { neighbour } from '@/ui/canvas/navigate';
import { build } from '../helpers/page';

// m1: t1 t2 t3 t4 / t5 t6!   m2: empty   m3: coupons   m4: t7 (2 × 2) t8 t9 / t10 t11
const page = build({
  anchor: 99,
  modules: [
    { rows: '79 139 89 119 / 95 129!', columns: 4 },
    { rows: '', columns: 4 },
    { kind: 'coupons' },
    { rows: '199x2y2 299 219 / 399 229', columns: 4 },
  ],
});
const layout = layoutPage(page, 'desktop');
const box = (id: string): Rect => {
  const found = layout.modules.flatMap(({ tiles }) => tiles).find(({ placed }) => placed.tile.id === id);
  if (!found) throw new Error(id);
  return found;
};
const on = (id: string, share: number): Point => ({ x: box(id).x + box(id).width * share, y: box(id).y + 100 });
const tiles = (...ids: string[]): Held => ({ from: 'canvas', tiles: ids });
const fromCatalogue: Held = { from: 'catalogue' };

function land(point: Point, held: Held): string {
  const target = dropTargetAt(point, layout, held);
  return target ? [target.kind, target.module, target.tile ?? target.index].join(' ') : 'nothing';
}

describe('over a tile', () => {
  test.each<[string, Point, Held, string]>([
    ['its middle swaps', on('t3', 0.5), tiles('t1'), 'swap m1 t3'],
    ['its middle replaces, from the catalogue', on('t3', 0.5), fromCatalogue, 'replace m1 t3'],
    ['its left edge inserts before it', on('t3', 0.1), tiles('t1'), 'insert m1 2'],
    ['its right edge inserts behind it', on('t3', 0.9), tiles('t1'), 'insert m1 3'],
    ['the gutter belongs to the nearer tile', { x: box('t3').x - 4, y: box('t3').y + 50 }, tiles('t1'), 'insert m1 2'],
    ['a tile of another module swaps too', on('t7', 0.5), tiles('t1'), 'swap m4 t7'],
    ['the middle of a locked tile is refused', on('t6', 0.4), tiles('t1'), 'locked m1 t6'],
    ['from the catalogue too', on('t6', 0.6), fromCatalogue, 'locked m1 t6'],
    ['but beside a locked tile there is place', on('t6', 0.1), tiles('t1'), 'insert m1 5'],
    ['itself is no target', on('t1', 0.5), tiles('t1'), 'nothing'],
    ['its own edges are none either', on('t1', 0.9), tiles('t1'), 'nothing'],
    ['nor is the near edge of the next one', on('t2', 0.05), tiles('t1'), 'nothing'],
    ['several tiles insert, never swap', on('t5', 0.6), tiles('t1', 't2'), 'insert m1 5'],
    ['several tiles together over one of them', on('t2', 0.5), tiles('t1', 't2'), 'nothing'],
  ])('%s', (_name, point, held, expected) => expect(land(point, held)).toBe(expected));
});

describe('between and behind tiles', () => {
  const [m1, m2, m3, m4] = layout.modules;
  test.each<[string, Point, Held, string]>([
    ['the rest of a row that is not full is the end', { x: 1100, y: box('t5').y + 50 }, tiles('t1'), 'insert m1 6'],
    ['the end again is no move for the last tile', { x: 1100, y: box('t5').y + 50 }, tiles('t6'), 'nothing'],
    ['the lower half of the title is the start', { x: 100, y: (m1?.title.y ?? 0) + 40 }, tiles('t3'), 'insert m1 0'],
    ['the gap above a module is its start', { x: 100, y: (m4?.y ?? 0) - 10 }, tiles('t3'), 'insert m4 0'],
    ['the gap below a module is its end', { x: 700, y: (m1?.y ?? 0) + (m1?.height ?? 0) + 12 }, tiles('t1'), 'insert m1 6'],
    ['an empty module takes its first tile', { x: 600, y: (m2?.title.y ?? 0) + 20 }, tiles('t1'), 'insert m2 0'],
    ['a block without SKUs takes none', { x: 600, y: (m3?.y ?? 0) + 80 }, tiles('t1'), 'nothing'],
    ['nor does the banner', { x: 600, y: 100 }, tiles('t1'), 'nothing'],
    ['nor what lies beside the page', { x: -5, y: box('t1').y + 50 }, tiles('t1'), 'nothing'],
  ])('%s', (_name, point, held, expected) => expect(land(point, held)).toBe(expected));

  test('the bar stands in the middle of the gutter, as high as the tile beside it', () => {
    const { mark } = dropTargetAt(on('t3', 0.1), layout, tiles('t1')) ?? {};
    expect(mark).toEqual({ x: box('t3').x - 12, y: box('t3').y, width: 8, height: box('t3').height });
  });

  test('behind the last tile of a row it stands in that row', () => {
    const { mark } = dropTargetAt(on('t4', 0.95), layout, tiles('t1')) ?? {};
    expect(mark).toEqual({ x: box('t4').x + box('t4').width + 4, y: box('t4').y, width: 8, height: box('t4').height });
  });
});

describe('the fold line', () => {
  const at = (fold: number) => bareStretches(layout, fold);
  const covers = (id: string, fold: number) =>
    at(fold).some(({ x, width }) => x < box(id).x + box(id).width - 0.5 && x + width > box(id).x + 0.5);

  test('crosses no tile, only the gutters and margins between them', () => {
    const fold = box('t1').y + box('t1').height - 10;
    expect(['t1', 't2', 't3', 't4'].map((id) => covers(id, fold))).toEqual([false, false, false, false]);
    expect(at(fold)[0]).toEqual({ x: 0, width: 24 });
    expect(at(fold)).toHaveLength(5);
  });

  test('runs on where a row has no tile, and through from side to side between modules', () => {
    expect(at(box('t5').y + 20).at(-1)?.width).toBeGreaterThan(500);
    expect(at((layout.modules[3]?.y ?? 0) - 10)).toEqual([{ x: 0, width: layout.width }]);
  });
});

describe('arrows', () => {
  const go = (id: string, direction: 'left' | 'right' | 'up' | 'down') => neighbour(layout, id, direction)?.tile.placed.tile.id;
  test('left and right read on across rows and modules', () => {
    expect([go('t4', 'right'), go('t6', 'right'), go('t7', 'left'), go('t1', 'left'), go('t11', 'right')]).toEqual([
      't5',
      't7',
      't6',
      undefined,
      undefined,
    ]);
  });
  test('up and down go to the tile that stands there', () => {
    expect([go('t2', 'down'), go('t6', 'up'), go('t6', 'down'), go('t9', 'down'), go('t7', 'up'), go('t1', 'up')]).toEqual([
      't6',
      't2',
      't7',
      't11',
      't5',
      undefined,
    ]);
  });
});

describe('Alt and an arrow', () => {
  test.each([
    ['changes places with the next tile', ['t1'], 'right', { type: 'swap-tiles', a: 't1', b: 't2', viewport: 'desktop' }],
    ['changes places with the tile below', ['t1'], 'down', { type: 'swap-tiles', a: 't1', b: 't5', viewport: 'desktop' }],
    ['goes down into an empty module', ['t5'], 'down', { type: 'move-tile', tiles: ['t5'], module: 'm2', index: 0, viewport: 'desktop' }],
    ['reads on into the next module', ['t6'], 'right', { type: 'move-tile', tiles: ['t6'], module: 'm4', index: 0, viewport: 'desktop' }],
    [
      'reads back to the end of the module above',
      ['t7'],
      'left',
      { type: 'move-tile', tiles: ['t7'], module: 'm1', index: 6, viewport: 'desktop' },
    ],
    [
      'moves several behind the next one',
      ['t2', 't1'],
      'right',
      { type: 'move-tile', tiles: ['t1', 't2'], module: 'm1', index: 3, viewport: 'desktop' },
    ],
    ['stops at the edge of the page', ['t1'], 'left', undefined],
  ] as const)('%s', (_name, held, direction, expected) => expect(stepCommand(layout, held, direction)).toEqual(expected));
});
