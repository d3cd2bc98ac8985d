/** Doing what would help a check that still fails. */
import { useState } from 'react';
import { useEditorStore } from '@/ui/shell';
import { showPrices } from '../catalogue';
import { lightWhileSelected } from '../findings';
import type { Ask } from './ask';
import type { Remedies } from './remedies';

interface Asked {
  unlocked: readonly string[];
  /** Runs the arranger again with something changed. */
  go: (part: Partial<Ask>) => void;
  onClose: () => void;
}

/** @returns the remedies, and the tile that is being given another SKU */
export function useRemedies({ unlocked, go, onClose }: Asked): Remedies & { replacing: string | null; endReplacing: () => void } {
  const store = useEditorStore();
  const { actions } = store;
  const [replacing, setReplacing] = useState<string | null>(null);
  return {
    unlock: (tile) => go({ unlocked: [...new Set([...unlocked, tile])] }),
    free: () => go({ where: 'free' }),
    replace: setReplacing,
    add: (low, high) => {
      onClose();
      actions.show({ leftPanel: 'catalogue' });
      showPrices(store, low, high);
    },
    goTo: ({ finding: { viewport, at } }) => {
      onClose();
      if (viewport !== undefined) actions.show({ viewport });
      const { tiles = [], module } = at;
      if (tiles.length > 0) actions.select(tiles);
      else if (module !== undefined) actions.selectModule(module);
      if (tiles.length > 0) lightWhileSelected(store, { tiles, viewport, reveal: true });
    },
    replacing,
    endReplacing: () => setReplacing(null),
  };
}
