import { expect, test } from 'vitest';
import { runsDuring } from '@/core/page';

/** The event is from the 16th to the 18th; times of day play no part. */
const EVENT = { start: '2026-06-16T20:00:00+08:00', end: '2026-06-18' };

test.each<[string, { from?: string; to?: string }, boolean]>([
  ['without days', {}, true],
  ['during the event', { from: '2026-06-17', to: '2026-06-17' }, true],
  ['all around it', { from: '2026-06-01', to: '2026-06-30' }, true],
  ['until its first day', { to: '2026-06-16T01:00' }, true],
  ['until the day before', { to: '2026-06-15T23:59' }, false],
  ['until the day before, from long ago', { from: '2026-06-01', to: '2026-06-15' }, false],
  ['from its last day', { from: '2026-06-18T23:00' }, true],
  ['from the day after', { from: '2026-06-19' }, false],
  ['from the day after, for long', { from: '2026-06-19', to: '2026-12-31' }, false],
  ['at days that cannot be read', { from: 'later', to: 'soon' }, true],
])('a promotion %s', (_name, promotion, runs) => {
  expect(runsDuring({ kind: 'cut', ...promotion }, EVENT)).toBe(runs);
});

test('every promotion runs during an event without days, and an event may have one end', () => {
  const long = { kind: 'cut', from: '2026-07-01', to: '2026-07-02' } as const;
  expect([undefined, {}, { start: 'soon' }].map((event) => runsDuring(long, event))).toEqual([true, true, true]);
  expect([{ start: '2026-07-02' }, { start: '2026-07-03' }].map((event) => runsDuring(long, event))).toEqual([true, false]);
  expect([{ end: '2026-07-01' }, { end: '2026-06-30' }].map((event) => runsDuring(long, event))).toEqual([true, false]);
});
