/** The green channel: what a change draws, what asks again and where, and the days by which quotas are counted. */
import { describe, expect, it } from 'vitest';
import type { Command } from '@/core/commands';
import type { Page } from '@/core/page';
import { type Breach, dayText, pageDay, readChannel } from '@/core/review';
import { after, answer, approved, DAY, opened, price, replace } from '../../helpers/green-channel';

describe('what a change draws', () => {
  it('is the difference of a price, once for a SKU, up or down', async () => {
    const up = await answer([price('s2', 12400), price('s3', 8500)]);
    expect(up).toMatchObject({ used: { replacements: 0, money: 900 }, breaches: [] });
    expect(up.pending).toEqual([
      { kind: 'price', sku: 's2', from: 11900, to: 12400, money: 500 },
      { kind: 'price', sku: 's3', from: 8900, to: 8500, money: 400 },
    ]);
  });

  it('is a replacement with the difference of both prices, even where the new SKU is repriced as well', async () => {
    const { used, pending, breaches } = await answer([replace('t2', 'x1'), price('x1', 12100)]);
    expect(breaches).toEqual([]);
    expect(used).toEqual({ replacements: 1, money: 200 });
    expect(pending).toEqual([{ kind: 'replacement', tile: 't2', from: 's2', to: 'x1', prices: [11900, 12100], money: 200 }]);
  });

  it('is nothing for what the planner alone sees, and nothing for the bench', async () => {
    const own: Command = { type: 'set-sku', sku: 's2', fields: { cost: 1, stock: 4 } };
    const { used, breaches } = await answer([own, { type: 'set-tile', tile: 't2', locked: true }, price('x3', 1)]);
    expect({ used, breaches }).toEqual({ used: { replacements: 0, money: 0 }, breaches: [] });
  });
});

describe('what asks again, and where', () => {
  const table: [string, Command[], object][] = [
    ['a price that changes by more', [price('s2', 10709)], { limit: 'price', sku: 's2', percent: 10.1, from: 11900, to: 10709 }],
    ['a replacement that is dearer by more', [replace('t3', 'x1')], { limit: 'price', tile: 't3', sku: 'x1', percent: 34.9 }],
    ['the hero repriced', [price('s1', 7800)], { limit: 'hero', difference: { kind: 'repriced', sku: 's1' } }],
    ['the hero replaced', [replace('t1', 'x2')], { limit: 'hero', difference: { kind: 'replaced', tile: 't1' } }],
    [
      'a tile that moved',
      [{ type: 'swap-tiles', a: 't2', b: 't3', viewport: 'desktop' }],
      { limit: 'unnamed', difference: { kind: 'swapped' } },
    ],
    ['a title', [{ type: 'set-sku', sku: 's2', fields: { title: 'New' } }], { limit: 'unnamed', difference: { kind: 'facts', sku: 's2' } }],
    [
      'a list price',
      [{ type: 'set-sku', sku: 's2', fields: { listPrice: 20000 } }],
      { limit: 'unnamed', difference: { field: 'listPrice' } },
    ],
    ['the headline', [{ type: 'set-page', fields: { banner: { ...approved.banner, headline: 'x' } } }], { limit: 'unnamed' }],
    [
      'a rule that is off',
      [{ type: 'set-rule', rule: 'duplicate-sku', severity: 'off' }],
      { limit: 'unnamed', difference: { fields: ['rules'] } },
    ],
  ];
  it.each(table)('%s', async (_, commands, breach) => {
    expect((await answer(commands, { money: 10_000 })).breaches).toMatchObject([breach]);
  });

  it('exactly at the limit is inside', async () => {
    expect((await answer([price('s2', 10710)])).breaches).toEqual([]);
    expect((await answer([price('s5', 10999)])).breaches).toEqual([]);
    expect((await answer([price('s5', 11001)])).breaches).toMatchObject([{ limit: 'price', percent: 10.1 }]);
  });

  it('a third replacement, and more money than there is', async () => {
    const three = await answer([replace('t2', 'x1'), replace('t3', 'x2'), replace('t6', 's6')].slice(0, 2).concat(replace('t4', 'x1')), {
      pricePercent: 100,
    });
    expect(three.breaches).toContainEqual({ limit: 'replacements', used: 3, of: 2 });
    expect((await answer([price('s6', 20001)], { money: 0 })).breaches).toEqual([{ limit: 'money', used: 1, of: 0 }]);
  });

  it('a new error, whatever is suppressed, and not one that was there', async () => {
    const twice = await answer([replace('t4', 'x1'), replace('t2', 'x1')], { pricePercent: 100 });
    expect(twice.breaches).toMatchObject([{ limit: 'error', finding: { rule: 'duplicate-sku' } }]);
    const hidden = after(approved, replace('t4', 'x1'), replace('t2', 'x1'));
    const { account } = await opened({ pricePercent: 100 });
    const quiet = { ...hidden, suppressions: [{ rule: 'duplicate-sku', reason: 'x' }] };
    expect(readChannel(account, { approved, last: approved, page: quiet }, DAY).breaches).toMatchObject([{ limit: 'error' }]);
    const had = hidden;
    const again = readChannel(account, { approved: had, last: had, page: after(had, price('s3', 8800)) }, DAY);
    expect(again.breaches).toEqual([]);
  });

  it('the day after the last, and another currency', async () => {
    expect((await answer([price('s2', 11800)], {}, '2026-06-18')).breaches).toEqual([]);
    expect((await answer([price('s2', 11800)], {}, '2026-06-19')).breaches).toEqual([{ limit: 'until' }]);
    expect((await answer([price('s2', 11800)], { currency: 'EUR' })).breaches).toEqual([{ limit: 'currency' }]);
  });

  it('what no difference tells: an unknown field of the page or of a tile', async () => {
    const { account } = await opened();
    const module = approved.modules[0];
    const odd = {
      ...approved,
      note: 1,
      modules: [{ ...module, tiles: module?.tiles?.with(1, { ...module.tiles[1], glow: 1 } as never) }, approved.modules[1]],
    };
    const { breaches } = readChannel(account, { approved, last: approved, page: odd as Page }, DAY);
    expect(breaches).toEqual([
      { limit: 'data', path: 'note' },
      { limit: 'data', path: 'tiles.t2' },
    ] satisfies Breach[]);
  });

  it('a change in a variant, told once where all versions share it', async () => {
    const variant = { id: 'v1', name: 'Last hours', from: '2026-06-10', to: '2026-06-18' };
    const before = { ...approved, variants: [variant] };
    const { account } = await opened();
    const read = (page: Page) => readChannel(account, { approved: before, last: before, page }, DAY);
    expect(read(after(before, price('s2', 11800))).used.money).toBe(100);
    const own = read({ ...before, variants: [{ ...variant, skus: [{ id: 's2', price: 11000 }] }] });
    expect(own).toMatchObject({ used: { money: 900 }, pending: [{ variant: 'v1' }], breaches: [] });
    expect(read({ ...before, variants: [{ ...variant, to: '2026-06-19' }] }).breaches).toEqual([{ limit: 'version', variant: 'v1' }]);
    expect(read({ ...before, variants: [] }).breaches).toEqual([{ limit: 'version', variant: 'v1' }]);
  });
});

describe('the day of a page', () => {
  const at = Date.parse('2026-06-03T17:30:00Z');
  it.each([
    ['2026-06-01T00:00:00+08:00', '2026-06-04'],
    ['2026-06-01T00:00:00Z', '2026-06-03'],
    ['2026-06-01T00:00:00-0530', '2026-06-03'],
    ['2026-06-01', '2026-06-03'],
  ])('of an event that starts %s is %s', (start, day) => {
    expect(pageDay({ ...approved, event: { start } }, at, 0)).toBe(day);
  });

  it.each([
    ['2026-06-01T00:00:00+08:00', '18 Jun 2026 (UTC+8)', '2026年6月18日（UTC+8）'],
    ['2026-06-01T00:00:00-0530', '18 Jun 2026 (UTC−5:30)', '2026年6月18日（UTC−5:30）'],
    ['2026-06-01T00:00:00Z', '18 Jun 2026 (UTC)', '2026年6月18日（UTC）'],
    ['2026-06-01', '18 Jun 2026', '2026年6月18日'],
  ])('is read in words, with the clock that an event from %s goes by', (start, en, zh) => {
    const page = { ...approved, event: { start } };
    expect([dayText('2026-06-18', 'en', page), dayText('2026-06-18', 'zh', page)]).toEqual([en, zh]);
    expect([dayText('2026-06-18', 'en'), dayText('soon', 'en')]).toEqual(['18 Jun 2026', 'soon']);
  });

  it('is the machine’s where the page names no time zone, and that of its end where only that does', () => {
    expect(pageDay(approved, at, 600)).toBe('2026-06-04');
    expect(pageDay({ ...approved, event: { end: '2026-06-18T23:59:59+09:00' } }, at, 0)).toBe('2026-06-04');
  });
});
