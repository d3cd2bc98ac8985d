/** Variants and phases: the switch in the bar, adding and dating one, and the comparison. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { type Page, resolveVariant } from '@/core/page';
import { VariantSwitch } from '@/ui/variants';
import { closeVariants, openVariants } from '@/ui/variants-dialog';
import { open, priced } from '../helpers/panel-page';

afterEach(() => {
  cleanup();
  closeVariants();
});

const base = priced({ Start: [79, 119, 89, 139], End: [149, 199, 159, 229] }, { event: { start: '2026-06-01', end: '2026-06-18' } });
/** B: s1 is cheaper, t2 and t4 have changed places on the desktop. */
const withB: Page = {
  ...base,
  variants: [{ id: 'v-b', name: 'B', skus: [{ id: 's1', price: 5900 }], modules: [{ id: 'm1', tiles: ['t1', 't4', 't3', 't2'] }] }],
};

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const priceIn = (page: Page, variant: string | null) => resolveVariant(page, variant).skus[0]?.price;

describe('the switch', () => {
  it('adds a phase that begins as what is shown, warns of its days, and shows it', async () => {
    const { store, user } = open(base, <VariantSwitch />);
    expect(button('Variants and phases').textContent).toBe('Variants');
    await user.click(button('Variants and phases'));
    await user.click(screen.getByRole('menuitem', { name: 'New variant or phase…' }));
    const dialog = await screen.findByRole('dialog', { name: 'New variant or phase' });
    expect(within(dialog).getByLabelText<HTMLInputElement>('Name').value).toBe('Variant B');
    // It has the focus and is selected: what is typed takes its place.
    await user.keyboard('{Delete}');
    expect(within(dialog).getByLabelText<HTMLInputElement>('Name').value).toBe('');
    await user.click(within(dialog).getByRole('button', { name: 'Create' }));
    expect(within(dialog).getByText('Give it a name')).toBeDefined();
    await user.type(within(dialog).getByLabelText('Name'), 'Launch');
    await user.type(within(dialog).getByLabelText('First day'), '2026-06-16');
    await user.type(within(dialog).getByLabelText('Last day'), '2026-06-15');
    expect(within(dialog).getByText('The last day is before the first')).toBeDefined();
    await user.clear(within(dialog).getByLabelText('Last day'));
    await user.type(within(dialog).getByLabelText('Last day'), '2026-06-20');
    const notes = within(dialog).getByRole('list', { name: 'About the phases' });
    expect(notes.textContent).toBe('“Launch” has days outside the eventNo phase on Jun 1 – 15: the base is live');
    await user.click(within(dialog).getByRole('button', { name: 'Create' }));
    await waitFor(() => expect(button('Version shown: Launch')).toBeDefined());
    expect(store.getState().whole.variants).toMatchObject([{ name: 'Launch', from: '2026-06-16', to: '2026-06-20' }]);
    expect(store.getState().undoSteps).toHaveLength(1);
  });

  it('shows another version, makes it the base, and undo brings both back', async () => {
    const { store, user } = open(withB, <VariantSwitch />);
    await user.click(button('Version shown: Base'));
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'B' }));
    expect(store.getState().variant).toBe('v-b');
    await user.click(button('Version shown: B'));
    await user.click(screen.getByRole('menuitem', { name: 'Make it the base' }));
    expect(store.getState().whole.variants).toBeUndefined();
    expect(priceIn(store.getState().page, null)).toBe(5900);
    store.actions.undo();
    expect([store.getState().variant, priceIn(store.getState().whole, null)]).toEqual(['v-b', 7900]);
  });

  it('renames and removes the one that is shown', async () => {
    const { store, user } = open(withB, <VariantSwitch />);
    store.actions.showVariant('v-b');
    openVariants('edit');
    const name = await screen.findByLabelText('Name');
    await user.clear(name);
    await user.type(name, 'Last hours');
    await user.click(button('Save'));
    await waitFor(() => expect(button('Version shown: Last hours')).toBeDefined());
    await user.click(button('Version shown: Last hours'));
    await user.click(screen.getByRole('menuitem', { name: 'Remove this variant' }));
    expect(store.getState().whole.variants).toBeUndefined();
    expect(screen.getAllByText('Removed “Last hours”').length).toBeGreaterThan(0);
  });
});

describe('the comparison', () => {
  const dialog = () => screen.findByRole('dialog', { name: 'Compare versions' }, { timeout: 10_000 });
  const rows = (kind = '') => [...document.querySelectorAll<HTMLElement>(`[data-difference${kind && `="${kind}"`}]`)];
  const litIn = (side: number) =>
    [
      ...(document.querySelectorAll('[data-viewport]')[side]?.parentElement?.parentElement?.querySelectorAll<HTMLElement>('[data-lit]') ??
        []),
    ].map((mark) => mark.dataset.mark);
  function compare(page: Page) {
    const opened = open(page, <VariantSwitch />);
    openVariants('compare');
    return opened;
  }

  it('lists what differs, with scores and findings of both, and lights its tiles on both pages', async () => {
    const { user } = compare(withB);
    const shown = within(await dialog());
    expect(shown.getByRole('status').textContent).toBe('2 differences');
    expect(rows().map((row) => row.textContent)).toEqual([
      'SKU 2 and SKU 4 swappedStart, row 1, column 2 → row 1, column 4',
      'SKU 1Price ¥79 → ¥59 · −25.3%',
    ]);
    for (const name of ['Base', 'B']) {
      const side = within(shown.getByRole('region', { name }));
      expect(side.getByText(/^Score \d/)).toBeDefined();
      expect(side.getByRole('img', { name: /finding/ })).toBeDefined();
    }
    await user.hover(rows('swapped')[0] as HTMLElement);
    await waitFor(() =>
      expect([litIn(0), litIn(1)].map((ids) => ids.toSorted())).toEqual([
        ['t2', 't4'],
        ['t2', 't4'],
      ]),
    );
    await user.hover(rows('repriced')[0] as HTMLElement);
    expect([litIn(0), litIn(1)]).toEqual([['t1'], ['t1']]);
  });

  it('names the fields that differ as people know them', async () => {
    const skus = [{ id: 's1', listPriceBasis: 'x', roles: ['hero' as const] }];
    compare({ ...withB, variants: [{ id: 'v-b', name: 'B', skus, modules: [{ id: 'm1', band: { max: 20000 } }] }] });
    await dialog();
    expect(rows().map((row) => row.textContent)).toEqual([
      expect.stringMatching(/price band$/),
      expect.stringMatching(/roles, basis of the list price$|basis of the list price, roles$/),
    ]);
  });

  it('takes one difference in either direction, as one step that undo takes back', async () => {
    const { store, user } = compare(withB);
    const shown = within(await dialog());
    const price = () => within(rows('repriced')[0]?.closest('li') as HTMLElement);
    expect(price().getByRole('button', { name: 'Take into “Base”' }).textContent).toBe('Base');
    await user.click(price().getByRole('button', { name: 'Take into “Base”' }));
    expect([priceIn(store.getState().whole, null), rows().length]).toEqual([5900, 1]);
    store.actions.undo();
    await waitFor(() => expect(rows().length).toBe(2));
    await user.click(price().getByRole('button', { name: 'Take into “B”' }));
    expect([priceIn(store.getState().whole, null), priceIn(store.getState().whole, 'v-b')]).toEqual([7900, 7900]);
    await waitFor(() => expect((document.activeElement as HTMLElement).dataset.difference).toBe('swapped'));
    await user.click(shown.getByRole('button', { name: 'All into “Base”' }));
    expect(shown.getByText('These versions are the same')).toBeDefined();
    expect(store.getState().undoSteps).toHaveLength(2);
  });

  it('goes through the list by arrows', async () => {
    const { user } = compare(withB);
    await dialog();
    rows()[0]?.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(rows()[1]);
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(rows()[0]);
  });

  it('scrolls both pages together', async () => {
    compare(priced({ Start: Array.from({ length: 40 }, (_, i) => 79 + i) }, { variants: [{ id: 'v', name: 'B' }] }));
    const shown = within(await dialog());
    const [left, right] = ['Base', 'B'].map((name) => shown.getByRole('region', { name: `The page of “${name}”` }));
    if (!left || !right) throw new Error('no pages');
    left.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
    left.scrollTop = 300;
    await waitFor(() => expect(right.scrollTop).toBe(300));
    right.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
    right.scrollTop = 120;
    await waitFor(() => expect(left.scrollTop).toBe(120));
  });

  it('says why a locked tile cannot be taken', async () => {
    const locked: Page = { ...withB, variants: [{ ...withB.variants?.[0], id: 'v-b', tiles: [{ id: 't2', locked: true }] }] };
    const { user } = compare(locked);
    await dialog();
    const swap = within(rows('swapped')[0]?.closest('li') as HTMLElement);
    await user.click(swap.getByRole('button', { name: 'Take into “B”' }));
    await screen.findByText('The tile is locked. Unlock it first');
  });

  it('tells where there is nothing to compare yet', async () => {
    compare(base);
    expect(within(await dialog()).getByText('Nothing to compare yet')).toBeDefined();
  });
});
