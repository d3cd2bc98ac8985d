/** The panel of the visual flow: shares as a table, advice, windows; and the flow in a picture of the page. */
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { betterPlaces } from '@/core/advice';
import { pagePath, readAttention } from '@/core/attention';
import { check } from '@/core/rules';
import { mountMockup } from '@/ui/export/mount';
import { FlowPanel, readFlow } from '@/ui/flow';
import { open, priced } from '../helpers/panel-page';

afterEach(cleanup);

const full = priced({ Start: [79, 119, 89, 139], Middle: [200, 205, 150, 260, 210, 215], End: [259, 399, 289, 429, 299, 409, 309, 419] });
const page = { ...full, skus: full.skus.map(({ image: _none, ...sku }, i) => (i === 16 ? { ...sku, roles: ['hero' as const] } : sku)) };
const { tiles, banner } = readAttention(page, 'desktop');
const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
const rows = () =>
  within(screen.getByRole('table', { name: 'By attention share' }))
    .getAllByRole('row')
    .slice(1);
const cells = (row: HTMLElement | undefined) => [...(row?.children ?? [])].map((cell) => cell.textContent);

describe('the table of shares', () => {
  it('lists everything that is looked at by its share, with what the model says of it', () => {
    open(page, <FlowPanel />);
    const shares = [banner, ...tiles.map(({ share }) => share)].sort((a, b) => b - a);
    expect(rows().map((row) => cells(row)[2])).toEqual(shares.map(percent));
    const best = [...tiles].sort((a, b) => b.share - a.share)[0];
    if (!best) throw new Error('no tiles');
    const place = `${best.row + 1}-${best.box.placed.column + 1}`;
    expect(cells(rows()[1])).toEqual(['2', best.sku?.title, percent(best.share), `${Math.round(100 * best.rowExamined)}%`, place]);
  });

  it('sorts by a column and back, and a row selects its tile', async () => {
    const { store, user } = open(page, <FlowPanel />);
    await user.click(screen.getByRole('button', { name: 'Place' }));
    expect(screen.getByRole('columnheader', { name: 'Place' }).getAttribute('aria-sort')).toBe('ascending');
    expect(cells(rows()[1])[1]).toBe('SKU 1');
    await user.click(screen.getByRole('button', { name: 'Place' }));
    expect(cells(rows()[0])[1]).toBe('SKU 18');
    await user.click(screen.getByRole('button', { name: 'SKU 18' }));
    expect(store.getState().selection).toEqual(['t18']);
    expect(store.getState().lit).toEqual({ tiles: ['t18'], viewport: 'desktop', reveal: true });
  });

  it('tells the shares of one screenful anew', async () => {
    const { store, user } = open(page, <FlowPanel />);
    await user.click(screen.getByRole('button', { name: 'Half a screen down' }));
    expect(store.getState().flow.window).toBe(0);
    expect(screen.getByText('within screen 1')).toBeTruthy();
    const sum = rows().reduce((total, row) => total + Number.parseFloat(cells(row)[2] ?? ''), 0);
    expect(sum).toBeCloseTo(100, 0);
  });
});

describe('the declared order', () => {
  const order = () => screen.getByRole('region', { name: 'Declared order' }).textContent;
  const declare = (path: string[]) => open({ ...page, path }, <FlowPanel />);

  it('is told with how far the typical path keeps to it', () => {
    const attention = readAttention(page, 'desktop');
    const seen = pagePath(attention).flatMap(({ tile }) => tile?.tile ?? []);
    declare(seen.slice(0, 4));
    expect(order()).toContain('4 tiles, agreement 100%');
    cleanup();
    declare(seen.slice(0, 4).reverse());
    expect(order()).toContain('4 tiles, agreement −100%');
  });

  it('says from how many tiles on it is compared, and how many of them stand here', () => {
    declare(['t1', 't2', 't3']);
    expect(order()).toContain('Choose at least 4 tiles to compare; 3 chosen');
    cleanup();
    declare(['t1', 't2', 't3', 'elsewhere']);
    expect(order()).toContain('Choose at least 4 tiles to compare; 4 chosen, 3 shown here');
  });
});

describe('advice', () => {
  it('tells the three best places for the hero with share and score, and a swap is one undo step', async () => {
    const { store, user } = open(page, <FlowPanel />);
    const advice = screen.getByRole('region', { name: 'Where it would be seen more' });
    const items = await waitFor(() => within(advice).getAllByRole('listitem'));
    const places = betterPlaces('t17', { page, report: check(page), attention: readAttention(page, 'desktop') });
    expect(items).toHaveLength(3);
    expect(places.some(({ errors }) => errors.after > errors.before)).toBe(true);
    places.forEach(({ share, score, errors }, i) => {
      expect(items[i]?.textContent).toContain(`${percent(share.before)}${percent(share.after)}`);
      expect(items[i]?.textContent).toContain(`score ${score.before?.toFixed(1)} → ${score.after?.toFixed(1)}`);
      const more = errors.after - errors.before;
      if (more > 0) expect(items[i]?.textContent).toMatch(new RegExp(`${more} more errors?`));
    });
    await user.click(within(items[0] as HTMLElement).getByRole('button', { name: /^Swap with/ }));
    expect(store.getState().undoSteps).toHaveLength(1);
    expect(readAttention(store.getState().page, 'desktop').tiles.find(({ tile }) => tile === 't17')?.share).toBeCloseTo(
      places[0]?.share.after ?? 0,
      9,
    );
  });

  it('tells the place on the path and the rank by share apart, and that it is at work by words, nothing faded', async () => {
    const { store } = open(page, <FlowPanel />);
    const advice = screen.getByRole('region', { name: 'Where it would be seen more' });
    const look = pagePath(readAttention(page, 'desktop')).findIndex(({ tile }) => tile?.tile === 't17') + 1;
    const rank = [...tiles].filter(({ share }) => share > (tiles.find(({ tile }) => tile === 't17')?.share ?? 1)).length + 2;
    expect(advice.textContent).toContain(`${look > 12 ? 'looked at after look 12' : `look ${look}`}, rank ${rank} by share`);
    const list = await waitFor(() => within(advice).getByRole('list'));
    act(() => void store.actions.dispatch({ type: 'swap-tiles', a: 't1', b: 't2', viewport: 'desktop' }));
    expect(advice.textContent).toContain('working it out…');
    expect(getComputedStyle(list).opacity).toBe('1');
    await waitFor(() => expect(advice.textContent).not.toContain('working it out…'));
  });

  it('is about the tile that is selected, and says where it stands best', () => {
    const { store } = open(page, <FlowPanel />);
    const best = [...tiles].sort((a, b) => b.share - a.share)[0];
    act(() => store.actions.select([best?.tile ?? '']));
    return waitFor(() => expect(screen.getByText('No place of its size gets more attention.')).toBeTruthy());
  });
});

describe('the flow in a picture', () => {
  it('has the figures of the canvas, and says over the page that it is a model', async () => {
    const drawn = await readFlow(page, 'desktop', { pixels: true, spread: false });
    const { element, width, height, remove } = mountMockup(page, 'desktop', new Map(), drawn);
    const { layout } = readAttention(page, 'desktop');
    expect(element.textContent).toContain('A model of typical behaviour, not a measurement');
    expect(element.querySelector('header')?.textContent).toContain(
      `Desktop · ${new Date().toLocaleDateString('en', { dateStyle: 'medium' })}`,
    );
    for (const { tile, share } of tiles) expect(element.querySelector(`[data-flow-share="${tile}"]`)?.textContent).toBe(percent(share));
    const mockup = element.querySelector('[data-viewport]')?.getBoundingClientRect();
    const frame = element.getBoundingClientRect();
    expect(frame.width).toBe(Math.ceil(width));
    expect(mockup?.right).toBeCloseTo(frame.left + width, 0);
    expect(mockup?.bottom).toBeCloseTo(frame.top + height, 0);
    expect(mockup?.height).toBeCloseTo(layout.height, 0);
    remove();
  });
});
