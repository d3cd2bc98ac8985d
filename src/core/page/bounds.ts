/**
 * What a page may not be before its fields are looked at: nested without end, endless, or made of what cannot be written back.
 * Walked with a list of its own, not by recursion, so that no depth can overflow the stack.
 */
import { problemWords } from './problem-texts';
import type { Problem } from './problems';

/** Values inside values: a page of the schema has 8. */
const MOST_DEPTH = 100;
/** Entries of one list. A page of a thousand tiles is a large one. */
const MOST_ENTRIES = 10_000;
/** Values in the whole file; about 1 s of checking. */
const MOST_VALUES = 1_000_000;

interface Step {
  value: object;
  depth: number;
  parent: Step | null;
  key: string | number;
}

function pathOf(step: Step, key?: string | number): string {
  const keys = key === undefined ? [] : [key];
  for (let at = step; at.parent; at = at.parent) keys.push(at.key);
  return pathText(keys.reverse());
}

/** Keys of a path that is spelt out, and keys shown of a longer one. */
const MOST_KEYS = 20;
const FIRST_KEYS = 6;

/** `modules[1].tiles[0].id` for a path of keys. */
export function pathText(path: readonly PropertyKey[]): string {
  const shown = path.slice(0, path.length > MOST_KEYS ? FIRST_KEYS : path.length);
  const text = shown.reduce<string>(
    (done, key) => (typeof key === 'number' ? `${done}[${key}]` : done === '' ? String(key) : `${done}.${String(key)}`),
    '',
  );
  return shown.length < path.length ? `${text} …` : text;
}

/** The first thing of a value that no page may have; null where there is none. Linear in the value, and ends early. */
export function boundProblem(root: object): Problem | null {
  const steps: Step[] = [{ value: root, depth: 1, parent: null, key: '' }];
  let values = 0;
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { value, depth } = step;
    if (depth > MOST_DEPTH) return { path: pathOf(step), ...problemWords('too-deep', { most: MOST_DEPTH }) };
    const list: unknown[] | string[] = Array.isArray(value) ? value : Object.keys(value);
    const { length } = list;
    if (length > MOST_ENTRIES) return { path: pathOf(step), ...problemWords('too-many', { count: length, most: MOST_ENTRIES }) };
    values += length;
    if (values > MOST_VALUES) return { path: '', ...problemWords('too-large', { most: MOST_VALUES }) };
    for (const key of list === value ? list.keys() : (list as string[])) {
      // The prototype of an object is no field of it, and a copy of it could not keep this one.
      if (key === '__proto__') return { path: pathOf(step, key), ...problemWords('bad-key') };
      const inner: unknown = (value as Record<string | number, unknown>)[key];
      if (typeof inner === 'number' && !Number.isFinite(inner))
        return { path: pathOf(step, key), ...problemWords('infinite'), value: inner };
      if (typeof inner === 'object' && inner !== null) steps.push({ value: inner, depth: depth + 1, parent: step, key });
    }
  }
  return null;
}
