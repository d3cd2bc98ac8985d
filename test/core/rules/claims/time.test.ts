import { describe, expect, test } from 'vitest';
import { eventStart, readSpan } from '@/core/rules/claims/time';

const HOUR = 3_600_000;
const utc = (...parts: [number, number, number, number?, number?, number?]) => {
  const [year, month, ...rest] = parts;
  return Date.UTC(year, month - 1, ...(rest as [number]));
};

describe('the start of an event', () => {
  test.each<[string, string, { at: number; offset: number }]>([
    ['a day, read in UTC', '2026-06-18', { at: utc(2026, 6, 18), offset: 0 }],
    ['white space around it', ' 2026-06-18\n', { at: utc(2026, 6, 18), offset: 0 }],
    ['a moment without an offset', '2026-06-18T20:15', { at: utc(2026, 6, 18, 20, 15), offset: 0 }],
    ['with seconds and parts of them', '2026-06-18 20:15:07.250', { at: utc(2026, 6, 18, 20, 15, 7), offset: 0 }],
    ['in UTC', '2026-06-18T20:15Z', { at: utc(2026, 6, 18, 20, 15), offset: 0 }],
    ['in UTC, small', '2026-06-18t20:15z', { at: utc(2026, 6, 18, 20, 15), offset: 0 }],
    ['east of it', '2026-06-18T20:00:00+08:00', { at: utc(2026, 6, 18, 12), offset: 8 * HOUR }],
    ['east of it, half an hour and no colon', '2026-06-18T20:00+0530', { at: utc(2026, 6, 18, 14, 30), offset: 5.5 * HOUR }],
    ['far east of it, white space around it', ' 2026-06-18T20:00+12:45 ', { at: utc(2026, 6, 18, 7, 15), offset: 12.75 * HOUR }],
    ['west of it', '2026-06-18T20:00-03:30', { at: utc(2026, 6, 18, 23, 30), offset: -3.5 * HOUR }],
    ['midnight as the end of a day', '2026-06-18T24:00', { at: utc(2026, 6, 19), offset: 0 }],
    ['the last minute', '2026-06-18T23:59', { at: utc(2026, 6, 18, 23, 59), offset: 0 }],
    ['a second that was put in', '2026-12-31T23:59:60Z', { at: utc(2027, 1, 1), offset: 0 }],
    ['the last day of a month', '2024-02-29', { at: utc(2024, 2, 29), offset: 0 }],
    ['the last day of a year', '2026-12-31', { at: utc(2026, 12, 31), offset: 0 }],
    ['a year of three figures', '0100-01-01', { at: utc(100, 1, 1), offset: 0 }],
  ])('%s', (_, start, expected) => {
    expect(eventStart({ event: { start } })).toEqual(expected);
  });

  test.each([
    ['words', 'soon'],
    ['nothing', ''],
    ['a day that February does not have', '2026-02-30'],
    ['a day 0', '2026-06-00'],
    ['a 13th month', '2026-13-01'],
    ['a month 0', '2026-00-10'],
    ['a year of two figures, which would be another', '0099-01-01'],
    ['an hour 25', '2026-06-18T25:00'],
    ['a minute 60', '2026-06-18T20:60'],
    ['a second 61', '2026-06-18T20:15:61'],
  ])('is not read from %s', (_, start) => {
    expect(eventStart({ event: { start } })).toBeNull();
  });

  test('is none where the page has no event, or one without a start', () => {
    expect(eventStart({})).toBeNull();
    expect(eventStart({ event: {} })).toBeNull();
  });
});

describe('a span', () => {
  test.each<[string, string, string | undefined, number, [number, number]]>([
    ['of one day lasts until midnight', '2026-06-01', '2026-06-01', 0, [utc(2026, 6, 1), utc(2026, 6, 2)]],
    ['has its last day in it', '2026-06-01', '2026-06-07', 0, [utc(2026, 6, 1), utc(2026, 6, 8)]],
    ['ends at a last moment', '2026-06-01T10:00', '2026-06-01T12:00', 0, [utc(2026, 6, 1, 10), utc(2026, 6, 1, 12)]],
    ['without an end is endless', '2026-06-01', undefined, 0, [utc(2026, 6, 1), Number.POSITIVE_INFINITY]],
    ['of days is read at the offset', '2026-06-01', '2026-06-02', 8 * HOUR, [utc(2026, 5, 31, 16), utc(2026, 6, 2, 16)]],
    ['of moments too', '2026-06-01T10:00', '2026-06-01T12:00', -2 * HOUR, [utc(2026, 6, 1, 12), utc(2026, 6, 1, 14)]],
    [
      'of moments with an offset of their own is not',
      '2026-06-01T10:00Z',
      '2026-06-01T12:00+01:00',
      8 * HOUR,
      [utc(2026, 6, 1, 10), utc(2026, 6, 1, 11)],
    ],
  ])('%s', (_, from, to, offset, [start, end]) => {
    expect(readSpan(from, to, offset)).toEqual({ start, end });
  });

  test.each([
    ['ends where it begins', '2026-06-01T10:00', '2026-06-01T10:00'],
    ['ends before it begins', '2026-06-02', '2026-06-01'],
    ['has a beginning that cannot be read', 'once', '2026-06-01'],
    ['has an end that cannot be read', '2026-06-01', 'never'],
  ])('is none that %s', (_, from, to) => {
    expect(readSpan(from, to, 0)).toBeNull();
  });
});
