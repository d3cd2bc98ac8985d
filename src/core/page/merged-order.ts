/** Orders that are said of a list that has changed since. */

/** The ids, each where it stands first. */
export function withoutTwice(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

/**
 * An order with what it does not name: each such id follows the one that it follows in `all`, or leads.
 * @param order ids, none twice
 * @param all ids, none twice; those that the order lacks are put into it
 */
export function mergedOrder(order: readonly string[], all: readonly string[]): string[] {
  const named = new Set(order);
  const result = [...order];
  all.forEach((id, i) => {
    // Nothing stands before the first, and what is nowhere is at −1.
    if (!named.has(id)) result.splice(result.indexOf(all[i - 1] as string) + 1, 0, id);
  });
  return result;
}
