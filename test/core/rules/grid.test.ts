import { describe, expect, test } from 'vitest';
import type { Module, Page } from '@/core/page';
import { contrast, eachPair, eachTriple, type GridView, gridView, readGrid } from '@/core/rules';
import { build, type ModuleNotation } from '../../helpers/page';

const skusOf = ({ skus }: Page) => new Map(skus.map((sku) => [sku.id, sku]));
const view = (notation: ModuleNotation): GridView => {
  const page = build({ modules: [notation] });
  return gridView(readGrid(page.modules[0] as Module, 0, skusOf(page)), skusOf(page), 'desktop');
};

describe('a grid at a viewport', () => {
  test('has its rows and columns, in which neighbours are consecutive', () => {
    const { rowLines, columnLines, columns, emptyAtEnd } = view({ rows: '1 2 3 / 4 5', columns: 3 });
    expect(rowLines).toEqual({
      lines: [
        [0, 1, 2],
        [3, 4, -1],
      ],
      start: [0, 0, 0, 1, 1],
    });
    expect(columnLines).toEqual({
      lines: [
        [0, 3],
        [1, 4],
        [2, -1],
      ],
      start: [0, 1, 2, 0, 1],
    });
    expect([columns, emptyAtEnd]).toEqual([3, 1]);
  });

  test('has a wide tile once in its row and in each of its columns, and empty cells once between two', () => {
    const { rowLines, columnLines, covered, emptyAtEnd } = view({ rows: '1 2x3 3x3y2', columns: 4 });
    expect(rowLines.lines).toEqual([
      [0, 1],
      [2, -1],
      [2, -1],
    ]);
    expect(rowLines.start).toEqual([0, 0, 1]);
    expect(columnLines.lines).toEqual([
      [0, 2],
      [1, 2],
      [1, 2],
      [1, -1],
    ]);
    expect([covered, emptyAtEnd]).toEqual([[1, 3, 3], 1]);
  });

  test('of no tiles has no rows', () => {
    expect(view({ rows: '', columns: 2 })).toMatchObject({ tiles: [], emptyAtEnd: 0, rowLines: { lines: [], start: [] } });
  });

  test('has a price and a SKU for each tile, none where it is not there', () => {
    const { prices, skus, tiles } = view({ rows: '1 ? -' });
    expect([prices, skus.map((sku) => sku?.id), tiles.map(({ id }) => id)]).toEqual([
      [100, 0, 0],
      ['s1', undefined, 's3'],
      ['t1', 't2', 't3'],
    ]);
  });
});

test('what a grid shows is listed by id, twice what stands there twice', () => {
  const page = build({ modules: [{ rows: '1@c 2@a 3@b 4@a ?' }] });
  const { goods, prices } = readGrid(page.modules[0] as Module, 0, skusOf(page));
  expect([goods.skus.map(({ id }) => id), goods.tiles, prices]).toEqual([['a', 'a', 'b', 'c'], 5, [100, 200, 300, 200, 0]]);
});

test.each<[string, string, string, boolean]>([
  ['what it showed in another order', '1@a 2@b 3@c', '1@c 2@a 3@b', true],
  ['what it showed twice, both times elsewhere', '1@a 2@a 3@b 4@c', '1@b 2@c 3@a 4@a', true],
  ['not one SKU more often than it did', '1@a 2@b 3@c', '1@b 2@a 3@a', false],
  ['not one that it did not show', '1@a 2@b', '1@a 2@c', false],
  ['not less than it did', '1@a 2@b', '1@a', false],
  ['not a SKU that came to be where none was', '1@a ?', '1@a 2@c', false],
])('a grid shows %s', (_, first, second, same) => {
  const skus = skusOf(build({ modules: [{ rows: '1@a 2@b 3@c' }] }));
  const grid = (rows: string) => build({ modules: [{ rows }] }).modules[0] as Module;
  const before = readGrid(grid(first), 0, skus);
  const after = readGrid(grid(second), 0, skus, before);
  expect(after.goods === before.goods).toBe(same);
  expect(after.goods).toEqual(readGrid(grid(second), 0, skus).goods);
});

test('contrast is by how much the higher is above the lower', () => {
  expect([contrast(100, 150), contrast(150, 100), contrast(100, 100)]).toEqual([0.5, 0.5, 0]);
});

describe('neighbours', () => {
  /** Positions and line of each call. */
  const pairs = ({ rowLines, columnLines, prices }: GridView) =>
    [rowLines, columnLines].map((lines) => {
      const seen: string[] = [];
      eachPair(lines, prices, (...call) => void seen.push(call.join()));
      return seen;
    });
  const triples = ({ rowLines, columnLines, prices }: GridView) =>
    [rowLines, columnLines].map((lines) => {
      const seen: string[] = [];
      eachTriple(lines, prices, (...call) => void seen.push(call.join()));
      return seen;
    });

  test.each<[string, ModuleNotation, [string[], string[]]]>([
    [
      'are met along rows and columns',
      { rows: '1 2 / 3 4' },
      [
        ['0,1,0', '2,3,1'],
        ['0,2,0', '1,3,1'],
      ],
    ],
    ['are met once, in the first line that both cover', { rows: '1y2 2y2' }, [['0,1,0'], []]],
    ['are met in a line that only one of them covers', { rows: '1y2 2 3', columns: 2 }, [['0,1,0', '0,2,1'], ['1,2,1']]],
    ['are met in a line that the left one does not begin in', { rows: '1 2y2 3', columns: 2 }, [['0,1,0', '2,1,1'], ['0,2,0']]],
    ['are not met across a tile without a price', { rows: '1 - 3' }, [[], []]],
    ['are met past empty cells', { rows: '1 2x2 3', columns: 2 }, [[], ['0,1,0', '1,2,0']]],
    ['are not met across them', { rows: '1 2y2 3 4x2', columns: 3 }, [['0,1,0', '1,2,0'], ['1,3,1']]],
  ])('%s', (_, notation, expected) => {
    expect(pairs(view(notation))).toEqual(expected);
  });

  test.each<[string, ModuleNotation, [string[], string[]]]>([
    ['are met by threes', { rows: '1 2 3 4' }, [['0,1,2,0', '1,2,3,0'], []]],
    ['are met by threes down a column', { rows: '1 / 2 / 3' }, [[], ['0,1,2,0']]],
    ['are met by threes once', { rows: '1y2 2y2 3y2' }, [['0,1,2,0'], []]],
    ['are met by threes again where the last is another', { rows: '1y2 2y2 3 4', columns: 3 }, [['0,1,2,0', '0,1,3,1'], []]],
    ['are met by threes again where the first is another', { rows: '1 2y2 3y2 4', columns: 3 }, [['0,1,2,0', '3,1,2,1'], []]],
    ['are met by threes again where the middle is another', { rows: '1y2 2 3y2 4', columns: 3 }, [['0,1,2,0', '0,3,2,1'], []]],
    ['are not met by threes across empty cells', { rows: '1y2 2 3y2 4x2', columns: 3 }, [['0,1,2,0'], []]],
    ['are not met by threes beside them', { rows: '1 2y2 3y2 4 5x2', columns: 4 }, [['0,1,2,0', '1,2,3,0'], []]],
    ['are not met by threes where one has no price', { rows: '1 - 3 4' }, [[], []]],
    ['are not met by threes where the first has no price', { rows: '- 2 3' }, [[], []]],
    ['are not met by threes where the last has no price', { rows: '1 2 -' }, [[], []]],
  ])('%s', (_, notation, expected) => {
    expect(triples(view(notation))).toEqual(expected);
  });
});
