/** The difference of two states of a page file: of the base, and of each variant what is not the base's. */
import { type Page, resolveVariant } from '../page';
import { comparePages } from './compare';
import type { Difference } from './difference';

export interface VersionDifference {
  /** Null for the base. */
  variant: string | null;
  difference: Difference;
  /** The complete pages of that version. */
  before: Page;
  after: Page;
}

/** What changed in the versions that both states have; those that only one has are `versionsBetween`'s. */
export function differencesBetween(before: Page, after: Page): VersionDifference[] {
  const own = (variant: string | null, a: Page, b: Page, said: ReadonlySet<string>) =>
    comparePages(a, b).flatMap((difference): VersionDifference[] =>
      said.has(JSON.stringify(difference)) ? [] : [{ variant, difference, before: a, after: b }],
    );
  const base = own(null, before, after, new Set());
  const said = new Set(base.map(({ difference }) => JSON.stringify(difference)));
  const old = new Set((before.variants ?? []).map(({ id }) => id));
  const variants = (after.variants ?? []).filter(({ id }) => old.has(id));
  return [...base, ...variants.flatMap(({ id }) => own(id, resolveVariant(before, id), resolveVariant(after, id), said))];
}

/** Ids of variants that only one of two states has, or that have other days. */
export function versionsBetween(before: Page, after: Page): string[] {
  const days = ({ variants = [] }: Page) => new Map(variants.map(({ id, from, to }) => [id, `${from ?? ''} ${to ?? ''}`]));
  const [old, now] = [days(before), days(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((id) => old.get(id) !== now.get(id));
}
