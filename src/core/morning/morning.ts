/**
 * The morning view: per tile what rose and fell against the day before and the week, what it sells for the attention it gets, and
 * whether to keep it, push it or replace it, with the numbers that say so. Thresholds are judgement.
 */
import type { PageAttention } from '../attention';
import { dayAfter } from '../figures';
import type { Page, Sku } from '../page';
import type { DailyFigure, FigureDay } from './days';

/** Sales against attention, days and sizes from which a difference is called one. */
export const MORNING = {
  /** Times its share of attention that a tile sells: from which it deserves more, up to which less. */
  above: 1.5,
  below: 0.5,
  /** Against the mean of the week before: from which it rises, up to which it falls. */
  rise: 1.3,
  fall: 0.7,
  /** Standard deviations of a count that chance alone seldom makes. */
  sure: 2,
  /** Days with figures and sales without which nothing is said. */
  days: 3,
  sales: 5,
  /** Days that are summed against attention, days of a mean, days drawn. */
  week: 7,
  drawn: 14,
} as const;

export type NumberFigure = Exclude<keyof DailyFigure, 'sku' | 'promotion'>;
export type Suggestion = 'push' | 'keep' | 'replace';

/** A figure over time. */
export interface Trend {
  today: number | undefined;
  before: number | undefined;
  /** Mean of the seven days before, over those that have it. */
  mean: number | undefined;
  /** The last fourteen days, the latest last. */
  series: (number | undefined)[];
}

export type Reason =
  | { kind: 'sold-out' | 'locked' }
  | { kind: 'few-days'; days: number }
  | { kind: 'few-sales'; sales: number }
  | { kind: 'above' | 'below' | 'as-expected'; share: number; attention: number; times: number }
  | { kind: 'rising' | 'falling'; today: number; mean: number }
  | { kind: 'rank'; from: number; to: number }
  | { kind: 'promotion'; promotion: string };

export interface MorningTile {
  tile: string;
  skuId: string;
  sku: Sku | undefined;
  locked: boolean;
  /** Shares among the tiles that have figures. */
  attention: number;
  salesShare: number;
  /** Of the whole page, as the visual flow tells it. */
  pageShare: number;
  trends: Record<NumberFigure, Trend>;
  promotion: string | undefined;
  suggestion: Suggestion;
  reasons: Reason[];
  /** Of a tile to be pushed: a tile to be replaced with more attention, whose place it could take. */
  swap: string | undefined;
}

export interface Morning {
  /** The day that is looked at. */
  day: string;
  /** What counts as sales. */
  measure: 'orders' | 'revenue' | 'clicks';
  /** In reading order; tiles without figures are not among them. */
  tiles: MorningTile[];
  /** Tiles of the page without figures. */
  unknown: number;
  /** SKUs of the days drawn that are not on the page. */
  elsewhere: number;
}

const FIGURES = ['orders', 'revenue', 'rank', 'conversion', 'favourites', 'spend', 'impressions', 'clicks', 'position'] as const;

/** The view of the last day that has figures, or of `day`. Null where no SKU of the page has any. */
export function morningOf(page: Page, attention: PageAttention, days: readonly FigureDay[], day = days.at(-1)?.day): Morning | null {
  if (day === undefined) return null;
  const drawn = Array.from({ length: MORNING.drawn }, (_, i) => dayAfter(day, i - MORNING.drawn + 1));
  const byDay = new Map(days.map((one) => [one.day, new Map(one.figures.map((figure) => [figure.sku, figure]))]));
  const history = (sku: string) => drawn.map((one) => byDay.get(one)?.get(sku));
  const placed = attention.tiles.map((tile) => ({ ...tile, history: history(tile.skuId) }));
  const known = placed.filter((tile) => tile.history.some((figure) => figure !== undefined));
  if (known.length === 0) return null;
  const measure =
    (['orders', 'revenue', 'clicks'] as const).find((name) => known.some((tile) => tile.history.some((f) => f?.[name]))) ?? 'orders';
  const sales = known.map(({ history: own, sku }) =>
    own.slice(-MORNING.week).reduce((sum, figure) => sum + countOf(figure?.[measure], measure, sku), 0),
  );
  const all = sales.reduce((sum, count) => sum + count, 0);
  const looked = known.reduce((sum, { share }) => sum + share, 0);
  const locked = new Set(page.modules.flatMap(({ tiles = [] }) => tiles.flatMap(({ id, locked: is }) => (is ? id : []))));
  const tiles = known.map((tile, i): MorningTile => {
    const trends = Object.fromEntries(FIGURES.map((name) => [name, trendOf(tile.history, name)])) as Record<NumberFigure, Trend>;
    const facts = {
      attention: looked > 0 ? tile.share / looked : 0,
      salesShare: all > 0 ? (sales[i] as number) / all : 0,
      sales: sales[i] as number,
      all,
      days: tile.history.slice(-MORNING.week).filter((figure) => figure?.[measure] !== undefined).length,
      trend: trends[measure],
      units: unitOf(measure, tile.sku),
      isLocked: locked.has(tile.tile),
      stock: tile.sku?.stock,
    };
    const promotion = tile.history.at(-1)?.promotion;
    const judged = judge(facts);
    return {
      tile: tile.tile,
      skuId: tile.skuId,
      sku: tile.sku,
      locked: facts.isLocked,
      attention: facts.attention,
      salesShare: facts.salesShare,
      pageShare: tile.share,
      trends,
      promotion,
      suggestion: judged.suggestion,
      reasons: [...judged.reasons, ...besides(trends.rank, promotion, tile.history.at(-2)?.promotion)],
      swap: undefined,
    };
  });
  return { day, measure, tiles: withSwaps(tiles), unknown: placed.length - known.length, elsewhere: elsewhereOf(page, drawn, byDay) };
}

function elsewhereOf(page: Page, drawn: readonly string[], byDay: ReadonlyMap<string, ReadonlyMap<string, DailyFigure>>): number {
  const here = new Set(page.modules.flatMap(({ tiles = [] }) => tiles.map(({ skuId }) => skuId)));
  return new Set(drawn.flatMap((day) => [...(byDay.get(day)?.keys() ?? [])].filter((sku) => !here.has(sku)))).size;
}

/** How much of a measure is one sale, so that chance can be reckoned with. */
const unitOf = (measure: Morning['measure'], sku: Sku | undefined) => (measure === 'revenue' ? Math.max(1, sku?.price ?? 1) / 100 : 1);
const countOf = (value: number | undefined, measure: Morning['measure'], sku: Sku | undefined) => (value ?? 0) / unitOf(measure, sku);

function trendOf(history: readonly (DailyFigure | undefined)[], name: NumberFigure): Trend {
  const series = history.map((figure) => figure?.[name]);
  const week = series.slice(-MORNING.week - 1, -1).filter((value) => value !== undefined);
  return {
    today: series.at(-1),
    before: series.at(-2),
    mean: week.length > 0 ? week.reduce((sum, value) => sum + value, 0) / week.length : undefined,
    series,
  };
}

interface Facts {
  attention: number;
  salesShare: number;
  sales: number;
  all: number;
  days: number;
  trend: Trend;
  units: number;
  isLocked: boolean;
  stock: number | undefined;
}

function judge({
  attention,
  salesShare,
  sales,
  all,
  days,
  trend,
  units,
  isLocked,
  stock,
}: Facts): Pick<MorningTile, 'suggestion' | 'reasons'> {
  const held = (reasons: Reason[]): Pick<MorningTile, 'suggestion' | 'reasons'> =>
    isLocked ? { suggestion: 'keep', reasons: [...reasons, { kind: 'locked' }] } : { suggestion: 'replace', reasons };
  if (stock === 0) return held([{ kind: 'sold-out' }]);
  if (days < MORNING.days) return { suggestion: 'keep', reasons: [{ kind: 'few-days', days }] };
  const expected = attention * all;
  if (Math.max(expected, sales) < MORNING.sales) return { suggestion: 'keep', reasons: [{ kind: 'few-sales', sales }] };
  const times = attention > 0 ? salesShare / attention : Number.POSITIVE_INFINITY;
  const off = (sales - expected) / Math.sqrt(Math.max(expected, 1));
  const share = { share: salesShare, attention, times };
  const way = wayOf(trend, units);
  const moved: Reason[] = way === 'level' ? [] : [{ kind: way, today: trend.today as number, mean: trend.mean as number }];
  if (times >= MORNING.above && off >= MORNING.sure)
    return { suggestion: way === 'falling' ? 'keep' : 'push', reasons: [{ kind: 'above', ...share }, ...moved] };
  if (times <= MORNING.below && off <= -MORNING.sure) {
    const reasons: Reason[] = [{ kind: 'below', ...share }, ...moved];
    return way === 'rising' ? { suggestion: 'keep', reasons } : held(reasons);
  }
  if (way === 'rising') return { suggestion: 'push', reasons: [...moved, { kind: 'as-expected', ...share }] };
  return { suggestion: 'keep', reasons: [...moved, { kind: 'as-expected', ...share }] };
}

function wayOf({ today, mean }: Trend, units: number): 'rising' | 'falling' | 'level' {
  if (today === undefined || mean === undefined) return 'level';
  const off = (today - mean) / units / Math.sqrt(Math.max(mean / units, 1));
  if (today >= MORNING.rise * mean && off >= MORNING.sure) return 'rising';
  return today <= MORNING.fall * mean && off <= -MORNING.sure ? 'falling' : 'level';
}

/** A rank that moved by a fifth or more, a promotion that began. */
function besides(rank: Trend, promotion: string | undefined, before: string | undefined): Reason[] {
  const reasons: Reason[] = [];
  const [from, to] = [rank.before, rank.today];
  if (from !== undefined && to !== undefined && Math.abs(to - from) >= Math.max(3, from / 5)) reasons.push({ kind: 'rank', from, to });
  if (promotion !== undefined && promotion !== before) reasons.push({ kind: 'promotion', promotion });
  return reasons;
}

/** Pairs what deserves more with what deserves less: the best seller for its place takes the place that is seen most. */
function withSwaps(tiles: readonly MorningTile[]): MorningTile[] {
  const free = tiles.filter(({ suggestion }) => suggestion === 'replace').sort((a, b) => b.attention - a.attention);
  const given = new Map<string, string>();
  const wanting = tiles.filter(({ suggestion, locked }) => suggestion === 'push' && !locked);
  for (const tile of [...wanting].sort((a, b) => b.salesShare / b.attention - a.salesShare / a.attention)) {
    const at = free.findIndex(({ attention }) => attention > tile.attention);
    if (at >= 0) given.set(tile.tile, (free.splice(at, 1)[0] as MorningTile).tile);
  }
  return tiles.map((tile) => ({ ...tile, swap: given.get(tile.tile) }));
}
