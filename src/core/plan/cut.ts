/** Cutting the SKUs that passed into modules: by price, by category or by role. Each cut answers groups or why not. */
import { type Band, SKU_ROLES, type Sku, type SkuRole } from '../page';
import type { Lang } from '../text';
import { ladder } from './choose';
import { filterSkus } from './facets';
import { othersTitle, ROLE_TITLES } from './texts';
import type { Cut, ModuleRequest, PlanFailure } from './types';

/** The SKUs a module chooses from. */
export interface Group {
  count: number;
  /** Missing where it follows from the prices chosen. */
  title?: string;
  /** A band to declare; `auto` is that of the prices chosen. */
  band?: Band | 'auto';
  /** By price; at least `count`. */
  skus: Sku[];
}

export interface CutRequest {
  cut: Cut;
  requests: readonly ModuleRequest[];
  anchor: number | undefined;
  lang: Lang;
  /** Whether the person chose the SKUs; if not, a cut by category may look beyond the largest family. */
  filtered: boolean;
}

export type CutResult = { ok: true; groups: Group[] } | PlanFailure;

/** Dearest over the reference that a zone's end may be: `maxBandStep` of the rule `price-bands`. */
const MAX_BAND_STEP = 3;

const total = (requests: readonly ModuleRequest[]) => requests.reduce((sum, { count }) => sum + count, 0);

/** Cuts `pool` into one group per request. `whole` is the catalogue before the default filter. */
export function cutSkus(pool: readonly Sku[], whole: readonly Sku[], request: CutRequest): CutResult {
  const { requests, cut } = request;
  if (requests.some(({ band, category, role }) => band ?? category ?? role)) return cutAsRequested(pool, request);
  switch (cut) {
    case 'price':
      return cutByPrice(pool, request);
    case 'category':
      return cutByCategory(pool, whole, request);
    case 'role':
      return cutByRole(pool, request);
  }
}

/** Every module names what it takes; a SKU goes to the first module that takes it. */
function cutAsRequested(pool: readonly Sku[], { requests, lang }: CutRequest): CutResult {
  let left = ladder(pool);
  const groups: Group[] = [];
  for (const [i, { count, title, band, category, role }] of requests.entries()) {
    const skus = filterSkus(left, {
      ...(band?.min === undefined ? {} : { priceMin: band.min }),
      ...(band?.max === undefined ? {} : { priceMax: band.max }),
      ...(category ? { categories: [category.join(' > ')] } : {}),
      ...(role ? { roles: [role] } : {}),
    });
    const name = title ?? (role ? ROLE_TITLES[role][lang] : category?.at(-1));
    if (skus.length < count)
      return { ok: false, reason: 'too-few-skus', asked: count, available: skus.length, module: name ?? String(i + 1) };
    // A module that names nothing takes the cheapest that are left, so that something is left for those after it.
    const taken = new Set(band || category || role ? skus : skus.slice(0, count));
    left = left.filter((sku) => !taken.has(sku));
    groups.push({ count, skus: [...taken], ...(name === undefined ? {} : { title: name }), ...(band ? { band } : {}) });
  }
  return { ok: true, groups };
}

/** The test of SKUs that a cut by price takes: at or above the highest price that keeps the banner's promise. */
function fromAnchor(pool: readonly Sku[], anchor: number | undefined): (sku: Sku) => boolean {
  let promised = 0;
  if (anchor !== undefined) for (const { price } of pool) if (price <= anchor && price > promised) promised = price;
  return ({ price }) => price >= promised;
}

/** How many SKUs a cut by price leaves out for a banner's price (minor units) that is above theirs. */
export function countBelowAnchor(pool: readonly Sku[], anchor: number): number {
  const passes = fromAnchor(pool, anchor);
  return pool.reduce((sum, sku) => (passes(sku) ? sum : sum + 1), 0);
}

/**
 * Equal parts of the price ladder from the anchor upwards: it starts at the highest price that is not above the banner's, so
 * that what is promised is there. A part ends early where its end would be more than `MAX_BAND_STEP` times that of the part
 * before it, as long as it has SKUs enough.
 */
function cutByPrice(pool: readonly Sku[], { requests, anchor }: CutRequest): CutResult {
  const rungs = ladder(pool).filter(fromAnchor(pool, anchor));
  const asked = total(requests);
  if (rungs.length < asked) return { ok: false, reason: 'too-few-skus', asked, available: rungs.length };
  let reference = anchor ?? rungs[0]?.price ?? 0;
  let from = 0;
  let needed = asked;
  const groups = requests.map(({ count, title }, i): Group => {
    needed -= count;
    const share = Math.round(((rungs.length - from) * count) / (count + needed));
    const cap = rungs.findLastIndex(({ price }) => price <= reference * MAX_BAND_STEP) + 1;
    const equal = i === requests.length - 1 ? rungs.length : from + share;
    const to = Math.min(rungs.length - needed, Math.max(from + count, Math.min(equal, cap)));
    const skus = rungs.slice(from, to);
    from = to;
    reference = Math.max(reference, skus.at(-1)?.price ?? 0);
    return { count, skus, band: 'auto', ...(title === undefined ? {} : { title }) };
  });
  return { ok: true, groups };
}

/** Groups that are large enough, the largest for as many modules as asked. */
function largest(groups: Map<string, Sku[]>, requests: readonly ModuleRequest[]): [string, Sku[]][] {
  const tiles = Math.max(...requests.map(({ count }) => count));
  return [...groups]
    .filter(([, skus]) => skus.length >= tiles)
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .slice(0, requests.length);
}

function tooFewGroups(cut: Cut, requests: readonly ModuleRequest[], available: number): PlanFailure {
  return { ok: false, reason: 'too-few-groups', cut, asked: requests.length, available, tiles: Math.max(...requests.map((r) => r.count)) };
}

function grouped(skus: readonly Sku[], key: (sku: Sku) => string): Map<string, Sku[]> {
  const groups = new Map<string, Sku[]>();
  for (const sku of skus) {
    const at = key(sku);
    const group = groups.get(at);
    if (group) group.push(sku);
    else groups.set(at, [sku]);
  }
  return groups;
}

const median = (sorted: readonly Sku[]) => sorted[Math.floor((sorted.length - 1) / 2)]?.price ?? 0;

/**
 * By second-level category, the largest ones, from the cheapest (median) to the dearest. Where too few second levels are
 * large enough, the levels below are tried, and then the first level of the whole catalogue.
 */
function cutByCategory(pool: readonly Sku[], whole: readonly Sku[], { requests, lang, filtered }: CutRequest): CutResult {
  let most = 0;
  for (const level of [1, 2, 3, 0]) {
    const from = level === 0 && !filtered ? whole : pool;
    const groups = largest(
      grouped(from, ({ category }) => (category ?? []).slice(0, level + 1).join(' > ')),
      requests,
    );
    most = Math.max(most, groups.length);
    if (groups.length < requests.length) continue;
    const sorted = groups.map(([path, skus]) => [path, ladder(skus)] as const).sort((a, b) => median(a[1]) - median(b[1]));
    return {
      ok: true,
      groups: sorted.map(([path, skus], i) => ({
        count: requests[i]?.count ?? 0,
        title: requests[i]?.title ?? (path === '' ? othersTitle(lang) : (path.split(' > ').at(-1) as string)),
        skus,
      })),
    };
  }
  return tooFewGroups('category', requests, most);
}

/** The order in which roles lead a visitor through the page; a SKU with several goes with the first. */
const ROLE_ORDER: readonly SkuRole[] = ['traffic', 'hero', 'push', 'star', 'margin', 'gift'];

function cutByRole(pool: readonly Sku[], { requests, lang }: CutRequest): CutResult {
  const groups = grouped(pool, ({ roles }) => ROLE_ORDER.find((role) => roles?.includes(role)) ?? 'rest');
  const chosen = largest(groups, requests);
  if (chosen.length < requests.length) return tooFewGroups('role', requests, chosen.length);
  const rank = (role: string) => (role === 'rest' ? SKU_ROLES.length : ROLE_ORDER.indexOf(role as SkuRole));
  chosen.sort((a, b) => rank(a[0]) - rank(b[0]));
  return {
    ok: true,
    groups: chosen.map(([role, skus], i) => ({
      count: requests[i]?.count ?? 0,
      title: requests[i]?.title ?? ROLE_TITLES[role as SkuRole | 'rest'][lang],
      skus: ladder(skus),
    })),
  };
}
