import { useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { type Difference, difference, type TileFate } from '@/core/catalogue';
import type { Page, Sku } from '@/core/page';
import { type CatalogueRecord, findCatalogue, type KeptCatalogue } from '@/editor';
import type { FreshCatalogue } from '../import';
import { useOpenEditor } from '../shell';
import { commandsFor, type Effect, effectOf, replacements } from './effect';
import { type Row, rowsOf } from './rows';

export interface Refresh {
  difference: Difference;
  rows: readonly Row[];
  /** Keys of rows. */
  taken: ReadonlySet<string>;
  /** By the keys of rows. */
  take: (keys: readonly string[], isTaken: boolean) => void;
  /** Rows taken that change anything: a tile that stays though its SKU is gone does not. */
  count: number;
  fates: ReadonlyMap<string, TileFate>;
  setFate: (id: string, fate: TileFate) => void;
  /** By SKU id: what to put on the tiles of one that is gone or sold out. */
  substitutes: ReadonlyMap<string, Sku>;
  /** Null without an open page, undefined where the page cannot take the changes. */
  effect: Effect | null | undefined;
  /** Whether the effect is that of an earlier choice. */
  isBehind: boolean;
}

/** A catalogue as it is kept; null while it is read. */
export function useKept(catalogue: CatalogueRecord): KeptCatalogue | null | 'failed' {
  const [kept, setKept] = useState<KeptCatalogue | null | 'failed'>(null);
  useEffect(() => {
    let closed = false;
    findCatalogue(catalogue.id).then(
      (found) => !closed && setKept(found ?? 'failed'),
      () => !closed && setKept('failed'),
    );
    return () => {
      closed = true;
    };
  }, [catalogue.id]);
  return kept;
}

/** A catalogue that stays as it is. */
const unchanged = (skus: readonly Sku[]): Difference => ({
  before: skus,
  order: skus.map(({ id }) => id),
  changes: [],
  unchanged: skus.length,
  unread: 0,
});

const nothing = () => () => undefined;

/** The page of the editor that the dialog is shown in; null on the home screen. */
function useOpenPage(): Page | null {
  const store = useOpenEditor();
  return useSyncExternalStore(store?.subscribe ?? nothing, () => store?.getState().page ?? null);
}

/**
 * Compares, holds what is taken (all but the doubtful at first), and looks ahead at what that does to the open page.
 * @param fresh null where there is no newer file: then the page alone is compared
 */
export function useRefresh({ record, skus }: KeptCatalogue, fresh: FreshCatalogue | null): Refresh {
  const store = useOpenEditor();
  const page = useOpenPage();
  const found = useMemo(() => (fresh ? difference(skus, fresh.skus, fresh.known, fresh.unread) : unchanged(skus)), [skus, fresh]);
  const rows = useMemo(() => rowsOf(found, page, record.formerPrices), [found, page, record]);
  const [taken, setTaken] = useState<ReadonlySet<string>>(
    () => new Set(rows.filter(({ doubt }) => doubt === undefined).map(({ key }) => key)),
  );
  const [fates, setFates] = useState<ReadonlyMap<string, TileFate>>(new Map());
  const substitutes = useMemo(() => replacements(found, rows, page), [found, rows, page]);

  const take = (keys: readonly string[], isTaken: boolean) => {
    const next = new Set(taken);
    for (const key of keys) {
      if (isTaken) next.add(key);
      else next.delete(key);
    }
    setTaken(next);
  };
  const leaves = (id: string) => (fates.get(id)?.kind ?? 'keep') !== 'keep';
  const choice = useMemo(() => ({ taken, fates }), [taken, fates]);
  const shown = useDeferredValue(choice);
  const effect = useMemo(
    () => (store && page ? effectOf(store, commandsFor(page, rows, shown.taken, shown.fates)) : null),
    [store, page, rows, shown],
  );
  return {
    difference: found,
    rows,
    taken,
    take,
    count: rows.filter((row) => taken.has(row.key) && !(row.isOfPage && !row.change.after && !leaves(row.change.id))).length,
    fates,
    setFate: (id, fate) => setFates(new Map(fates).set(id, fate)),
    substitutes,
    effect,
    isBehind: shown !== choice,
  };
}
