/** Fields that differ: said as their new value, or null where there is none. Groups of fields are said field by field. */
import { canonicalJson } from './canonical';

type Fields = Record<string, unknown>;

/** Groups of fields whose fields differ by themselves: what each viewport has, and the banner. */
const GROUPS: ReadonlySet<string> = new Set(['banner', 'columns', 'span']);

/** Of what is there: a viewport may be called as a group is. */
const isGroup = (value: unknown): value is Fields => typeof value === 'object' && !Array.isArray(value);

/** Whether two JSON values are equal; an absent one equals only another absent one. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b);
}

/** What turns `before` into `after`, of the fields that are not passed over; undefined where nothing differs. */
export function changesBetween(before: object, after: object, passed: readonly string[] = []): Fields | undefined {
  const [a, b] = [before as Fields, after as Fields];
  if (a === b) return undefined;
  const changes: Fields = {};
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const [from, to] = [a[name] ?? undefined, b[name] ?? undefined];
    if (passed.includes(name) || sameValue(from, to)) continue;
    changes[name] = GROUPS.has(name) && isGroup(from) && isGroup(to) ? (changesBetween(from, to) ?? {}) : (to ?? null);
  }
  return Object.keys(changes).length > 0 ? changes : undefined;
}

/** The object with its changes; the object itself where there are none. Neither is written to. */
export function withChanges<T extends object>(object: T, changes: object | undefined, passed: readonly string[] = []): T {
  const said = Object.entries(changes ?? {}).filter(([name, value]) => !passed.includes(name) && value !== undefined);
  if (said.length === 0) return object;
  const result = { ...object } as Fields;
  for (const [name, value] of said) {
    if (value === null) {
      delete result[name];
      continue;
    }
    const own = result[name];
    const next = GROUPS.has(name) && isGroup(value) ? withChanges(isGroup(own) ? own : {}, value) : value;
    // What is said of single fields of a group that is no longer there says nothing.
    const isVoid = own === undefined && isGroup(next) && Object.keys(next).length === 0 && Object.keys(value as Fields).length > 0;
    if (!isVoid) result[name] = next;
  }
  return result as T;
}
