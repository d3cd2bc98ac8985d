/**
 * A page as wished: planned first, with as many tiles as wished; then SKUs are chosen and arranged so that every wish is met. A
 * module that is wished by price is a zone of that price; one that is wished by category or brand is named after it.
 */
import { arrangePlan, foresee, type ModuleWish, type Unmet } from '../arrange';
import { apply } from '../commands';
import type { Band, Module, Page, Sku } from '../page';
import { filterSkus } from './facets';
import { PLAN_DEFAULTS, planPage, planPool } from './plan';
import { isSoldOut } from './stay-out';
import type { PlanFailure, PlanOptions } from './types';
import { zoneTitle } from './zone-title';

/** What a module shall hold, by its number from the top of the page, from 1. */
export type NumberedWish = Omit<ModuleWish, 'module'> & { number: number };

/**
 * A page, and where SKUs were chosen by wishes what sections 2 and 3 of the rules cost on it and whether that is proven the least;
 * why none could be planned; or which wishes cannot be met on the page that was planned.
 */
export type WishedResult =
  | { ok: true; page: Page; kernelCost?: number; proven?: boolean }
  | PlanFailure
  | { ok: false; reason: 'unmet'; unmet: Unmet[]; page: Page };

/** @param wishes one per module at most; without any, as `planPage` */
export function planAsWished(skus: readonly Sku[], options: PlanOptions, wishes: readonly NumberedWish[]): WishedResult {
  if (wishes.length === 0) return planPage(skus, options);
  const { tiles = PLAN_DEFAULTS.tiles, modules = PLAN_DEFAULTS.modules, seed = 1, arrangeSteps = PLAN_DEFAULTS.arrangeSteps } = options;
  const count = typeof modules === 'number' ? modules : modules.length;
  const wishOf = (m: number) => wishes.find(({ number }) => number === m + 1);
  const requests = Array.from({ length: count }, (_, m) => {
    const asked = typeof modules === 'number' ? { count: tiles } : (modules[m] ?? { count: tiles });
    return { ...asked, count: wishOf(m)?.count ?? asked.count };
  });
  const planned = planPage(skus, { ...options, modules: requests, arrangeSteps: 0 });
  if (!planned.ok) return planned;
  const page = named(planned.page, wishOf);
  const pool = poolFor(skus, options, wishes);
  const asked = wishes.map(({ number, ...wish }): ModuleWish => ({ ...wish, module: page.modules[number - 1]?.id ?? String(number) }));
  const { unmet } = foresee(page, { pool, wishes: asked });
  if (unmet.length > 0) return { ok: false, reason: 'unmet', unmet, page: { ...page, skus: [...pool] } };
  const result = arrangePlan(page, { pool, wishes: asked, seed, steps: arrangeSteps });
  if (!result.ok) return { ok: false, reason: 'unmet', unmet: result.unmet, page };
  const applied = apply(page, result.commands);
  if (!applied.ok) throw new Error(`plan: no page: ${applied.refusal.reason} ${applied.refusal.subject}`);
  return { ok: true, page: placedOnly(applied.page), kernelCost: result.kernelCost, proven: result.proven };
}

/** What every module may choose from, and what only a wish brings in. */
function poolFor(skus: readonly Sku[], options: PlanOptions, wishes: readonly NumberedWish[]): Sku[] {
  const musts = new Set(wishes.flatMap(({ must = [] }) => must));
  const wished = wishes.flatMap(({ categories, brands }) =>
    categories || brands ? filterSkus(skus, { ...(categories && { categories }), ...(brands && { brands }) }) : [],
  );
  const pool = new Set([...planPool(skus, options), ...(options.filters ? [] : wished)]);
  const comes = (sku: Sku) => pool.has(sku) && (options.soldOut === true || !isSoldOut(sku));
  return skus.filter((sku) => sku.price > 0 && (comes(sku) || musts.has(sku.id)));
}

/** Zones that are wished otherwise than they were cut are declared, and called, as they are wished. */
function named(page: Page, wishOf: (m: number) => NumberedWish | undefined): Page {
  const titles = new Set(page.modules.flatMap(({ title }, m) => (isRenamed(wishOf(m)) || !title ? [] : [title])));
  return { ...page, modules: page.modules.map((module, m) => renamed(module, wishOf(m), page, titles)) };
}

const isRenamed = (wish: NumberedWish | undefined) => Boolean(wish?.band ?? wish?.categories ?? wish?.brands);

function renamed({ band: cut, ...module }: Module, wish: NumberedWish | undefined, page: Page, titles: Set<string>): Module {
  if (!isRenamed(wish)) return cut ? { ...module, band: cut } : module;
  const name = wish?.categories?.[0]?.split('>').at(-1)?.trim() || wish?.brands?.[0];
  const title = name && !titles.has(name) ? name : wish?.band ? zoneOf(wish.band, page, titles) : module.title;
  if (title !== undefined) titles.add(title);
  return { ...module, ...(title !== undefined && { title }), ...(wish?.band && { band: wish.band }) };
}

function zoneOf({ min = 0, max }: Band, { currency, locale = 'en-US' }: Page, titles: ReadonlySet<string>): string | undefined {
  return max === undefined ? undefined : zoneTitle(min, max, currency, locale, titles);
}

/** Without the SKUs that were only chosen first. */
function placedOnly(page: Page): Page {
  const placed = new Set(page.modules.flatMap(({ tiles = [] }) => tiles.map(({ skuId }) => skuId)));
  return { ...page, skus: page.skus.filter(({ id }) => placed.has(id)) };
}
