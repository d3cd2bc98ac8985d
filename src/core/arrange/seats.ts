/** Which tiles are alike: tiles change places only with their like, so the grid stays as it is and a locked tile keeps its cell. */
import { spanAt } from '../page';
import type { Kernel } from './kernel';

/** The same for tiles of the same span at a viewport that both have a price, or both have none. */
export function seatKey({ tiles, page, ranks }: Kernel, tile: number, v: number): string {
  const [w, h] = spanAt(tiles[tile] as (typeof tiles)[number], page.viewports[v]?.id ?? '');
  return `${w}x${h}${ranks[tile] === 0 ? '-' : ''}`;
}
