/** The classes that were found at the slots of all viewports, as tiles: a tile stands in one module, at each of them. */
import type { Problem } from './problem';

/**
 * @param problems the whole page at each viewport, with the classes found
 * @param ends slots behind the last one of each module
 */
export function ordersFrom(problems: readonly Problem[], ends: readonly number[]): Int32Array[] {
  const classTiles = problems[0]?.content.classTiles ?? [];
  // Tiles of each class that the modules before have taken.
  const taken = classTiles.map(() => 0);
  const orders = problems.map(({ slots }) => new Int32Array(slots));
  let from = 0;
  for (const end of ends) {
    const counts = problems.map(({ classAt, content, groupAt, backwards, slots }, v) => {
      const here = classTiles.map(() => 0);
      for (let slot = from; slot < end; slot++) {
        const k = classAt[slot] as number;
        const isFixed = (groupAt[slot] as number) < 0;
        const nth = isFixed ? 0 : (taken[k] as number) + (here[k] as number);
        if (!isFixed) here[k] = (here[k] as number) + 1;
        (orders[v] as Int32Array)[backwards ? slots - 1 - slot : slot] = (isFixed ? content.classTiles : classTiles)[k]?.[nth] as number;
      }
      return here;
    });
    counts[0]?.forEach((count, k) => {
      taken[k] = (taken[k] as number) + count;
    });
    from = end;
  }
  return orders;
}
