/** The phases of an event: variants with days. Days are compared as the file writes them; today is told by the caller. */
import { dayOf } from './event';
import type { Page, Variant } from './schema';

export interface Phase {
  id: string;
  /** `YYYY-MM-DD`, both included; empty where it has no such end. */
  from: string;
  to: string;
}

export type PhaseNote =
  | { kind: 'overlap'; a: string; b: string; from: string; to: string }
  /** Days between two phases, or between one and an end of the event, on which the base is live. */
  | { kind: 'gap'; from: string; to: string }
  /** Days of a phase that are none of the event's. */
  | { kind: 'outside'; id: string };

const LAST = '9999-99-99';
const DAY_MS = 86_400_000;

/** The day as a phase has it; null for a variant without days. */
export function phaseOf({ id, from, to }: Variant): Phase | null {
  const phase = { id, from: dayOf(from), to: dayOf(to) };
  return phase.from === '' && phase.to === '' ? null : phase;
}

/** The phases of a page, those that begin first first. */
export function phasesOf(page: Page): Phase[] {
  const phases = (page.variants ?? []).flatMap((variant) => phaseOf(variant) ?? []);
  return phases.sort((a, b) => a.from.localeCompare(b.from) || (a.to || LAST).localeCompare(b.to || LAST));
}

/** The variant that is live on a day: of several phases the one that began last; null for the base. */
export function liveOn(page: Page, day: string): string | null {
  const live = phasesOf(page).filter(({ from, to }) => from <= day && day <= (to || LAST));
  return live.at(-1)?.id ?? null;
}

/** What is odd about a page's phases: overlaps, days that no phase has, days outside the event. */
export function phaseNotes(page: Page): PhaseNote[] {
  const phases = phasesOf(page);
  const [start, end] = [dayOf(page.event?.start), dayOf(page.event?.end)];
  const isOutside = (day: string) => day !== '' && (day < start || day > (end || LAST));
  const notes: PhaseNote[] = phases.flatMap(({ id, from, to }) =>
    isOutside(from) || isOutside(to) ? [{ kind: 'outside' as const, id }] : [],
  );
  /** The first day that no phase so far has; empty where none is known. */
  let free = start;
  /** The phase so far that ends last. */
  let holder: Phase | undefined;
  for (const phase of phases) {
    const to = phase.to || LAST;
    const reach = holder ? holder.to || LAST : '';
    if (holder && phase.from <= reach)
      notes.push({ kind: 'overlap', a: holder.id, b: phase.id, from: phase.from, to: to < reach ? phase.to : holder.to });
    else if (free !== '' && phase.from > free) notes.push({ kind: 'gap', from: free, to: dayAfter(phase.from, -1) });
    if (to >= free) free = dayAfter(to, 1);
    if (to > reach) holder = phase;
  }
  if (holder && free <= end) notes.push({ kind: 'gap', from: free, to: end });
  return notes;
}

function dayAfter(day: string, by: number): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : new Date(time + by * DAY_MS).toISOString().slice(0, 10);
}
