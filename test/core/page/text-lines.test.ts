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
    [' ', 0.281],
    ['~', 0.662],
    ['“', 0.44],
    ['”', 0.44],
    ['‘', 0.261],
    ['’', 0.261],
    ['—', 1],
    ['–', 0.5],
    ['…', 0.864],
    ['·', 0.288],
    ['•', 0.563],
    ['Ж', 0.64],
    ['\u001f', 0.64],
    ['\u007f', 0.64],
    ['😀', 1],
  ])('of “%s” is %f em', (text, width) => {
    expect(textWidth(text)).toBeCloseTo(width, 6);
  });

  test('grows with the weight, by 4.5 % at 700', () => {
    expect(textWidth('MM', 400)).toBe(textWidth('MM'));
    expect(textWidth('MM', 550)).toBeCloseTo(1.806 * 1.0225, 6);
    expect(textWidth('MM', 700)).toBeCloseTo(1.806 * 1.045, 6);
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
    ['white space between words, which does', 'mm mm', 3.78, { lines: 2, lost: 0 }],
    ['words and white space, to the last hair', 'mm mm', 3.786, { lines: 1, lost: 0 }],
    ['several spaces, which are one', 'a      b', 2, { lines: 1, lost: 0 }],
  ])('%s', (_name, text, room, expected) => {
    expect(setText(text, room, 2)).toEqual(expected);
  });

  /** Where a text is parted: what is lost behind one line is the last piece, or a part of a word broken anywhere. */
  test.each([
    ['after a hyphen', 'mm-mm', 2.3, 2],
    ['not after a hyphen before a figure', 'mm-11', 2.9, 1],
    ['after a closing mark of full width', 'mm。mm', 4, 2],
    ['before an opening mark of full width', 'mm（mm', 4, 3],
    ['before an ideograph', 'mmm字', 3, 1],
    ['not before a closing mark', '字mm。', 2.8, 3],
  ])('is parted %s', (_name, text, room, lost) => {
    expect(setText(text, room, 1)).toEqual({ lines: 2, lost });
  });

  test('grows with its weight: what fits at 400 does not at 700', () => {
    expect(setText('字字字字', 2.001, 2)).toEqual({ lines: 2, lost: 0 });
    expect(setText('字字字字', 2.089, 2, 700)).toEqual({ lines: 4, lost: 2 });
    expect(setText('字字字字', 2.091, 2, 700)).toEqual({ lines: 2, lost: 0 });
  });

  test('a letter wider than the column has a line of its own', () => {
    expect(setText('字', 0.5, 2)).toEqual({ lines: 1, lost: 0 });
  });

  test('a word wider than the column takes the lines it needs, and what follows goes on behind it', () => {
    expect(setText('mmmm', 1.5, 3)).toEqual({ lines: 3, lost: 0 });
    expect(setText('mmmmmm', 3, 2)).toEqual({ lines: 2, lost: 0 });
    expect(setText('mmmmmm i', 3, 2)).toEqual({ lines: 2, lost: 0 });
    expect(setText('mmmmmm m', 3, 2)).toEqual({ lines: 3, lost: 1 });
  });

  test('a word wider than the column is broken anywhere', () => {
    const { lines, lost } = setText('m'.repeat(20), 4.4, 2);
    expect(lines).toBe(4);
    expect(lost).toBe(10);
  });
});
