/**
 * From a catalogue to a page: chooses SKUs, cuts them into modules, and weaves them (format.md, "How a plan chooses").
 * Same SKUs and options, same page; order of the catalogue does not matter.
 */
import { arrange } from '../arrange';
import { apply } from '../commands';
import { canonicalJson, type Module, type Page, type Sku, type Tile } from '../page';
import { chooseEvenly, ladder, salesOf } from './choose';
import { type CutRequest, cutSkus, type Group } from './cut';
import { facets, filterSkus } from './facets';
import { isSoldOut } from './stay-out';
import { eventTitle, langOf } from './texts';
import type { ModuleRequest, PlanFailure, PlanIds, PlanOptions, PlanResult } from './types';
import { zoneTitle } from './zone-title';

export const PLAN_DEFAULTS = { modules: 4, tiles: 12, columns: { desktop: 4, mobile: 2 }, arrangeSteps: 60_000 } as const;

const VIEWPORTS = [
  { id: 'desktop', width: 1200, fold: 800 },
  { id: 'mobile', width: 750, fold: 1334 },
] as const;

const MAX_MODULES = 12;
const MAX_TILES = 200;
const MAX_BENCH = 500;

/** Ids for callers without their own: modules and tiles are counted, the page's follows from what it is made of. */
function idsFor(skus: readonly Sku[], options: PlanOptions): PlanIds {
  const page = `p-${hash(canonicalJson([options, skus.map(({ id }) => id)]))}`;
  return (kind, index) => (kind === 'page' ? page : `${kind === 'module' ? 'm' : 't'}${index + 1}`);
}

/** FNV-1a of a text's UTF-16 units, as base 36: for telling pages apart, not for signing. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}

/** The SKUs that a plan with these options chooses from: priced, in stock, passing the filters or in the largest first-level category. */
export function planPool(skus: readonly Sku[], options: Pick<PlanOptions, 'filters' | 'soldOut'>): Sku[] {
  const priced = skus.filter((sku) => sku.price > 0 && (options.soldOut === true || !isSoldOut(sku)));
  if (options.filters) return filterSkus(priced, options.filters);
  const family = facets(priced).categories[0]?.path[0];
  return family === undefined ? priced : priced.filter(({ category }) => category?.[0] === family);
}

/**
 * Plans a page. The page is arranged within its modules and valid; fails with a reason and numbers where the SKUs do not
 * suffice or an option is out of range (`planFailureText` words it).
 */
export function planPage(skus: readonly Sku[], options: PlanOptions, ownIds?: PlanIds): PlanResult {
  const bad = badOption(options);
  if (bad) return bad;
  const locale = options.locale ?? (options.currency === 'CNY' ? 'zh-CN' : 'en-US');
  const requests = moduleRequests(options);
  const pool = planPool(skus, options);
  const request: CutRequest = {
    cut: options.cut ?? 'price',
    requests,
    anchor: options.anchor,
    lang: langOf(locale),
    filtered: options.filters !== undefined,
  };
  const cut = cutSkus(pool, ladder(skus.filter(({ price }) => price > 0)), request);
  if (!cut.ok) return cut;

  const chosen = chooseAll(cut.groups, salesOf(pool), options.anchor);
  const anchor = options.anchor ?? Math.min(...chosen.flat().map(({ price }) => price));
  const ids = ownIds ?? idsFor(chosen.flat(), options);
  const title = options.title ?? eventTitle(commonFamily(chosen.flat()), langOf(locale));
  const page: Page = {
    format: 'endcap/page',
    version: 1,
    id: ids('page', 0),
    title,
    locale,
    currency: options.currency,
    viewports: VIEWPORTS.map((viewport) => ({ ...viewport })),
    banner: { headline: title, anchorPrice: anchor },
    modules: modulesOf(cut.groups, chosen, options, locale, ids),
    skus: [...new Set([...chosen.flat(), ...bench(pool, chosen.flat(), options.bench ?? 0)])],
  };
  return { ok: true, page: woven(page, options) };
}

const isCount = (value: number, max: number) => Number.isInteger(value) && value >= 1 && value <= max;

function badOption({ anchor, modules, tiles, columns, currency, bench }: PlanOptions): PlanFailure | undefined {
  const fail = (option: string, value: unknown): PlanFailure => ({ ok: false, reason: 'bad-option', option, value });
  if (!/^[A-Z]{3}$/.test(currency)) return fail('currency', currency);
  if (anchor !== undefined && (!Number.isInteger(anchor) || anchor <= 0)) return fail('anchor', anchor);
  if (tiles !== undefined && !isCount(tiles, MAX_TILES)) return fail('tiles', tiles);
  if (typeof modules === 'number' && !isCount(modules, MAX_MODULES)) return fail('modules', modules);
  if (typeof modules === 'object') {
    if (!isCount(modules.length, MAX_MODULES)) return fail('modules', modules.length);
    for (const { count } of modules) if (!isCount(count, MAX_TILES)) return fail('tiles', count);
  }
  for (const [viewport, count] of Object.entries(columns ?? {}))
    if (count !== undefined && !isCount(count, 12)) return fail('columns', `${viewport}=${count}`);
  if (bench !== undefined && (!Number.isInteger(bench) || bench < 0 || bench > MAX_BENCH)) return fail('bench', bench);
  return undefined;
}

function moduleRequests({ modules = PLAN_DEFAULTS.modules, tiles = PLAN_DEFAULTS.tiles }: PlanOptions): readonly ModuleRequest[] {
  return typeof modules === 'number' ? Array.from({ length: modules }, () => ({ count: tiles })) : modules;
}

/** One list per group. A banner's price that was asked for is kept: the first module takes a SKU that is not above it. */
function chooseAll(groups: readonly Group[], sales: ReturnType<typeof salesOf>, anchor: number | undefined): Sku[][] {
  const chosen = groups.map(({ skus, count }) => chooseEvenly(skus, count, sales));
  if (anchor === undefined || chosen.flat().some(({ price }) => price <= anchor)) return chosen;
  for (const [i, { skus, count }] of groups.entries()) {
    const promised = skus.filter(({ price }) => price <= anchor);
    const [first] = chooseEvenly(promised, Math.min(1, promised.length), sales);
    if (!first) continue;
    const rest = skus.filter(({ price }) => price > anchor);
    const others = chooseEvenly(rest, Math.min(count - 1, rest.length), sales);
    chosen[i] = ladder([first, ...others, ...promised.filter((sku) => sku !== first).slice(0, count - 1 - others.length)]);
    break;
  }
  return chosen;
}

function commonFamily(skus: readonly Sku[]): string | undefined {
  const family = skus[0]?.category?.[0];
  return skus.every(({ category }) => category?.[0] === family) ? family : undefined;
}

function bench(pool: readonly Sku[], placed: readonly Sku[], size: number): Sku[] {
  const taken = new Set(placed);
  const rest = ladder(pool.filter((sku) => !taken.has(sku)));
  return size === 0 || rest.length === 0 ? [] : chooseEvenly(rest, Math.min(size, rest.length), salesOf(pool));
}

function modulesOf(
  groups: readonly Group[],
  chosen: readonly Sku[][],
  { currency, columns }: PlanOptions,
  locale: string,
  ids: PlanIds,
): Module[] {
  const titles = new Set<string>();
  let placed = 0;
  return groups.map((group, m): Module => {
    const skus = chosen[m] ?? [];
    const min = skus[0]?.price ?? 0;
    const max = skus.at(-1)?.price ?? 0;
    const tiles = skus.map((sku): Tile => ({ id: ids('tile', placed++), skuId: sku.id }));
    const band = group.band === 'auto' ? { min, max } : group.band;
    return {
      id: ids('module', m),
      title: unique(group.title ?? zoneTitle(min, max, currency, locale, titles), titles),
      columns: { desktop: columns?.desktop ?? PLAN_DEFAULTS.columns.desktop, mobile: columns?.mobile ?? PLAN_DEFAULTS.columns.mobile },
      ...(band ? { band } : {}),
      tiles,
    };
  });
}

/** Two modules of one title could not be told apart: the second gets a number. */
function unique(title: string, taken: Set<string>): string {
  let name = title;
  for (let i = 2; taken.has(name); i++) name = `${title} · ${i}`;
  taken.add(name);
  return name;
}

function woven(page: Page, { seed = 1, arrangeSteps = PLAN_DEFAULTS.arrangeSteps }: PlanOptions): Page {
  if (arrangeSteps === 0) return page;
  const { commands } = arrange(page, { scope: 'keep', seed, steps: arrangeSteps, proof: 0 });
  const applied = apply(page, commands);
  return applied.ok ? applied.page : page;
}
