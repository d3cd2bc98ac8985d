/** Rows from a spreadsheet on the clipboard: what becomes a SKU, what does not and why. */
import { describe, expect, it } from 'vitest';
import type { Sku } from '@/core/page';
import { readPastedRows } from '@/io';

const none = () => undefined;
const read = (text: string, currency = 'CNY', known: (id: string) => Sku | undefined = none) => readPastedRows(text, { currency, known });
const sku = (id: string): Sku => ({ id, title: `Known ${id}`, price: 100 });

describe('rows with a header', () => {
  it.each([
    ['Excel', 'SKU\tTitle\tPrice\tBrand\r\nA1\tTripod\t99.50\tFox\r\nA2\tLens\t199\tFox\r\n'],
    ['Google Sheets', 'SKU\tTitle\tPrice\tBrand\nA1\tTripod\t99.50\tFox\nA2\tLens\t199\tFox'],
    ['WPS, in Chinese', '商品编号\t商品名称\t活动价\t品牌\r\nA1\tTripod\t¥99.50\tFox\r\nA2\tLens\t¥199.00\tFox\r\n'],
    ['comma-separated text', 'SKU,Title,Price,Brand\nA1,Tripod,99.50,Fox\nA2,Lens,199,Fox\n'],
  ])('are read as %s copies them', (_name, text) => {
    const rows = read(text);
    expect(rows).toMatchObject({
      ok: true,
      headed: true,
      rejected: [],
      skus: [
        { id: 'A1', title: 'Tripod', price: 9950, brand: 'Fox' },
        { id: 'A2', title: 'Lens', price: 19900, brand: 'Fox' },
      ],
    });
  });

  it('keep the good ones and say why others are not', () => {
    const rows = read('SKU\tTitle\tPrice\nA1\tTripod\t99\nA2\tLens\t\nA1\tAgain\t5\nA4\tBag\tsoon');
    expect(rows.ok && rows.skus.map(({ id }) => id)).toEqual(['A1']);
    expect(rows.ok && rows.rejected.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '3 empty-price',
      '4 duplicate-id',
      '5 unreadable-price',
    ]);
  });

  it('cost what they cost where their SKU is known and the row has no price, in the order of the rows', () => {
    const known = (id: string) => (id === 'K1' || id === 'K2' ? sku(id) : undefined);
    const rows = read('SKU\tTitle\tPrice\nK1\tTripod\t\nA1\tLens\t99\nK2\t\t\nX\tBag\t', 'CNY', known);
    expect(rows.ok && rows.skus.map(({ id, price }) => [id, price])).toEqual([
      ['K1', 100],
      ['A1', 9900],
      ['K2', 100],
    ]);
    expect(rows.ok && rows.rejected.map(({ line, reason }) => `${line} ${reason}`)).toEqual(['5 empty-price']);
    expect(read('SKU\tTitle\tPrice\nK1\tTripod\t', 'CNY', known)).toMatchObject({ ok: true, skus: [{ id: 'K1', price: 100 }] });
  });

  it('are prices in the minor unit of the page', () => {
    const rows = read('SKU\tTitle\tPrice\nA1\tTripod\t1200', 'JPY');
    expect(rows.ok && rows.skus[0]?.price).toBe(1200);
  });

  it.each([
    ['a column that says so', 'SKU\tTitle\tPrice\tCurrency\nA1\tTripod\t99\tUSD', 'CNY', 'USD'],
    ['a sign', 'SKU\tTitle\tPrice\nA1\tTripod\t€99', 'CNY', 'EUR'],
  ])('in another currency by %s are refused', (_name, text, page, currency) => {
    expect(read(text, page)).toMatchObject({ ok: false, reason: 'other-currency', currency });
  });

  it('with a sign that the page’s currency has too are taken', () => {
    expect(read('SKU\tTitle\tPrice\nA1\tTripod\t$99', 'CAD').ok).toBe(true);
  });
});

describe('rows without a header', () => {
  it('are told apart by what they hold', () => {
    const rows = read('1002001\t青禾 机械键盘 87键\t199.00\n1002002\t折光 定焦镜头 50mm\t899.00');
    expect(rows).toMatchObject({ ok: true, headed: false });
    expect(rows.ok && rows.skus).toMatchObject([
      { id: '1002001', title: '青禾 机械键盘 87键', price: 19900 },
      { id: '1002002', title: '折光 定焦镜头 50mm', price: 89900 },
    ]);
  });

  it('are titles and prices alone', () => {
    const rows = read('Carbon tripod\t139\nCamera bag\t79');
    expect(rows.ok && rows.skus.map(({ title, price }) => `${title} ${price}`)).toEqual(['Carbon tripod 13900', 'Camera bag 7900']);
  });

  it('are ids of SKUs that are known, each placed once', () => {
    const known = (id: string) => (id.startsWith('K') ? sku(id) : undefined);
    const rows = read('K1\nK2\nK1\nX9\n', 'CNY', known);
    expect(rows.ok && rows.skus.map(({ id }) => id)).toEqual(['K1', 'K2']);
    expect(rows.ok && rows.rejected.map(({ line, value }) => `${line} ${value}`)).toEqual(['4 X9']);
    expect(read('SKU\nK1\nK2', 'CNY', known)).toMatchObject({ ok: true, rejected: [] });
  });
});

describe('what is no row of a SKU', () => {
  it.each([
    ['nothing', '', 'no-table'],
    ['blanks', ' \n\t\n', 'no-table'],
    ['a word', 'hello', 'no-table'],
    ['a sentence with a number', 'We need 12 tiles by Friday', 'no-table'],
    ['a number', '42', 'no-table'],
    ['an address', 'https://example.com/page?id=1', 'no-table'],
    ['a table without prices', 'Name\tColour\nTripod\tblack\nBag\tgrey', 'no-price'],
    ['a header alone', 'SKU\tTitle\tPrice', 'no-rows'],
    ['rows that are all bad', 'SKU\tTitle\tPrice\nA1\tTripod\t\nA2\tLens\t', 'no-rows'],
    ['a whole catalogue', `SKU\tTitle\tPrice\n${Array.from({ length: 400 }, (_, i) => `A${i}\tT\t9`).join('\n')}`, 'too-many'],
    ['megabytes', 'a\tb\n'.repeat(2 ** 20 + 1), 'too-many'],
  ])('%s', (_name, text, reason) => {
    const rows = read(text);
    expect(rows.ok || rows.reason).toBe(reason);
  });
});
