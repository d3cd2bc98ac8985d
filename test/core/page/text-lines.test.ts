import { describe, expect, test } from 'vitest';
import { setText, textWidth } from '@/core/page/text-lines';

describe('the width of a text', () => {
  test.each([
    ['耳机', 2],
    ['，。', 2],
    ['MM', 1.806],
    ['é', 0.583],
    ['e\u0301', 0.583],
    ['\u200b', 0],
    ['', 0],
  ])('of “%s” is %f em', (text, width) => {
    expect(textWidth(text)).toBeCloseTo(width, 3);
  });

  test('grows with the weight', () => {
    expect(textWidth('MM', 700)).toBeGreaterThan(textWidth('MM', 550));
    expect(textWidth('MM', 550)).toBeGreaterThan(textWidth('MM'));
  });
});

describe('a text set in a column', () => {
  test.each([
    ['nothing', '', 5, { lines: 0, lost: 0 }],
    ['white space', ' \n ', 5, { lines: 0, lost: 0 }],
    ['two full lines', '一二三四五六七八九十', 5, { lines: 2, lost: 0 }],
    ['one letter more', '一二三四五六七八九十百', 5, { lines: 3, lost: 1 }],
    ['a closing mark that takes its letter along', '一二三四五，六七八九', 5, { lines: 3, lost: 1 }],
    ['an opening mark that goes to the next line', '一二三四「五六七八」', 5, { lines: 3, lost: 2 }],
    ['words broken between them', 'one two three', 4, { lines: 2, lost: 0 }],
    ['a hyphen that ends a line', 'aaaa-bbbb', 3, { lines: 2, lost: 0 }],
    ['a word among ideographs', '一二word三', 3, { lines: 3, lost: 1 }],
    ['white space at the end of a line, which takes no room', 'mm mm', 1.76, { lines: 2, lost: 0 }],
    ['several spaces, which are one', 'a      b', 2, { lines: 1, lost: 0 }],
  ])('%s', (_name, text, room, expected) => {
    expect(setText(text, room, 2)).toEqual(expected);
  });

  test('a word wider than the column is broken anywhere', () => {
    const { lines, lost } = setText('m'.repeat(20), 4.4, 2);
    expect(lines).toBe(4);
    expect(lost).toBe(10);
  });
});
