import { describe, expect, it } from 'vitest';
import { fill, nestedQuotes } from '@/core/text';

describe('filling the holes of a text', () => {
  it('changes the kind of quotes within quotes, in either language', () => {
    expect(fill('Swap with “{a}” and “{b}”', { a: '“Pro” case', b: 'plain' })).toBe('Swap with “‘Pro’ case” and “plain”');
    expect(fill('“{a}”', { a: 'one “two” and “three”' })).toBe('“one ‘two’ and ‘three’”');
    expect(fill('与「{a}」互换', { a: '「限量」耳机' })).toBe('与「『限量』耳机」互换');
  });

  it('leaves quotes that stand beside each other, and inches, as they are', () => {
    expect(nestedQuotes('“one” and “two”, 27” screen')).toBe('“one” and “two”, 27” screen');
    expect(nestedQuotes('“27” screen” and “one”')).toBe('“27” screen” and “one”');
  });

  it('refuses a hole that nothing fills', () => {
    expect(() => fill('{a} of {b}', { a: 1 })).toThrow('no value for {b}');
  });
});
