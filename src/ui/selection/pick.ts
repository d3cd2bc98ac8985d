/** Which tiles a choice means. Pure. */
import { isGrid, type Page, type Sku, skusById, type Tile, tilesAt } from '@/core/page';
import { declaredBand, type Finding } from '@/core/rules';

export type SameBy = 'category' | 'brand' | 'band' | 'promotion';

interface Seen {
  tile: Tile;
  sku: Sku | undefined;
  module: Page['modules'][number];
}

/** The tiles of a page's grids, or of one of them, in the reading order of a viewport. */
export function tilesInOrder(page: Page, viewport: string, moduleId?: string): string[] {
  const modules = page.modules.filter((module) => isGrid(module) && (moduleId === undefined || module.id === moduleId));
  return modules.flatMap((module) => tilesAt(module, viewport).map(({ id }) => id));
}

function seen(page: Page, viewport: string): Seen[] {
  const skus = skusById(page);
  return page.modules.flatMap((module) =>
    isGrid(module) ? tilesAt(module, viewport).map((tile) => ({ tile, sku: skus.get(tile.skuId), module })) : [],
  );
}

/** Whether a tile is like one of a group. */
function likeness(page: Page, group: readonly Seen[], by: SameBy): ((other: Seen) => boolean) | undefined {
  if (by === 'band') {
    const bands = group.flatMap(({ sku, module }) => {
      const price = sku?.price ?? 0;
      const all = [module, ...page.modules].flatMap((each) => declaredBand(each) ?? []);
      return all.find(({ min, max }) => price > 0 && price >= min && price <= max) ?? [];
    });
    const holds = (price: number) => bands.some(({ min, max }) => price >= min && price <= max);
    return bands.length > 0 ? ({ sku }) => sku !== undefined && sku.price > 0 && holds(sku.price) : undefined;
  }
  const keys = ({ sku }: Seen): readonly string[] => {
    if (by === 'brand') return sku?.brand ? [sku.brand] : [];
    if (by === 'category') return sku?.category?.length ? [sku.category.join('\n')] : [];
    return sku?.promotions?.map(({ kind }) => kind) ?? [];
  };
  const wanted = new Set(group.flatMap(keys));
  return wanted.size > 0 ? (other) => keys(other).some((key) => wanted.has(key)) : undefined;
}

/**
 * All tiles of the page that are like one of these: of its category or brand, of a price in the declared band that holds its
 * own, with a promotion of its kind. In reading order; empty where these tiles say nothing of the sort.
 */
export function sameTiles(page: Page, viewport: string, tileIds: readonly string[], by: SameBy): string[] {
  const all = seen(page, viewport);
  const wanted = new Set(tileIds);
  const like = likeness(
    page,
    all.filter(({ tile }) => wanted.has(tile.id)),
    by,
  );
  return like ? all.filter(like).map(({ tile }) => tile.id) : [];
}

const isSeenAt = (finding: Finding, viewport: string) =>
  !finding.suppressed && (finding.viewport === undefined || finding.viewport === viewport);

/** The rules that find something at these tiles, as seen at a viewport; each once, in the order of the findings. */
export function rulesAt(findings: readonly Finding[], viewport: string, tileIds: readonly string[]): string[] {
  const wanted = new Set(tileIds);
  const touching = findings.filter((finding) => isSeenAt(finding, viewport) && finding.at.tiles?.some((id) => wanted.has(id)));
  return [...new Set(touching.map(({ rule }) => rule))];
}

/** The tiles at which these rules find something, in reading order. */
export function tilesOfRules(page: Page, findings: readonly Finding[], viewport: string, rules: readonly string[]): string[] {
  const named = new Set(
    findings.flatMap((finding) => (isSeenAt(finding, viewport) && rules.includes(finding.rule) ? (finding.at.tiles ?? []) : [])),
  );
  return tilesInOrder(page, viewport).filter((id) => named.has(id));
}

/**
 * The pairs that a swap of the selection exchanges: two tiles; or two groups of the same size, which are those of two modules,
 * or two runs of neighbours in one.
 */
export function swapPairs(page: Page, viewport: string, tileIds: readonly string[]): [string, string][] {
  const wanted = new Set(tileIds);
  const parts = page.modules.map(({ id }) => tilesInOrder(page, viewport, id));
  const chosen = parts.map((ids) => ids.filter((id) => wanted.has(id))).filter((ids) => ids.length > 0);
  const groups = chosen.length === 1 ? runs(parts.find((ids) => ids.some((id) => wanted.has(id))) ?? [], wanted) : chosen;
  const [first = [], second = []] = groups.length === 1 && groups[0]?.length === 2 ? groups[0].map((id) => [id]) : groups;
  if (groups.length > 2 || first.length !== second.length) return [];
  return first.map((id, i) => [id, second[i] as string]);
}

/** Runs of neighbours among ids in order. */
function runs(ids: readonly string[], wanted: ReadonlySet<string>): string[][] {
  const found: string[][] = [];
  ids.forEach((id, i) => {
    if (!wanted.has(id)) return;
    if (i > 0 && wanted.has(ids[i - 1] as string)) found.at(-1)?.push(id);
    else found.push([id]);
  });
  return found;
}

/** Where pasted tiles go: behind the last selected one, else at the end of the selected grid, else of the last one. */
export function pastePlace(
  page: Page,
  viewport: string,
  selection: readonly string[],
  selectedModule: string | null,
): { tiles?: { module: string; index: number }; module: number } {
  const wanted = new Set(selection);
  const places = page.modules.map((module, at) => ({ module, at, order: tilesInOrder(page, viewport, module.id) }));
  const holding = places.filter(({ order }) => order.some((id) => wanted.has(id))).at(-1);
  const chosen = places.find(({ module }) => module.id === selectedModule);
  const module = (holding ?? chosen)?.at ?? page.modules.length - 1;
  if (holding) {
    const index = holding.order.findLastIndex((id) => wanted.has(id)) + 1;
    return { tiles: { module: holding.module.id, index }, module: module + 1 };
  }
  const grids = places.filter(({ module: each }) => isGrid(each));
  const grid = grids.find(({ module: each }) => each.id === selectedModule) ?? grids.at(-1);
  return { ...(grid && { tiles: { module: grid.module.id, index: grid.order.length } }), module: module + 1 };
}
