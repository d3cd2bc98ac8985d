/**
 * What of a changed page is not among the changes that a brand has agreed to, and where. Named are prices and SKUs in their
 * tiles; figures that no shopper sees (cost, stock, sales …) and the lock of a tile are the planner's own. All else asks again.
 */
import { type Page, resolveVariant, sameValue } from '../../page';
import { type CheckOptions, check, type Finding } from '../../rules';
import type { Difference } from '../difference';
import { differencesBetween, type VersionDifference, versionsBetween } from '../versions';
import { drawOf, shownOn } from './draws';
import type { GreenChannel } from './limits';

export type Breach =
  | { limit: 'until' | 'currency' }
  /** More was drawn than the period has. */
  | { limit: 'replacements' | 'money'; used: number; of: number }
  /** A price that differs by more; `percent` to 0.1, rounded up. Of the tile where the SKU there is another one. */
  | { limit: 'price'; variant: string | null; sku: string; tile?: string; percent: number; from: number; to: number }
  /** A change of a SKU that leads. */
  | { limit: 'hero'; variant: string | null; difference: Difference }
  /** A change that no limit names. */
  | { limit: 'unnamed'; variant: string | null; difference: Difference }
  /** A version that is new, gone, or has other days. */
  | { limit: 'version'; variant: string }
  /** Something of the page file that no difference tells. */
  | { limit: 'data'; path: string }
  | { limit: 'error'; variant: string | null; finding: Finding };

/** Facts of a SKU that are the planner's own. */
const OWN_FACTS: readonly string[] = [
  'cost',
  'stock',
  'stats',
  'frequency',
  'imageBytes',
  'lowestPrice30d',
  'lowestPrice7d',
  'offlinePrice',
  'priceHistory',
  'evidence',
];

/** SKUs that lead: the banner's, and those of the role. */
const heroesOf = ({ banner, skus }: Page): Set<string> =>
  new Set([...(banner?.skuId ? [banner.skuId] : []), ...skus.filter(({ roles }) => roles?.includes('hero')).map(({ id }) => id)]);

const isOwn = (difference: Difference): boolean =>
  (difference.kind === 'facts' && difference.fields.every((field) => OWN_FACTS.includes(field))) ||
  (difference.kind === 'marks' && difference.fields.every((field) => field === 'locked'));

/** Breaches of the changes from the page that was approved to the page as it is; quotas and days are not looked at. */
export function breachesBetween(approved: Page, page: Page, limits: GreenChannel, options: CheckOptions): Breach[] {
  return [
    ...(page.currency === limits.currency && approved.currency === limits.currency ? [] : [{ limit: 'currency' as const }]),
    ...differencesBetween(approved, page).flatMap((one) => breachesOf(one, limits)),
    ...versionsBetween(approved, page).map((variant): Breach => ({ limit: 'version', variant })),
    ...unseen(approved, page).map((path): Breach => ({ limit: 'data', path })),
    ...newErrors(approved, page, options),
  ];
}

function breachesOf(one: VersionDifference, { pricePercent }: GreenChannel): Breach[] {
  const { variant, difference, before, after } = one;
  if (isOwn(difference)) return [];
  const heroes = heroesOf(before);
  const touched = difference.kind === 'replaced' ? [difference.from, difference.to] : 'sku' in difference ? [difference.sku] : [];
  if (touched.some((sku) => heroes.has(sku)) || (difference.kind === 'replaced' && heroesOf(after).has(difference.to)))
    return [{ limit: 'hero', variant, difference }];
  const draw = drawOf(one);
  if (!draw) return isPartOfReplacement(one) ? [] : [{ limit: 'unnamed', variant, difference }];
  const [from, to] = draw.kind === 'price' ? [draw.from, draw.to] : draw.prices;
  if (Math.abs(to - from) * 100 <= pricePercent * from) return [];
  const percent = from === 0 ? Number.POSITIVE_INFINITY : Math.ceil((Math.abs(to - from) * 1000) / from) / 10;
  const place = draw.kind === 'price' ? { sku: draw.sku } : { sku: draw.to, tile: draw.tile };
  return [{ limit: 'price', variant, ...place, percent, from, to }];
}

/** Whether a change is one of a SKU that only one of the pages shows: it comes or goes with its tile, which is told. */
function isPartOfReplacement({ difference, before, after }: VersionDifference): boolean {
  const { kind } = difference;
  if (kind !== 'repriced' && kind !== 'promotions' && kind !== 'badges' && kind !== 'facts') return false;
  return shownOn(before).has(difference.sku) !== shownOn(after).has(difference.sku);
}

/** Fields of the page file that `comparePages` does not tell, and that differ. */
const TOLD: readonly string[] = [
  'format version id title kind locale currency event viewports banner modules skus brands path channels rules policy suppressions',
  'comments approvals variants attention',
].flatMap((names) => names.split(' '));

function unseen(a: Page, b: Page): string[] {
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const fields = [...new Set([...Object.keys(x), ...Object.keys(y)])].filter(
    (name) => !TOLD.includes(name) && !sameValue(x[name], y[name]),
  );
  const id = a.id === b.id ? [] : ['id'];
  const rest = (page: Page) => {
    const { headline: _h, anchorPrice: _a, skuId: _s, image: _i, claims: _c, ...banner } = page.banner ?? {};
    const tiles = page.modules.flatMap(({ tiles = [] }) =>
      tiles.map(({ id: tile, skuId: _sku, span: _span, locked: _l, random: _r, ...more }) => [tile, more] as const),
    );
    return { banner, tiles: new Map<string, object>(tiles) };
  };
  const [old, now] = [rest(a), rest(b)];
  const banner = sameValue(old.banner, now.banner) ? [] : ['banner'];
  const tiles = [...now.tiles].filter(([tile, more]) => old.tiles.has(tile) && !sameValue(old.tiles.get(tile), more));
  return [...id, ...fields, ...banner, ...tiles.map(([tile]) => `tiles.${tile}`)];
}

/** Errors of each version that the approved one does not have, whatever either suppresses; one of the base is told once. */
function newErrors(approved: Page, page: Page, options: CheckOptions): Breach[] {
  const told = new Set<string>();
  return [null, ...(page.variants ?? []).map(({ id }) => id)].flatMap((variant) => {
    const before = errorsOf(resolveVariant(approved, variant), options);
    const now = [...errorsOf(resolveVariant(page, variant), options)].filter(([key]) => !before.has(key) && !told.has(key));
    for (const [key] of now) told.add(key);
    return [...new Set(now.map(([, finding]) => finding))].map((finding): Breach => ({ limit: 'error', variant, finding }));
  });
}

/** Failed checks of rules that are errors, each by a name that is the same on both pages. */
function errorsOf(page: Page, options: CheckOptions): Map<string, Finding> {
  const { suppressions: _none, ...bare } = page;
  const errors = new Map<string, Finding>();
  for (const finding of check(bare, options).findings) {
    if (finding.severity !== 'error') continue;
    const { rule, viewport, at, evidence } = finding;
    const failed = evidence.all ?? [{ check: evidence.check, tiles: at.tiles }];
    for (const one of failed)
      errors.set(
        JSON.stringify([rule, viewport ?? null, at.module ?? at.modules ?? null, one.check, one.tiles ?? at.tiles ?? at.row]),
        finding,
      );
  }
  return errors;
}
