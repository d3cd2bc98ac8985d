import { cleanup, screen } from '@testing-library/react';
import readXlsxFile from 'read-excel-file/web-worker';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { layoutTable } from '@/core/tables';
import { workbook } from '@/export/workbook';
import { TableDialog } from '@/ui/export';
import { open, priced } from '../helpers/panel-page';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const page = priced({ Start: [99, 199, 109, 219] });

/** What is handed to the browser's downloads from now on. */
function downloads() {
  const saved: { name: string; blob: Promise<string> }[] = [];
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return 'blob:test';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: (blobs.at(-1) as Blob).text() });
  });
  return saved;
}

describe('the dialog of tables', () => {
  it('shows the first lines and saves the layout as CSV, without costs unless asked', async () => {
    const saved = downloads();
    const { user } = open(
      { ...page, title: '618', skus: page.skus.map((sku) => ({ ...sku, cost: 4321 })) },
      <TableDialog onClose={() => undefined} />,
    );
    expect(screen.getByText('4 lines')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'CSV' }));
    expect(screen.queryByRole('columnheader', { name: 'Cost' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Save the table' }));
    expect(saved[0]?.name).toBe('618 - Layout.csv');
    expect(await saved[0]?.blob).toContain('99.00');
    expect(await saved[0]?.blob).not.toContain('43.21');
    await user.click(screen.getByRole('checkbox', { name: /^With cost and margin/ }));
    expect(screen.getByRole('columnheader', { name: 'Cost' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save the table' }));
    expect(await saved[1]?.blob).toContain('43.21');
  });

  it('says that nothing needs a picture, and saves no empty table', async () => {
    const { user } = open(
      { ...page, skus: page.skus.map((sku) => ({ ...sku, image: 'https://x/1.jpg' })) },
      <TableDialog onClose={() => undefined} />,
    );
    await user.click(screen.getByRole('radio', { name: 'Shooting list' }));
    expect(screen.getByText('Every SKU on the page has a picture, and none is heavy.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Save the table' })).toHaveProperty('disabled', true);
  });
});

describe('a table as a workbook', () => {
  const readBack = async (blob: Blob) => (await readXlsxFile(blob))[0]?.data ?? [];

  it('is read again with numbers as numbers and texts as texts', async () => {
    const rows = await readBack(await workbook(layoutTable(page, 'en'), 'Layout'));
    expect(rows).toHaveLength(5);
    expect(rows[0]?.slice(0, 3)).toEqual(['Module no.', 'Module', 'SKU']);
    const price = rows[0]?.indexOf('Price') ?? -1;
    expect(rows.slice(1).map((row) => row[price])).toEqual([99, 199, 109, 219]);
  });

  it.each([
    ['a formula', '=1+1', '=1+1'],
    ['a tag', '<img onerror="alert(1)">', '<img onerror="alert(1)">'],
    ['control characters', 'a\u0000b\u0007c', 'a b c'],
    ['half a character', 'a\uD83Db', 'ab'],
    ['marks of direction and emoji', '\u202Eabc 🙂', '\u202Eabc 🙂'],
  ])('holds %s as text', async (_, title, read) => {
    const table = { columns: [{ name: 'Title', kind: 'text' as const }], rows: [[title]], digits: 2 };
    expect((await readBack(await workbook(table, 'Layout')))[1]?.[0]).toBe(read);
  });

  it('cuts a text that no cell holds', async () => {
    const table = { columns: [{ name: 'Title', kind: 'text' as const }], rows: [['文'.repeat(40_000)]], digits: 2 };
    expect(String((await readBack(await workbook(table, 'Layout')))[1]?.[0])).toHaveLength(32_767);
  });
});
