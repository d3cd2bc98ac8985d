/** Random page files for property tests: valid pages with values changed anywhere, JSON of any shape, and texts gone wrong. */
import fc from 'fast-check';
import { writePage } from '@/core/page';
import { arbitraryPage } from './arbitrary-page';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const odd = fc.oneof(
  fc.constantFrom<Json>(null, true, -1, 0.5, 1e300, 2 ** 53, '', 'x', '\ud800', '\u0000', '<b>', 'javascript:alert(1)', [], {}, [[]], {
    a: {},
  }),
  fc.constantFrom<Json>('desktop', 's1', 't1', 'm1', '__proto__', 'constructor', 'endcap/page', 1, 2, 99),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
);

interface Change {
  /** Where on the way down, a number for each step. */
  way: number[];
  kind: 'set' | 'remove' | 'add' | 'double';
  key: string;
  value: Json;
}

const change: fc.Arbitrary<Change> = fc.record({
  way: fc.array(fc.nat(1000), { minLength: 1, maxLength: 7 }),
  kind: fc.constantFrom('set', 'remove', 'add', 'double'),
  key: fc.constantFrom('id', 'title', 'constructor', 'span', 'order', 'columns', 'tiles', 'x'),
  value: odd,
});

function changed(root: Json, { way, kind, key, value }: Change): void {
  let at = root;
  for (const [depth, step] of way.entries()) {
    if (typeof at !== 'object' || at === null) return;
    const holder = at as { [key: string]: Json };
    const keys = Object.keys(holder);
    const name = keys[step % Math.max(1, keys.length)];
    if (name === undefined) return;
    const inner = holder[name] as Json;
    if (depth < way.length - 1 && typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0) {
      at = inner;
      continue;
    }
    if (kind === 'set') holder[name] = value;
    else if (kind === 'add' && !Array.isArray(holder)) holder[key] = value;
    else if (Array.isArray(at)) kind === 'remove' ? at.splice(Number(name), 1) : at.push(structuredClone(inner));
    else if (kind === 'remove') delete holder[name];
    return;
  }
}

/** Values that are pages but for some of their parts. */
export const nearlyPage: fc.Arbitrary<unknown> = fc
  .record({ page: arbitraryPage, changes: fc.array(change, { minLength: 1, maxLength: 4 }) })
  .map(({ page, changes }) => {
    const value = structuredClone(page) as unknown as Json;
    for (const one of changes) changed(value, one);
    return value;
  });

/** Texts that are page files but for some of their characters. */
export const nearlyFile: fc.Arbitrary<string> = fc
  .record({
    page: arbitraryPage,
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    text: fc.oneof(
      fc.string({ maxLength: 10 }),
      fc.constantFrom('', '1e999', '-0', '"__proto__":{},', '[[[[', '\uFEFF', '\\ud800', ',,', '}', '\n'),
    ),
  })
  .map(({ page, at, length, text }) => {
    const whole = writePage(page);
    const from = Math.floor(at * whole.length);
    return whole.slice(0, from) + text + whole.slice(from + length);
  });
