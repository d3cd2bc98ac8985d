import { expect, it } from 'vitest';
import { csvText } from '@/core/csv';

it.each(['=1+1', "=cmd|' /C calc'!A0", '+1+1', '-2+3+cmd|x', '@SUM(1)', '\t=1', '\r=1', '\n=1', '＝1+1'])(
  '%j becomes text for a spreadsheet',
  (cell) => {
    expect(csvText([[cell]]).replace(/^"|"$/g, '')).toBe(`'${cell}`);
  },
);

it.each(['-5', '+8.50', '-1,299.00', '5', 'a=1', ''])('%j stays as it is', (cell) => {
  expect(csvText([[cell]]).replace(/^"|"$/g, '')).toBe(cell);
});
