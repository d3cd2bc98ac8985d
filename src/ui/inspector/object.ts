/** Objects of the page file, whose absent fields are left out instead of being empty. */

/** The object with some fields changed; null takes one away. */
export function withFields<T extends object>(value: T, fields: { [K in keyof T]?: T[K] | null }): T {
  return Object.fromEntries(Object.entries({ ...value, ...fields }).filter(([, each]) => each !== null && each !== undefined)) as T;
}

/** The object, or null for one without fields: then the field that holds it goes. */
export function orNull<T extends object>(value: T): T | null {
  return Object.keys(value).length > 0 ? value : null;
}

/** The list, or null for an empty one. */
export function listOrNull<T>(list: readonly T[]): T[] | null {
  return list.length > 0 ? [...list] : null;
}
