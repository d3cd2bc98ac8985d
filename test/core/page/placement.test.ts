import { expect, test } from 'vitest';
import { columnsAt, placeModule, placeSpans, type Span, tilesAt } from '@/core/page';
import { build } from '../../helpers/page';

/** `row,column` of each tile, with its size where it is not 1 × 1. */
function placed(spans: Span[], columns: number): string[] {
  return placeSpans(spans, columns).map(
    ({ row, column, width, height }) => `${row},${column}${width * height > 1 ? ` ${width}x${height}` : ''}`,
  );
}

test.each<[string, Span[], number, string[]]>([
  [
    'single cells in reading order',
    [
      [1, 1],
      [1, 1],
      [1, 1],
    ],
    2,
    ['0,0', '0,1', '1,0'],
  ],
  [
    'a wide tile that does not fit goes to the next row, and nothing goes back',
    [
      [1, 1],
      [2, 1],
      [1, 1],
    ],
    2,
    ['0,0', '1,0 2x1', '2,0'],
  ],
  [
    'a gap that a wide tile leaves stays',
    [
      [1, 1],
      [1, 1],
      [2, 1],
      [1, 1],
    ],
    3,
    ['0,0', '0,1', '1,0 2x1', '1,2'],
  ],
  [
    'tiles flow around a tall one',
    [
      [1, 2],
      [1, 1],
      [1, 1],
    ],
    2,
    ['0,0 1x2', '0,1', '1,1'],
  ],
  [
    'a big tile at the start of four columns',
    [
      [2, 2],
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ],
    4,
    ['0,0 2x2', '0,2', '0,3', '1,2', '1,3'],
  ],
  [
    'a wide tile passes over a row that a tall one narrows',
    [
      [1, 1],
      [1, 2],
      [2, 1],
    ],
    2,
    ['0,0', '0,1 1x2', '2,0 2x1'],
  ],
  [
    'a span wider than the grid is cut to it',
    [
      [5, 1],
      [1, 1],
    ],
    3,
    ['0,0 3x1', '1,0'],
  ],
  ['nothing', [], 3, []],
])('%s', (_name, spans, columns, expected) => {
  expect(placed(spans, columns)).toEqual(expected);
});

test('a module’s cells name the tile that covers each, −1 where none does', () => {
  const [module] = build({ modules: [{ rows: '1x2 2y2 3', columns: 3 }] }).modules;
  if (!module) throw new Error('no module');
  const { columns, rows, cells, tiles } = placeModule(module, 'desktop');
  expect([columns, rows]).toEqual([3, 2]);
  expect([...cells]).toEqual([0, 0, 1, 2, -1, 1]);
  expect(tiles.map(({ tile, index }) => [tile.id, index])).toEqual([
    ['t1', 0],
    ['t2', 1],
    ['t3', 2],
  ]);
});

test('a viewport may have its own order, span and columns', () => {
  const page = build({
    viewports: ['desktop', 'mobile'],
    modules: [{ rows: '1 2 3', columns: { desktop: 3, mobile: 2 }, order: { mobile: ['t3', 't1', 't2'] } }],
  });
  const [module] = page.modules;
  const second = module?.tiles?.[1];
  if (!module || !second) throw new Error('no module');
  second.span = { mobile: [2, 1] };
  expect(tilesAt(module, 'desktop').map(({ id }) => id)).toEqual(['t1', 't2', 't3']);
  expect(tilesAt(module, 'mobile').map(({ id }) => id)).toEqual(['t3', 't1', 't2']);
  expect([...placeModule(module, 'mobile').cells]).toEqual([0, 1, 2, 2]);
  expect([...placeModule(module, 'desktop').cells]).toEqual([0, 1, 2]);
});

test('empty modules and blocks of another kind have no rows', () => {
  const { modules } = build({ modules: [{}, { kind: 'note', rows: '1 2' }] });
  for (const module of modules) expect(placeModule(module, 'desktop')).toMatchObject({ rows: 0, tiles: [] });
  expect(columnsAt({ id: 'x', kind: 'note' }, 'desktop')).toBe(1);
});
