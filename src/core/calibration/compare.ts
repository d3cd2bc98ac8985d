/** After the event: what a page's tiles got, beside what the model had said they would. */
import { readAttention } from '../attention';
import type { FigureReject, FigureRow } from '../figures';
import type { Page } from '../page';
import { locate, type Place, placesOf } from './places';

export interface Beside {
  place: Place;
  /** SKUs that the figures name there, as they come: those of an event may not be the one that stands there now. */
  skus: string[];
  /** Shares among the tiles that have figures; together each is 1. */
  predicted: number;
  clickShare: number;
  impressionShare: number;
  impressions: number;
  clicks: number;
  orders: number;
}

type Sum = Pick<Beside, 'impressions' | 'clicks' | 'orders'> & { skus: Set<string> };

export interface Comparison {
  /** In reading order. */
  tiles: Beside[];
  clicks: number;
  impressions: number;
  /** Share of the clicks that went elsewhere than predicted: half the sum of the differences. */
  misplaced: number;
  /** Kendall's tau between both orders, −1 to 1; null with fewer than three tiles. */
  agreement: number | null;
  rejected: FigureReject[];
}

/**
 * Lays the figures of one viewport over the page as it stands. A table that names no places is
 * about the tiles that show its SKUs.
 */
export function besidePredicted(page: Page, viewport: string, rows: readonly FigureRow[]): Comparison {
  const placed = placesOf(page, viewport);
  const counted = rows.filter(({ impressions, clicks }) => impressions !== undefined || clicks !== undefined);
  const { located, rejected } = locate(page, placed, counted);
  const sums = new Map<Place, Sum>();
  for (const { row, place } of located) {
    const sum = sums.get(place) ?? { impressions: 0, clicks: 0, orders: 0, skus: new Set() };
    sum.impressions += row.impressions ?? 0;
    sum.clicks += row.clicks ?? 0;
    sum.orders += row.orders ?? 0;
    if (row.sku !== undefined) sum.skus.add(row.sku);
    sums.set(place, sum);
  }
  const shares = new Map(readAttention(page, viewport).tiles.map(({ tile, share }) => [tile, share]));
  const known = placed.places.filter((place) => sums.has(place));
  const total = (of: (place: Place) => number) => known.reduce((sum, place) => sum + of(place), 0);
  const of = (name: 'impressions' | 'clicks') => (place: Place) => sums.get(place)?.[name] ?? 0;
  const [impressions, clicks] = [total(of('impressions')), total(of('clicks'))];
  const attention = total(({ tile }) => shares.get(tile) ?? 0);
  const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
  const tiles = known.map((place): Beside => {
    const { skus, ...sum } = sums.get(place) as Sum;
    return {
      place,
      skus: [...skus],
      predicted: share(shares.get(place.tile) ?? 0, attention),
      clickShare: share(sum.clicks, clicks),
      impressionShare: share(sum.impressions, impressions),
      ...sum,
    };
  });
  const misplaced = tiles.reduce((sum, { predicted, clickShare }) => sum + Math.abs(predicted - clickShare), 0) / 2;
  return { tiles, clicks, impressions, misplaced, agreement: tau(tiles), rejected };
}

function tau(tiles: readonly Beside[]): number | null {
  if (tiles.length < 3) return null;
  let same = 0;
  let pairs = 0;
  tiles.forEach((a, i) => {
    for (const b of tiles.slice(i + 1)) {
      const way = (a.predicted - b.predicted) * (a.clickShare - b.clickShare);
      if (way === 0) continue;
      pairs++;
      same += Math.sign(way);
    }
  });
  return pairs > 0 ? same / pairs : null;
}
