/** The keys on a tile: what is bound from this list is what the sheet of keys shows. */

export type TileAction = 'pick' | 'open' | 'place' | 'replace' | 'delete' | 'lock' | 'path' | 'deselect';

export const TILE_KEYS: Record<TileAction, readonly string[]> = {
  pick: [' '],
  open: ['Enter'],
  place: ['g', 'G'],
  replace: ['r', 'R'],
  delete: ['Delete', 'Backspace'],
  lock: ['l', 'L'],
  path: ['p', 'P'],
  deselect: ['Escape'],
};

const ACTIONS = Object.keys(TILE_KEYS) as TileAction[];

/** What a key does on a tile, if anything. */
export function tileActionOf(key: string): TileAction | undefined {
  return ACTIONS.find((action) => TILE_KEYS[action].includes(key));
}
