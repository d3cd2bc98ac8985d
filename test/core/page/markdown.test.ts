import { expect, test } from 'vitest';
import { markdownPercent, wholePercent } from '@/core/page';

test.each([
  [0, 0],
  [0.125, 12],
  [0.2999, 29],
  // 0.29 × 100 is 28.999999999999996.
  [0.29, 29],
  [0.3 - 0.9e-11, 30],
  [0.3 - 1.1e-11, 29],
  [1, 100],
])('a share of %f is %i whole percent, rounded down', (share, percent) => {
  expect(wholePercent(share)).toBe(percent);
});

test.each([
  ['a price below its list price', 70, 100, 30],
  ['the least there is', 1, 2, 50],
  ['less than a percent', 9999, 10000, 0],
  ['the list price', 100, 100, 0],
  ['a price above it', 100, 80, 0],
  ['a price without one', 100, undefined, 0],
  ['no price', 0, 100, 0],
])('the markdown of %s', (_name, price, listPrice, percent) => {
  expect(markdownPercent({ price, ...(listPrice !== undefined && { listPrice }) })).toBe(percent);
});
