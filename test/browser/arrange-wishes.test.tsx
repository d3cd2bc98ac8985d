/** Choosing SKUs in the arranger's dialog: wishes by module, what cannot be met, and the page that comes of it. */
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Page, Sku } from '@/core/page';
import { createEditor, settings } from '@/editor';
import { startI18n } from '@/i18n';
import { ArrangeDialog } from '@/ui/arrange';
import { askedBy, firstWishes, wishesFor } from '@/ui/arrange/wishes';
import { EditorProvider } from '@/ui/shell';
import { button, dialog, isDone, option } from '../helpers/arrange-dialog';
import { priced } from '../helpers/panel-page';
import '@/ui/shell/base.css';

afterEach(cleanup);

const page = priced({ Start: [99, 119, 139, 169], End: [199, 239, 299, 359] });
const sku = (id: string, price: number, more: Partial<Sku> = {}): Sku => ({
  id,
  title: `New ${id}`,
  price: price * 100,
  brand: 'Ombra',
  category: ['Audio', 'Cables'],
  image: 'https://img.example/x.png',
  ...more,
});
const catalogue = [
  ...[109, 129, 149, 159, 179, 189].map((price) => sku(`n${price}`, price)),
  sku('bag', 129, { category: ['Bags'] }),
  sku('gone', 139, { stock: 0 }),
  sku('free', 0),
];

function show(of: Page = page, skus: readonly Sku[] | null = catalogue) {
  settings.setState({ language: 'en' });
  startI18n('en');
  const store = createEditor({ page: of });
  let closed = false;
  render(
    <EditorProvider store={store} catalogue={skus && { id: 'c', name: 'Shop', currency: 'CNY', skus }}>
      <ArrangeDialog shown={null} onClose={() => (closed = true)} onReopen={() => undefined} />
    </EditorProvider>,
  );
  return { store, user: userEvent.setup(), isClosed: () => closed };
}

const module = (name: string) => within(dialog().getByRole('group', { name }));
const choose = async (user: ReturnType<typeof show>['user']) => user.click(option('Page and its SKUs'));
const skusIn = (of: Page, at: number) => (of.modules[at]?.tiles ?? []).map(({ skuId }) => skuId);

describe('wishes', () => {
  it('are met by a page that is one step, and can be edited again from the result', async () => {
    const { store, user, isClosed } = show();
    const before = store.getState().page;
    await choose(user);
    await user.clear(module('Start').getByRole('textbox', { name: 'Tiles' }));
    await user.type(module('Start').getByRole('textbox', { name: 'Tiles' }), '6');
    await user.type(module('Start').getByRole('textbox', { name: 'Price to' }), '170');
    await user.click(module('Start').getByRole('button', { name: /must stand/ }));
    await user.type(screen.getByRole('combobox', { name: 'Find a SKU' }), 'n149{Enter}{Escape}');
    await user.click(module('Start').getByRole('button', { name: /must not stand/ }));
    await user.type(screen.getByRole('combobox', { name: 'Find a SKU' }), 'n159{Enter}{Escape}');
    await user.click(button('Run'));
    await isDone();
    expect(store.getState().page).toBe(before);
    expect(dialog().getByText(/2 tiles added/)).toBeTruthy();
    expect(dialog().getByText('7 of 17 SKUs stay out')).toBeTruthy();
    expect(dialog().getByText('1 out of stock · 1 without a price · 1 not asked for · 4 fit, but all tiles are taken')).toBeTruthy();
    await user.click(button('Edit wishes'));
    expect(module('Start').getByRole<HTMLInputElement>('textbox', { name: 'Tiles' }).value).toBe('6');
    await user.click(button('Back to the result'));
    await user.click(button('Apply'));
    expect(isClosed()).toBe(true);
    const after = store.getState().page;
    expect(skusIn(after, 0)).toHaveLength(6);
    expect(skusIn(after, 0)).toContain('n149');
    expect(skusIn(after, 0)).not.toContain('n159');
    for (const id of skusIn(after, 0)) expect(after.skus.find((one) => one.id === id)?.price).toBeLessThanOrEqual(17_000);
    expect(store.getState().undoSteps.map(({ label }) => label.key)).toEqual(['choose-skus']);
    act(() => void store.actions.undo());
    expect(store.getState().page).toEqual(before);
  });

  it('that cannot be met are named while they are typed, and then nothing can be run', async () => {
    const { user } = show();
    await choose(user);
    expect(module('Start').getByText('14 SKUs fit')).toBeTruthy();
    await user.type(module('Start').getByRole('textbox', { name: 'Price from' }), '2000');
    expect(await module('Start').findByText('0 SKUs fit')).toBeTruthy();
    expect(module('Start').getByText(/^No SKU is in the band of/)).toBeTruthy();
    expect(dialog().getByText('1 wish cannot be met')).toBeTruthy();
    expect(button('Run').disabled).toBe(true);
    await user.clear(module('Start').getByRole('textbox', { name: 'Price from' }));
    expect(await module('Start').findByText('14 SKUs fit')).toBeTruthy();
    expect(button('Run').disabled).toBe(false);
    await user.click(module('End').getByRole('button', { name: /must stand/ }));
    await user.type(screen.getByRole('combobox', { name: 'Find a SKU' }), 'free{Enter}{Escape}');
    expect(await module('End').findByText(/has to stand in “End”, and has no price/)).toBeTruthy();
    await user.click(module('End').getByRole('button', { name: 'Remove from “Must have”: New free' }));
    await waitFor(() => expect(button('Run').disabled).toBe(false));
  });

  it('leave SKUs out of stock out, those on the page too, and take them in where that is asked for', async () => {
    const empty = { ...page, skus: page.skus.map((one, i) => (i === 2 ? { ...one, stock: 0 } : one)) };
    const gone = empty.skus[2]?.id ?? '';
    const { store, user } = show(empty);
    await choose(user);
    expect(dialog().getByText('2 SKUs out of stock are left out')).toBeTruthy();
    await user.click(button('Take them in'));
    expect(dialog().getByText('2 SKUs out of stock take part')).toBeTruthy();
    await user.click(button('Leave them out'));
    await user.click(button('Run'));
    await isDone();
    await user.click(button('Apply'));
    expect(store.getState().page.modules.flatMap((_, m) => skusIn(store.getState().page, m))).not.toContain(gone);
  });

  it('choose from the bench alone where there is no catalogue', async () => {
    const { user } = show(page, null);
    await choose(user);
    expect(dialog().getByText('No catalogue to choose from: only the 8 SKUs in the page file')).toBeTruthy();
    expect(dialog().queryByRole('button', { name: /^New SKUs from/ })).toBeNull();
  });

  it('go with the best arrangement alone', async () => {
    const { user } = show();
    await choose(user);
    await user.click(option('Tidy'));
    expect(option('Page, free').checked).toBe(true);
    expect(option('Page and its SKUs').disabled).toBe(true);
  });
});

describe('the SKUs that may come', () => {
  it('are of the categories that the page shows, priced, in stock, and not ruled out', () => {
    const first = firstWishes(page, catalogue);
    expect(first.from).toEqual(['Audio']);
    const ids = askedBy(page, catalogue, { ...first, never: ['n109'] }).pool.map(({ id }) => id);
    expect(ids).toEqual(['n129', 'n149', 'n159', 'n179', 'n189']);
  });

  it('are not those of the page that are out of stock, unless they are locked or taken in', () => {
    const skus = page.skus.map((one, i) => (i < 2 ? { ...one, stock: 0 } : one));
    const modules = page.modules.map((one) => ({
      ...one,
      ...(one.tiles && { tiles: one.tiles.map((tile) => (tile.skuId === skus[0]?.id ? { ...tile, locked: true } : tile)) }),
    }));
    const neverOf = (soldOut: boolean) =>
      askedBy({ ...page, skus, modules }, catalogue, { from: [], never: [], soldOut, modules: {} }).wishes[0]?.never;
    expect(neverOf(false)).toEqual([skus[1]?.id]);
    expect(neverOf(true)).toBeUndefined();
  });

  it('may be any one that must stand somewhere', () => {
    const id = page.modules[0]?.id ?? '';
    const asked = askedBy(page, catalogue, { from: ['Audio'], never: [], modules: { [id]: { must: ['bag', 'gone'] } } });
    expect(asked.pool.map((one) => one.id)).toEqual(expect.arrayContaining(['bag', 'gone']));
  });

  it('are ruled out of every module where they shall stand nowhere', () => {
    const asked = askedBy(page, catalogue, { from: [], never: ['n109'], modules: {} });
    expect(asked.wishes.map(({ never }) => never)).toEqual([['n109'], ['n109']]);
  });

  it('are wished for no module that is gone', () => {
    const wishes = { from: [], never: [], modules: { nowhere: { count: 3 }, [page.modules[0]?.id ?? '']: { count: 5 } } };
    expect(Object.keys(wishesFor(page, wishes).modules)).toEqual([page.modules[0]?.id]);
  });
});
