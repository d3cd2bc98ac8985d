import { useCallback, useState } from 'react';
import type { Sku } from '@/core/page';

export interface Chosen {
  /** By id, in the order in which they were chosen; empty where none is besides the one at the arrow keys. */
  skus: ReadonlyMap<string, Sku>;
  /** Takes a row by pointer or arrow key: alone, with Ctrl or ⌘ besides the others, with Shift all from the one taken last. */
  take: (index: number, how: 'alone' | 'also' | 'range') => void;
  clear: () => void;
}

/** Several SKUs of a list, chosen as files are. They stay chosen while the list is narrowed. */
export function useChosen(skus: readonly Sku[]): Chosen {
  const [chosen, setChosen] = useState<{ skus: ReadonlyMap<string, Sku>; from: string | undefined }>({ skus: new Map(), from: undefined });
  const take: Chosen['take'] = (index, how) => {
    const sku = skus[index];
    if (!sku) return;
    if (how === 'alone') return setChosen({ skus: new Map([[sku.id, sku]]), from: sku.id });
    const next = new Map(chosen.skus);
    if (how === 'also') {
      if (!next.delete(sku.id)) next.set(sku.id, sku);
      return setChosen({ skus: next, from: sku.id });
    }
    const from = Math.max(
      0,
      skus.findIndex(({ id }) => id === chosen.from),
    );
    const range = skus.slice(Math.min(from, index), Math.max(from, index) + 1);
    return setChosen({ skus: new Map(range.map((each) => [each.id, each])), from: skus[from]?.id });
  };
  const clear = useCallback(() => setChosen({ skus: new Map(), from: undefined }), []);
  return { skus: chosen.skus, take, clear };
}
