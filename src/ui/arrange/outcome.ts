/** What pages come to by all rules that are on, as the editor counts them, and how many tiles stand elsewhere. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '@/core/arrange';
import type { Page } from '@/core/page';
import { check, type Report, recheck } from '@/core/rules';
import type { EditorStore } from '@/editor';
import { useEditorStore } from '@/ui/shell';
import { movedBetween } from './plan-of';

export interface Comparison {
  before: Outcome;
  after: Outcome;
}

const outcomeOf = ({ cost, score }: Report): Outcome => ({ cost, score });

export function useComparison(before: Page, after: Page): Comparison {
  const store = useEditorStore();
  return useMemo(() => compare(store, before, after), [store, before, after]);
}

function compare(store: EditorStore, before: Page, after: Page): Comparison {
  const { page, report } = store.getState();
  const options = store.checkOptions();
  const known = before === page ? report : check(before, options);
  const then = after === before ? known : recheck(known, after, { ...options, countOnly: true });
  return { before: outcomeOf(known), after: outcomeOf(then) };
}

export interface Moved {
  viewport: string;
  count: number;
}

/** How many tiles stand elsewhere, by viewport. */
export function useMoved(before: Page, after: Page): Moved[] {
  return useMemo(() => after.viewports.map(({ id }) => ({ viewport: id, count: movedBetween(before, after, id).size })), [before, after]);
}

export const scoreText = (score: number | null): string => (score === null ? '–' : score.toFixed(1));

/**
 * What a part of a page's cost takes off its score, in points with one decimal; with two where it is less than one, so that parts
 * add up. Always so many, so that what stands beside each other is told the same way.
 */
export function pointsText(part: number, { cost, score }: Outcome, language: string): string {
  const points = score === null || cost === 0 ? 0 : (part * (100 - score)) / cost;
  const digits = points === 0 ? 0 : points < 1 ? 2 : 1;
  return new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(points);
}

/** A part of a page's cost in words, as points of its score. */
export function usePoints(outcome: Outcome): (part: number) => string {
  const { t, i18n } = useTranslation('arrange');
  return (part) => t('points', { points: pointsText(part, outcome, i18n.language) });
}

/** A cost to one decimal at most. */
export const costText = (cost: number, language: string): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(cost);
