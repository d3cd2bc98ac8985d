/**
 * Versions of one page: variants (A, B) and phases of an event (warm-up, launch, last hours). Both are one thing, a variant;
 * one with days is a phase. The page file holds the base page, which is what it is without any of this, and per variant only
 * what differs, in the terms of the page: fields of the banner, of SKUs, tiles and modules, which tiles stand in a module and
 * in which order, what was added and what is gone. So an edit of the base shows in every variant that does not say otherwise,
 * down to one field of one SKU, and a tile put into the base stands in the variants after the tile it follows there.
 *
 * Versions differ in the banner, the declared path, the channels, the suppressions, the modules and the SKUs. All else is the
 * page's and is the same in each: title, event, viewports, rule settings (scores stay comparable), comments, approvals.
 * A variant is said against the base and never against another variant: to begin with what another has is to copy it.
 * The order of `skus` means nothing and is not part of a version; of an object, null and absent are the same.
 *
 * `resolveVariant` makes the complete page of a variant, which lint, arranger, model and exports take as any other page;
 * `keptVariant` is the way back. What names something that the base no longer has says nothing, and is dropped by the next
 * edit of that variant; what resolves is a valid page whenever the base is and `variantProblems` finds nothing.
 */
import { withChanges } from './changes';
import { mergedOrder, withoutTwice } from './merged-order';
import { isGrid } from './placement';
import type { Module, Page, Tile, Variant } from './schema';
import { differenceOf, VERSIONED } from './variant-difference';

/** The variant of this id, or else of this name; undefined where the page has none. */
export function findVariant(page: Page, idOrName: string): Variant | undefined {
  return page.variants?.find(({ id }) => id === idOrName) ?? page.variants?.find(({ name }) => name === idOrName);
}

/** The complete page of a variant, without `variants`; the page itself for null and for an id that it does not have. Linear. */
export function resolveVariant(page: Page, id: string | null): Page {
  const variant = page.variants?.find((one) => one.id === id);
  if (!variant) return page;
  const { variants: _all, ...base } = page;
  const { banner, path, channels, suppressions } = variant;
  return {
    ...withChanges(base, { banner, path, channels, suppressions }),
    modules: modulesOf(page, variant),
    skus: skusOf(page, variant),
  };
}

/** Fields of a variant that say how it differs; what else it has is its own. */
const SAID: ReadonlySet<string> = new Set([...VERSIONED, 'tiles', 'sequence', 'added', 'removed']);

/** The page file after one of its variants has become `page`. Shares what stays. */
export function keptVariant(whole: Page, id: string, page: Page): Page {
  const versioned = new Set<string>(VERSIONED);
  const fields = (of: object, isWanted: (field: string) => boolean) =>
    Object.fromEntries(Object.entries(of).filter(([field]) => isWanted(field)));
  return {
    ...fields(page, (field) => !versioned.has(field)),
    ...fields(whole, (field) => versioned.has(field)),
    variants: (whole.variants ?? []).map((one) =>
      one.id === id ? { ...fields(one, (field) => !SAID.has(field)), ...differenceOf(whole, page) } : one,
    ),
  } as Page;
}

function without<T extends { id: string }>(all: readonly T[], gone: readonly string[] = []): T[] {
  const set = new Set(gone);
  return all.filter(({ id }) => !set.has(id));
}

/** What the base has, changed, then what only the variant has; of one id the variant's own. */
function together<T extends { id: string }>(
  base: readonly T[],
  gone: readonly string[] | undefined,
  changes: readonly { id: string }[] | undefined,
  added: readonly T[] = [],
  passed: readonly string[] = [],
): T[] {
  const said = new Map(changes?.map((one) => [one.id, one]));
  const own = new Map(added.map((one) => [one.id, one]));
  const kept = without(base, gone).map((one) => own.get(one.id) ?? withChanges(one, said.get(one.id), ['id', ...passed]));
  const here = new Set(kept.map(({ id }) => id));
  return [...kept, ...[...own.values()].filter(({ id }) => !here.has(id))];
}

function skusOf(page: Page, { skus, added, removed }: Variant): Page['skus'] {
  return together(page.skus, removed?.skus, skus, added?.skus);
}

function modulesOf(page: Page, variant: Variant): Module[] {
  const { modules: said = [], tiles: changes, sequence = [], added, removed } = variant;
  const modules = together(page.modules, removed?.modules, said, added?.modules, ['tiles', 'order']);
  const everyTile = page.modules.flatMap(({ tiles }) => tiles ?? []);
  const tiles = new Map(together(everyTile, removed?.tiles, changes, added?.tiles).map((tile) => [tile.id, tile]));
  const words = new Map(said.map((one) => [one.id, one]));
  /** A block that was to become a grid, and that the base gave no columns since, stays what it is there. */
  const sound = (module: Module, base: Module | undefined): Module => {
    if (!base || !isGrid(module)) return module;
    return page.viewports.every(({ id }) => module.columns?.[id] !== undefined) ? module : { ...module, kind: base.kind };
  };
  const home = new Map<string, string>();
  for (const { id } of modules) for (const tile of words.get(id)?.tiles ?? []) if (tiles.has(tile) && !home.has(tile)) home.set(tile, id);

  const resolved = modules.map((module): Module => {
    const base = page.modules.find(({ id }) => id === module.id);
    const own = words.get(module.id);
    const here = base?.tiles?.map(({ id }) => id).filter((id) => tiles.has(id) && (home.get(id) ?? module.id) === module.id) ?? [];
    const ids = own?.tiles
      ? mergedOrder(
          withoutTwice(own.tiles).filter((id) => home.get(id) === module.id),
          here,
        )
      : here;
    return placed(sound(module, base), base, own, ids, tiles);
  });
  const byId = new Map(resolved.map((module) => [module.id, module]));
  const ids = mergedOrder(
    withoutTwice(sequence),
    resolved.map(({ id }) => id),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** A module with these tiles and its orders; the base's own object where nothing differs. */
function placed(
  module: Module,
  base: Module | undefined,
  said: Pick<NonNullable<Variant['modules']>[number], 'tiles' | 'order'> | undefined,
  ids: readonly string[],
  tiles: ReadonlyMap<string, Tile>,
): Module {
  const own = ids.flatMap((id) => tiles.get(id) ?? []);
  const before = base?.tiles ?? [];
  const isSame = own.length === before.length && own.every((tile, i) => tile === before[i]);
  if (base === module && isSame && said?.order === undefined) return base;
  const { tiles: _t, order: _o, ...fields } = module;
  const orders = said?.order === null ? undefined : base?.order || said?.order ? { ...base?.order, ...said?.order } : undefined;
  const isKnown = new Set(ids);
  const order =
    orders &&
    Object.fromEntries(
      Object.entries(orders).flatMap(([viewport, list]) =>
        list === null
          ? []
          : [
              [
                viewport,
                mergedOrder(
                  withoutTwice(list).filter((id) => isKnown.has(id)),
                  ids,
                ),
              ],
            ],
      ),
    );
  const hasTiles = (base?.tiles ?? said?.tiles) !== undefined;
  return { ...fields, ...(hasTiles && { tiles: isSame ? before : own }), ...(order && { order }) };
}
