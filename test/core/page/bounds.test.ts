import { describe, expect, test } from 'vitest';
import { boundProblem, pathText } from '@/core/page/bounds';

/** Lists in lists, the value itself being the first. */
function nested(depth: number): unknown[] {
  let value: unknown[] = [];
  for (let at = 1; at < depth; at++) value = [value];
  return value;
}
const long = (length: number) => Array<number>(length).fill(0);
const said = (value: object) => {
  const problem = boundProblem(value);
  return problem && [problem.path, problem.message];
};

describe('a value may be', () => {
  test('nested 100 deep, and no deeper', () => {
    expect(said(nested(100))).toBeNull();
    expect(said(nested(101))).toEqual(['[0][0][0][0][0][0] …', 'is nested more than 100 deep']);
  });

  test('lists and objects of 10,000 entries, and of no more', () => {
    expect(said({ a: [long(10_000)] })).toBeNull();
    expect(said({ a: [1, long(10_001)] })).toEqual(['a[1]', 'has 10001 entries, and a page at most 10000']);
    const fields = (count: number) => Object.fromEntries(long(count).map((zero, i) => [`f${i}`, zero]));
    expect(said(fields(10_000))).toBeNull();
    expect(said(fields(10_001))).toEqual(['', 'has 10001 entries, and a page at most 10000']);
  });

  test('of 1,000,000 values, and of no more', () => {
    const lists = Array.from({ length: 100 }, () => long(9_999));
    expect(said(lists)).toBeNull();
    expect(said([...lists.slice(1), long(10_000)])).toEqual(['', 'the file has more than 1000000 values']);
  });

  test('without what cannot be kept, of which the first is told with its place', () => {
    expect(said({ '': 1, a: [{ b: 1 }] })).toBeNull();
    expect(said({ a: [{ b: 1, c: Number.NaN }] })).toEqual(['a[0].c', 'is too large a number to be kept']);
    expect(said({ a: JSON.parse('{"__proto__":1}') })).toEqual(['a.__proto__', 'no field can have this name']);
  });
});

test('a path of 20 keys is spelt out, of a longer one six keys', () => {
  expect(pathText([])).toBe('');
  expect(pathText(['modules', 1, 'tiles', 0, 'id'])).toBe('modules[1].tiles[0].id');
  expect(pathText(Array(20).fill('k'))).toBe(Array(20).fill('k').join('.'));
  expect(pathText(Array(21).fill('k'))).toBe('k.k.k.k.k.k …');
});
