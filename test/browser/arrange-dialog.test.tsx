/** The arranger's dialog: what it finds, shows and applies, and that the page is left alone until then. */
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { type ArrangeResult, arrange, tidy } from '@/core/arrange';
import { apply } from '@/core/commands';
import type { Page } from '@/core/page';
import { ArrangeDialog, type ArrangedAlready } from '@/ui/arrange';
import { Button, useEditorStore } from '@/ui/shell';
import { button, dialog, isDone, moved, option } from '../helpers/arrange-dialog';
import { open, priced } from '../helpers/panel-page';

afterEach(cleanup);

/** Prices one after the other, which a better order mends; the last module has ties that nothing mends. */
const page = priced({
  Start: [79, 89, 119, 139],
  Middle: [150, 160, 200, 260, 159, 169, 229, 269],
  End: [299, 299, 299, 299, 299, 429, 499, 529],
});
const locked: Page = {
  ...page,
  modules: page.modules.map((module) => ({
    ...module,
    tiles: (module.tiles ?? []).map((tile) => (tile.id === 't5' || tile.id === 't6' ? { ...tile, locked: true } : tile)),
  })),
};
/** Nothing mends the last module, so a search has no end but that of its steps. */
const prices = (module: number) =>
  Array.from({ length: 40 }, (_, i) => (i % 3 === 0 ? 99 + 40 * module : 79 + 40 * module + ((i * 7919) % 83)));
const large = priced({ A: prices(0), B: prices(1), C: Array.from({ length: 40 }, () => 299) });

let closed = false;
function show(on: Page) {
  closed = false;
  const opened = open(on, <ArrangeDialog shown={null} onClose={() => (closed = true)} onReopen={() => undefined} />);
  return { ...opened, before: opened.store.getState().page };
}
/** The dialog, opened after something has been selected, or a result applied; it can be opened again. */
function Later({ result }: { result?: ArrangeResult }) {
  const store = useEditorStore();
  const [shown, setShown] = useState<ArrangedAlready | 'nothing' | null>(null);
  const ask = () => {
    if (!result) return setShown('nothing');
    const before = store.getState().page;
    store.actions.dispatch(result.commands);
    return setShown({ scope: 'keep', before, after: store.getState().page, result });
  };
  if (shown)
    return <ArrangeDialog shown={shown === 'nothing' ? null : shown} onClose={() => setShown(null)} onReopen={() => setShown('nothing')} />;
  return <Button onClick={ask}>Open</Button>;
}

describe('the best arrangement', () => {
  it('is shown with what it gains, changes nothing until it is applied, and is one step that undo takes back', async () => {
    const { store, user, before } = show(page);
    expect(button('Apply').disabled).toBe(true);
    await user.click(button('Run'));
    await isDone();
    expect(store.getState().page).toBe(before);
    expect(moved()).toBeGreaterThan(0);
    const proof = dialog().getByText(
      /^Layout score \d+\.\d: price rhythm and structure take [\d.]+ points off\. .*[Nn]o arrangement loses fewer/,
    );
    expect(proof.title).toMatch(/^Failed checks by their weight: \d/);
    const score = store.getState().report.score as number;
    await user.click(button('Apply'));
    expect(closed).toBe(true);
    expect(store.getState().undoSteps.map(({ label }) => label.key)).toEqual(['arrange-tiles']);
    expect(store.getState().report.score).toBeGreaterThan(score);
    act(() => void store.actions.undo());
    expect(store.getState().page).toEqual(before);
  });

  it('lists what still fails with its reason, and gives the first tile at the price another SKU on request', async () => {
    const { store, user } = show(page);
    await user.click(button('Run'));
    await isDone();
    const list = within(dialog().getByRole('region', { name: 'Checks that still fail' }));
    expect(list.getAllByText(/“End” has 5 tiles at/).length).toBeGreaterThan(0);
    const [replace] = list.getAllByRole('button', { name: /^Replace one of the 5 SKUs at/ });
    await user.click(replace as HTMLElement);
    const picker = await screen.findByRole('dialog', { name: 'Replace SKU' });
    await user.click(within(picker).getAllByRole('option')[0] as HTMLElement);
    expect(store.getState().undoSteps.map(({ label }) => label.key)).toEqual(['replace-sku']);
    expect(dialog().getByRole('alert').textContent).toContain('The page changed meanwhile');
  });

  it('goes to the place of a check and leads back to the result, which can still be applied', async () => {
    const { store, user } = open(page, <Later />);
    act(() => store.actions.select(['t13']));
    await user.click(screen.getByRole('button', { name: 'Open' }));
    await user.click(option('This module'));
    await user.click(button('Run'));
    await isDone();
    const tiles = moved();
    await user.click(dialog().getAllByRole('button', { name: /^Show on the page: / })[0] as HTMLElement);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(store.getState().selection.length + (store.getState().selectedModule ? 1 : 0)).toBeGreaterThan(0);
    expect(store.getState().undoSteps).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Back to the result' }));
    expect(option('This module').checked).toBe(true);
    expect(moved()).toBe(tiles);
    await user.click(button('Apply'));
    expect(store.getState().undoSteps).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Open' }));
    expect(dialog().queryByRole('button', { name: 'Run again' })).toBeNull();
  });

  it('unlocks a tile that stands in the way only with the result that it makes possible', async () => {
    const { store, user, before } = show(locked);
    await user.click(button('Run'));
    await isDone();
    await user.click(dialog().getAllByRole('button', { name: /^Unlock “SKU 6”/ })[0] as HTMLElement);
    await isDone();
    expect(dialog().getByText('Unlocks 1 tile: SKU 6')).toBeTruthy();
    expect(store.getState().page).toBe(before);
    await user.click(button('Apply'));
    expect(store.getState().undoSteps).toHaveLength(1);
    expect(store.getState().page.modules[1]?.tiles?.find(({ id }) => id === 't6')?.locked).toBeUndefined();
    act(() => void store.actions.undo());
    expect(store.getState().page).toEqual(before);
  });

  it('says so where nothing costs less, and where SKUs free to change module do not help either', async () => {
    const first = arrange(page, { scope: 'free' });
    const applied = apply(page, first.commands);
    const { user } = show(applied.ok ? applied.page : page);
    await user.click(button('Run'));
    await isDone();
    expect(dialog().getByText('Nothing better to be had')).toBeTruthy();
    expect(button('Apply').disabled).toBe(true);
    await user.click(option('Page, free'));
    await user.click(button('Run'));
    await isDone();
    expect(dialog().getByText(/^Nothing was changed: even with SKUs free/)).toBeTruthy();
  });

  it('is found for the row of the selected tile alone, at the viewport that is shown', async () => {
    const { store, user } = open(page, <Later />);
    act(() => store.actions.select(['t6']));
    await user.click(screen.getByRole('button', { name: 'Open' }));
    await user.click(option('This row'));
    await user.click(button('Run'));
    await isDone();
    await user.click(button('Apply'));
    const [, middle, end] = store.getState().page.modules;
    const row = middle?.tiles?.map(({ id }) => id) ?? [];
    expect(row.slice(0, 4).sort()).toEqual(['t5', 't6', 't7', 't8']);
    expect(row.slice(0, 4)).not.toEqual(['t5', 't6', 't7', 't8']);
    expect(row.slice(4)).toEqual(['t9', 't10', 't11', 't12']);
    expect(middle?.order?.mobile).toEqual(page.modules[1]?.tiles?.map(({ id }) => id));
    expect(end).toEqual(page.modules[2]);
  });

  it('of a row or a module cannot be asked for where nothing is selected', () => {
    show(page);
    expect(option('This row').disabled).toBe(true);
    expect(option('This module').disabled).toBe(true);
    expect(option('Page, modules kept').checked).toBe(true);
  });
});

describe('a run', () => {
  it('that is stopped shows the best so far, to be applied or not', async () => {
    const { store, user, before } = show(large);
    await user.click(dialog().getByRole('radio', { name: 'Thorough' }));
    await user.click(button('Run'));
    await waitFor(() => expect(moved()).toBeGreaterThan(0), { timeout: 20_000 });
    expect(dialog().getByRole('progressbar')).toBeTruthy();
    await user.click(button('Stop and look'));
    await isDone();
    expect(dialog().getByText(/^Stopped early\. /)).toBeTruthy();
    expect(store.getState().page).toBe(before);
    await user.click(button('Apply'));
    expect(store.getState().undoSteps).toHaveLength(1);
  });

  it('cannot be applied to a page that was edited meanwhile, and can be run again', async () => {
    const { store, user } = show(page);
    await user.click(button('Run'));
    await isDone();
    act(() => void store.actions.dispatch({ type: 'remove-tiles', tiles: ['t1'] }));
    expect(dialog().getByRole('alert').textContent).toContain('The page changed meanwhile');
    expect(button('Apply').disabled).toBe(true);
    await user.click(within(dialog().getByRole('alert')).getByRole('button', { name: 'Run again' }));
    await waitFor(() => expect(button('Apply').disabled).toBe(false), { timeout: 20_000 });
    expect(dialog().queryByRole('alert')).toBeNull();
  });

  it('cannot begin where the page can only be looked at', () => {
    const { store } = show(page);
    act(() => store.actions.setReadOnly('elsewhere'));
    expect(button('Run').disabled).toBe(true);
    expect(dialog().getByRole('alert').textContent).toContain('only be looked at');
  });
});

describe('tidying', () => {
  const moves = () => dialog().getAllByRole<HTMLInputElement>('checkbox');
  const states = () => moves().map((box) => box.getAttribute('aria-checked') === 'true');
  const begin = async (user: ReturnType<typeof show>['user'], most: string) => {
    await user.click(option('Tidy'));
    await user.clear(dialog().getByRole('textbox', { name: 'Moves at most' }));
    await user.type(dialog().getByRole('textbox', { name: 'Moves at most' }), `${most}{Enter}`);
    await user.click(button('Run'));
  };
  const tidied = (...asked: Parameters<typeof begin>) => begin(...asked).then(isDone);

  it('lists the moves; taking one takes those before it, and they are one step', async () => {
    const { store, user, before } = show(page);
    await tidied(user, '3');
    expect(states()).toEqual([true, true, true]);
    await user.click(moves()[0] as HTMLElement);
    expect(states()).toEqual([false, false, false]);
    await user.click(moves()[1] as HTMLElement);
    expect(states()).toEqual([true, true, false]);
    await user.click(button('Apply 2 moves'));
    expect(store.getState().undoSteps.map(({ label }) => label.key)).toEqual(['tidy']);
    const two = tidy(page, { scope: 'keep', moves: 3 })
      .moves.slice(0, 2)
      .flatMap(({ commands }) => commands);
    const wanted = apply(page, two);
    expect(store.getState().page).toEqual(wanted.ok && wanted.page);
    act(() => void store.actions.undo());
    expect(store.getState().page).toEqual(before);
  });

  it('makes one move at a time, with the others still to take', async () => {
    const { store, user } = show(page);
    await tidied(user, '3');
    const second = dialog().getAllByRole('listitem')[1]?.textContent?.slice(3);
    await user.click(button('Make move 1 only'));
    expect(store.getState().undoSteps).toHaveLength(1);
    expect(dialog().getAllByRole('listitem')[0]?.textContent?.slice(3)).toBe(second);
    expect(dialog().queryByRole('alert')).toBeNull();
    await user.click(button('Apply 2 moves'));
    expect(store.getState().undoSteps).toHaveLength(2);
  });

  it('that is stopped lists the best moves so far', async () => {
    const { store, user, before } = show(large);
    await begin(user, '30');
    await waitFor(() => expect(moved()).toBeGreaterThan(0), { timeout: 20_000 });
    expect(dialog().getByText(/^\d+ of 30$/)).toBeTruthy();
    await user.click(button('Stop and look'));
    expect(states().length).toBeGreaterThan(0);
    expect(states().length).toBeLessThan(30);
    expect(store.getState().page).toBe(before);
    await user.click(button(/^Apply \d+ move/));
    expect(store.getState().undoSteps.map(({ label }) => label.key)).toEqual(['tidy']);
  });

  it('marks the tiles of a move that is pointed at', async () => {
    const { user } = show(page);
    await tidied(user, '1');
    await user.hover(dialog().getAllByRole('listitem')[0] as HTMLElement);
    expect(document.querySelectorAll('[data-plan-tile][data-lit]')).toHaveLength(2);
  });
});

describe('a result that was applied already', () => {
  it('is explained, and can be taken back from there', async () => {
    const result = arrange(page, { scope: 'keep' });
    const { store, user } = open(page, <Later result={result} />);
    const before = store.getState().page;
    await user.click(screen.getByRole('button', { name: 'Open' }));
    expect(dialog().getByText('This result is on the page already.')).toBeTruthy();
    expect(dialog().queryByRole('button', { name: 'Apply' })).toBeNull();
    expect(moved()).toBeGreaterThan(0);
    await user.click(button('Undo'));
    expect(store.getState().page).toEqual(before);
    expect(store.getState().undoSteps).toEqual([]);
  });
});

describe('a run that is given up', () => {
  it('leaves the page as it was', async () => {
    const { store, user, before } = show(large);
    await user.click(dialog().getByRole('radio', { name: 'Thorough' }));
    await user.click(button('Run'));
    await waitFor(() => expect(moved()).toBeGreaterThan(0), { timeout: 20_000 });
    await user.click(button('Cancel'));
    expect(closed).toBe(true);
    expect(store.getState().page).toBe(before);
  });
});
