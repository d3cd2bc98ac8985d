import { describe, expect, it } from 'vitest';
import { readAttention } from '@/core/attention';
import type { FigureRow } from '@/core/figures';
import { type DailyFigure, type FigureDay, figureDays, mergeDay, morningOf } from '@/core/morning';
import { build } from '../../helpers/page';

const page = build({ modules: [{ rows: '1 2 3 4! / 5 6 7 8', sku: { stock: 9 } }] });
const attention = readAttention(page, 'desktop');
const all = attention.tiles.reduce((sum, { share }) => sum + share, 0);
const shareOf = (tile: string) => (attention.tiles.find((one) => one.tile === tile)?.share as number) / all;

/** Fourteen days on which each SKU sells what its attention brings, of 800 a day, times a factor of its own. */
function days(
  factor: (sku: string, day: number) => number = () => 1,
  more: (sku: string, day: number) => Partial<DailyFigure> = () => ({}),
): FigureDay[] {
  return Array.from({ length: 14 }, (_, d) => ({
    day: `2026-06-${String(d + 1).padStart(2, '0')}`,
    figures: attention.tiles.map(({ tile, skuId }) => ({
      sku: skuId,
      orders: Math.round(800 * shareOf(tile) * factor(skuId, d)),
      ...more(skuId, d),
    })),
  }));
}
const morning = (kept: FigureDay[], on = page) => morningOf(on, readAttention(on, 'desktop'), kept);
const tile = (kept: FigureDay[], id: string, on = page) => {
  const found = morning(kept, on)?.tiles.find((one) => one.tile === id);
  if (!found) throw new Error(id);
  return found;
};
const kinds = (found: { reasons: readonly { kind: string }[] }) => found.reasons.map(({ kind }) => kind);

describe('the morning view', () => {
  it('keeps every tile that sells what its attention brings', () => {
    const found = morning(days());
    expect(found).toMatchObject({ day: '2026-06-14', measure: 'orders', unknown: 0 });
    expect(found?.tiles.map(({ suggestion }) => suggestion)).toEqual(Array(8).fill('keep'));
    const sum = (name: 'attention' | 'salesShare') => found?.tiles.reduce((total, one) => total + one[name], 0);
    expect(sum('attention')).toBeCloseTo(1, 12);
    expect(sum('salesShare')).toBeCloseTo(1, 12);
  });

  it('tells the share of the whole page besides, and counts SKUs that are not on it', () => {
    const more = days().map(({ day, figures }) => ({ day, figures: [...figures, { sku: 'x1', orders: 3 }, { sku: 'x2', orders: 1 }] }));
    const found = morning(more);
    expect(found?.elsewhere).toBe(2);
    expect(found?.tiles.map(({ pageShare }) => pageShare)).toEqual(attention.tiles.map(({ share }) => share));
  });

  it('pushes what sells far more than its place lets one expect, and says how much', () => {
    const found = tile(
      days((sku) => (sku === 's8' ? 4 : 1)),
      't8',
    );
    expect(found.suggestion).toBe('push');
    expect(found.reasons[0]).toMatchObject({ kind: 'above' });
    expect((found.reasons[0] as { times: number }).times).toBeCloseTo(found.salesShare / found.attention, 9);
  });

  it('replaces what sells far less, unless its tile is locked or it is rising', () => {
    const poor = (sku: string) => (sku === 's2' || sku === 's4' ? 0.2 : 1);
    expect(tile(days(poor), 't2')).toMatchObject({ suggestion: 'replace', reasons: [{ kind: 'below' }] });
    expect(kinds(tile(days(poor), 't4'))).toEqual(['below', 'locked']);
    expect(tile(days(poor), 't4').suggestion).toBe('keep');
    const rising = tile(
      days((sku, d) => poor(sku) * (sku === 's2' && d === 13 ? 2.5 : 1)),
      't2',
    );
    expect(kinds(rising)).toEqual(['below', 'rising']);
    expect(rising.suggestion).toBe('keep');
  });

  it('pushes what rises today beyond chance, and tells what falls', () => {
    const found = tile(
      days((sku, d) => (sku === 's3' && d === 13 ? 1.8 : 1)),
      't3',
    );
    expect(found).toMatchObject({ suggestion: 'push', reasons: [{ kind: 'rising' }, { kind: 'as-expected' }] });
    const { today, mean, before, series } = found.trends.orders;
    expect([today, before, series.length]).toEqual([Math.round(800 * shareOf('t3') * 1.8), Math.round(800 * shareOf('t3')), 14]);
    expect(mean).toBe(before);
    expect(
      kinds(
        tile(
          days((sku, d) => (sku === 's3' && d === 13 ? 0.4 : 1)),
          't3',
        ),
      ),
    ).toEqual(['falling', 'as-expected']);
  });

  it('offers the place of what is to be replaced to what is to be pushed, if more people see it', () => {
    const kept = days((sku) => (sku === 's8' ? 4 : sku === 's2' ? 0.2 : 1));
    expect(tile(kept, 't8').swap).toBe('t2');
    expect(tile(kept, 't2').swap).toBeUndefined();
    const upside = days((sku) => (sku === 's2' ? 4 : sku === 's8' ? 0.1 : 1));
    expect(tile(upside, 't2').swap).toBeUndefined();
  });

  it('says nothing of few days or few sales, and replaces what is sold out at once', () => {
    expect(tile(days().slice(-2), 't1').reasons).toEqual([{ kind: 'few-days', days: 2 }]);
    const few = days().map(({ day, figures }) => ({
      day,
      figures: figures.map((figure) => ({ ...figure, orders: figure.sku === 's1' ? 1 : 0 })),
    }));
    expect(tile(few, 't5').reasons[0]).toMatchObject({ kind: 'few-sales', sales: 0 });
    const empty = { ...page, skus: page.skus.map((sku) => (sku.id === 's6' ? { ...sku, stock: 0 } : sku)) };
    expect(tile(days(), 't6', empty)).toMatchObject({ suggestion: 'replace', reasons: [{ kind: 'sold-out' }] });
  });

  it('names ranks that moved and promotions that began', () => {
    const kept = days(undefined, (sku, d) =>
      sku === 's1' ? { rank: d === 13 ? 5 : 12, ...(d === 13 && { promotion: '满300减40' }) } : { rank: 20 - (d % 2) },
    );
    expect(tile(kept, 't1').reasons.slice(1)).toEqual([
      { kind: 'rank', from: 12, to: 5 },
      { kind: 'promotion', promotion: '满300减40' },
    ]);
    expect(kinds(tile(kept, 't2'))).toEqual(['as-expected']);
  });

  it('goes by revenue or clicks where there are no orders, and by an earlier day if asked', () => {
    const only = (name: 'revenue' | 'clicks') =>
      days().map(({ day, figures }) => ({ day, figures: figures.map(({ sku, orders = 0 }) => ({ sku, [name]: orders })) }));
    expect(morning(only('revenue'))?.measure).toBe('revenue');
    expect(morning(only('clicks'))?.measure).toBe('clicks');
    expect(morningOf(page, attention, days(), '2026-06-10')?.day).toBe('2026-06-10');
    expect(morning([])).toBeNull();
    expect(morning([{ day: '2026-06-14', figures: [{ sku: 'other', orders: 3 }] }])).toBeNull();
  });

  it('counts tiles without figures, which take no part in the shares', () => {
    const some = days().map(({ day, figures }) => ({ day, figures: figures.slice(0, 6) }));
    expect(morning(some)).toMatchObject({ unknown: 2 });
  });
});

describe('days of figures', () => {
  it('add up what an SKU’s rows of a day counted, and take the best rank', () => {
    const rows: FigureRow[] = [
      { line: 2, sku: 'a', day: '2026-06-02', orders: 3, rank: 9, conversion: 0.1 },
      { line: 3, sku: 'a', day: '2026-06-02', orders: 4, rank: 7, conversion: 0.2 },
      { line: 4, sku: 'b', day: '2026-06-01', promotion: 'x' },
      { line: 5, sku: 'c', day: '2026-06-01' },
      { line: 6, day: '2026-06-01', orders: 1 },
      { line: 7, sku: 'd', orders: 1 },
    ];
    expect(figureDays(rows)).toEqual({
      days: [
        { day: '2026-06-01', figures: [{ sku: 'b', promotion: 'x' }] },
        { day: '2026-06-02', figures: [{ sku: 'a', orders: 7, rank: 7, conversion: 0.2 }] },
      ],
      rejected: [
        { line: 6, column: '', value: '', reason: 'no-sku' },
        { line: 7, column: '', value: '', reason: 'no-day' },
      ],
    });
  });

  it('are joined with those kept, figure by figure', () => {
    const kept = {
      day: '2026-06-01',
      figures: [
        { sku: 'a', orders: 3, rank: 9 },
        { sku: 'b', orders: 1 },
      ],
    };
    const newer = {
      day: '2026-06-01',
      figures: [
        { sku: 'a', orders: 5 },
        { sku: 'c', orders: 2 },
      ],
    };
    expect(mergeDay(kept, newer).figures).toEqual([
      { sku: 'a', orders: 5, rank: 9 },
      { sku: 'b', orders: 1 },
      { sku: 'c', orders: 2 },
    ]);
  });
});
