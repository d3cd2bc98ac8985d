/** Changes of a catalogue as the dialog lists them: those of the page's SKUs apart, doubtful ones marked. */
import {
  besides,
  CHANGE_KINDS,
  type ChangeKind,
  type Difference,
  type Doubt,
  differenceOnPage,
  type FormerPrices,
  isOutdated,
  ownFields,
  type SkuChange,
  tilesBySku,
  withChanges,
} from '@/core/catalogue';
import type { Page, Tile } from '@/core/page';

export type Scope = 'page' | 'all';
export type KindFilter = ChangeKind | 'all' | 'differs' | 'doubtful';
/** `own`: the page has a value of its own where the catalogue changes; `differs`: where the catalogue stays as it is. */
export type RowDoubt = Doubt | 'own' | 'differs';

export interface Row {
  /** Tells it from other rows, one of the same SKU too. */
  key: string;
  change: SkuChange;
  /** The change is one from the page to the catalogue, which stays as it is. */
  isOfPage?: true;
  title: string;
  image: string | undefined;
  /** Tiles of the page that show the SKU. */
  tiles: readonly Tile[];
  /** Why it is not taken unless the person says so. */
  doubt: RowDoubt | undefined;
  /** The page's own price, where that is what differs. */
  ownPrice?: number;
}

/**
 * What a newer file changes, and where the page differs from the catalogue besides: in the order of the kinds, then as they
 * stand in the file and on the page.
 * @param former prices that earlier refreshes replaced: a page that has one of them is only older
 */
export function rowsOf(difference: Difference, page: Page | null, former: FormerPrices = {}): Row[] {
  const { changes } = difference;
  const tiles = page ? tilesBySku(page) : new Map<string, Tile[]>();
  const own = new Map(page?.skus.map((sku) => [sku.id, sku]));
  const rows = changes.map((change): Row => {
    const sku = own.get(change.id);
    const differs = sku ? ownFields(sku, change).filter((field) => field !== 'stats') : [];
    return {
      key: change.id,
      change,
      title: (change.after ?? change.before)?.title || change.id,
      image: (change.after ?? change.before)?.image,
      tiles: tiles.get(change.id) ?? [],
      doubt: change.doubt ?? (differs.length > 0 ? 'own' : undefined),
      ...(sku && differs.includes('price') ? { ownPrice: sku.price } : {}),
    };
  });
  const onPage = page
    ? besides(
        differenceOnPage(
          page,
          withChanges(difference, () => true),
        ),
        changes,
      )
    : [];
  for (const change of onPage) {
    const sku = change.before;
    rows.push({
      key: `page\n${change.id}`,
      change,
      isOfPage: true,
      title: sku?.title || change.id,
      image: sku?.image,
      tiles: tiles.get(change.id) ?? [],
      doubt: change.doubt ?? (change.after && !isOutdated(change, former) ? 'differs' : undefined),
    });
  }
  const rank = ({ change }: Row) => CHANGE_KINDS.indexOf(change.kinds[0] ?? 'other');
  return rows.sort((a, b) => rank(a) - rank(b));
}

export const inScope = ({ tiles, isOfPage }: Row, scope: Scope): boolean => scope === 'all' || isOfPage === true || tiles.length > 0;

export function passes({ change, doubt, isOfPage }: Row, kind: KindFilter): boolean {
  if (kind === 'differs') return isOfPage === true;
  return kind === 'all' || (kind === 'doubtful' ? doubt !== undefined : change.kinds.includes(kind));
}

/** How many rows each filter shows; only those that show any. */
export function filterCounts(rows: readonly Row[]): [KindFilter, number][] {
  const counts = new Map<KindFilter, number>([['all', rows.length]]);
  for (const kind of CHANGE_KINDS) counts.set(kind, 0);
  counts.set('differs', 0);
  counts.set('doubtful', 0);
  for (const { change, doubt, isOfPage } of rows) {
    for (const kind of change.kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (isOfPage) counts.set('differs', (counts.get('differs') ?? 0) + 1);
    if (doubt) counts.set('doubtful', (counts.get('doubtful') ?? 0) + 1);
  }
  // Where nothing but the page is compared, all rows differ.
  const isAll = counts.get('differs') === rows.length;
  return [...counts].filter(([kind, count]) => kind === 'all' || (count > 0 && !(kind === 'differs' && isAll)));
}
