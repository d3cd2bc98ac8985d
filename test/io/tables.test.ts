import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, type FileTables, failureText, readTables } from '@/io';
import { imported, utf8 } from './files';

async function tables(bytes: Uint8Array, name = 'a.csv'): Promise<FileTables> {
  const file = await readTables(bytes, name);
  if (!file.ok) throw new Error(file.reason);
  return file;
}

/** A workbook with a note on its first sheet and goods on its second, with a gap, a number, a text and a date. */
function workbook(bookType: 'xlsx' | 'biff8' | 'ods' | 'html'): Uint8Array {
  const book = utils.book_new();
  if (bookType !== 'html') utils.book_append_sheet(book, utils.aoa_to_sheet([['Read me']]), '说明');
  const goods = utils.aoa_to_sheet([
    ['商品编码', '商品名称', '活动价', '上架时间'],
    ['001', '杯子', 12.125, new Date(Date.UTC(2024, 4, 1))],
    [],
    ['002', '碗', '1,299.00', null],
    [3, '盘子', 'x', null],
  ]);
  utils.book_append_sheet(book, goods, '商品');
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType });
  return new Uint8Array(bytes);
}

describe('workbooks', () => {
  test.each([
    ['an .xlsx', 'xlsx', 'goods.xlsx', 'xlsx'],
    ['an old .xls', 'biff8', 'goods.xls', 'xls'],
    ['an old .xls under the name .xlsx', 'biff8', 'goods.xlsx', 'xls'],
    ['an .xlsx under the name .xls', 'xlsx', 'goods.xls', 'xlsx'],
    ['an .xlsx under the name .csv', 'xlsx', 'goods.csv', 'xlsx'],
  ] as const)('%s is read, its goods found on the second sheet, lines being sheet rows', async (_, bookType, name, kind) => {
    const result = await imported(workbook(bookType), name);
    expect(result).toMatchObject({ kind, encoding: null, delimiter: null, understanding: { sheet: '商品', headerRow: 0 } });
    expect(result.reading.skus).toEqual([
      { id: '001', title: '杯子', price: 1213 },
      { id: '002', title: '碗', price: 129900 },
    ]);
    expect(result.reading.rejected).toEqual([{ line: 5, column: '活动价', value: 'x', reason: 'unreadable-price' }]);
  });

  test('an HTML table, which shops export as .xls, is read', async () => {
    const { reading } = await imported(workbook('html'), 'export.xls');
    expect(reading.skus.map(({ title, price }) => [title, price])).toContainEqual(['碗', 129900]);
  });

  test('a damaged one says so', async () => {
    const whole = workbook('xlsx');
    expect(await readTables(whole.slice(0, 900), 'a.xlsx')).toMatchObject({ ok: false, reason: 'unreadable-workbook' });
  });
});

describe('delimited text', () => {
  test.each([
    ['commas', 'a,b\n1,2', ','],
    ['tabs', 'a\tb, c\n1\t2, 3', '\t'],
    ['semicolons beside decimal commas', 'name;price\nCup;18,9\nMug, red;5,5', ';'],
    ['bars', 'a|b\n1|2', '|'],
    ['what Excel tells on a line of its own', 'sep=;\na,b;c\n1,2;3', ';'],
    ['a comma where nothing parts', 'price\n5', ','],
  ])('is parted by %s', async (_, text, delimiter) => {
    expect((await tables(utf8(text))).delimiter).toBe(delimiter);
  });

  test('each record has the physical line it begins on, whatever the line ends', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['a,b', '"x', 'y",1', '', '"p', 'q', 'r","s', 't"', 'z,2', ''].join(end);
      const file = await tables(utf8(text));
      const [table] = file.tables;
      const filled = table?.rows.map((row, at) => [table.lines[at], row[0]?.trim()]).filter(([, cell]) => cell !== '');
      expect(filled).toEqual([
        [1, 'a'],
        [2, `x${end}y`],
        [5, `p${end}q${end}r`],
        [9, 'z'],
      ]);
    }
  });

  test('line ends may be mixed', async () => {
    const file = await tables(utf8('a,b\r\n"1",2\n3,"4"\r\n'));
    expect(file.tables[0]?.rows.map((row) => row.map((cell) => cell.trim()))).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('what was parted comes back from quoted cells as it went in, each on its line', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '中', ' ', ';'), maxLength: 6 });
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, async (body) => {
        const all = [['a', 'b', 'c'], ...body];
        const text = all.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n');
        const file = await readTables(utf8(text), 'a.csv', { delimiter: ',' });
        const [table] = file.ok ? file.tables : [];
        expect(table?.rows).toEqual(all);
        let line = 1;
        for (const [at, row] of all.entries()) {
          expect(table?.lines[at]).toBe(line);
          line += 1 + row.join('').split('\n').length - 1;
        }
      }),
      { seed: 618, numRuns: 200 },
    );
  });
});

describe('encodings', () => {
  const big5 = Uint8Array.of(0xb0, 0xd3, 0xab, 0x7e, 0x2c, 0xbb, 0xf9, 0xae, 0xe6, 0x0a, 0xa4, 0xa4, 0xa4, 0xe5, 0x2c, 0x35);
  const shiftJis = Uint8Array.of(
    0x83,
    0x77,
    0x83,
    0x62,
    0x83,
    0x68,
    0x2c,
    0x89,
    0xbf,
    0x8a,
    0x69,
    0x0a,
    0x83,
    0x7a,
    0x83,
    0x93,
    0x2c,
    0x35,
  );

  test.each([
    ['utf-8', utf8('商品,价格\n杯,5'), '商品,价格\n杯,5'],
    ['big5', big5, '商品,價格\n中文,5'],
    ['shift_jis', shiftJis, 'ヘッド,価格\nホン,5'],
    ['windows-1252', Uint8Array.of(0x43, 0x61, 0x66, 0xe9, 0x2c, 0x80, 0x35, 0x2c, 0x4b, 0xe4, 0x73, 0x65), 'Café,€5,Käse'],
    ['utf-8', utf8('plain ascii'), 'plain ascii'],
  ])('%s is told by its bytes', (encoding, bytes, text) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });

  test('one broken byte does not turn UTF-8 into something else', () => {
    const bytes = utf8(`${'中文商品名称，'.repeat(20)},5`);
    bytes[1] = 0xff;
    expect(decodeText(bytes).encoding).toBe('utf-8');
  });
});

describe('what is no table says so, and nothing throws', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['an empty file', new Uint8Array(), 'a.csv', 'empty-file'],
    ['blanks', utf8(' \n\n , \n'), 'a.csv', 'no-rows'],
    ['a PDF', utf8('%PDF-1.7 …'), 'catalogue.csv', 'not-a-table'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1), 'a.csv', 'not-a-table'],
    ['a web page', utf8('<!doctype html><p>Sign in</p>'), 'a.xls', 'not-a-table'],
    ['bytes without sense', Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 31), 'a.csv', 'not-a-table'],
    ['broken JSON', utf8('[{"a": 1},'), 'a.json', 'not-json'],
    ['JSON without records', utf8('{"a": 1}'), 'a.json', 'no-rows'],
    ['an old workbook cut short', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'a.xls', 'unreadable-workbook'],
  ])('%s', async (_, bytes, name, reason) => {
    const result = await readTables(bytes, name);
    expect(result).toMatchObject({ ok: false, reason });
    if (!result.ok) for (const lang of ['zh', 'en'] as const) expect(failureText(result, lang)).not.toBe('');
  });

  test('a file beyond the limit', async () => {
    expect(await readTables(utf8('a,b\n1,2'), 'a.csv', { maxBytes: 3 })).toMatchObject({ ok: false, reason: 'too-large' });
  });

  test('any bytes at all give a result', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(typeof (await readTables(bytes, 'a')).ok).toBe('boolean');
      }),
      { seed: 618, numRuns: 300 },
    );
  });
});
