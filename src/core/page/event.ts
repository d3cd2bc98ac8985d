/** The days of the page's event, compared as the file writes them: nothing here has a clock. */
import type { Page, Promotion } from './schema';

/** `YYYY-MM-DD` of a time; empty where it is none. */
export const dayOf = (time = ''): string => /^\d{4}-\d{2}-\d{2}/.exec(time)?.[0] ?? '';

/** Whether a promotion runs on some day of the event: one without days always does, and without an event all do. */
export function runsDuring({ from, to }: Promotion, event: Page['event'] = {}): boolean {
  const [start, end, first, last] = [dayOf(event.start), dayOf(event.end), dayOf(from), dayOf(to)];
  return !(last !== '' && last < start) && !(end !== '' && first > end);
}
