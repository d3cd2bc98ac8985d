/**
 * The two alternation rules are one rule read along rows or down columns (rules.md section 2, `price-alternation-row` and
 * `-column`): this is the part they share.
 */
import { z } from 'zod';
import type { ModuleContext } from '../context';
import { atLeast } from '../exact';
import type { GridView, Lines } from '../grid';
import { ratio, toggle } from '../options';
import type { CheckPlace, Sink, Wording } from '../rule';
import { contrast, eachPair, eachTriple, extremes, HIGH, LOW, turns } from '../sequence';

export interface PairEvidence {
  prices: [number, number];
  contrast: number;
  required: number;
}

export interface TripleEvidence {
  prices: [number, number, number];
}

export interface StrictEvidence {
  lowestHigh: number;
  highestLow: number;
}

export type AlternationKinds = {
  pair: PairEvidence;
  triple: TripleEvidence;
  strict: StrictEvidence;
};

export const alternationWeights = { pair: 10, triple: 10, strict: 10 } as const;

export const alternationOptions = z.strictObject({
  minContrast: ratio(0.1, { zh: '相邻价格最小差距', en: 'Least difference of neighbouring prices' }, 10),
  strict: toggle(false, { zh: '严格模式：高价均高于低价', en: 'Strict: every high above every low' }),
});

export type AlternationOptions = z.output<typeof alternationOptions>;

export const alternationWording: { [Kind in keyof AlternationKinds]: Wording<AlternationKinds[Kind]> } = {
  pair: {
    summary: { zh: '{where} {left} 与 {right} 太接近', en: '{where}: {left} and {right} are too close' },
    detail: { zh: '相差 {contrast}，应不低于 {required}', en: '{contrast} apart; should be at least {required}' },
    holes: ({ prices: [left, right], contrast, required }, say) => ({
      left: say.money(left),
      right: say.money(right),
      contrast: say.percent(contrast, required),
      required: say.percent(required),
    }),
  },
  triple: {
    summary: { zh: '{where} {prices} 没有高低交错', en: '{where}: {prices} do not alternate' },
    detail: { zh: '中间的价格应同时高于或同时低于两侧', en: 'the middle one should be above both others or below both' },
    holes: ({ prices }, say) => ({ prices: prices.map((price) => say.money(price)).join(say.pick({ zh: '、', en: ', ' })) }),
  },
  strict: {
    summary: { zh: '{where}高价 {high} 不高于低价 {low}', en: '{where}: the high {high} is not above the low {low}' },
    detail: { zh: '严格模式下每个高价都应高于每个低价', en: 'in strict mode every high is above every low' },
    holes: ({ lowestHigh, highestLow }, say) => ({ high: say.money(lowestHigh), low: say.money(highestLow) }),
  },
};

type Direction = 'row' | 'column';

/** Checks every sequence of one direction of a module at every viewport. */
export function checkAlternation(
  { views }: ModuleContext,
  direction: Direction,
  { minContrast, strict }: AlternationOptions,
  sink: Sink<AlternationKinds>,
): void {
  for (const view of views) {
    const lines = direction === 'row' ? view.rowLines : view.columnLines;
    checkPairs(view, lines, direction, minContrast, sink);
    checkTriples(view, lines, direction, sink);
    if (strict) checkStrict(view, lines, direction, sink);
  }
}

function placeOf(view: GridView, direction: Direction, line: number, tiles: readonly number[]): CheckPlace {
  const ids = tiles.map((tile) => view.tiles[tile]?.id as string);
  return { viewport: view.viewport, module: view.grid.module.id, [direction]: line, tiles: ids };
}

function checkPairs(view: GridView, lines: Lines, direction: Direction, required: number, sink: Sink<AlternationKinds>): void {
  const { prices } = view;
  let held = 0;
  eachPair(lines, prices, (a, b, line) => {
    const left = prices[a] as number;
    const right = prices[b] as number;
    const seen = contrast(left, right);
    if (atLeast(seen, required)) held++;
    else sink.fail('pair', placeOf(view, direction, line, [a, b]), { prices: [left, right], contrast: seen, required }, required - seen);
  });
  sink.hold('pair', held);
}

function checkTriples(view: GridView, lines: Lines, direction: Direction, sink: Sink<AlternationKinds>): void {
  const { prices } = view;
  let held = 0;
  eachTriple(lines, prices, (a, b, c, line) => {
    const three: [number, number, number] = [prices[a] as number, prices[b] as number, prices[c] as number];
    if (turns(three[0], three[1], three[2])) held++;
    else sink.fail('triple', placeOf(view, direction, line, [a, b, c]), { prices: three });
  });
  sink.hold('triple', held);
}

function checkStrict(view: GridView, { lines }: Lines, direction: Direction, sink: Sink<AlternationKinds>): void {
  const { prices } = view;
  lines.forEach((line, l) => {
    const priced = line.filter((tile) => tile >= 0 && prices[tile] !== 0);
    if (priced.length < 3) return;
    let lowestHigh = Number.POSITIVE_INFINITY;
    let highestLow = Number.NEGATIVE_INFINITY;
    extremes(line, prices).forEach((kind, i) => {
      const price = prices[line[i] as number] as number;
      if (kind === HIGH) lowestHigh = Math.min(lowestHigh, price);
      if (kind === LOW) highestLow = Math.max(highestLow, price);
    });
    if (lowestHigh > highestLow) sink.hold('strict');
    else sink.fail('strict', placeOf(view, direction, l, priced), { lowestHigh, highestLow });
  });
}
