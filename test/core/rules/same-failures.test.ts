import { describe, expect, test } from 'vitest';
import { check, recheck } from '@/core/rules';
import { alignFailures, type Failure } from '@/core/rules/same-failures';
import { build } from '../../helpers/page';

const failure = (tile: string, more: Partial<Failure> = {}): Failure => ({
  kind: 'a',
  place: { viewport: 'desktop', module: 'm1', tiles: [tile] },
  evidence: { price: 100, range: [1, 2] },
  off: 0,
  suppressed: false,
  ...more,
});
const list = (tiles: string) => tiles.split(' ').map((tile) => failure(tile));

describe('failures that say what they said before an edit', () => {
  test.each<[string, string, string, number[]]>([
    ['where nothing changed', 'a b c', 'a b c', [0, 1, 2]],
    ['where one more fails', 'a x b c', 'a b c', [0, -1, 1, 2]],
    ['where one fails no more', 'a c d', 'a b c d', [0, 2, 3]],
    ['where another fails in its place', 'a x c', 'a b c', [0, -1, 2]],
    ['where all are others', 'x y', 'a b', [-1, -1]],
    ['where none failed', 'x', '', [-1]],
    ['three places on', 'd', 'a b c d', [3]],
    ['and not where it is further off', 'e', 'a b c d e', [-1]],
    ['three places on from the last, again and again', 'd h', 'a b c d e f g h', [3, 7]],
    ['by as many as failed since, found or not', 'w x y z f', 'a b c d e f', [-1, -1, -1, -1, 5]],
    ['behind what was found, where that came later than it did', 'x a f', 'a b c d e f', [-1, 0, -1]],
    ['and not where it is further off than that', 'a f', 'a b c d e f', [0, -1]],
  ])('%s', (_, now, before, aligned) => {
    expect(alignFailures(list(now), before === '' ? [] : list(before))).toEqual(aligned);
  });

  test.each<[string, Partial<Failure>]>([
    ['of another kind', { kind: 'b' }],
    ['that is suppressed', { suppressed: true }],
    ['at another viewport', { place: { module: 'm1', tiles: ['a'] } }],
    ['in another module', { place: { viewport: 'desktop', module: 'm2', tiles: ['a'] } }],
    ['in a row', { place: { viewport: 'desktop', module: 'm1', row: 0, tiles: ['a'] } }],
    ['in a column', { place: { viewport: 'desktop', module: 'm1', column: 0, tiles: ['a'] } }],
    ['on more tiles', { place: { viewport: 'desktop', module: 'm1', tiles: ['a', 'b'] } }],
    ['on another tile', { place: { viewport: 'desktop', module: 'm1', tiles: ['b'] } }],
    ['on no tile', { place: { viewport: 'desktop', module: 'm1' } }],
    ['over modules', { place: { viewport: 'desktop', module: 'm1', tiles: ['a'], modules: ['m1'] } }],
    ['with another number', { evidence: { price: 101, range: [1, 2] } }],
    ['with another list', { evidence: { price: 100, range: [1, 3] } }],
    ['with a shorter list', { evidence: { price: 100, range: [1] } }],
    ['with more to say', { evidence: { price: 100, range: [1, 2], hero: 'a' } }],
    ['with less to say', { evidence: { price: 100 } }],
  ])('one %s is another', (_, more) => {
    expect(alignFailures([failure('a', more)], [failure('a')])).toEqual([-1]);
    expect(alignFailures([failure('a')], [failure('a', more)])).toEqual([-1]);
  });
});

test('failures of the same place and the same numbers, down to the objects, are the same, however deep their numbers are', () => {
  const one = failure('a', { evidence: { rows: [{ row: 1 }] } });
  expect(alignFailures([{ ...one }], [one])).toEqual([0]);
  expect(alignFailures([{ ...one, evidence: { rows: [{ row: 1 }] } }], [one])).toEqual([-1]);
  expect(alignFailures([{ ...one, place: { module: 'm2' } }], [one])).toEqual([-1]);
  expect(alignFailures([{ ...one, evidence: { rows: 1 } }], [one])).toEqual([-1]);
});

test('a finding about the whole page that an edit elsewhere left is the same object: what shows it need not be drawn again', () => {
  const rules = { extends: [], set: { 'hero-focus': 'warning' as const } };
  const sku = { roles: ['hero' as const], category: ['Audio', 'Speakers'] };
  const before = build({ viewports: ['desktop'], rules, modules: [{ rows: '1 2', sku }, { rows: '3 4', sku }, { rows: '5 6' }] });
  const after = { ...before, modules: before.modules.map((module, i) => (i === 2 ? { ...module, title: 'Speakers' } : module)) };
  const report = check(before);
  expect(report.findings.length).toBeGreaterThan(1);
  for (const [i, finding] of recheck(report, after).findings.entries()) expect(finding).toBe(report.findings[i]);
});
