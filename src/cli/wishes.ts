/** Reading `--wish 2:count=8 2:must=SKU-7`: what a module shall hold, by its number from the top. */
import type { NumberedWish } from '@/core/plan';
import type { Lang } from '@/core/text';
import { pairs, wholeNumber } from './arguments';
import { FAILED, Stop } from './io';
import { say } from './texts';

const NAMES = ['count', 'category', 'brand', 'price-min', 'price-max', 'must', 'never'] as const;
type Name = (typeof NAMES)[number];

const MOST_TILES = 200;
const MAX_PRICE = Number.MAX_SAFE_INTEGER;

/** @param modules how many the page will have */
export function wishesOf(lang: Lang, given: readonly string[] | undefined, modules: number): NumberedWish[] {
  const byModule = new Map<number, { name: Name; value: string }[]>();
  for (const wish of given ?? []) {
    const [, number, rest] = /^(\d+):(.*)$/s.exec(wish) ?? [];
    const known = Number(number);
    if (rest === undefined || known < 1 || known > modules)
      throw new Stop(
        FAILED,
        say(lang, 'bad-value', { option: 'wish', value: JSON.stringify(wish), expected: say(lang, 'expectedWish', { modules }) }),
      );
    byModule.set(known, [...(byModule.get(known) ?? []), ...pairs(lang, 'wish', [rest], NAMES)]);
  }
  return [...byModule].sort(([a], [b]) => a - b).map(([number, list]) => wishOf(lang, number, list));
}

function wishOf(lang: Lang, number: number, list: readonly { name: Name; value: string }[]): NumberedWish {
  const all = (name: Name) => list.filter((pair) => pair.name === name).map(({ value }) => value);
  const whole = (name: Name, from: number, to: number) => wholeNumber(lang, `wish ${number}:${name}`, all(name).at(-1), from, to);
  const count = whole('count', 1, MOST_TILES);
  const min = whole('price-min', 0, MAX_PRICE);
  const max = whole('price-max', 0, MAX_PRICE);
  const lists = { categories: all('category'), brands: all('brand'), must: all('must'), never: all('never') };
  return {
    number,
    ...(count !== undefined && { count }),
    ...((min !== undefined || max !== undefined) && { band: { ...(min !== undefined && { min }), ...(max !== undefined && { max }) } }),
    ...Object.fromEntries(Object.entries(lists).filter(([, values]) => values.length > 0)),
  };
}
