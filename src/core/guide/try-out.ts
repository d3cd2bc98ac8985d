/**
 * Trying a rule out: an example page whose SKUs can change places, with each other and with those beside the page. Places are
 * named by their kind and what is there: `tile:t1`, `spare:s9`, `end:m1` (behind a module's last tile), `beside`. Pure.
 */
import { apply } from '../commands';
import type { Page, Sku, Tile } from '../page';
import type { ExamplePage } from './notation';

export type TryOut = ExamplePage;

/** A name of a place taken apart. */
function readSpot(spot: string): { kind: string; id: string } {
  const [kind = '', id = ''] = spot.split(/:(.*)/s);
  return { kind, id };
}

/** The SKU that stands at a place; undefined where none does, or it is not there. */
export function skuAt({ page, spare }: TryOut, spot: string): Sku | undefined {
  const { kind, id } = readSpot(spot);
  if (kind === 'spare') return spare.find((sku) => sku.id === id);
  const tile = kind === 'tile' ? findTile(page, id) : undefined;
  return page.skus.find((sku) => sku.id === tile?.skuId);
}

/**
 * Moves what stands at one place to another; two SKUs change places.
 * @returns what then is, and where the moved one stands now; null where nothing can go there
 */
export function moveSpot(now: TryOut, from: string, to: string): { next: TryOut; at: string } | null {
  const [a, b] = [readSpot(from), readSpot(to)];
  const viewport = now.page.viewports[0]?.id ?? '';
  if (from === to) return null;
  if (a.kind === 'tile' && b.kind === 'tile') {
    const done = apply(now.page, [{ type: 'swap-tiles', a: a.id, b: b.id, viewport }]);
    return done.ok ? { next: { ...now, page: done.page }, at: from } : null;
  }
  if (a.kind === 'tile' && b.kind === 'end') {
    const done = apply(now.page, [{ type: 'move-tile', tiles: [a.id], module: b.id, index: Number.MAX_SAFE_INTEGER, viewport }]);
    return done.ok ? { next: { ...now, page: done.page }, at: from } : null;
  }
  if (a.kind === 'tile' && b.kind === 'spare') return { next: exchange(now, a.id, b.id), at: to.replace(b.id, skuIdOf(now, a.id)) };
  if (a.kind === 'spare' && b.kind === 'tile') return { next: exchange(now, b.id, a.id), at: to };
  if (a.kind === 'spare' && b.kind === 'end') return place(now, a.id, b.id);
  if (a.kind === 'tile' && b.kind === 'beside') return { next: takeOff(now, a.id), at: `spare:${skuIdOf(now, a.id)}` };
  return null;
}

const skuIdOf = ({ page }: TryOut, tile: string): string => findTile(page, tile)?.skuId ?? '';

function findTile(page: Page, id: string): Tile | undefined {
  return page.modules.flatMap(({ tiles = [] }) => tiles).find((tile) => tile.id === id);
}

/** A SKU of the page and one beside it change places. */
function exchange({ page, spare }: TryOut, tileId: string, spareId: string): TryOut {
  const off = page.skus.find((sku) => sku.id === findTile(page, tileId)?.skuId);
  const on = spare.find((sku) => sku.id === spareId);
  const next = withTiles(page, (tiles) => tiles.map((tile) => (tile.id === tileId ? { ...tile, skuId: spareId } : tile)));
  return {
    page: withSkus(next, on),
    spare: spare.flatMap((sku) => (sku.id === spareId ? (off ?? []) : sku.id === off?.id ? [] : sku)),
  };
}

/** A SKU from beside the page gets a tile of its own behind the last one. */
function place({ page, spare }: TryOut, skuId: string, moduleId: string): { next: TryOut; at: string } {
  const on = spare.find((sku) => sku.id === skuId);
  const taken = new Set(page.modules.flatMap(({ tiles = [] }) => tiles.map(({ id }) => id)));
  let number = taken.size + 1;
  while (taken.has(`t${number}`)) number++;
  const id = `t${number}`;
  const next = withTiles(page, (tiles, module) => (module === moduleId ? [...tiles, { id, skuId }] : tiles));
  return { next: { page: withSkus(next, on), spare: spare.filter((sku) => sku !== on) }, at: `tile:${id}` };
}

function takeOff({ page, spare }: TryOut, tileId: string): TryOut {
  const off = page.skus.find((sku) => sku.id === findTile(page, tileId)?.skuId);
  const next = withTiles(page, (tiles) => tiles.filter(({ id }) => id !== tileId));
  return { page: withSkus(next, undefined), spare: off && !spare.includes(off) ? [...spare, off] : spare };
}

/** Changes the tiles of modules; an order of a viewport's own follows. */
function withTiles(page: Page, change: (tiles: Tile[], module: string) => Tile[]): Page {
  return {
    ...page,
    modules: page.modules.map((module) => {
      const tiles = change(module.tiles ?? [], module.id);
      const ids = tiles.map(({ id }) => id);
      const order = Object.entries(module.order ?? {}).map(([viewport, old]) => {
        const kept = old.filter((id) => ids.includes(id));
        return [viewport, [...kept, ...ids.filter((id) => !kept.includes(id))]];
      });
      return { ...module, tiles, ...(module.order && { order: Object.fromEntries(order) }) };
    }),
  };
}

/** The page's SKUs are those that stand on it, and the banner's. */
function withSkus(page: Page, added: Sku | undefined): Page {
  const used = new Set(page.modules.flatMap(({ tiles = [] }) => tiles.map(({ skuId }) => skuId)));
  if (page.banner?.skuId !== undefined) used.add(page.banner.skuId);
  const skus = page.skus.filter(({ id }) => used.has(id));
  return { ...page, skus: added && !skus.some(({ id }) => id === added.id) ? [...skus, added] : skus };
}
