/**
 * The days by which quotas are counted: calendar days in the page's time zone. That is the offset which the event's first moment
 * is written with (`+08:00`, `Z`), else that of its last; a page that names none has the offset of whoever asks. A week is Monday
 * to Sunday (ISO 8601), a month a calendar month; a quota is whole again on the first day of the next one.
 */
import type { Page } from '../../page';
import type { Period } from './limits';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The offset of a page's clock to UTC in minutes; undefined where the page names none. */
export function pageOffset({ event }: Page): number | undefined {
  for (const time of [event?.start, event?.end]) {
    const [found, sign, hours = '0', minutes = '0'] = /T.*(?:Z|([+-])(\d{2}):?(\d{2}))$/.exec(time ?? '') ?? [];
    if (found === undefined) continue;
    return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  }
  return undefined;
}

/**
 * The day on the page, `YYYY-MM-DD`.
 * @param now ms since 1970; @param offset minutes that count where the page names no time zone
 */
export function pageDay(page: Page, now: number, offset: number): string {
  return isoDay(now + (pageOffset(page) ?? offset) * MINUTE_MS);
}

/**
 * A calendar day as it is read: `18 Jun 2026`, `2026年6月18日`.
 * @param page whose day it is, where its time zone is told too: `18 Jun 2026 (UTC+8)`
 */
export function dayText(day: string, lang: string, page?: Page): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at)) return day;
  const text = new Intl.DateTimeFormat(lang.startsWith('zh') ? 'zh-CN' : 'en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
  const offset = page && pageOffset(page);
  if (offset === undefined) return text;
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const clock = offset === 0 ? '' : `${offset < 0 ? '−' : '+'}${hours}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
  return lang.startsWith('zh') ? `${text}（UTC${clock}）` : `${text} (UTC${clock})`;
}

const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** First and last day of the period that a day lies in; for the whole channel neither. */
export function periodOf(per: Period, day: string): { from: string; to: string } {
  const at = Date.parse(`${day}T00:00:00Z`);
  if (per === 'whole' || Number.isNaN(at)) return { from: '', to: '' };
  if (per === 'day') return { from: day, to: day };
  const date = new Date(at);
  if (per === 'week') {
    const monday = at - ((date.getUTCDay() + 6) % 7) * DAY_MS;
    return { from: isoDay(monday), to: isoDay(monday + 6 * DAY_MS) };
  }
  const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
  return { from: `${day.slice(0, 8)}01`, to: isoDay(next - DAY_MS) };
}
