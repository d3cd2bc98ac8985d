/** Changes of a catalogue as the dialog lists them: those of the page's SKUs apart, doubtful ones marked. */
import { CHANGE_KINDS, type ChangeKind, type Difference, type Doubt, ownFields, type SkuChange, tilesBySku } from '@/core/catalogue';
import type { Page, Tile } from '@/core/page';

export type Scope = 'page' | 'all';
export type KindFilter = ChangeKind | 'all' | 'doubtful';
/** `own`: the page has a value of its own where the catalogue changes. */
export type RowDoubt = Doubt | 'own';

export interface Row {
  change: SkuChange;
  title: string;
  image: string | undefined;
  /** Tiles of the page that show the SKU. */
  tiles: readonly Tile[];
  /** Why it is not taken unless the person says so. */
  doubt: RowDoubt | undefined;
  /** The page's own price, where that is what differs. */
  ownPrice?: number;
}

/** In the order of the kinds, then as they stand in the file. */
export function rowsOf({ changes }: Difference, page: Page | null): Row[] {
  const tiles = page ? tilesBySku(page) : new Map<string, Tile[]>();
  const own = new Map(page?.skus.map((sku) => [sku.id, sku]));
  const rows = changes.map((change): Row => {
    const sku = own.get(change.id);
    const differs = sku ? ownFields(sku, change).filter((field) => field !== 'stats') : [];
    return {
      change,
      title: (change.after ?? change.before)?.title || change.id,
      image: (change.after ?? change.before)?.image,
      tiles: tiles.get(change.id) ?? [],
      doubt: change.doubt ?? (differs.length > 0 ? 'own' : undefined),
      ...(sku && differs.includes('price') ? { ownPrice: sku.price } : {}),
    };
  });
  const rank = ({ change }: Row) => CHANGE_KINDS.indexOf(change.kinds[0] ?? 'other');
  return rows.sort((a, b) => rank(a) - rank(b));
}

export const inScope = ({ tiles }: Row, scope: Scope): boolean => scope === 'all' || tiles.length > 0;

export function passes({ change, doubt }: Row, kind: KindFilter): boolean {
  return kind === 'all' || (kind === 'doubtful' ? doubt !== undefined : change.kinds.includes(kind));
}

/** How many rows each filter shows; only those that show any. */
export function filterCounts(rows: readonly Row[]): [KindFilter, number][] {
  const counts = new Map<KindFilter, number>([['all', rows.length]]);
  for (const kind of CHANGE_KINDS) counts.set(kind, 0);
  counts.set('doubtful', 0);
  for (const { change, doubt } of rows) {
    for (const kind of change.kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (doubt) counts.set('doubtful', (counts.get('doubtful') ?? 0) + 1);
  }
  return [...counts].filter(([kind, count]) => count > 0 || kind === 'all');
}
