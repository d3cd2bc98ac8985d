import { act, cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from '@/core/page';
import type { EditorStore } from '@/editor';
import { Inspector } from '@/ui/inspector';
import { memory } from '@/ui/inspector/memory';
import { EditorProvider } from '@/ui/shell';
import { everything } from '../helpers/everything';
import { open } from '../helpers/panel-page';

beforeEach(() =>
  memory.setState({ open: { brands: true, channels: true, comments: true, promotions: true, prices: true, path: true, file: true } }),
);
afterEach(cleanup);

const steps = (store: EditorStore) => store.getState().undoSteps.map(({ label }) => label.key);
const list = (name: string) => within(screen.getByRole('list', { name }));
const field = (name: string) => screen.getByRole('textbox', { name });
const alerts = () => screen.getAllByRole('alert').map(({ textContent }) => textContent);

function inspect(page: Page, tile?: string) {
  const opened = open(page, <Inspector />);
  act(() => tile !== undefined && opened.store.actions.select([tile]));
  return opened;
}
const promotions = (store: EditorStore) => store.getState().page.skus[0]?.promotions ?? [];

describe('a list in the inspector', () => {
  it('moves an entry with Alt and arrows, keeps the focus on it, and removes it with Delete', async () => {
    const { store, user } = inspect(everything(), 't1');
    list('Promotions')
      .getByRole('button', { name: /^Gift with purchase/ })
      .focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(promotions(store).map(({ kind }) => kind)).toEqual(['cut', 'gift']);
    expect(document.activeElement?.textContent).toContain('Gift with purchase');
    await user.keyboard('{Delete}');
    expect(promotions(store).map(({ kind }) => kind)).toEqual(['cut']);
    expect(document.activeElement?.textContent).toContain('Money off');
    expect(steps(store)).toEqual(['promotions', 'promotions']);
  });

  it('keeps the entry that is being edited open while another panel is shown, and only for its own SKU', async () => {
    const { store, user } = inspect(everything(), 't1');
    await user.click(list('Promotions').getByRole('button', { name: /^Gift with purchase/ }));
    cleanup();
    render(
      <EditorProvider store={store}>
        <Inspector />
      </EditorProvider>,
    );
    const gift = () => list('Promotions').getByRole('button', { name: /^Gift with purchase/ });
    expect(gift().getAttribute('aria-expanded')).toBe('true');
    await user.click(gift());
    expect(gift().getAttribute('aria-expanded')).toBe('false');
  });

  it('offers the brands of the page while one is typed', () => {
    const page = everything();
    inspect({ ...page, skus: page.skus.map((sku, i) => ({ ...sku, brand: i % 2 ? 'Fixwell' : 'Ando' })) }, 't1');
    const offered = [...((screen.getByRole('combobox', { name: 'Brand' }) as HTMLInputElement).list?.options ?? [])];
    expect(offered.map(({ value }) => value)).toEqual(['Ando', 'Fixwell']);
  });

  it('keeps a new entry only once it has what it cannot be without, as one step', async () => {
    const { store, user } = inspect(everything());
    await user.click(screen.getByRole('button', { name: 'Add a channel' }));
    expect(document.activeElement).toBe(field('Name'));
    await user.type(field('Share'), '25{Enter}');
    expect(store.getState().page.channels).toHaveLength(1);
    await user.type(field('Name'), 'Search ads{Enter}');
    expect(store.getState().page.channels?.[1]).toEqual({ name: 'Search ads', weight: 0.25 });
    expect(steps(store)).toEqual(['channels']);
  });

  it('forgets a new entry that is discarded', async () => {
    const { store, user } = inspect(everything());
    await user.click(screen.getByRole('button', { name: 'Add a brand' }));
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(list('Brands').getAllByRole('listitem')).toHaveLength(1);
    expect(steps(store)).toEqual([]);
  });

  it('refuses an empty name at the field, and the old one stays', async () => {
    const { store, user } = inspect(everything());
    await user.click(list('Brands').getByRole('button', { name: /^Aurora/ }));
    await user.clear(field('Name'));
    await user.keyboard('{Enter}');
    expect(alerts()).toEqual(['A name is needed']);
    expect(store.getState().page.brands?.[0]?.name).toBe('Aurora');
  });

  it('takes its field away with the last entry', async () => {
    const { store, user } = inspect(everything());
    list('Brands')
      .getByRole('button', { name: /^Aurora/ })
      .focus();
    await user.keyboard('{Delete}');
    expect(store.getState().page).not.toHaveProperty('brands');
    expect(document.activeElement?.textContent).toBe('Add a brand');
  });
});

describe('promotions and prices', () => {
  it('refuse to end before they start', async () => {
    const { store, user } = inspect(everything(), 't1');
    await user.click(list('Promotions').getByRole('button', { name: /^Gift with purchase/ }));
    const end = list('Promotions').getByLabelText('To');
    await user.clear(end);
    await user.type(end, '2026-05-01');
    act(() => end.blur());
    expect(alerts()).toEqual(['It cannot end before it starts']);
    expect(promotions(store)[0]?.to).toBe('2026-06-10');
  });

  it('say when the page does not show one', async () => {
    const page = everything();
    Object.assign(page.skus[0] ?? {}, { promotions: [{ kind: 'trial', to: '2026-05-31' }] });
    const { user } = inspect(page, 't1');
    await user.click(list('Promotions').getByRole('button', { name: /^Trial/ }));
    expect(screen.getByText('Outside the event, so the page does not show it')).toBeTruthy();
  });

  it('keep unknown fields of an entry when one of its own changes', async () => {
    const page = everything();
    Object.assign(page.skus[0] ?? {}, { promotions: [{ kind: 'cut', threshold: 100, campaign: 'x' }] });
    const { store, user } = inspect(page, 't1');
    await user.click(list('Promotions').getByRole('button', { name: /^Money off/ }));
    await user.type(list('Promotions').getByRole('textbox', { name: 'Takes off' }), '30{Enter}');
    expect(promotions(store)).toEqual([{ kind: 'cut', threshold: 100, amount: 3000, campaign: 'x' }]);
  });
});

describe('viewports', () => {
  it('are added with columns for every grid, renamed and removed, each as one step', async () => {
    const { store, user } = inspect(everything());
    await user.click(screen.getByRole('button', { name: 'Add a viewport' }));
    expect(store.getState().page.viewports[2]).toEqual({ id: 'Tablet', width: 1024, fold: 768 });
    expect(store.getState().page.modules[0]?.columns).toEqual({ desktop: 4, mobile: 2, Tablet: 4 });
    await user.click(list('Viewports').getByRole('button', { name: /^Mobile/ }));
    await user.clear(field('Name'));
    await user.type(field('Name'), 'app{Enter}');
    expect(store.getState().page.modules[0]?.order).toEqual({ app: ['t2', 't1', 't3', 't4'] });
    list('Viewports').getByRole('button', { name: /^app/ }).focus();
    await user.keyboard('{Delete}');
    expect(store.getState().page.viewports.map(({ id }) => id)).toEqual(['desktop', 'Tablet']);
    expect(store.getState().page.modules[0]).not.toHaveProperty('order');
    expect(steps(store)).toEqual(['set-viewports', 'set-viewports', 'set-viewports']);
  });

  it('keep their ids apart and their last one', async () => {
    const { store, user } = inspect(everything());
    await user.click(list('Viewports').getByRole('button', { name: /^Mobile/ }));
    await user.clear(field('Name'));
    await user.type(field('Name'), 'desktop{Enter}');
    expect(alerts()).toEqual(['Another viewport has this name']);
    for (const name of [/^Mobile/, /^Desktop/]) {
      list('Viewports').getByRole('button', { name }).focus();
      await user.keyboard('{Delete}');
    }
    expect(store.getState().page.viewports.map(({ id }) => id)).toEqual(['desktop']);
  });
});

describe('further facts of the page', () => {
  it('let a viewport drop its own order of tiles, unless a locked tile would move', async () => {
    const { store, user } = inspect(everything());
    act(() => store.actions.selectModule('m1'));
    const drop = screen.getByRole('button', { name: 'Drop the own order of Mobile' });
    await user.click(drop);
    expect(store.getState().page.modules[0]?.order).toBeDefined();
    act(() => void store.actions.dispatch({ type: 'set-tile', tile: 't1', locked: false }));
    await user.click(drop);
    expect(store.getState().page.modules[0]?.order).toBeUndefined();
  });

  it('change the currency only after saying what becomes of an amount', async () => {
    const { store, user } = inspect(everything());
    await user.click(screen.getByRole('button', { name: 'Change currency…' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.clear(dialog.getByRole('textbox'));
    await user.type(dialog.getByRole('textbox'), 'jpy');
    expect(dialog.getByText(/¥79 becomes ¥7,900/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Change' }));
    expect(store.getState().page.currency).toBe('JPY');
  });

  it('keep a comment with name and time, remember the name, and resolve it', async () => {
    const { store, user } = inspect(everything(), 't2');
    await user.click(screen.getByRole('button', { name: 'Add a comment' }));
    await user.type(field('Comment'), 'Larger picture?');
    await user.type(field('Your name'), 'Ben{Enter}');
    const added = () => store.getState().page.comments?.[1];
    expect(added()).toMatchObject({ author: 'Ben', text: 'Larger picture?', at: { module: 'm1', tile: 't2' } });
    expect(memory.getState().author).toBe('Ben');
    await user.click(screen.getByRole('checkbox', { name: 'Resolved' }));
    expect(added()?.resolved).toBe(true);
    expect(steps(store)).toEqual(['comments', 'comments']);
  });

  it('remember which folds are open', async () => {
    const { user } = inspect(everything());
    await user.click(screen.getByRole('button', { name: /^Brands/ }));
    expect(memory.getState().open.brands).toBe(false);
    expect(screen.queryByRole('list', { name: 'Brands' })).toBeNull();
  });
});
