/**
 * The difference of two pages in the terms of the trade: what moved, was replaced, repriced, added, is gone. Tiles, modules and
 * SKUs are the same by their ids, so it compares versions of one page with each other, and a page with what it was.
 * A price is told once for a SKU, however often it stands on the page; SKUs that neither page shows are passed over.
 */
import { isGrid, type Module, type Page, placeModule, type Sku, type Span, sameValue, type Tile } from '../page';
import type { BannerField, Difference, Place } from './difference';
import { movesBetween } from './moves';

const BANNER: readonly BannerField[] = ['headline', 'anchorPrice', 'skuId', 'image', 'claims'];
/** Fields of the page that are told by name alone. */
const PAGE = ['title', 'kind', 'locale', 'currency', 'event', 'viewports', 'brands', 'path', 'channels', 'rules', 'policy'] as const;
const TOLD: readonly string[] = ['id', 'price', 'listPrice', 'promotions', 'badges'];

/**
 * What changed from `a` to `b`: in the order of the page, moves and replacements before prices, modules and the page last.
 * Empty for pages that a shopper and a linter cannot tell apart. About n log n in the tiles, at each viewport.
 */
export function comparePages(a: Page, b: Page): Difference[] {
  return [
    ...bannerDifferences(a, b),
    ...moduleDifferences(a, b),
    ...tileDifferences(a, b),
    ...skuDifferences(a, b),
    ...pageDifferences(a, b),
  ];
}

function bannerDifferences({ banner: a }: Page, { banner: b }: Page): Difference[] {
  const shown = (value: string | number | readonly string[] | undefined) => (Array.isArray(value) ? value.join(' · ') : value);
  return BANNER.filter((field) => !sameValue(a?.[field], b?.[field])).map((field) => ({
    kind: 'banner',
    field,
    from: shown(a?.[field]) as string | number | undefined,
    to: shown(b?.[field]) as string | number | undefined,
  }));
}

function moduleDifferences(a: Page, b: Page): Difference[] {
  const old = new Map(a.modules.map((module) => [module.id, module]));
  const now = new Map(b.modules.map((module) => [module.id, module]));
  const ids = (page: Page, other: ReadonlyMap<string, Module>) => page.modules.map(({ id }) => id).filter((id) => other.has(id));
  const [before, after] = [ids(a, now), ids(b, old)];
  const fields = b.modules.flatMap((module): Difference[] => {
    const was = old.get(module.id);
    const changed = was ? fieldsBetween(was, module, ['id', 'tiles', 'order']) : [];
    return changed.length > 0 ? [{ kind: 'module', module: module.id, fields: changed }] : [];
  });
  return [
    ...a.modules.filter(({ id }) => !now.has(id)).map(({ id }): Difference => ({ kind: 'module-removed', module: id })),
    ...b.modules.filter(({ id }) => !old.has(id)).map(({ id }): Difference => ({ kind: 'module-added', module: id })),
    ...shifted(before, after).map(
      (id): Difference => ({ kind: 'module-moved', module: id, from: before.indexOf(id), to: after.indexOf(id) }),
    ),
    ...fields,
  ];
}

/** Of a few ids those that were put elsewhere: taken out one after the other until the rest agree, the farthest first. */
function shifted(before: readonly string[], after: readonly string[]): string[] {
  let [x, y] = [[...before], [...after]];
  const out: string[] = [];
  while (x.some((id, i) => id !== y[i])) {
    const distance = (id: string) => Math.abs(x.indexOf(id) - y.indexOf(id));
    const farthest = y.reduce((best, id) => (distance(id) > distance(best) ? id : best));
    out.push(farthest);
    x = x.filter((id) => id !== farthest);
    y = y.filter((id) => id !== farthest);
  }
  return out;
}

const tilesById = (page: Page): Map<string, { tile: Tile; module: string }> =>
  new Map(page.modules.flatMap(({ id, tiles = [] }) => tiles.map((tile) => [tile.id, { tile, module: id }] as const)));

function tileDifferences(a: Page, b: Page): Difference[] {
  const viewports = a.viewports.map(({ id }) => id).filter((id) => b.viewports.some((one) => one.id === id));
  const [old, now] = [tilesById(a), tilesById(b)];
  const first = viewports[0] ?? '';
  const [from, to] = [places(a), places(b)];
  const gone = [...old].filter(([id]) => !now.has(id));
  const fresh = [...now].filter(([id]) => !old.has(id));
  const both = [...now].flatMap(([id, { tile }]) => {
    const was = old.get(id)?.tile;
    return was ? [{ was, tile }] : [];
  });
  return [
    ...moveDifferences(a, b, viewports, from, to),
    ...both.flatMap(({ was, tile }): Difference[] =>
      was.skuId === tile.skuId ? [] : [{ kind: 'replaced', tile: tile.id, from: was.skuId, to: tile.skuId }],
    ),
    ...gone.map(([id, { tile, module }]): Difference => ({ kind: 'removed', tile: id, sku: tile.skuId, from: from(id, first, module) })),
    ...fresh.map(([id, { tile, module }]): Difference => ({ kind: 'added', tile: id, sku: tile.skuId, to: to(id, first, module) })),
    ...both.flatMap(({ was, tile }) => spanDifferences(was, tile, viewports)),
    ...both.flatMap(({ was, tile }): Difference[] => {
      const fields = (['locked', 'random'] as const).filter((field) => (was[field] ?? false) !== (tile[field] ?? false));
      return fields.length > 0 ? [{ kind: 'marks', tile: tile.id, fields }] : [];
    }),
  ];
}

type PlaceOf = (tile: string, viewport: string, module: string) => Place;

/** Where tiles stand; each viewport is read when it is first asked for. */
function places(page: Page): PlaceOf {
  const known = new Map<string, Map<string, Place>>();
  return (tile, viewport, module) => {
    let at = known.get(viewport);
    if (!at) {
      const read = page.modules
        .filter(isGrid)
        .flatMap((one) =>
          placeModule(one, viewport).tiles.map(({ tile: { id }, row, column }) => [id, { module: one.id, row, column }] as const),
        );
      at = new Map(read);
      known.set(viewport, at);
    }
    return at.get(tile) ?? { module, row: 0, column: 0 };
  };
}

/** Moves at each viewport; one that is the same at several is one. */
function moveDifferences(a: Page, b: Page, viewports: readonly string[], from: PlaceOf, to: PlaceOf): Difference[] {
  const [old, now] = [tilesById(a), tilesById(b)];
  const moves = new Map<string, { tiles: string[]; viewports: string[] }>();
  for (const viewport of viewports) {
    const { swapped, moved } = movesBetween(a, b, viewport);
    for (const tiles of [...swapped, ...moved.map((tile) => [tile])]) {
      const key = tiles.length > 1 ? [...tiles].sort().join('\n') : tiles.join();
      const entry = moves.get(key) ?? { tiles, viewports: [] };
      entry.viewports.push(viewport);
      moves.set(key, entry);
    }
  }
  return [...moves.values()].map(({ tiles: [tile = '', other], viewports: at }): Difference => {
    const start = from(tile, at[0] ?? '', old.get(tile)?.module ?? '');
    const end = to(tile, at[0] ?? '', now.get(tile)?.module ?? '');
    const where = { from: start, to: end, viewports: at };
    return other === undefined ? { kind: 'moved', tile, ...where } : { kind: 'swapped', tiles: [tile, other], ...where };
  });
}

const ONE: Span = [1, 1];

function spanDifferences(was: Tile, tile: Tile, viewports: readonly string[]): Difference[] {
  const found = new Map<string, { from: Span; to: Span; viewports: string[] }>();
  for (const viewport of viewports) {
    const [from, to] = [was.span?.[viewport] ?? ONE, tile.span?.[viewport] ?? ONE];
    if (sameValue(from, to)) continue;
    const key = `${from.join()} ${to.join()}`;
    const entry = found.get(key) ?? { from, to, viewports: [] };
    entry.viewports.push(viewport);
    found.set(key, entry);
  }
  return [...found.values()].map((span) => ({ kind: 'span', tile: tile.id, ...span }));
}

function skuDifferences(a: Page, b: Page): Difference[] {
  const shown = new Set([a, b].flatMap((page) => page.modules.flatMap(({ tiles = [] }) => tiles.map(({ skuId }) => skuId))));
  const old = new Map(a.skus.map((sku) => [sku.id, sku]));
  return b.skus.flatMap((sku) => {
    const was = old.get(sku.id);
    return was && was !== sku && shown.has(sku.id) ? skuDifference(was, sku) : [];
  });
}

function skuDifference(was: Sku, sku: Sku): Difference[] {
  const prices = (['price', 'listPrice'] as const).filter((field) => was[field] !== sku[field]);
  const fields = fieldsBetween(was, sku, TOLD);
  const differences: Difference[] = prices.map((field) => ({ kind: 'repriced', sku: sku.id, field, from: was[field], to: sku[field] }));
  const [from, to] = [was.promotions ?? [], sku.promotions ?? []];
  if (!sameValue(from, to)) differences.push({ kind: 'promotions', sku: sku.id, from, to });
  const [less, more] = [was.badges ?? [], sku.badges ?? []];
  if (!sameValue(less, more)) differences.push({ kind: 'badges', sku: sku.id, from: less, to: more });
  if (fields.length > 0) differences.push({ kind: 'facts', sku: sku.id, fields });
  return differences;
}

function pageDifferences(a: Page, b: Page): Difference[] {
  const fields = PAGE.filter((field) => !sameValue(a[field], b[field]));
  return fields.length > 0 ? [{ kind: 'page', fields: [...fields] }] : [];
}

function fieldsBetween(a: object, b: object, passed: readonly string[]): string[] {
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(x), ...Object.keys(y)])].filter((field) => !passed.includes(field) && !sameValue(x[field], y[field]));
}
