import { useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { type Difference, difference, type TileFate } from '@/core/catalogue';
import type { Page, Sku } from '@/core/page';
import { type CatalogueRecord, findCatalogue } from '@/editor';
import type { FreshCatalogue } from '../import';
import { useOpenEditor } from '../shell';
import { commandsFor, type Effect, effectOf, replacements } from './effect';
import { type Row, rowsOf } from './rows';

export interface Refresh {
  difference: Difference;
  rows: readonly Row[];
  taken: ReadonlySet<string>;
  take: (ids: readonly string[], isTaken: boolean) => void;
  fates: ReadonlyMap<string, TileFate>;
  setFate: (id: string, fate: TileFate) => void;
  /** By SKU id: what to put on the tiles of one that is gone or sold out. */
  substitutes: ReadonlyMap<string, Sku>;
  /** Null without an open page, undefined where the page cannot take the changes. */
  effect: Effect | null | undefined;
  /** Whether the effect is that of an earlier choice. */
  isBehind: boolean;
}

/** The SKUs of a kept catalogue; null while they are read. */
export function useKeptSkus(catalogue: CatalogueRecord): readonly Sku[] | null | 'failed' {
  const [skus, setSkus] = useState<readonly Sku[] | null | 'failed'>(null);
  useEffect(() => {
    let closed = false;
    findCatalogue(catalogue.id).then(
      (found) => !closed && setSkus(found?.skus ?? 'failed'),
      () => !closed && setSkus('failed'),
    );
    return () => {
      closed = true;
    };
  }, [catalogue.id]);
  return skus;
}

const nothing = () => () => undefined;

/** The page of the editor that the dialog is shown in; null on the home screen. */
function useOpenPage(): Page | null {
  const store = useOpenEditor();
  return useSyncExternalStore(store?.subscribe ?? nothing, () => store?.getState().page ?? null);
}

/** Compares, holds what is taken (all but the doubtful at first), and looks ahead at what that does to the open page. */
export function useRefresh(kept: readonly Sku[], fresh: FreshCatalogue): Refresh {
  const store = useOpenEditor();
  const page = useOpenPage();
  const found = useMemo(() => difference(kept, fresh.skus, fresh.known, fresh.unread), [kept, fresh]);
  const rows = useMemo(() => rowsOf(found, page), [found, page]);
  const [taken, setTaken] = useState<ReadonlySet<string>>(
    () => new Set(rows.filter(({ doubt }) => doubt === undefined).map(({ change }) => change.id)),
  );
  const [fates, setFates] = useState<ReadonlyMap<string, TileFate>>(new Map());
  const substitutes = useMemo(() => replacements(found, rows, page), [found, rows, page]);

  const take = (ids: readonly string[], isTaken: boolean) => {
    const next = new Set(taken);
    for (const id of ids) {
      if (isTaken) next.add(id);
      else next.delete(id);
    }
    setTaken(next);
  };
  const choice = useMemo(() => ({ taken, fates }), [taken, fates]);
  const shown = useDeferredValue(choice);
  const effect = useMemo(
    () => (store && page ? effectOf(store, commandsFor(page, found.changes, shown.taken, shown.fates)) : null),
    [store, page, found, shown],
  );
  return {
    difference: found,
    rows,
    taken,
    take,
    fates,
    setFate: (id, fate) => setFates(new Map(fates).set(id, fate)),
    substitutes,
    effect,
    isBehind: shown !== choice,
  };
}
