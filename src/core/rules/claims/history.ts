/**
 * What a SKU cost before the event, from its dated price history, or from the lowest price that the catalogue names where it
 * has none. Prices are those asked; what coupons took off a sale does not stand in a page file.
 */
import type { Sku } from '@/core/page';
import { onceFor } from '../../once';
import { DAY_MS, readSpan, type Start } from './time';

/** The price that a compared price is measured against. */
export interface Reference {
  price: number;
  /** Lowest inside the days before the event, the last one before these, or as the catalogue says. */
  basis: 'lowest' | 'last' | 'catalogue';
  /** `YYYY-MM-DD`, when that price began; null where only the catalogue says it. */
  since: string | null;
}

/** A price below the reference that is planned, and whether for the event or dated later. */
export interface PlannedPrice {
  price: number;
  planned: 'event' | 'history' | 'promotion';
  /** `YYYY-MM-DD`; null for the event's own. */
  from: string | null;
}

export type LowestField = 'lowestPrice7d' | 'lowestPrice30d';

interface Entry {
  price: number;
  start: number;
  end: number;
  from: string;
}

/** Whether the SKU has a dated price. */
export function hasDatedPrice({ priceHistory = [] }: Sku): boolean {
  return priceHistory.some(({ price }) => price > 0);
}

/** Whether anything is known of what the SKU cost before: dated prices, or a lowest price of the catalogue. */
export function hasPast(sku: Sku): boolean {
  return Boolean(sku.lowestPrice7d) || Boolean(sku.lowestPrice30d) || hasDatedPrice(sku);
}

/**
 * The lowest price asked in the days before the event; where none was, the last one before them. Without a dated price, or
 * without an event to count back from, the lowest price that the catalogue names.
 *
 * @param days the span is half-open: its first moment is `days` × 24 hours before the start, the start itself is not in it
 * @returns null where nothing is known
 */
export function referenceOf(sku: Sku, start: Start | null, days: number, field: LowestField): Reference | null {
  const past = start === null ? [] : entriesOf(sku, start.offset).filter((entry) => entry.start < start.at);
  if (start !== null && past.length > 0) {
    const first = start.at - days * DAY_MS;
    const inside = past.filter(({ end }) => end > first);
    const latest = Math.max(...past.map(({ end }) => end));
    const { price, from } = cheapest(inside.length > 0 ? inside : past.filter(({ end }) => end === latest));
    return { price, basis: inside.length > 0 ? 'lowest' : 'last', since: from.slice(0, 10) };
  }
  const named = sku[field];
  return named ? { price: named, basis: 'catalogue', since: null } : null;
}

/** Whether `referenceOf` knows anything. */
export function hasReference(sku: Sku, start: Start | null, field: LowestField): boolean {
  return Boolean(sku[field]) || (start !== null && entriesOf(sku, start.offset).some((entry) => entry.start < start.at));
}

/** Whether some dated price from before the event is at least this high: it was really asked. */
export function wasAsked(sku: Sku, price: number, start: Start | null): boolean {
  return entriesOf(sku, start?.offset ?? 0).some((entry) => entry.price >= price && (start === null || entry.start < start.at));
}

/**
 * The lowest price that is planned without being announced as a reduction: the event's own where the tile shows no former price, a
 * dated price from the event's start on, or a price cut dated after it. What is dated counts where it is below the event's.
 *
 * @param isQuiet whether the event's own price counts
 * @returns null where none is planned
 */
export function plannedPrice(sku: Sku, start: Start | null, isQuiet: boolean): PlannedPrice | null {
  const all: PlannedPrice[] = isQuiet && sku.price > 0 ? [{ price: sku.price, planned: 'event', from: null }] : [];
  if (start !== null) {
    for (const { price, from, start: at } of entriesOf(sku, start.offset))
      if (at >= start.at && price < sku.price) all.push({ price, planned: 'history', from: from.slice(0, 10) });
    for (const { kind, amount = 0, threshold = 0, from = '', to } of sku.promotions ?? []) {
      const at = readSpan(from, to, start.offset)?.start;
      if (kind !== 'cut' || at === undefined || at <= start.at) continue;
      if (amount > 0 && amount < sku.price && threshold <= sku.price)
        all.push({ price: sku.price - amount, planned: 'promotion', from: from.slice(0, 10) });
    }
  }
  return all.length === 0 ? null : cheapest(all);
}

/** The dated prices that can be read; one without a price says nothing. */
const entriesOf = onceFor(({ priceHistory = [] }: Sku, offset: number): readonly Entry[] =>
  priceHistory.flatMap(({ from, to, price }) => {
    const span = price > 0 ? readSpan(from, to, offset) : null;
    return span ? [{ price, from, ...span }] : [];
  }),
);

/** The first of the lowest; the list has at least one. */
function cheapest<T extends { price: number }>(list: readonly T[]): T {
  return list.reduce((best, each) => (each.price < best.price ? each : best));
}
