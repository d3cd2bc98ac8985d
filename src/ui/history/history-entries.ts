/** The history of a page as a list to read. */
import type { KeptHistory, Step } from '@/editor';

export interface HistoryEntry {
  /** How many steps stand there. */
  n: number;
  /** Undefined for the page before all steps. */
  step: Step | undefined;
  isNow: boolean;
  isUndone: boolean;
  /** When it was taken, as the clock shows it; empty for the start. */
  time: string;
  /** The day, above the first entry of each. */
  day: string | undefined;
}

/**
 * The steps of a history, the newest first, and the page as it was before them last.
 * @param now ms since 1970: what counts as today
 * @param locale BCP 47
 */
export function entriesOf({ undoSteps, redoSteps }: KeptHistory, now: number, locale: string): HistoryEntry[] {
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const steps = [...redoSteps, ...undoSteps.toReversed()];
  const at = undoSteps.at(-1)?.n;
  let day: string | undefined;
  const entries = steps.map((step, i): HistoryEntry => {
    const own = dayOf(step.time, now, locale);
    const heading = own === day ? undefined : own;
    day = own;
    return { n: step.n, step, isNow: step.n === at, isUndone: i < redoSteps.length, time: clock.format(step.time), day: heading };
  });
  const first = steps.at(-1)?.n ?? 1;
  return [...entries, { n: first - 1, step: undefined, isNow: at === undefined, isUndone: false, time: '', day: undefined }];
}

/** `today`, `yesterday`, else the date. */
function dayOf(then: number, now: number, locale: string): string {
  const startOf = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  const ago = Math.round((startOf(now) - startOf(then)) / 86_400_000);
  if (ago > 1) return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(then);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.max(ago, 0), 'day');
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}
