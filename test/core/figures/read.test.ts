import { describe, expect, it } from 'vitest';
import type { Table } from '@/core/catalogue';
import {
  FIGURE_FIELDS,
  type FigureRow,
  figureFieldName,
  figureRejectText,
  readFigures,
  understandFigures,
  withFigureField,
} from '@/core/figures';

const table = (text: string): Table => {
  const rows = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  return { name: '', rows, lines: rows.map((_, at) => at + 1) };
};

function read(text: string) {
  const one = table(text);
  const understanding = understandFigures([one]);
  if (!understanding) throw new Error('no figures');
  return { understanding, ...readFigures(one, understanding) };
}
const fields = (text: string) => read(text).understanding.columns.map(({ field }) => field);
const rows = (text: string): FigureRow[] => read(text).rows;

describe('columns of figures', () => {
  it.each(['zh', 'en'] as const)('are known by the names that the application gives them itself (%s)', (lang) => {
    expect(fields(FIGURE_FIELDS.map((field) => figureFieldName(field, lang)).join('|'))).toEqual(FIGURE_FIELDS);
  });

  it.each([
    ['商品编号 | 坑位 | 终端 | 日期 | 曝光量(次) | 点击量 | 支付件数', 'sku tile device day impressions clicks orders'],
    [
      'SKU ID | Module | Position | Device | Date | Impressions | Clicks | Units sold',
      'sku module position device day impressions clicks orders',
    ],
    [
      '日期 | 商品ID | 支付金额（元） | 类目排名 | 支付转化率 | 收藏加购 | 推广计划 | 花费',
      'day sku revenue rank conversion favourites promotion spend',
    ],
    ['Scroll depth | Visitors', 'depth reached'],
  ])('are known by the names that shops give them: %s', (header, meant) => {
    expect(fields(`${header}\n1 | 2`)).toEqual(meant.split(' '));
  });

  it('have the better known of two names for one thing, and can be given another meaning by hand', () => {
    const { understanding } = read('Clicks | Click count | SKU\n1 | 2 | a');
    expect(understanding.columns.map(({ field }) => field)).toEqual(['clicks', null, 'sku']);
    expect(withFigureField(understanding, 1, 'clicks').columns.map(({ field }) => field)).toEqual([null, 'clicks', 'sku']);
  });

  it('stand under a header that may come after a title, on the sheet that has most of them', () => {
    const report = table('Report of June\n\nSKU | Clicks | Impressions\na | 1 | 10');
    const found = understandFigures([table('Name | Note\nx | y'), report]);
    expect(found).toMatchObject({ table: 1, headerRow: 2 });
    expect(understandFigures([table('Name | Note\nx | y')])).toBeNull();
  });
});

describe('rows of figures', () => {
  it('hold counts, days and shares however they are written', () => {
    expect(
      rows('SKU | Date | Impressions | Clicks | Conversion rate\na | 2026/6/8 | 1,234 | 1.2k | 3.5%\nb | 2026年6月18日 | 2万 | 7 | 12%'),
    ).toEqual([
      { line: 2, sku: 'a', day: '2026-06-08', impressions: 1234, clicks: 1200, conversion: 0.035 },
      { line: 3, sku: 'b', day: '2026-06-18', impressions: 20_000, clicks: 7, conversion: 0.12 },
    ]);
  });

  it('tell day and month apart where one value of the column can be read in one way only', () => {
    const days = (...values: string[]) => rows(`SKU | Date\n${values.map((value) => `a | ${value}`).join('\n')}`).map(({ day }) => day);
    expect(days('6/8/2026', '6/18/2026')).toEqual(['2026-06-08', '2026-06-18']);
    expect(days('8/6/2026', '18/6/2026')).toEqual(['2026-06-08', '2026-06-18']);
    expect(days('8.6.2026', '20260618', '46191')).toEqual(['2026-06-08', '2026-06-18', '2026-06-18']);
  });

  it('are rejected with line, column and value where a cell cannot be read', () => {
    const { rejected, dataRows } = read(
      'SKU | Date | Impressions | Clicks\na | 31.6.2026 | 1 | 1\nb | 2026-06-01 | many | 1\n- | 2026-06-01 | 1 | 1\nd | 2026-06-01 | 5 | 9\ne | 2026-06-01 | -5 | 0\nf | 2026-06-01 | 2.5 | 0',
    );
    expect(dataRows).toBe(6);
    expect(rejected.map((reject) => figureRejectText(reject, 'en'))).toEqual([
      'line 2, Date: “31.6.2026” is no date',
      'line 3, Impressions: “many” is no number',
      'line 4, SKU: the SKU is blank',
      'line 5, Clicks: more clicks than impressions (9 > 5)',
      'line 6, Impressions: -5 is negative',
      'line 7, Impressions: 2.5 is not whole',
    ]);
    expect(figureRejectText({ line: 3, column: '曝光量', value: 'x', reason: 'no-number' }, 'zh')).toBe('第 3 行，曝光量：“x”不是数字');
  });

  it('pass over sums and blank rows, and leave out what is blank', () => {
    const { rows: found, sums, dataRows } = read('SKU | Clicks | Impressions\na | 1 | -\n | | \n合计 | 1 | 10\nTotal | 1 | 10');
    expect(found).toEqual([{ line: 2, sku: 'a', clicks: 1 }]);
    expect({ sums, dataRows }).toEqual({ sums: 2, dataRows: 1 });
  });

  it('know what scroll depths are given in', () => {
    const unit = (text: string) => rows(text)[0]?.depthUnit;
    expect(unit('Scroll depth (%) | Visitors\n25 | 10\n100 | 5')).toBe('share');
    expect(rows('Scroll depth (%) | Visitors\n25 | 10')[0]?.depth).toBe(0.25);
    expect(unit('Scroll depth | Visitors\n400 | 10\n2400 | 5')).toBe('px');
    expect(unit('滚动深度（屏） | 到达人数\n1 | 10\n2 | 5')).toBe('screens');
  });
});
