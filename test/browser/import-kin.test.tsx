import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CatalogueRecord, library, settings } from '@/editor';
import { startI18n } from '@/i18n';
import { type FreshCatalogue, ImportDialog } from '@/ui/import';
import '@/ui/shell/base.css';

configure({ asyncUtilTimeout: 8000 });
beforeEach(async () => {
  settings.setState({ language: 'en' });
  startI18n('en');
  await Promise.all([library.catalogues.clear(), library.skus.clear()]);
});
afterEach(cleanup);

const record: CatalogueRecord = { id: 'c-1', name: 'goods', currency: 'JPY', count: 2, importedAt: 1 };
const ROWS = 'sku,title,price,worth\na,Cup,19,25\nb,Mug,,30\nc,Pot,30,35\n';

async function open({
  name = 'other.csv',
  text = ROWS,
  isCertain = false,
  columns,
}: { name?: string; text?: string; isCertain?: boolean } & Pick<CatalogueRecord, 'columns'> = {}) {
  const catalogue = { ...record, ...(columns ? { columns } : {}) };
  await library.saveCatalogue(catalogue, [
    { id: 'a', title: 'Cup', price: 10 },
    { id: 'z', title: 'Pan', price: 10 },
  ]);
  const spies = { onDone: vi.fn(), onClose: vi.fn(), onFresh: vi.fn<(fresh: FreshCatalogue) => void>() };
  render(<ImportDialog file={new File([text], name)} like={{ catalogue, isCertain }} {...spies} />);
  return { ...spies, user: userEvent.setup() };
}
const taken = async (onFresh: ReturnType<typeof vi.fn<(fresh: FreshCatalogue) => void>>) => {
  await waitFor(() => expect(onFresh).toHaveBeenCalledOnce());
  return onFresh.mock.calls[0]?.[0] as FreshCatalogue;
};

describe('a file that may be a newer one of a kept catalogue', () => {
  it('is offered to be compared where the two share ids, in the currency of the kept one', async () => {
    const { user, onFresh, onDone } = await open();
    expect(await screen.findByText(/looks like a newer version of “goods”/)).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'Currency' }).textContent).toMatch(/^JPY/);
    expect(screen.getByRole('button', { name: 'Import as a new catalogue' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Compare and update…' }));
    const fresh = await taken(onFresh);
    expect(fresh).toMatchObject({ fileName: 'other.csv', currency: 'JPY', unread: ['b'], isNameless: false });
    expect(fresh.skus.map(({ id, price }) => `${id} ${price}`)).toEqual(['a 19', 'c 30']);
    expect([...fresh.known]).toEqual(['title', 'price']);
    expect(onDone).not.toHaveBeenCalled();
    expect(await library.catalogues.count()).toBe(1);
  });

  it('is so by its name too, and not where neither fits', async () => {
    const other = ROWS.replaceAll(/^[ac],/gm, (id) => `1${id}`);
    await open({ name: 'goods (2).csv', text: other });
    expect(await screen.findByText(/looks like a newer version/)).toBeTruthy();
    cleanup();
    await open({ text: other });
    expect(await screen.findByRole('button', { name: 'Import 2 SKUs' })).toBeTruthy();
    expect(screen.queryByText(/looks like a newer version/)).toBeNull();
    expect(screen.getByText(/does not say its currency/)).toBeTruthy();
  });

  it('is read as the kept one was: columns mean what they meant', async () => {
    const { onFresh } = await open({ isCertain: true, columns: { sku: 'id', title: 'title', price: null, worth: 'price' } });
    const fresh = await taken(onFresh);
    expect(fresh.skus.map(({ price }) => price)).toEqual([25, 30, 35]);
    expect(fresh.columns).toEqual({ sku: 'id', title: 'title', price: null, worth: 'price' });
  });

  it('goes on by itself where it was asked for, unless something about it is to be said', async () => {
    const { user, onFresh } = await open({ isCertain: true, text: 'sku,title,worth\na,Cup,19\n' });
    expect(await screen.findByRole('dialog', { name: 'Refresh “goods”' })).toBeTruthy();
    expect(await screen.findByText('No price column')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Import as a new catalogue' })).toBeNull();
    await user.click(screen.getByRole('combobox', { name: 'Price column' }));
    await user.click(await screen.findByRole('option', { name: /^worth/ }));
    expect(onFresh).not.toHaveBeenCalled();
    await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Compare and update…' }).disabled).toBe(false));
    await user.click(screen.getByRole('button', { name: 'Compare and update…' }));
    expect((await taken(onFresh)).skus).toHaveLength(1);
  });
});
