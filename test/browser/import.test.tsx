import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { csvText } from '@/core/csv';
import { library, settings } from '@/editor';
import { startI18n } from '@/i18n';
import { ImportDialog } from '@/ui/import';
import '@/ui/shell/base.css';

configure({ asyncUtilTimeout: 8000 });
beforeEach(async () => {
  settings.setState({ language: 'en' });
  startI18n('en');
  await Promise.all([library.catalogues.clear(), library.skus.clear()]);
});
afterEach(cleanup);

function open(text: string | Uint8Array<ArrayBuffer>, name = 'goods.csv') {
  const spies = { onDone: vi.fn(), onClose: vi.fn() };
  render(<ImportDialog file={new File([text], name)} {...spies} />);
  return { ...spies, user: userEvent.setup() };
}

const choose = async (user: ReturnType<typeof userEvent.setup>, field: string | RegExp, option: string | RegExp) => {
  await user.click(await screen.findByRole('combobox', { name: field }));
  await user.click(await screen.findByRole('option', { name: option }));
};
const importButton = (name: RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });

const GOODS = 'sku,title,price,note\na,Cup,19.90,x\nb,Mug,,y\na,Pot,30,z\nc,Pan,45,\n';

describe('the import dialog', () => {
  it('counts what can be used, asks for a currency, and keeps the catalogue', async () => {
    const { user, onDone } = open(GOODS);
    expect(await screen.findByText('2 usable')).toBeTruthy();
    expect(screen.getByText('2 rows rejected')).toBeTruthy();
    expect(importButton(/^Import 2 SKUs$/).disabled).toBe(true);
    expect(screen.getByText(/does not say its currency/)).toBeTruthy();
    await choose(user, 'Currency', /^CNY/);
    await waitFor(() => expect(importButton(/^Import 2 SKUs$/).disabled).toBe(false));
    await user.click(importButton(/^Import 2 SKUs$/));
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    const id = onDone.mock.calls[0]?.[0] as string;
    expect(await library.catalogues.get(id)).toMatchObject({ name: 'goods', currency: 'CNY', count: 2 });
    expect((await library.loadSkus(id)).map((sku) => [sku.id, sku.price])).toEqual([
      ['a', 1990],
      ['c', 4500],
    ]);
  });

  it('previews numbers at the right, under each other, and titles to their end', async () => {
    const title = 'A lamp with a very long name that goes on '.repeat(4).trim();
    open(`sku,title,price,stock\na,${title},19.90,120\nb,Mug,5,8\n`);
    const row = (await screen.findByRole('cell', { name: title })).closest('tr') as HTMLElement;
    const cells = within(row).getAllByRole('cell');
    expect(cells.map((cell) => getComputedStyle(cell).textAlign)).toEqual(['right', 'left', 'left', 'right', 'right']);
    expect(cells.at(-1)?.textContent).toBe('120');
    const wide = cells[2] as HTMLElement;
    expect(wide.scrollWidth).toBeLessThanOrEqual(wide.clientWidth);
  });

  it('suggests yuan for a file in simplified Chinese that names no currency, and says that it is a guess', async () => {
    const { user } = open('商品编号,商品标题,活动价\na,保温杯 大号,19.90\nb,马克杯 白色,29.90\n');
    await waitFor(() => expect(importButton(/^Import 2 SKUs$/).disabled).toBe(false));
    expect(screen.getByRole('combobox', { name: 'Currency' }).textContent).toContain('CNY');
    expect(screen.getByText(/check this/)).toBeTruthy();
    await choose(user, 'Currency', /^HKD/);
    await waitFor(() => expect(screen.queryByText(/check this/)).toBeNull());
  });

  it('suggests nothing for Chinese in the long form', async () => {
    open('sku,商品標題,price\na,保溫杯 大號,19.90\nb,馬克杯 白色,29.90\n');
    expect(await screen.findByText(/does not say its currency/)).toBeTruthy();
    expect(importButton(/^Import/).disabled).toBe(true);
  });

  it('lists the rejected rows with line, column, value and reason', async () => {
    const { user } = open(GOODS);
    await user.click(await screen.findByRole('tab', { name: /Rejected rows/ }));
    const rows = within(await screen.findByRole('table'))
      .getAllByRole('row')
      .slice(1);
    const cells = rows.map((row) =>
      within(row)
        .queryAllByRole('cell')
        .map((cell) => cell.textContent),
    );
    expect(cells).toContainEqual(['3', 'price', '(blank)', 'the price is empty']);
    expect(cells).toContainEqual(['4', 'sku', 'a', 'the SKU stands already on line 2']);
  });

  it('says exactly that there is no price column, and takes the one that is chosen', async () => {
    const { user } = open('sku,title,worth\na,Cup,¥19.90\n'.replace('¥', ''));
    expect(await screen.findByText('No price column')).toBeTruthy();
    expect(importButton(/^Nothing to import$/).disabled).toBe(true);
    await choose(user, 'Price column', /^worth/);
    expect(await screen.findByText('1 usable')).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'Meaning of the column “worth”' }).textContent).toContain('Price');
  });

  it('says that a file is a header alone, and asks for nothing', async () => {
    open('sku,title,price\n');
    expect(await screen.findByText('“goods.csv” has only a header, no products')).toBeTruthy();
    expect(screen.queryByText(/does not say its currency/)).toBeNull();
    expect(screen.queryByRole('combobox', { name: 'Currency' })).toBeNull();
    expect(screen.queryByText(/price column/)).toBeNull();
    expect(importButton(/^Nothing to import$/).disabled).toBe(true);
  });

  it('lets a column mean something else, which takes the meaning from the column that had it', async () => {
    const { user } = open('sku,title,price,worth\na,Cup,19.90,25\n');
    await choose(user, 'Meaning of the column “worth”', 'Price');
    await waitFor(() => expect(screen.getByRole('combobox', { name: 'Meaning of the column “price”' }).textContent).toContain('Not used'));
    await choose(user, 'Currency', /^USD/);
    await waitFor(() => expect(importButton(/^Import 1 SKU$/).disabled).toBe(false));
  });

  it.each([
    ['is empty', '', /“goods.csv” is empty/],
    ['is a PDF under another name', '%PDF-1.7\n%âãÏÓ\n1 0 obj', /“goods.csv” is no catalogue/],
  ])('says what to do where the file %s', async (_what, text, sentence) => {
    const { user, onClose } = open(text);
    expect((await screen.findByRole('alert')).textContent).toMatch(sentence);
    expect(screen.getByRole('button', { name: 'Choose another file' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('rejected rows as CSV', () => {
  it('quotes what needs it and leaves no formula for a spreadsheet to run', () => {
    expect(
      csvText([
        ['line', 'value'],
        [3, 'a,"b"'],
        [4, '=1+1'],
        [5, '-12.50'],
        [6, '@x'],
      ]),
    ).toBe('line,value\r\n3,"a,""b"""\r\n4,\'=1+1\r\n5,-12.50\r\n6,\'@x');
  });
});
