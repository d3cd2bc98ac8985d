import { expect, test } from 'vitest';
import { atLeast, atMost, below, equals } from '@/core/rules';

/** 120 / 100 − 1 is 0.19999999999999996, 103 × 1.4 is 144.19999999999999. */
test('a value that floating point puts on the wrong side of its threshold counts as equal', () => {
  expect(120 / 100 - 1).toBeLessThan(0.2);
  expect(atLeast(120 / 100 - 1, 0.2)).toBe(true);
  expect(below(120 / 100 - 1, 0.2)).toBe(false);
  expect(14420).toBeGreaterThan(10300 * 1.4);
  expect(atMost(14420, 10300 * 1.4)).toBe(true);
});

test('the tolerance is 1e-9 of the threshold, either way', () => {
  expect(equals(1e6 + 0.0009, 1e6)).toBe(true);
  expect(equals(1e6 - 0.0011, 1e6)).toBe(false);
  expect(atLeast(1e6 - 0.0009, 1e6)).toBe(true);
  expect(atLeast(1e6 - 0.0011, 1e6)).toBe(false);
  expect(atMost(1e6 + 0.0009, 1e6)).toBe(true);
  expect(atMost(1e6 + 0.0011, 1e6)).toBe(false);
  expect(below(1e6 - 0.0009, 1e6)).toBe(false);
  expect(below(1e6 - 0.0011, 1e6)).toBe(true);
});

test('a value just that far off counts as equal', () => {
  expect([atLeast(1e9 - 1, 1e9), atMost(1e9 + 1, 1e9), equals(1e9 - 1, 1e9), equals(1e9 + 1, 1e9)]).toEqual([true, true, true, true]);
  expect([atLeast(1e9 - 2, 1e9), atMost(1e9 + 2, 1e9)]).toEqual([false, false]);
});

test('what has no end counts as equal to itself', () => {
  const ends = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  expect(ends.map((end) => [atLeast(end, end), atMost(end, end)])).toEqual([
    [true, true],
    [true, true],
  ]);
});

test('a threshold of 0 and one without end are exact', () => {
  expect([atLeast(0, 0), atMost(0, 0), atMost(1e-12, 0), atLeast(-1e-12, 0)]).toEqual([true, true, false, false]);
  expect([atMost(5, Number.POSITIVE_INFINITY), atLeast(5, Number.POSITIVE_INFINITY), equals(5, Number.POSITIVE_INFINITY)]).toEqual([
    true,
    false,
    false,
  ]);
});
