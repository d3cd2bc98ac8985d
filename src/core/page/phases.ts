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

const FIRST = '0000-00-00';
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
  return phases.sort((a, b) => compare(a.from, b.from) || compare(a.to || LAST, b.to || LAST));
}

/** The variant that is live on a day: of several phases the one that began last; null for the base. */
export function liveOn(page: Page, day: string): string | null {
  const live = phasesOf(page).filter(({ from, to }) => (from || FIRST) <= day && day <= (to || LAST));
  return live.at(-1)?.id ?? null;
}

/** What is odd about a page's phases: overlaps, days that no phase has, days outside the event. */
export function phaseNotes(page: Page): PhaseNote[] {
  const phases = phasesOf(page);
  const [start, end] = [dayOf(page.event?.start), dayOf(page.event?.end)];
  const notes: PhaseNote[] = phases.flatMap(({ id, from, to }) =>
    (start !== '' && ((from !== '' && from < start) || (to !== '' && to < start))) ||
    (end !== '' && ((to !== '' && to > end) || (from !== '' && from > end)))
      ? [{ kind: 'outside' as const, id }]
      : [],
  );
  let reached = start === '' ? undefined : dayAfter(start, -1);
  let holder: Phase | undefined;
  for (const phase of phases) {
    const from = phase.from || FIRST;
    const to = phase.to || LAST;
    const reach = holder && (holder.to || LAST);
    if (holder && reach !== undefined && from <= reach)
      notes.push({ kind: 'overlap', a: holder.id, b: phase.id, from: phase.from, to: to < reach ? phase.to : holder.to });
    else if (reached !== undefined && from > FIRST && from > dayAfter(reached, 1))
      notes.push({ kind: 'gap', from: dayAfter(reached, 1), to: dayAfter(from, -1) });
    if (reached === undefined || to > reached) reached = to;
    if (!holder || to > (reach ?? '')) holder = phase;
  }
  if (holder && end !== '' && reached !== undefined && reached < end) notes.push({ kind: 'gap', from: dayAfter(reached, 1), to: end });
  return notes;
}

function dayAfter(day: string, by: number): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : new Date(time + by * DAY_MS).toISOString().slice(0, 10);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
