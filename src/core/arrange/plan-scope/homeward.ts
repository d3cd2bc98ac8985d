/**
 * Which tile shows which SKU is not the search's concern: a SKU that left and came back may stand on another tile. Here SKUs go back
 * to the tiles that they had, which take over the places, so that as few tiles as possible are given another SKU.
 */
import type { Board } from '../board';

/** What stands where, and the card of each tile. */
export interface Standing {
  orders: Int32Array[];
  cardOf: Int32Array;
}

/** The same arrangement of SKUs with every SKU of the page on its own tile, where that tile is of the same kind. */
export function homeward({ kernel, freeGroupOf }: Board, orders: readonly Int32Array[], cards: Int32Array): Standing {
  const cardOf = cards.slice();
  // What is suppressed at a tile stays with it.
  const named = new Set((kernel.page.suppressions ?? []).flatMap(({ at }) => [...(at?.tiles ?? []), ...(at?.tile ? [at.tile] : [])]));
  const kind = (tile: number) => (named.has(kernel.ids[tile] as string) ? -1 : (freeGroupOf[tile] as number));
  /** The tile whose place each tile takes. */
  const placeOf = Int32Array.from(cardOf.keys());
  for (let tile = 0; tile < cardOf.length; tile++)
    for (let card = cardOf[tile] as number; card !== tile && card < cardOf.length; card = cardOf[tile] as number) {
      if (kind(tile) < 0 || kind(tile) !== kind(card)) break;
      cardOf[tile] = cardOf[card] as number;
      cardOf[card] = card;
      const place = placeOf[tile] as number;
      placeOf[tile] = placeOf[card] as number;
      placeOf[card] = place;
    }
  const comer = new Int32Array(placeOf.length);
  placeOf.forEach((place, tile) => {
    comer[place] = tile;
  });
  return { orders: orders.map((order) => order.map((tile) => comer[tile] as number)), cardOf };
}
