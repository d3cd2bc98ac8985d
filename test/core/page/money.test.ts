import { expect, test } from 'vitest';
import { formatMoney, minorDigits } from '@/core/page';

test.each([
  [9900, 'CNY', 'zh-CN', '¥99'],
  [9950, 'CNY', 'zh-CN', '¥99.50'],
  [129950, 'CNY', 'en-US', '¥1,299.50'],
  [129900, 'USD', 'en-US', '$1,299'],
  [129999, 'EUR', 'en-US', '€1,299.99'],
  [1299, 'JPY', 'en-US', '¥1,299'],
  [1299500, 'KWD', 'en-US', 'KWD 1,299.500'],
  [0, 'CNY', 'zh-CN', '¥0'],
])('%d minor units of %s in %s', (minor, currency, locale, text) => {
  expect(formatMoney(minor, currency, locale).replace(/\s/g, ' ')).toBe(text);
});

test('minor units by currency, two decimals for one that nobody knows', () => {
  expect(['CNY', 'JPY', 'KWD', 'XYZ', 'no currency'].map(minorDigits)).toEqual([2, 0, 3, 2, 2]);
});
