/** What a file can tell of a SKU: a field without a column is not blank in it, it is simply not there. */
import type { Sku } from '@/core/page';
import type { FieldId } from './fields';
import type { Column } from './types';

type Stat = keyof NonNullable<Sku['stats']>;

/** A field of a SKU, or one of its figures. */
export type KnownField = Exclude<keyof Sku, 'id' | 'stats'> | `stats.${Stat}`;
export type KnownFields = ReadonlySet<KnownField>;

const MEANS: Partial<Record<FieldId, readonly KnownField[]>> = {
  title: ['title'],
  option: ['title'],
  price: ['price'],
  salePrice: ['price'],
  listPrice: ['listPrice'],
  brand: ['brand'],
  category: ['category'],
  facets: ['category', 'brand'],
  image: ['image'],
  stock: ['stock'],
  cost: ['cost'],
  lowestPrice30d: ['lowestPrice30d'],
  lowestPrice7d: ['lowestPrice7d'],
  offlinePrice: ['offlinePrice'],
  frequency: ['frequency'],
  tier: ['tier'],
  roles: ['roles'],
  badges: ['badges'],
  pageViews: ['stats.pageViews'],
  clicks: ['stats.clicks'],
  orders: ['stats.orders'],
  revenue: ['stats.revenue'],
  rank: ['stats.rank'],
  popularity: ['stats.rank'],
};

/** Everything that a column can carry. */
export const EVERY_FIELD: KnownFields = new Set(Object.values(MEANS).flat());

/** The fields that a file's columns tell. A sale price beside a price makes the latter a list price, as in reading. */
export function knownFields(columns: readonly Pick<Column, 'field'>[]): KnownFields {
  const fields = new Set(columns.map(({ field }) => field));
  const known = new Set([...fields].flatMap((field) => (field === null ? [] : (MEANS[field] ?? []))));
  if (fields.has('price') && fields.has('salePrice')) known.add('listPrice');
  return known;
}
