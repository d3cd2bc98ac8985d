import { describe, expect, test } from 'vitest';
import { BETWEEN, extremes, HIGH, LOW, turns } from '@/core/rules/sequence';

describe('three prices turn', () => {
  test.each<[number, number, number, boolean]>([
    [1, 2, 1, true],
    [2, 1, 2, true],
    [1, 3, 2, true],
    [3, 1, 2, true],
    [1, 2, 3, false],
    [3, 2, 1, false],
    [1, 1, 2, false],
    [2, 2, 1, false],
    [1, 2, 2, false],
    [2, 1, 1, false],
    [1, 1, 1, false],
  ])('%i %i %i: %s', (a, b, c, expected) => {
    expect(turns(a, b, c)).toBe(expected);
  });
});

describe('highs and lows', () => {
  const NAMES = new Map([
    [HIGH, 'high'],
    [LOW, 'low'],
    [BETWEEN, '-'],
  ]);
  /** Of prices in a row, `null` for an empty cell. */
  const kinds = (...row: (number | null)[]) => {
    const prices = row.filter((price) => price !== null);
    let next = 0;
    const line = row.map((price) => (price === null ? -1 : next++));
    return extremes(line, prices).map((kind) => NAMES.get(kind));
  };

  test.each<[string, (number | null)[], string[]]>([
    ['alternate', [1, 2, 1, 2], ['low', 'high', 'low', 'high']],
    ['are neither in between', [1, 2, 3], ['low', '-', 'high']],
    ['are neither in between, on the way down', [3, 2, 1], ['high', '-', 'low']],
    ['are neither beside an equal one', [2, 2, 1], ['-', '-', 'low']],
    ['are neither after an equal one', [1, 2, 2], ['low', '-', '-']],
    ['are neither without a neighbour', [2], ['-']],
    ['are neither without a price', [2, 0, 1], ['-', '-', '-']],
    ['are not told across an empty cell', [1, 2, null, 3], ['low', 'high', '-', '-']],
    ['are told by the one neighbour that has a price', [0, 2, 1], ['-', 'high', 'low']],
    ['are told of one fen too', [1, 2], ['low', 'high']],
  ])('%s', (_, row, expected) => {
    expect(kinds(...row)).toEqual(expected);
  });

  test('are none of an empty line', () => {
    expect(extremes([], [])).toEqual([]);
  });
});
