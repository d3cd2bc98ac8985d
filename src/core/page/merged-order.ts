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
  if (all.every((id) => named.has(id))) return [...order];
  const result = [...order];
  let before: string | undefined;
  for (const id of all) {
    if (!named.has(id)) result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, id);
    before = id;
  }
  return result;
}
