import { expect, test } from 'vitest';
import { liveOn, type Page, phaseNotes } from '@/core/page';
import { build } from '../../helpers/page';

/** A page with phases in June: `a 1-3` from the first to the third, `-3` and `3-` without one end, a name alone without days. */
const file = (phases: string, event?: Page['event']): Page => {
  const variants = phases
    .split(' ')
    .filter(Boolean)
    .map((word) => {
      const [id = '', days = ''] = word.split(':');
      const [from, to] = days.split('-').map((day) => day && june(day));
      return { id, ...(from && { from }), ...(to && { to }) };
    });
  return build({ modules: [], page: { variants, ...(event && { event }) } });
};
const june = (day: string | number) => `2026-06-${String(day).padStart(2, '0')}`;
const event = { start: '2026-06-01T00:00:00+08:00', end: '2026-06-18T23:59:59+08:00' };

const outside = (id: string) => ({ kind: 'outside', id });
const gap = (from: number, to: number) => ({ kind: 'gap', from: june(from), to: june(to) });
const overlap = (a: string, b: string, from: string, to: string) => ({
  kind: 'overlap',
  a,
  b,
  from: from && june(from),
  to: to && june(to),
});

test.each<[string, string, Page['event'], object[]]>([
  ['none where they fill the event', 'a:1-3 b:4-18', event, []],
  ['none where they fill it day by day', 'a:1-1 b:2-17 c:18-18', event, []],
  ['none without phases', 'a', event, []],
  ['none for one that has no end', 'a:1-', event, []],
  ['none for one that has no beginning', 'a:-18', event, []],
  ['none for days alone, without an event', 'a:3-4', undefined, []],
  ['an overlap with its days, whichever stands first in the file', 'b:3-18 a:1-4', event, [overlap('a', 'b', '3', '4')]],
  ['an overlap of a single day', 'a:1-4 b:4-18', event, [overlap('a', 'b', '4', '4')]],
  ['an overlap with one inside it', 'a:1-18 b:3-4', event, [overlap('a', 'b', '3', '4')]],
  ['an overlap of two that end on one day', 'a:1-18 b:3-18', event, [overlap('a', 'b', '3', '18')]],
  ['an overlap of two that never end', 'a:1- b:3-', event, [overlap('a', 'b', '3', '')]],
  ['an overlap with one that never ends', 'a:1- b:3-4', event, [overlap('a', 'b', '3', '4')]],
  ['an overlap of two that never began', 'a:-18 b:-4', event, [overlap('b', 'a', '', '4')]],
  ['overlaps with the one that ends last', 'a:1-9 b:2-3 c:4-18', event, [overlap('a', 'b', '2', '3'), overlap('a', 'c', '4', '9')]],
  [
    'overlaps with the first of two that end last',
    'a:1-18 b:2-18 c:3-4',
    event,
    [overlap('a', 'b', '2', '18'), overlap('a', 'c', '3', '4')],
  ],
  [
    'overlaps with one that ends later than the first',
    'a:1-4 b:4-9 c:9-18',
    event,
    [overlap('a', 'b', '4', '4'), overlap('b', 'c', '9', '9')],
  ],
  ['gaps before, between and after', 'a:3-4 b:6-17', event, [gap(1, 2), gap(5, 5), gap(18, 18)]],
  ['no gap behind one that is inside another', 'a:1-16 b:3-4 c:17-18', event, [overlap('a', 'b', '3', '4')]],
  ['a gap between two, without an event', 'a:3-4 b:6-7', undefined, [gap(5, 5)]],
  ['a gap before the first, of an event without an end', 'a:3-4', { start: event.start }, [gap(1, 2)]],
  ['a gap after the last, of an event without a beginning', 'a:3-4', { end: event.end }, [gap(5, 18)]],
  ['one that begins before the event', 'a:1-18', { start: june(2), end: june(18) }, [outside('a')]],
  ['one that ends before the event', 'a:-1 b:2-18', { start: june(2), end: june(18) }, [outside('a')]],
  ['one that ends after the event', 'a:1-19', event, [outside('a')]],
  ['one that begins after the event', 'a:1-18 b:19-', event, [outside('b')]],
  ['one outside an event without a beginning', 'a:1-19', { end: event.end }, [outside('a')]],
  ['one outside an event without an end', 'a:1-19', { start: june(2) }, [outside('a')]],
])('what is odd about phases: %s', (_, phases, event, notes) => {
  expect(phaseNotes(file(phases, event))).toEqual(notes);
});

test('a page without variants has no phase', () => {
  expect(phaseNotes(build({ modules: [], page: { event } }))).toEqual([]);
  expect(liveOn(build({ modules: [] }), june(1))).toBeNull();
});

test.each<[string, string, (string | null)[]]>([
  ['the one that began last', 'b:3-5 a:1-4 c', ['a', 'a', 'b', 'b', 'b', null]],
  ['of those that began on one day the one that ends last', 'b:1- c:1-4 a:1-3', ['b', 'b', 'b', 'b', 'b', 'b']],
  ['of those of the same days the one that the file has last', 'b:1-3 c:1-3 a:1-3', ['a', 'a', 'a', null, null, null]],
  ['one that began rather than one without a beginning', 'b:1-2 a:-3', ['b', 'b', 'a', null, null, null]],
  ['one without a beginning until its last day, then the base', 'a:-2', ['a', 'a', null, null, null, null]],
  ['one without an end from its first day on', 'a:3-', [null, null, 'a', 'a', 'a', 'a']],
])('live on a day is %s', (_, phases, live) => {
  expect([1, 2, 3, 4, 5, 6].map((day) => liveOn(file(phases), june(day)))).toEqual(live);
});
