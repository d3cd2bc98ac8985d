import { describe, expect, test } from 'vitest';
import { failureText, importCatalogue } from '@/io';
import { BAD_FILES, utf8, withSheet, workbook } from '../helpers/bad-files';
import { imported } from './files';

describe('what cannot be a catalogue says why, in both languages', () => {
  test.each(BAD_FILES.map((file) => [file.what, file] as const))('%s', async (_, { name, bytes, reason, detail }) => {
    const result = await importCatalogue(bytes(), name);
    expect(result).toMatchObject({ ok: false, reason });
    if (result.ok) return;
    for (const lang of ['zh', 'en'] as const) expect(failureText(result, lang)).toMatch(detail ?? /./);
  });
});

describe('what only looks wrong is read', () => {
  test.each([
    ['an old .xls under the name .xlsx', workbook('biff8'), 'old.xlsx'],
    ['an OpenDocument sheet under the name .xlsx', workbook('ods'), 'open.xlsx'],
    ['a workbook under the name .csv', workbook(), 'goods.csv'],
    [
      'a workbook whose last corner has a style and no value',
      withSheet((xml) => xml.replace('</sheetData>', '<row r="9"><c r="XFD9" s="0"/></row></sheetData>')),
      'styled.xlsx',
    ],
  ])('%s', async (_, bytes, name) => {
    const { reading } = await imported(bytes, name);
    expect(reading.skus.map(({ id, price }) => [id, price])).toEqual([
      ['a', 500],
      ['b', 700],
    ]);
  });

  test('a formula is what it came to, or blank; it is not evaluated', async () => {
    const bytes = withSheet((xml) => xml.replace(/<c r="C3"[^>]*>.*?<\/c>/, '<c r="C3"><f>6*7</f><v>13</v></c>'));
    const { reading } = await imported(bytes, 'formula.xlsx');
    expect(reading.skus.map(({ price }) => price)).toEqual([500, 1300]);
  });

  test('300 columns', async () => {
    const header = ['sku', 'title', 'price', ...Array.from({ length: 297 }, (_, at) => `extra ${at}`)];
    const { reading, understanding } = await imported(utf8(`${header.join()}\n${header.map((_, at) => at).join()}`), 'wide.csv');
    expect(understanding.columns).toHaveLength(300);
    expect(reading.skus).toEqual([{ id: '0', title: '1', price: 200 }]);
  });

  test('a UTF-16 file and JSON with a mark', async () => {
    const utf16 = new Uint8Array(new Uint16Array([...'\uFEFFsku,title,price\na,杯,5'].map((char) => char.charCodeAt(0))).buffer);
    expect((await imported(utf16, 'a.csv')).reading.skus).toEqual([{ id: 'a', title: '杯', price: 500 }]);
    const json = await imported(utf8('\uFEFF[{"sku":"a","title":"杯","price":5}]'), 'a.json');
    expect(json.reading.skus).toEqual([{ id: 'a', title: '杯', price: 500 }]);
  });

  test('JSON nested 100,000 deep, with names that objects have, and records that are none', async () => {
    const deep = `${'['.repeat(1e5)}${']'.repeat(1e5)}`;
    const text = `[{"sku":"a","price":5,"x":${deep}},{"sku":"__proto__","price":6,"__proto__":{"title":"x"},"constructor":"y"},7,null,[1]]`;
    const { reading } = await imported(utf8(text), 'a.json');
    expect(reading.skus.map(({ id }) => id)).toEqual(['a', '__proto__']);
    expect(reading.rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'empty-price'],
      [4, 'empty-price'],
      [5, 'empty-price'],
    ]);
    expect(({} as Record<string, unknown>).title).toBeUndefined();
  });
});
