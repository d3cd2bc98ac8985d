/** Versions of a page in words: names, days, what is odd about its phases. */
import type { TFunction } from 'i18next';
import { type Page, type PhaseNote, phaseOf, type Variant } from '@/core/page';

export type VariantsText = TFunction<['variants', 'common']>;

/** What a version is called; null is the base. */
export function versionName(t: VariantsText, page: Page, id: string | null): string {
  if (id === null) return t('base');
  return page.variants?.find((one) => one.id === id)?.name?.trim() || t('unnamed');
}

/** `Jun 1 – 3`, in the words of the language; one day where both are the same. */
function daysText(language: string, from: string, to: string): string {
  const format = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', timeZone: 'UTC' });
  const [start, end] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)];
  return Number.isNaN(start.getTime()) || Number.isNaN(end.getTime()) ? `${from} – ${to}` : format.formatRange(start, end);
}

/** The days of a phase; empty for a variant without days. */
export function phaseText(t: VariantsText, language: string, variant: Variant): string {
  const phase = phaseOf(variant);
  if (!phase) return '';
  if (phase.from && phase.to) return daysText(language, phase.from, phase.to);
  const day = daysText(language, phase.from || phase.to, phase.from || phase.to);
  return t(phase.from ? 'from-day' : 'to-day', { day });
}

export function noteText(t: VariantsText, language: string, page: Page, note: PhaseNote): string {
  if (note.kind === 'outside') return t('note-outside', { name: versionName(t, page, note.id) });
  const days = daysText(language, note.from || note.to, note.to || note.from);
  if (note.kind === 'gap') return t('note-gap', { days });
  return t('note-overlap', { a: versionName(t, page, note.a), b: versionName(t, page, note.b), days });
}
