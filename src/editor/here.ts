/** Where the selection is. */
import { placeModule } from '@/core/page';
import type { EditorState } from './state';

export interface Here {
  /** The module that is selected, or that holds the first selected tile. */
  module: string | null;
  /** The row of the first selected tile, from 0, at the viewport that is shown. */
  row: number | null;
  viewport: string;
}

export function hereOf({ page, selection, selectedModule, viewport }: EditorState): Here {
  const [tile] = selection;
  const holds = page.modules.find(({ tiles = [] }) => tiles.some(({ id }) => id === tile));
  const row = holds && placeModule(holds, viewport).tiles.find((placed) => placed.tile.id === tile)?.row;
  return { module: selectedModule ?? holds?.id ?? null, row: row ?? null, viewport };
}
