import { describe, expect, test } from 'vitest';
import type { Sku } from '@/core/page';
import { HEAVY_BYTES, layoutTable, shootingList, type Table, tableCsv } from '@/core/tables';
import { build } from '../../helpers/page';

const HOSTILE = ['=1+1', '+SUM(A1)', '@x', '-2+3', '<img onerror=alert(1)>', 'a"b,c', '\u202Eabc', '🙂'.repeat(3)];

/** One line as an object by the names of its columns. */
const line = ({ columns, rows }: Table, i: number) => Object.fromEntries(columns.map(({ name }, c) => [name, rows[i]?.[c]]));

describe('the table of the layout', () => {
  const sku = { brand: 'North', category: ['Audio', 'Speakers'], listPrice: 12000, cost: 6000, badges: ['New', 'Hot'] };
  const page = build({
    viewports: ['desktop', 'mobile'],
    modules: [
      { title: 'Start', rows: '99 149', sku: [sku, {}] },
      { title: 'End', rows: '199 249 229' },
    ],
  });

  test('has a line per tile with its prices and its place at every viewport', () => {
    const table = layoutTable(page, 'en');
    expect(table.rows).toHaveLength(5);
    expect(line(table, 0)).toMatchObject({
      'Module no.': 1,
      Module: 'Start',
      Brand: 'North',
      Category: 'Audio / Speakers',
      Price: 99,
      'List price': 120,
      Cut: 1 - 99 / 120,
      Badges: 'New, Hot',
      Locked: '',
      'Desktop: position': 1,
      'Desktop: row': 1,
      'Desktop: column': 1,
      'Desktop: cells': '1 × 1',
    });
    expect(line(table, 4)).toMatchObject({
      'Module no.': 2,
      'Desktop: position': 3,
      'Mobile: row': 1,
      'Mobile: column': 3,
      'List price': null,
      Cut: null,
    });
    expect(layoutTable(page, 'zh').columns.map(({ name }) => name)).toContain('移动端：行');
  });

  test('keeps costs and margins to itself unless asked', () => {
    expect(JSON.stringify(layoutTable(page, 'en'))).not.toMatch(/Cost|Margin|60\b/);
    const asked = layoutTable(page, 'en', { withCosts: true });
    expect(line(asked, 0)).toMatchObject({ Cost: 60, Margin: (99 - 60) / 99 });
    expect(line(asked, 1)).toMatchObject({ Cost: null, Margin: null });
  });

  test('follows a viewport’s own order, locks and spans', () => {
    const [module] = page.modules;
    const ids = module?.tiles?.map(({ id }) => id) ?? [];
    const own = {
      ...page,
      modules: [
        {
          ...module,
          id: 'm1',
          tiles: [
            {
              ...module?.tiles?.[0],
              id: ids[0] ?? '',
              skuId: module?.tiles?.[0]?.skuId ?? '',
              locked: true,
              span: { desktop: [2, 1] as [number, number] },
            },
            ...(module?.tiles?.slice(1) ?? []),
          ],
          order: { mobile: ids.toReversed() },
          columns: module?.columns ?? {},
        },
      ],
    };
    const table = layoutTable(own, 'en');
    expect(line(table, 0)).toMatchObject({ Locked: 'yes', 'Desktop: cells': '2 × 1', 'Mobile: position': 2 });
  });

  test('as CSV has money with the currency’s decimals, and no cell that is a formula', () => {
    const text = tableCsv(layoutTable(page, 'en'));
    expect(text.startsWith('\uFEFF"')).toBe(false);
    expect(text).toContain(',99.00,120.00,0.175,');
    const yen = tableCsv(layoutTable({ ...page, currency: 'JPY' }, 'en'));
    expect(yen).toContain(',9900,12000,');
    const titles = HOSTILE.map((title, i): Partial<Sku> => ({ id: `h${i}`, title }));
    const hostile = build({ modules: [{ rows: HOSTILE.map((_, i) => `${i + 1}`).join(' '), sku: titles }] });
    for (const row of tableCsv(layoutTable(hostile, 'en')).split('\r\n'))
      for (const cell of row.split(',')) expect(cell).not.toMatch(/^"?[=+@]|^-\d+\+/);
  });
});

describe('the shooting list', () => {
  const page = build({
    modules: [
      {
        title: 'Start',
        rows: '1 2 3 4',
        sku: [
          { image: '' },
          { image: 'https://x/2.jpg', imageBytes: HEAVY_BYTES },
          { image: 'https://x/3.jpg', imageBytes: HEAVY_BYTES + 1 },
          { image: 'asset:gone' },
        ],
      },
    ],
  });
  const needs = (missing?: ReadonlySet<string>) => shootingList(page, 'en', missing).rows.map((row) => [row[0], row[4], row[5]]);
  const id = (i: number) => page.modules[0]?.tiles?.[i]?.skuId;

  test('names SKUs without a picture, with one that cannot be had, and with a heavy one', () => {
    expect(needs(new Set(['asset:gone']))).toEqual([
      [id(0), 'No picture: to be shot', null],
      [id(2), 'The picture is heavy: to be made smaller', 560],
      [id(3), 'The picture cannot be had: to be delivered', null],
    ]);
    expect(needs()).toHaveLength(2);
  });

  test('names each SKU once with all its modules, and none that stands nowhere', () => {
    const [module] = page.modules;
    const twice = {
      ...page,
      modules: [...page.modules, { id: 'm9', title: 'End', columns: module?.columns ?? {}, tiles: [{ id: 'x', skuId: id(0) ?? '' }] }],
    };
    expect(shootingList(twice, 'en').rows.map((row) => row[3])).toEqual(['Start, End', 'Start']);
    expect(shootingList(twice, 'zh').rows[0]?.[3]).toBe('Start、End');
    expect(shootingList({ ...page, modules: [] }, 'en').rows).toEqual([]);
  });
});
