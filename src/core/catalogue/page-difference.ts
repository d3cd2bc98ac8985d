/**
 * Where the SKUs of a page are not as its catalogue has them: the page is older than a refresh, or was edited on purpose.
 * Compared is what shoppers see and can buy: price, list price, stock, title. A change leads from the page to the catalogue.
 */
import type { Page, Sku } from '@/core/page';
import { once } from '../once';
import { changeOf, type SkuChange } from './difference';
import type { KnownField, KnownFields } from './known-fields';
import { tilesBySku } from './refresh-page';

const TOLD = ['price', 'listPrice', 'stock', 'title'] as const satisfies readonly KnownField[];
type ToldField = (typeof TOLD)[number];

/** The prices that refreshes replaced, by SKU id, the latest first. */
export type FormerPrices = Readonly<Record<string, readonly number[]>>;

const listOf = (change: SkuChange | undefined): SkuChange[] => (change ? [change] : []);

/**
 * The page's SKUs that differ, on the bench too, in their order; of those that the catalogue does not have, the placed ones.
 * A field that no SKU of the catalogue has is not compared: nobody can tell it from there. Linear in the page, and once in each
 * catalogue.
 */
export function differenceOnPage(page: Pick<Page, 'skus' | 'modules'>, catalogue: readonly Sku[]): SkuChange[] {
  const { has, changeTo } = readCatalogue(catalogue);
  let placed: ReturnType<typeof tilesBySku> | undefined;
  return page.skus.flatMap((sku): SkuChange[] => {
    if (has(sku.id)) return listOf(changeTo(sku));
    placed ??= tilesBySku(page);
    return placed.has(sku.id) ? [{ id: sku.id, kinds: ['gone'], before: sku, after: undefined, fields: [] }] : [];
  });
}

/** What a catalogue has, read once; each SKU of a page is compared with it once, so that an edit costs what it changed. */
const readCatalogue = once((catalogue: readonly Sku[]) => {
  const found = new Map(catalogue.map((sku) => [sku.id, sku]));
  const known: KnownFields = new Set(TOLD.filter((field) => catalogue.some((sku) => sku[field] !== undefined)));
  const changeTo = once((sku: Sku) => {
    const there = found.get(sku.id);
    return there && changeOf(sku, there, known);
  });
  return { has: (id: string) => found.has(id), changeTo };
});

/** What of the page's difference a newer file of the catalogue does not change anyway. */
export function besides(onPage: readonly SkuChange[], changes: readonly SkuChange[]): SkuChange[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  return onPage.flatMap((change): SkuChange[] => {
    const { before, after } = change;
    const other = byId.get(change.id);
    if (!other) return [change];
    if (!before || !after || !other.before) return [];
    const known: KnownFields = new Set(TOLD.filter((field) => change.fields.includes(field) && !other.fields.includes(field)));
    return listOf(changeOf(before, after, known));
  });
}

/** Whether all that differs is old news: a price that a refresh replaced, a stock that nobody sets by hand. */
export function isOutdated({ id, before, fields }: SkuChange, former: FormerPrices = {}): boolean {
  return fields.every((field) => field === 'stock') || (before !== undefined && (former[id]?.includes(before.price) ?? false));
}

/** How many SKUs differ in each field, and how many are gone. */
export function countDiffering(changes: readonly SkuChange[]): Record<ToldField | 'gone', number> {
  const counts = { price: 0, listPrice: 0, stock: 0, title: 0, gone: 0 };
  for (const { after, fields } of changes) {
    if (!after) counts.gone++;
    for (const field of TOLD) if (fields.includes(field)) counts[field]++;
  }
  return counts;
}

/** Prices of a SKU that are remembered, and SKUs of which any are. */
const REMEMBERED = { prices: 4, skus: 5000 };

/** The former prices after a refresh that took these changes. */
export function withFormerPrices(former: FormerPrices = {}, taken: readonly SkuChange[]): FormerPrices {
  const next = new Map<string, readonly number[]>();
  for (const { id, before, after } of taken)
    if (before && after && before.price !== after.price && before.price > 0)
      next.set(id, [...new Set([before.price, ...(former[id] ?? [])])].slice(0, REMEMBERED.prices));
  for (const [id, prices] of Object.entries(former)) if (!next.has(id)) next.set(id, prices);
  return Object.fromEntries([...next].slice(0, REMEMBERED.skus));
}
