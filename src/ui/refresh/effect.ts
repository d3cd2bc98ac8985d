import { bandOfTiles, type Difference, refreshCommands, replacementFor, type TileFate, withChanges } from '@/core/catalogue';
import { apply, type Command } from '@/core/commands';
import type { Page, Sku } from '@/core/page';
import { compareFindings, type Finding } from '@/core/rules';
import type { EditorStore } from '@/editor';
import type { Row } from './rows';

/** What the changes that were taken do to the open page. */
export interface Effect {
  before: number | null;
  after: number | null;
  /** Tiles that get another SKU, or whose SKU changes in what shoppers see. */
  tiles: number;
  come: Finding[];
  go: Finding[];
  /** The page that the findings that come are about. */
  page: Page;
}

/** The commands of the rows that were taken; none where they do nothing to the page. */
export function commandsFor(page: Page, rows: readonly Row[], taken: ReadonlySet<string>, fates: ReadonlyMap<string, TileFate>) {
  const changes = rows.filter(({ key }) => taken.has(key)).map(({ change }) => change);
  return refreshCommands(page, changes, fates);
}

/** Looks ahead; undefined where the page cannot take the commands. */
export function effectOf(store: EditorStore, commands: readonly Command[]): Effect | undefined {
  const { page, report } = store.getState();
  if (commands.length === 0) return { before: report.score, after: report.score, tiles: 0, come: [], go: [], page };
  const next = store.actions.preview(commands);
  const applied = apply(page, commands);
  if (!next || !applied.ok) return undefined;
  return {
    before: report.score,
    after: next.score,
    tiles: touchedTiles(page, commands),
    ...compareFindings(report, next),
    page: applied.page,
  };
}

function touchedTiles(page: Page, commands: readonly Command[]): number {
  const skus = new Set<string>();
  const tiles = new Set<string>();
  for (const command of commands) {
    // Sales figures are not seen on a tile.
    if (command.type === 'set-sku') {
      if (Object.keys(command.fields).some((field) => field !== 'stats')) skus.add(command.sku);
    } else if (command.type === 'replace-sku') tiles.add(command.tile);
    else if (command.type === 'remove-tiles') for (const id of command.tiles) tiles.add(id);
  }
  for (const module of page.modules) for (const { id, skuId } of module.tiles ?? []) if (skus.has(skuId)) tiles.add(id);
  return tiles.size;
}

/** Whether the tiles of a row may lose their SKU. */
export const mayLeave = ({ change, tiles }: Row): boolean =>
  tiles.length > 0 && (change.kinds[0] === 'gone' || change.kinds[0] === 'sold-out');

/** For each row whose tiles may lose their SKU, the best SKU to put there; no SKU is offered twice. */
export function replacements(difference: Difference, rows: readonly Row[], page: Page | null): Map<string, Sku> {
  const leaving = rows.filter(mayLeave);
  const found = new Map<string, Sku>();
  if (!page || leaving.length === 0) return found;
  const catalogue = withChanges(difference, () => true);
  const taken = new Set(page.modules.flatMap(({ tiles }) => tiles?.map(({ skuId }) => skuId) ?? []));
  const own = new Map(page.skus.map((sku) => [sku.id, sku]));
  for (const { change, tiles } of leaving) {
    // What shoppers see in its place now.
    const former = own.get(change.id) ?? change.before;
    const band = bandOfTiles(page, tiles);
    const sku = former && band ? replacementFor(former, catalogue, taken, band) : undefined;
    if (!sku) continue;
    taken.add(sku.id);
    found.set(change.id, sku);
  }
  return found;
}
