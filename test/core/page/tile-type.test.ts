import { describe, expect, test } from 'vitest';
import { metricsAt, type Sku, setTitle } from '@/core/page';

/** At these widths the unit u is 1 px. */
const DESKTOP = metricsAt({ id: 'desktop', width: 1200 });
const PHONE = metricsAt({ id: 'phone', width: 375 });

const sku = (letters: number, more: Partial<Sku> = {}): Sku => ({ id: 's', title: '字'.repeat(letters), price: 9900, ...more });
const set = (one: Sku, width: number, metrics = DESKTOP) => setTitle(one, width, metrics, { currency: 'CNY', locale: 'zh-CN' });

/** A title that fits from this width on, and not below. */
function expectFitsFrom(one: Sku, width: number, metrics = DESKTOP): void {
  expect(set(one, width + 0.001, metrics)).toEqual({ lines: 2, lost: 0 });
  expect(set(one, width - 0.001, metrics).lost).toBeGreaterThan(0);
}

describe('a title has two lines across its tile', () => {
  test('less the padding of 12 on both sides, in type of 14, a hundredth of two kept in hand', () => {
    expectFitsFrom(sku(20), 24 + (10 * 14) / 0.995);
  });

  test('on a phone less 9, in type of 13', () => {
    expectFitsFrom(sku(22), 18 + (11 * 13) / 0.995, PHONE);
  });

  test('at twice the unit twice the width', () => {
    expectFitsFrom(sku(20), 2 * (24 + (10 * 14) / 0.995), metricsAt({ id: 'wide', width: 2400 }));
  });

  test('and below 150 type and padding shrink with the tile, so that as many letters fit', () => {
    // (150 − 24) / 14 × 0.995 is 8.955 letters a line; (150 − 18) / 13 × 0.995 is 10.1.
    for (const width of [149.9, 100, 40]) {
      expect(set(sku(16), width)).toEqual({ lines: 2, lost: 0 });
      expect(set(sku(17), width)).toEqual({ lines: 3, lost: 1 });
      expect(set(sku(20), width, PHONE)).toEqual({ lines: 2, lost: 0 });
      expect(set(sku(21), width, PHONE)).toEqual({ lines: 3, lost: 1 });
    }
  });

  test('white space around it aside', () => {
    expect(set({ ...sku(16), title: `  ${'字'.repeat(16)} ` }, 100)).toEqual({ lines: 2, lost: 0 });
  });
});

describe('a wide tile stands its price beside the title', () => {
  /** A letter of weight 550 takes 1.0225 em. */
  const room = (perLine: number, size: number) => (perLine * 1.0225 * size) / 0.995;
  /** ¥: 0.64 em, at weight 700 1.045 times as wide, set at 0.8 of the figures; a figure 0.66. */
  const SIGN = 0.64 * 1.045 * 0.8;

  test('from 400 on, and from 250 on a phone', () => {
    expect(set(sku(50), 399.99)).toEqual({ lines: 2, lost: 0 });
    expect(set(sku(50), 400).lost).toBeGreaterThan(0);
    expect(set(sku(34), 249.99, PHONE)).toEqual({ lines: 2, lost: 0 });
    expect(set(sku(34), 250, PHONE).lost).toBeGreaterThan(0);
  });

  test('in type of 17, less 1.4 paddings a side, a gap of 1.5 and the price in type of 34', () => {
    expectFitsFrom(sku(40), room(20, 17) + 2 * 16.8 + 18 + (SIGN + 2 * 0.66) * 34);
  });

  test('on a phone in type of 14, the price in type of 27', () => {
    expectFitsFrom(sku(28), room(14, 14) + 2 * 12.6 + 13.5 + (SIGN + 2 * 0.66) * 27, PHONE);
  });

  test('that takes half of the tile at most', () => {
    // ¥9,999,999 would take 191.6 of 376: the room is 400 − 33.6 − 18 − 188 = 160.4, 9.18 letters a line.
    expect(set(sku(18, { price: 999_999_900 }), 400)).toEqual({ lines: 2, lost: 0 });
    expect(set(sku(19, { price: 999_999_900 }), 400).lost).toBeGreaterThan(0);
    const half = { price: 99_999_999_900 };
    expectFitsFrom(sku(20, half), 2 * (room(10, 17) + 33.6 + 18 - 12));
    // ¥1,999,999,999 struck out and its percentage take less than that.
    expectFitsFrom(sku(20, { ...half, listPrice: 199_999_999_900 }), 2 * (room(10, 17) + 33.6 + 18 - 12));
  });

  test('with a list price and a percentage under it, where these are wider', () => {
    // ¥199 in type of 13.5; a gap of 6; -00% at weight 600 and 0.8 em of padding in type of 12.
    const list = (0.64 + 0.407 + 0.62 + 0.62) * 13.5;
    const off = 6 + ((0.46 + 2 * 0.631 + 0.982) * 1.03 + 0.8) * 12;
    expectFitsFrom(sku(40, { listPrice: 19_900 }), room(20, 17) + 33.6 + 18 + list + off);
    const phoneList = (0.64 + 0.407 + 0.62 + 0.62) * 11.5;
    const phoneOff = 6 + ((0.46 + 2 * 0.631 + 0.982) * 1.03 + 0.8) * 10.5;
    expectFitsFrom(sku(28, { listPrice: 19_900 }), room(14, 14) + 25.2 + 13.5 + phoneList + phoneOff, PHONE);
  });

  test('and where the price is wider the price decides; a list price that is not above the price is not shown', () => {
    const wide = room(20, 17) + 2 * 16.8 + 18 + (SIGN + 4 * 0.66 + 0.288 * 1.045 * 0.8) * 34;
    for (const listPrice of [undefined, 999_900, 1_000_000, 1_999_900]) {
      expectFitsFrom(sku(40, { price: 999_900, ...(listPrice !== undefined && { listPrice }) }), wide);
    }
    const narrow = room(20, 17) + 2 * 16.8 + 18 + (SIGN + 2 * 0.66) * 34;
    expectFitsFrom(sku(40, { price: 0 }), room(20, 17) + 2 * 16.8 + 18 + (SIGN + 0.66) * 34);
    expectFitsFrom(sku(40, { listPrice: 9900 }), narrow);
    expectFitsFrom(sku(40, { listPrice: 100 }), narrow);
  });
});
