/**
 * 价格阶梯, 流水法则 in rules.md section 2: someone who came for the banner's price looks for about that and accepts less; what costs
 * more has to come gradually, down the page and from left to right.
 */
import { z } from 'zod';
import { onceFor } from '../../once';
import type { View } from '../context';
import { atLeast, atMost } from '../exact';
import type { GridView } from '../grid';
import { ratio, times } from '../options';
import { Recorded } from '../recorded';
import { type CheckPlace, defineRule, EVENT_PAGE, type Sink } from '../rule';
import { extremes, HIGH, LOW } from '../sequence';
import { operatorSource } from '../source';
import { type Band, bandsOf, isFree, readSteps, type Step } from '../steps';

/** A step against the step before it that has a range of prices (or the banner): prices in minor units, rows from 0. */
interface StepEvidence {
  step: number;
  rows: number[];
  price: number;
  previous: number;
  required: number;
}

interface TrackEvidence {
  track: 'high' | 'low';
  prices: [number, number];
  required: number;
}

type StepKinds = {
  reach: StepEvidence;
  'rise-high': StepEvidence;
  'rise-low': StepEvidence;
  'track-rise': TrackEvidence;
  'track-reach': TrackEvidence;
};

const options = z.strictObject({
  tolerance: ratio(0.1, {
    zh: '容差：可以高出 Banner标价、可以比前面回落多少',
    en: 'Tolerance: how far above the banner’s price, or below what came before, is fine',
  }),
  maxStep: times(2, { zh: '每一档最多升到前面的几倍', en: 'Highest price, at most this many times the highest before it' }),
});
type Options = z.output<typeof options>;

const TRACK_NAMES = { high: { zh: '高价', en: 'high' }, low: { zh: '低价', en: 'low' } };

export const priceSteps = defineRule<StepKinds>()({
  id: 'price-steps',
  group: 'price-rhythm',
  severity: 'error',
  presets: [EVENT_PAGE],
  weights: { reach: 8, 'rise-high': 4, 'rise-low': 4, 'track-rise': 3, 'track-reach': 3 },
  options,
  texts: {
    title: { zh: '价格阶梯', en: 'Prices rise in steps' },
    asks: {
      zh: '从上到下一行就是一档价格，每档的最高价慢慢抬升：最多是前面最高价（或 Banner标价）的 2 倍，比上一档回落不超过 10%。同一行的高价从左到右也是这样，低价也是。不超过 Banner标价 110% 的商品不受限制，放在哪里都行。',
      en: 'From top to bottom each row is a step in price, and its highest price rises gently: to at most twice the highest before it (or the banner’s price), and never falls back by more than 10% from the step before. Within a row, from left to right, the highs do the same, and so do the lows. Goods up to 10% above the banner’s price may stand anywhere.',
    },
    why: {
      zh: '顾客奔着 Banner标价而来，价格一档一档缓缓抬升，客单价才能一步步带上去。',
      en: 'Shoppers come for the banner’s price; only a gradual rise leads them up to higher prices.',
    },
    todo: {
      zh: '把跳得太高的商品往下移，把偏便宜的往上移，或在中间补上过渡价位的商品。',
      en: 'Move what is too expensive for its row further down and what is too cheap further up, or add goods at prices in between.',
    },
    notChecked: { 'no-anchor': { zh: 'Banner 没有标价', en: 'the banner promises no price' } },
  },
  wording: {
    reach: {
      summary: { zh: '{where}升得太快', en: '{where} rises too fast' },
      detail: {
        zh: '最高 {price}，此前最高（含 Banner标价）{previous}，应不高于 {required}',
        en: 'highest {price}, should be at most {required}; the highest before it (or the banner’s price) is {previous}',
      },
      holes: stepHoles,
    },
    'rise-high': {
      summary: { zh: '{where}的最高价回落', en: '{where}: its highest price falls back' },
      detail: {
        zh: '最高 {price}，上一档最高 {previous}，应不低于 {required}',
        en: 'highest {price}, should be at least {required}; the highest of the step before is {previous}',
      },
      holes: stepHoles,
    },
    'rise-low': {
      summary: { zh: '{where}的最低价回落', en: '{where}: its lowest price falls back' },
      detail: {
        zh: '最低 {price}，上一档最低 {previous}，应不低于 {required}',
        en: 'lowest {price}, should be at least {required}; the lowest of the step before is {previous}',
      },
      holes: stepHoles,
    },
    'track-rise': {
      summary: { zh: '{where}{track}由 {left} 回落到 {right}', en: '{where}: {track}s fall back from {left} to {right}' },
      detail: { zh: '右边的应不低于 {required}', en: 'the one on the right should be at least {required}' },
      holes: trackHoles,
    },
    'track-reach': {
      summary: { zh: '{where}{track}由 {left} 跳到 {right}', en: '{where}: {track}s leap from {left} to {right}' },
      detail: { zh: '右边的应不高于 {required}', en: 'the one on the right should be at most {required}' },
      holes: trackHoles,
    },
  },
  fixes: ['swap', 'replace', 'anchor'],
  source: operatorSource({ zh: '“流水法则”：价格像流水一样慢慢抬升', en: '“the law of flowing water”: prices rise bit by bit' }),
  check({ anchor, views }, options, sink) {
    if (anchor === null) return sink.notChecked('no-anchor');
    for (const view of views) checkBands(view, anchor, options, sink);
  },
  checkModule({ anchor, views }, options, sink) {
    for (const view of views) checkTracks(view, anchor, options, sink);
  },
});

function stepHoles({ price, previous, required }: StepEvidence, say: { money(minor: number): string }) {
  return { price: say.money(price), previous: say.money(previous), required: say.money(required) };
}

function trackHoles(
  { track, prices: [left, right], required }: TrackEvidence,
  say: { money(minor: number): string; pick(texts: { zh: string; en: string }): string },
) {
  return { track: say.pick(TRACK_NAMES[track]), left: say.money(left), right: say.money(right), required: say.money(required) };
}

function checkBands(view: View, anchor: number, options: Options, sink: Sink<StepKinds>): void {
  let above: Above | undefined;
  let index = 0;
  for (const grid of view.grids) {
    const { checks, last } = stepsIn(grid, index, above?.lo, above?.hi, above?.hasFree, anchor, options);
    checks.tell(sink);
    above = last;
    index += readSteps(grid).length;
  }
}

/** The last step that has a band. */
interface Above extends Band {
  hasFree: boolean;
}

/** The checks of a grid's steps, by the first one's position on the page and the band above it; and the last band. */
const stepsIn = onceFor(
  (
    grid: GridView,
    first: number,
    lo: number | undefined,
    hi: number | undefined,
    hadFree: boolean | undefined,
    anchor: number,
    { tolerance, maxStep }: Options,
  ) => {
    const checks = new Recorded<StepKinds>();
    let before = hadFree === undefined ? undefined : ({ lo, hi, hasFree: hadFree } as Above);
    bandsOf(grid, anchor, tolerance).forEach(({ band, hasFree }, i) => {
      if (!band) return;
      const step = readSteps(grid)[i] as Step;
      const fail = (kind: BandKind, price: number, previous: number, required: number) =>
        checks.fail(kind, placeOf(step, price), { step: first + i, rows: rowsOf(step), price, previous, required });
      const highest = before ? Math.max(anchor, before.hi) : anchor;
      if (atMost(band.hi, highest * maxStep)) checks.hold('reach');
      else fail('reach', band.hi, highest, highest * maxStep);
      if (before) {
        if (atLeast(band.hi, before.hi * (1 - tolerance))) checks.hold('rise-high');
        else fail('rise-high', band.hi, before.hi, before.hi * (1 - tolerance));
        if (!hasFree && !before.hasFree) {
          if (atLeast(band.lo, before.lo * (1 - tolerance))) checks.hold('rise-low');
          else fail('rise-low', band.lo, before.lo, before.lo * (1 - tolerance));
        }
      }
      before = { ...band, hasFree };
    });
    return { checks, last: before };
  },
);

type BandKind = 'reach' | 'rise-high' | 'rise-low';

function rowsOf({ firstRow, lastRow }: Step): number[] {
  return Array.from({ length: lastRow - firstRow + 1 }, (_, i) => firstRow + i);
}

/** The step's tiles of this price decided; suppressions reach it through any of its tiles. */
function placeOf({ view, firstRow, tiles }: Step, price: number): CheckPlace {
  const id = (tile: number) => view.tiles[tile]?.id as string;
  return {
    viewport: view.viewport,
    module: view.grid.module.id,
    row: firstRow,
    tiles: tiles.filter((tile) => view.prices[tile] === price).map(id),
    touches: tiles.map(id),
  };
}

/** The highs, and the lows, of each row from left to right; tracks run on across empty cells and unpriced tiles. */
function checkTracks(view: GridView, anchor: number | null, { tolerance, maxStep }: Options, sink: Sink<StepKinds>): void {
  const { prices } = view;
  const { lines } = view.rowLines;
  let rises = 0;
  let reaches = 0;
  for (let row = 0; row < lines.length; row++) {
    const line = lines[row] as readonly number[];
    const kinds = extremes(line, prices);
    let high: number | undefined;
    let low: number | undefined;
    for (let i = 0; i < line.length; i++) {
      const kind = kinds[i] as number;
      if (kind !== HIGH && kind !== LOW) continue;
      const tile = line[i] as number;
      const last = kind === HIGH ? high : low;
      if (kind === HIGH) high = tile;
      else low = tile;
      if (last === undefined) continue;
      const left = prices[last] as number;
      const right = prices[tile] as number;
      if (isFree(left, anchor, tolerance) || isFree(right, anchor, tolerance)) continue;
      const fail = (check: 'track-rise' | 'track-reach', required: number) => {
        const tiles = [view.tiles[last]?.id as string, view.tiles[tile]?.id as string];
        const place = { viewport: view.viewport, module: view.grid.module.id, row, tiles };
        sink.fail(
          check,
          place,
          { track: kind === HIGH ? 'high' : 'low', prices: [left, right], required },
          Math.abs(Math.log(right / required)),
        );
      };
      if (atLeast(right, left * (1 - tolerance))) rises++;
      else fail('track-rise', left * (1 - tolerance));
      if (atMost(right, left * maxStep)) reaches++;
      else fail('track-reach', left * maxStep);
    }
  }
  sink.hold('track-rise', rises);
  sink.hold('track-reach', reaches);
}
