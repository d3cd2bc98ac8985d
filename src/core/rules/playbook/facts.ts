/** What the rules of the playbook read of a SKU. A fact that the catalogue does not give is undefined, never a guess. */
import type { Page, Sku, SkuRole } from '@/core/page';
import { once } from '../../once';

/** The preset of the whole playbook. */
export const PLAYBOOK = 'playbook';

export function hasRole(sku: Sku | undefined, role: SkuRole): boolean {
  return sku?.roles?.includes(role) ?? false;
}

export interface LeafCategory {
  /** The whole path: leaves of one name on two branches are two. */
  key: string;
  /** The last level. */
  name: string;
}

/** The last level of a SKU's category path; worked out once. */
export const leafOf: (sku: Sku) => LeafCategory | undefined = once(({ category = [] }: Sku) => {
  const name = category.at(-1);
  return name === undefined ? undefined : { key: JSON.stringify(category), name };
});

const NEW_BADGE =
  /^新$|新品|新款|新上市|新上架|上新|首发|^(brand[- ]?)?new(ly)?(?! (price|low\w*|year|user|customer|member|buyer))\b|^just (in|launched|landed)\b/i;

/** Whether a badge calls the SKU new; a newcomers' price does not. Worked out once. */
export const isNew: (sku: Sku) => boolean = once(
  ({ badges }: Sku) => badges?.some((badge) => NEW_BADGE.test(badge.normalize('NFKC').trim())) ?? false,
);

const DAY_MS = 86_400_000;

/** Days from one day to another, both counted; undefined where one is missing, none, or they stand the wrong way round. */
function daysBetween(from: string | undefined, to: string | undefined): number | undefined {
  const [first, last] = [from, to].map((time) => Date.parse(`${time?.slice(0, 10)}T00:00:00Z`)) as [number, number];
  const days = (last - first) / DAY_MS + 1;
  return days >= 1 ? days : undefined;
}

/** Orders per day over the days of the figures; worked out once. */
export const dailySales: (sku: Sku) => number | undefined = once(({ stats }: Sku) => {
  const days = daysBetween(stats?.from, stats?.to);
  return stats?.orders === undefined || days === undefined ? undefined : stats.orders / days;
});

const sameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

const NO_BRANDS: NonNullable<Page['brands']> = [];

/** Whether a SKU is a star: its brand is marked so, or the SKU is. The same test as long as the brands are the same. */
export function starTest({ brands = NO_BRANDS }: Page): (sku: Sku | undefined) => boolean {
  return testBy(brands);
}

const testBy = once((brands: typeof NO_BRANDS) => {
  const stars = brands.filter(({ roles }) => roles?.includes('star')).map(({ name }) => name);
  return (sku: Sku | undefined) =>
    sku !== undefined && (hasRole(sku, 'star') || (sku.brand !== undefined && stars.some((name) => sameName(name, sku.brand ?? ''))));
});

/** The middle of some numbers, the mean of the two middle ones; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle] as number;
  return sorted.length === 0 ? 0 : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** How many make up a share of a number of things: at least one, rounded up. */
export function countOf(share: number, of: number): number {
  return Math.max(1, Math.ceil(share * of - 1e-9));
}
