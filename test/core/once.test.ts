import { describe, expect, test } from 'vitest';
import { join } from '@/core/join';
import { once, onceFor, remembering } from '@/core/once';

describe('once', () => {
  test('works a thing out once per object, though nothing comes of it', () => {
    const asked: object[] = [];
    const read = once((of: { value?: number }) => {
      asked.push(of);
      return of.value;
    });
    const [one, none] = [{ value: 1 }, {}];
    expect([read(one), read(one), read(none), read(none)]).toEqual([1, 1, undefined, undefined]);
    expect(asked).toEqual([one, none]);
  });
});

describe('onceFor', () => {
  test('keeps the answer for the values last asked with', () => {
    const asked: unknown[] = [];
    const read = onceFor((of: { price: number }, times: number, name?: string) => {
      asked.push([of.price, times, name]);
      return of.price * times;
    });
    const [one, two] = [{ price: 1 }, { price: 2 }];
    expect([read(one, 2), read(two, 2), read(one, 2), read(two, 2)]).toEqual([2, 4, 2, 4]);
    expect(asked).toHaveLength(2);
    expect([read(one, 3), read(one, 3, 'a'), read(one, 3, 'a'), read(one, 2)]).toEqual([3, 3, 3, 2]);
    expect(asked.slice(2)).toEqual([
      [1, 3, undefined],
      [1, 3, 'a'],
      [1, 2, undefined],
    ]);
  });
});

test('join puts lists one after another, and leaves lists in them as they are', () => {
  expect(join<number | number[]>([[1], [], [[2], 3]])).toEqual([1, [2], 3]);
  expect(join([])).toEqual([]);
});

describe('remembering', () => {
  test('works a number or a text out once, and forgets them all before they are too many', () => {
    const asked: number[] = [];
    const double = remembering((n: number) => {
      asked.push(n);
      return 2 * n;
    });
    expect([double(1), double(2), double(1)]).toEqual([2, 4, 2]);
    expect(asked).toEqual([1, 2]);
    for (let n = 0; n < 10_000; n++) double(n);
    double(1);
    expect(asked.filter((n) => n === 1)).toHaveLength(2);
  });
});
