import { describe, expect, test } from 'vitest';
import { type PriceStyle, readPrice } from '@/core/catalogue';

const dot: PriceStyle = { decimal: '.', digits: 2, currency: null };
const comma: PriceStyle = { decimal: ',', digits: 2, currency: null };

describe('a price is read as it is written', () => {
  test.each<[string, PriceStyle, number]>([
    ['889.00', dot, 88900],
    ['399', dot, 39900],
    ['0', dot, 0],
    ['.99', dot, 99],
    ['¥1,299.00', dot, 129900],
    ['￥1,299', dot, 129900],
    ['１２９９', dot, 129900],
    ['INR 399', dot, 39900],
    ['Rs.399', dot, 39900],
    ['Rs. 1,29,900.50', dot, 12990050],
    ['US $12.90', dot, 1290],
    ['USD$12.90', dot, 1290],
    ['99元', dot, 9900],
    ['199元/件', dot, 19900],
    ['1.299,00 €', comma, 129900],
    ['1.299 €', comma, 129900],
    ['18,9', comma, 1890],
    ['18,9', dot, 1890],
    ['1.299,00', dot, 129900],
    ['1,299.00', comma, 129900],
    ['1 299,00', comma, 129900],
    ['1\u202f299,00 €', comma, 129900],
    ["CHF 1'299.50", dot, 129950],
    ['99,-', comma, 9900],
    ['R$ 18,90', comma, 1890],
    ['="1299"', dot, 129900],
    ["'1299", dot, 129900],
    ['34.0000', dot, 3400],
    ['12.1250', dot, 1213],
    ['19.989999999999998', dot, 1999],
    ['1,234,567', dot, 123456700],
    ['0,125', dot, 13],
  ])('%s', (text, style, minor) => {
    expect(readPrice(text, style)).toEqual({ minor });
  });

  test('in a currency without decimals, and in one with three', () => {
    expect(readPrice('1,299', { ...dot, digits: 0 })).toEqual({ minor: 1299 });
    expect(readPrice('1.299', { ...dot, digits: 3 })).toEqual({ minor: 1299 });
  });

  test('"from" is the lowest price, and says so', () => {
    expect(readPrice('￥99起', dot)).toEqual({ minor: 9900, from: true });
    expect(readPrice('from $12.50', dot)).toEqual({ minor: 1250, from: true });
  });
});

describe('what is no single price says why', () => {
  test.each([
    ['', 'empty-price'],
    ['N/A', 'unreadable-price'],
    ['面议', 'unreadable-price'],
    ['12 pieces', 'unreadable-price'],
    ['1,29', 'readable'],
    ['1,2,3', 'unreadable-price'],
    ['12.34.56', 'unreadable-price'],
    ['<b>12</b>', 'unreadable-price'],
    ['=1+1', 'unreadable-price'],
    ['99-199', 'price-range'],
    ['¥99 ~ ¥199', 'price-range'],
    ['99至199', 'price-range'],
    ['-5', 'negative-price'],
    ['-¥5.00', 'negative-price'],
    ['€5', 'other-currency'],
    ['5 EUR', 'other-currency'],
  ])('%s: %s', (text, reason) => {
    const reading = readPrice(text, { ...dot, currency: 'CNY' });
    expect(typeof reading === 'string' ? reading : 'readable').toBe(reason);
  });

  test('a dollar sign fits every dollar', () => {
    expect(readPrice('$5', { ...dot, currency: 'HKD' })).toEqual({ minor: 500 });
    expect(readPrice('$5', { ...dot, currency: 'EUR' })).toBe('other-currency');
  });
});
