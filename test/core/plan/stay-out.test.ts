import { describe, expect, it } from 'vitest';
import type { Sku } from '@/core/page';
import { isSoldOut, planAsWished, planPage, stayOut } from '@/core/plan';

const sku = (i: number, more: Partial<Sku> = {}): Sku => ({ id: `s${i}`, title: `Item ${i}`, price: 1900 + i * 500, ...more });
const skus = [...Array.from({ length: 14 }, (_, i) => sku(i)), sku(14, { stock: 0 }), sku(15, { stock: 3 })];
const options = { currency: 'CNY', modules: 2, tiles: 4, filters: {}, arrangeSteps: 0 } as const;
const ids = (result: ReturnType<typeof planPage>) => (result.ok ? result.page.skus.map(({ id }) => id) : []);

describe('SKUs that are out of stock', () => {
  it('are those whose stock is known to be nothing', () => {
    expect([sku(0), sku(0, { stock: 0 }), sku(0, { stock: -2 }), sku(0, { stock: 1 })].map(isSoldOut)).toEqual([false, true, true, false]);
  });

  it('are left out of a plan, unless they are asked for', () => {
    const whole = { ...options, tiles: 8 };
    expect(planPage(skus, whole)).toMatchObject({ ok: false, reason: 'too-few-skus', asked: 16, available: 15 });
    expect(ids(planPage(skus, { ...whole, soldOut: true }))).toContain('s14');
    expect(ids(planPage(skus, { ...options, bench: 60 }))).not.toContain('s14');
  });

  it('are left out of a plan with wishes too, but for one that must stand there', () => {
    const wished = (must: string[], soldOut = false) => {
      const result = planAsWished(skus, { ...options, soldOut, arrangeSteps: 100 }, [{ number: 1, count: 4, must }]);
      return result.ok ? ids(result) : result;
    };
    expect(wished([])).not.toContain('s14');
    expect(wished(['s14'])).toContain('s14');
  });
});

describe('the SKUs that stay out', () => {
  it('are counted once each, under the first reason that keeps them out', () => {
    const all = [sku(0), sku(1), sku(2, { stock: 0 }), sku(3, { price: 0, stock: 0 }), sku(4), sku(5, { stock: 0 })];
    const count = (takes: boolean) =>
      stayOut(
        all,
        ({ id }) => id === 's0',
        ({ id }) => id !== 's4' && id !== 's5',
        takes,
      );
    expect(count(false)).toEqual({ total: 6, out: 5, unpriced: 1, soldOut: 1, unasked: 2, spare: 1 });
    expect(count(true)).toEqual({ total: 6, out: 5, unpriced: 1, soldOut: 0, unasked: 2, spare: 2 });
  });
});
