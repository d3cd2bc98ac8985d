import { useEditor } from '@/ui/shell';
import { ReplaceDialog } from '../inspector';

/** Choosing another SKU for a tile, where one is named. */
export function Replacing({ tile: id, onClose }: { tile: string | null; onClose: () => void }) {
  const tile = useEditor(({ page }) => page.modules.flatMap(({ tiles = [] }) => tiles).find((one) => one.id === id));
  return tile ? <ReplaceDialog tile={tile} onClose={onClose} /> : null;
}
