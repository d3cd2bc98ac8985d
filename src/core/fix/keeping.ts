/**
 * What a module is about, which no fix changes: the SKUs that come into it are of its categories, and their prices are in its
 * band, or where it declares none among the prices that it has.
 */
import { once } from '../once';
import type { Module, Page, Sku } from '../page';
import { declaredBand, type Finding, isFree } from '../rules';

/** Other prices of a module that tell its range without the tile that a SKU would replace. */
const TELLING = 3;

/** Findings that are about what modules hold: mending one changes that. */
const ABOUT_CONTENTS: ReadonlySet<string> = new Set(['module-relevance', 'module-distinct', 'frequency-leads']);

interface Held {
  module: Module;
  skus: readonly Sku[];
  categories: ReadonlySet<string>;
}

/** Whether SKUs may come into modules. */
export interface Keeping {
  /** @param leaving the SKU whose place it would take */
  fits(module: Module, sku: Sku, leaving?: Sku): boolean;
  /** Whether every SKU that is new to a module fits it. */
  keeps(after: Page): boolean;
}

const categoryOf = ({ category }: Sku) => JSON.stringify(category ?? []);

const heldOn = once((page: Page): ReadonlyMap<string, Held> => {
  const known = new Map(page.skus.map((sku) => [sku.id, sku]));
  return new Map(
    page.modules.map((module) => {
      const skus = (module.tiles ?? []).flatMap(({ skuId }) => known.get(skuId) ?? []);
      const categories = new Set(skus.flatMap((sku) => (sku.category ? categoryOf(sku) : [])));
      return [module.id, { module, skus, categories }];
    }),
  );
});

/** @param isForAll whether nobody looks at each fix: then a module stays what it is whatever the finding */
export function keepingOf(page: Page, { rule }: Finding, isForAll: boolean): Keeping {
  const mayMix = !isForAll && ABOUT_CONTENTS.has(rule);
  const held = heldOn(page);
  const anchor = page.banner?.anchorPrice ?? null;
  const fits = (module: Module, sku: Sku, leaving?: Sku): boolean => {
    const { skus = [], categories = new Set<string>() } = held.get(module.id) ?? {};
    if (categories.size > 0 && !categories.has(categoryOf(sku)) && !mayMix && !isNewKind(held, module, sku)) return false;
    const band = declaredBand(module);
    if (band) return sku.price >= band.min && sku.price <= band.max;
    // What is no dearer than the banner promises may stand anywhere.
    return mayMix || isFree(sku.price, anchor, 0) || isAmong(sku.price, skus, leaving);
  };
  return {
    fits,
    keeps(after) {
      const found = new Map(after.skus.map((sku) => [sku.id, sku]));
      return after.modules.every((module) => {
        const was = held.get(module.id);
        if (!was || was.module === module) return true;
        const own = new Set((was.module.tiles ?? []).map(({ skuId }) => skuId));
        return (module.tiles ?? []).every((tile) => {
          const sku = own.has(tile.skuId) ? undefined : found.get(tile.skuId);
          const place = was.module.tiles?.find(({ id }) => id === tile.id)?.skuId;
          return !sku || fits(module, sku, place === undefined ? undefined : was.skus.find(({ id }) => id === place));
        });
      });
    },
  };
}

/** Whether a SKU is of the family that most of a module's SKUs are of, and of a category that stands in no module yet. */
function isNewKind(held: ReadonlyMap<string, Held>, module: Module, sku: Sku): boolean {
  const { skus = [] } = held.get(module.id) ?? {};
  const own = skus.filter(({ category }) => category !== undefined && category[0] === sku.category?.[0]).length;
  return own * 2 > skus.length && [...held.values()].every(({ categories }) => !categories.has(categoryOf(sku)));
}

/** Whether a price is among those of a module; one that has hardly any prices has no range. */
function isAmong(price: number, skus: readonly Sku[], leaving: Sku | undefined): boolean {
  const all = skus.filter((sku) => sku.price > 0);
  const others = all.filter((sku) => sku !== leaving);
  const prices = (others.length >= TELLING ? others : all).map((sku) => sku.price);
  if (new Set(prices).size < 2) return true;
  return price >= Math.min(...prices) && price <= Math.max(...prices);
}
