/**
 * The price rhythm as a picture: points in reading order from left to right, prices on a log scale, so that equal factors are
 * equal heights wherever one looks. Pure arithmetic; the component draws it.
 */
import type { Page } from '@/core/page';
import { type Finding, type PointKind, type Rhythm, RULES } from '@/core/rules';

export interface StripPoint {
  tile: string;
  /** Minor units. */
  price: number;
  /** From 0 down the page. */
  step: number;
  kind: PointKind;
  free: boolean;
}

/** A stretch of points, `from` to `to` inclusive. */
interface Stretch {
  from: number;
  to: number;
}

export interface StripStep extends Stretch {
  index: number;
  moduleId: string;
  /** Lowest and highest price of all its points. */
  lo: number;
  hi: number;
}

export interface StripModule extends Stretch {
  id: string;
  /** Position on the page, from 0. */
  index: number;
  title: string;
}

export interface Strip {
  /** Priced tiles, each once, by row and column. */
  points: StripPoint[];
  steps: StripStep[];
  modules: StripModule[];
  anchor: number | null;
}

/**
 * A page's rhythm as points. A tile of several rows stands where it is met first. A row of one tile has no highs and lows of its
 * own; its tiles are read within their step, as `price-steps` reads them.
 */
export function readStrip(rhythm: Rhythm, page: Page): Strip {
  const points: StripPoint[] = [];
  const moduleOf: string[] = [];
  const seen = new Set<string>();
  const alone: number[] = [];
  for (const row of rhythm.rows)
    for (const { tile, price, step, kind, free } of row.points) {
      if (seen.has(tile)) continue;
      seen.add(tile);
      if (row.points.length === 1) alone.push(points.length);
      points.push({ tile, price, step, kind, free });
      moduleOf.push(row.moduleId);
    }
  const steps: StripStep[] = [];
  const modules: StripModule[] = [];
  points.forEach(({ step: index, price }, i) => {
    const moduleId = moduleOf[i] as string;
    const step = steps.at(-1);
    if (step?.index === index) Object.assign(step, { to: i, lo: Math.min(step.lo, price), hi: Math.max(step.hi, price) });
    else steps.push({ index, moduleId, from: i, to: i, lo: price, hi: price });
    const module = modules.at(-1);
    if (module?.id === moduleId) module.to = i;
    else {
      const at = page.modules.findIndex(({ id }) => id === moduleId);
      modules.push({ id: moduleId, index: at, title: page.modules[at]?.title ?? '', from: i, to: i });
    }
  });
  const stepOf = new Map(steps.map((step) => [step.index, step]));
  for (const i of alone) {
    const point = points[i] as StripPoint;
    const step = stepOf.get(point.step);
    if (step && step.hi > step.lo) point.kind = point.price === step.hi ? 'high' : point.price === step.lo ? 'low' : 'between';
  }
  return { points, steps, modules, anchor: rhythm.anchor };
}

const PRICE_RULES = new Set(RULES.filter(({ group }) => group === 'price-rhythm').map(({ id }) => id));

/** Tiles and steps that break a price rule at a viewport; suppressed findings do not count. */
export function brokenAt(findings: readonly Finding[], viewport: string): { tiles: Set<string>; steps: Set<number> } {
  const tiles = new Set<string>();
  const steps = new Set<number>();
  for (const { rule, viewport: at, suppressed, at: place, evidence } of findings) {
    if (suppressed || !PRICE_RULES.has(rule) || (at !== undefined && at !== viewport)) continue;
    for (const tile of place.tiles ?? []) tiles.add(tile);
    if (typeof evidence.step === 'number') steps.add(evidence.step);
  }
  return { tiles, steps };
}

export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Scale {
  /** px from the left of the point of this position. */
  x(position: number): number;
  /** px from the top of a price in minor units. */
  y(price: number): number;
  /** px from one point to the next. */
  pitch: number;
  /** Cheapest and dearest price shown, in minor units. */
  domain: [number, number];
}

/** Room over and under the prices, as a factor; on a wide range at least this many px, or boxes would reach the labels above. */
const MARGIN = 1.12;
const MARGIN_PX = 8;

/** The scale of a strip in a frame of CSS px. */
export function scaleOf({ points, anchor }: Strip, { width, height, left, right, top, bottom }: Frame): Scale {
  let lo = anchor ?? Number.POSITIVE_INFINITY;
  let hi = anchor ?? 0;
  for (const { price } of points) {
    if (price < lo) lo = price;
    if (price > hi) hi = price;
  }
  const least = Math.log(Math.max(1, lo));
  const most = Math.log(Math.max(1, hi));
  const inner = height - top - bottom;
  const margin = Math.max(Math.log(MARGIN), ((most - least) * MARGIN_PX) / Math.max(1, inner - 2 * MARGIN_PX));
  const from = least - margin;
  const to = most + margin;
  const pitch = Math.max(0, width - left - right) / Math.max(1, points.length);
  return {
    pitch,
    domain: [Math.exp(from), Math.exp(to)],
    x: (position) => left + (position + 0.5) * pitch,
    y: (price) => height - bottom - ((Math.log(price) - from) / (to - from)) * inner,
  };
}

const MANTISSAS: readonly (readonly number[])[] = [
  [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 2, 2.2, 2.4, 2.6, 2.8, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5, 9, 9.5],
  [1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9],
  [1, 2, 3, 4, 5, 7],
  [1, 2, 4, 7],
  [1, 2, 5],
  [1, 3],
  [1],
];

/**
 * Round prices for a log axis, at least two: the finest set of mantissas whose marks stay `minGap` px apart; on a range of many
 * powers of ten every second, third … of them; on a narrow one even steps.
 * @param minor minor units per major unit: marks are round in major units
 * @returns prices in minor units, ascending
 */
export function logTicks([lo, hi]: readonly [number, number], minor: number, y: (price: number) => number, minGap: number): number[] {
  const apart = (ticks: readonly number[]) => ticks.every((price, i) => i === 0 || y(ticks[i - 1] as number) - y(price) >= minGap);
  const round = (mantissas: readonly number[], stride: number): number[] => {
    const first = Math.floor(Math.log10(lo / minor) / stride) * stride;
    const ticks: number[] = [];
    for (let exponent = first; 10 ** exponent * minor <= hi; exponent += stride)
      for (const mantissa of mantissas) {
        const price = Math.round(mantissa * 10 ** exponent * minor);
        if (price >= lo && price <= hi) ticks.push(price);
      }
    return ticks;
  };
  const sets = MANTISSAS.map((mantissas) => round(mantissas, 1)).find(apart);
  if (sets && sets.length > 1) return sets;
  return sets ? evenTicks(lo, hi) : ([2, 3, 4, 6].map((stride) => round([1], stride)).find(apart) ?? []);
}

/** Multiples of the greatest step of 1, 2 or 5 times a power of ten that gives at least two of them from `lo` to `hi`. */
function evenTicks(lo: number, hi: number): number[] {
  for (let power = 10 ** Math.ceil(Math.log10(hi)); power >= 1; power /= 10)
    for (const step of [5 * power, 2 * power, power]) {
      const first = Math.ceil(lo / step) * step;
      const count = Math.floor((hi - first) / step) + 1;
      if (count > 1) return Array.from({ length: count }, (_, i) => first + i * step);
    }
  return [];
}

/** The point nearest to a place, by distance in px; −1 where none is within `reach`. Looks only at points in reach: O(reach / pitch). */
export function nearestPoint(strip: Strip, scale: Scale, px: number, py: number, reach: number): number {
  const from = Math.max(0, Math.floor((px - reach - scale.x(0)) / scale.pitch));
  const to = Math.min(strip.points.length - 1, Math.ceil((px + reach - scale.x(0)) / scale.pitch));
  let best = -1;
  let least = reach;
  for (let i = from; i <= to; i++) {
    const distance = Math.hypot(scale.x(i) - px, scale.y((strip.points[i] as StripPoint).price) - py);
    if (distance > least) continue;
    best = i;
    least = distance;
  }
  return best;
}

const at = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** A path of dots: strokes of no length, which round caps turn into discs as wide as the stroke. One element, however many. */
export function dots(strip: Strip, scale: Scale, which: (point: StripPoint) => boolean): string {
  let path = '';
  strip.points.forEach((point, i) => {
    if (which(point)) path += `M${at(scale.x(i), scale.y(point.price))}h0`;
  });
  return path;
}

/** A line through the points of one kind. */
export function thread(strip: Strip, scale: Scale, kind: PointKind): string {
  let path = '';
  strip.points.forEach((point, i) => {
    if (point.kind === kind) path += `${path === '' ? 'M' : 'L'}${at(scale.x(i), scale.y(point.price))}`;
  });
  return path;
}

/** Short upright marks at a height, one under each point: for strips too dense to ring single points. */
export function ticksUnder(strip: Strip, scale: Scale, top: number, which: (point: StripPoint) => boolean): string {
  let path = '';
  strip.points.forEach((point, i) => {
    if (which(point)) path += `M${at(scale.x(i), top)}v4`;
  });
  return path;
}

/** The boxes of steps as one path, a little wider and higher than their points. */
export function stepBoxes(strip: Strip, scale: Scale, which: (step: StripStep) => boolean): string {
  const inset = Math.min(8, scale.pitch * 0.3);
  let path = '';
  for (const step of strip.steps) {
    if (!which(step)) continue;
    const width = scale.x(step.to) - scale.x(step.from) + 2 * inset;
    const top = scale.y(step.hi) - 4;
    const height = scale.y(step.lo) + 4 - top;
    path += `M${at(scale.x(step.from) - inset, top)}h${width.toFixed(1)}v${height.toFixed(1)}h${(-width).toFixed(1)}z`;
  }
  return path;
}
