/**
 * Days and moments of a page file (ISO 8601) as spans of time, half-open, in milliseconds. A day, or a moment that names no
 * offset, is read in the event's time zone: at the offset that the event's start is written with.
 */
import type { Page } from '@/core/page';

export const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const FORM = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** A moment, and what it ends at if it is the end of something: a day lasts until midnight, a moment not at all. */
interface Time {
  start: number;
  end: number;
}

/** When the event begins, and the offset in which the page's days are read. */
export interface Start {
  at: number;
  offset: number;
}

/** The event's start; null where the page has none, or none that can be read. */
export function eventStart({ event }: Pick<Page, 'event'>): Start | null {
  const offset = offsetOf(FORM.exec(event?.start?.trim() ?? '')?.[7]) ?? 0;
  const at = readTime(event?.start, offset)?.start;
  return at === undefined ? null : { at, offset };
}

/**
 * The span from one time to another: the last day is part of it, the last moment is not.
 * @param to endless where missing
 * @returns null where one of them cannot be read, or the end is not after the start
 */
export function readSpan(from: string, to: string | undefined, offset: number): { start: number; end: number } | null {
  const start = readTime(from, offset)?.start;
  const end = to === undefined ? Number.POSITIVE_INFINITY : readTime(to, offset)?.end;
  return start === undefined || end === undefined || end <= start ? null : { start, end };
}

function readTime(text: string | undefined, offset: number): Time | null {
  const match = FORM.exec(text?.trim() ?? '');
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const date = Date.UTC(year, month - 1, day);
  if (!isIn(new Date(date), year, month) || hour > 24 || minute > 59 || second > 60) return null;
  const clock = (hour * 60 + minute) * MINUTE_MS + second * 1000;
  const start = date + clock - (offsetOf(match[7]) ?? offset);
  return { start, end: match[4] === undefined ? start + DAY_MS : start };
}

/** A day that the calendar does not have counts on into the next month, or back into the one before. */
function isIn(date: Date, year: number, month: number): boolean {
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1;
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  if (zone.toUpperCase() === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -1 : 1) * minutes * MINUTE_MS;
}
