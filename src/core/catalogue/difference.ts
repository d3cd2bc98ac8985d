/**
 * The difference of two catalogues, joined by SKU id: what a newer file of the same shop changes. A change carries the SKU as
 * it would be, so taking some of the changes and leaving the others is choosing between two SKUs.
 *
 * The newer file decides only what it has a column for; a cell that is blank takes the value away, a column that is missing
 * does not. Two things are never taken: a title for a blank one, and a picture kept on this machine (`asset:…`), since nobody
 * can tell whether the shop's own picture has changed since it was matched. Figures lose their period when they change.
 */
import { isSoldOut, type Sku } from '@/core/page';
import type { KnownFields } from './known-fields';

/** In the order in which a SKU that is several of these is listed. */
export const CHANGE_KINDS = ['gone', 'sold-out', 'price-up', 'price-down', 'back', 'new', 'other', 'figures'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Why a change is likely a mistake of the file: no price any more, or one more than three times as high or as low. */
export type Doubt = 'no-price' | 'far-price';
const FAR = 3;

export type SkuField = Exclude<keyof Sku, 'id'>;

export interface SkuChange {
  id: string;
  /** At least one, in the order of `CHANGE_KINDS`; `other` and `figures` (sales figures alone) only where nothing else is to be said. */
  kinds: readonly ChangeKind[];
  /** Undefined of a new SKU. */
  before: Sku | undefined;
  /** The SKU with the change; undefined of one that is gone. */
  after: Sku | undefined;
  /** Where the two differ; none of gone and new SKUs. */
  fields: readonly SkuField[];
  doubt?: Doubt;
}

export interface Difference {
  before: readonly Sku[];
  /** Ids of the newer catalogue, in its order. */
  order: readonly string[];
  /** Changed and new SKUs in the newer order, then those that are gone in the older one. */
  changes: readonly SkuChange[];
  unchanged: number;
  /** SKUs that stand in the newer file in rows that could not be used: they stay as they are. */
  unread: number;
}

export const isKeptPicture = (image: string | undefined): boolean => image?.startsWith('asset:') ?? false;

/** Whether two values of a field are the same: numbers, texts, lists of these, plain objects. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((value, i) => sameValue(value, b[i]));
  const keys = Object.keys(a);
  if (Array.isArray(a) || Array.isArray(b) || keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => sameValue(a[key as keyof typeof a], b[key as keyof typeof b]));
}

const COMPARED = new WeakMap<KnownFields, { plain: SkuField[]; stats: string[] }>();

/** Known fields as two lists, worked out once per comparison. */
function comparedFields(known: KnownFields): { plain: SkuField[]; stats: string[] } {
  let found = COMPARED.get(known);
  if (!found) {
    const names = [...known];
    found = {
      plain: names.filter((name) => !name.startsWith('stats.')) as SkuField[],
      stats: names.filter((name) => name.startsWith('stats.')).map((name) => name.slice('stats.'.length)),
    };
    COMPARED.set(known, found);
  }
  return found;
}

function setField(sku: Sku, field: string, value: unknown): void {
  if (value === undefined) delete (sku as Record<string, unknown>)[field];
  else (sku as Record<string, unknown>)[field] = value;
}

/** The older SKU with what the newer one tells, and the fields that changed; undefined where none did. */
function updated(old: Sku, fresh: Sku, known: KnownFields): { sku: Sku; fields: SkuField[] } | undefined {
  const { plain, stats } = comparedFields(known);
  let sku: Sku | undefined;
  const fields: SkuField[] = [];
  for (const field of plain) {
    if (sameValue(old[field], fresh[field])) continue;
    if (field === 'title' && fresh.title === '') continue;
    if (field === 'image' && isKeptPicture(old.image)) continue;
    sku ??= { ...old };
    setField(sku, field, fresh[field]);
    fields.push(field);
    if (field !== 'image') continue;
    // What was measured of the former picture says nothing of this one.
    for (const measured of ['imageBytes', 'animated'] as const) {
      if (sku[measured] === undefined) continue;
      delete sku[measured];
      fields.push(measured);
    }
  }
  const figures = changedFigures(old.stats, fresh.stats, stats);
  if (figures) {
    sku ??= { ...old };
    setField(sku, 'stats', figures.next);
    fields.push('stats');
  }
  return sku && { sku, fields };
}

function changedFigures(old: Sku['stats'], fresh: Sku['stats'], names: readonly string[]): { next: Sku['stats'] } | undefined {
  const before = (old ?? {}) as Record<string, unknown>;
  const after = (fresh ?? {}) as Record<string, unknown>;
  if (names.every((name) => before[name] === after[name])) return undefined;
  const { from: _from, to: _to, ...next } = before;
  for (const name of names) {
    if (after[name] === undefined) delete next[name];
    else next[name] = after[name];
  }
  return { next: Object.keys(next).length > 0 ? next : undefined };
}

function kindsOf(before: Sku, after: Sku, fields: readonly SkuField[]): ChangeKind[] {
  const kinds: ChangeKind[] = [];
  if (isSoldOut(after) && !isSoldOut(before)) kinds.push('sold-out');
  if (after.price > before.price) kinds.push('price-up');
  if (after.price < before.price) kinds.push('price-down');
  if (isSoldOut(before) && after.stock !== undefined && after.stock > 0) kinds.push('back');
  if (kinds.length > 0) return kinds;
  return fields.every((field) => field === 'stats') ? ['figures'] : ['other'];
}

function doubtOf(before: number | undefined, after: number): { doubt?: Doubt } {
  if (after === before) return {};
  if (after === 0) return { doubt: 'no-price' };
  return before !== undefined && before > 0 && (after > before * FAR || after * FAR < before) ? { doubt: 'far-price' } : {};
}

/** The change from one state of a SKU to another, as far as fields are known of the latter; undefined where there is none. */
export function changeOf(before: Sku, fresh: Sku, known: KnownFields): SkuChange | undefined {
  const found = updated(before, fresh, known);
  if (!found) return undefined;
  const { sku: after, fields } = found;
  return { id: before.id, kinds: kindsOf(before, after, fields), before, after, fields, ...doubtOf(before.price, after.price) };
}

/**
 * What a newer catalogue changes. Linear in both.
 * @param known the fields that the newer file has columns for (`knownFields`)
 * @param unread ids that stand in the newer file in rows that could not be used: these SKUs are not gone
 */
export function difference(before: readonly Sku[], after: readonly Sku[], known: KnownFields, unread: readonly string[] = []): Difference {
  const old = new Map(before.map((sku) => [sku.id, sku]));
  const seen = new Set<string>();
  const changes: SkuChange[] = [];
  let unchanged = 0;
  for (const fresh of after) {
    const { id } = fresh;
    seen.add(id);
    const was = old.get(id);
    if (!was) {
      changes.push({ id, kinds: ['new'], before: undefined, after: fresh, fields: [], ...doubtOf(undefined, fresh.price) });
      continue;
    }
    const change = changeOf(was, fresh, known);
    if (change) changes.push(change);
    else unchanged++;
  }
  const kept = new Set(unread);
  let stay = 0;
  for (const sku of before) {
    if (seen.has(sku.id)) continue;
    if (kept.has(sku.id)) stay++;
    else changes.push({ id: sku.id, kinds: ['gone'], before: sku, after: undefined, fields: [] });
  }
  return { before, order: after.map(({ id }) => id), changes, unchanged, unread: stay };
}

/**
 * The catalogue with some of the changes: in the newer order, then what stays though the newer file does not have it.
 * @param takes whether a change is taken; the others leave their SKU as it was
 */
export function withChanges({ before, order, changes }: Difference, takes: (change: SkuChange) => boolean): Sku[] {
  const old = new Map(before.map((sku) => [sku.id, sku]));
  const byId = new Map(changes.map((change) => [change.id, change]));
  const result: Sku[] = [];
  for (const id of order) {
    const change = byId.get(id);
    const sku = change && takes(change) ? change.after : old.get(id);
    if (sku) result.push(sku);
  }
  const listed = new Set(order);
  for (const sku of before) {
    if (listed.has(sku.id)) continue;
    const change = byId.get(sku.id);
    if (!change || !takes(change)) result.push(sku);
  }
  return result;
}
