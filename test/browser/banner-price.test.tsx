/** The banner's price beside those of the tiles: the inspector says how they stand to each other and offers the exact one. */
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from '@/core/page';
import { Inspector } from '@/ui/inspector';
import { cheapest } from '@/ui/inspector/cheapest';
import { open, priced } from '../helpers/panel-page';

afterEach(cleanup);

const promising = (price: number, more: Partial<Page['banner']> = {}) =>
  priced({ Start: [29.5, 27, 45, 28], End: [60, 27, 90, 80] }, { banner: { anchorPrice: price, ...more } });

describe('the price of the banner', () => {
  it('is said to be above that of some tiles, and the lowest is taken in one step', async () => {
    const { store, user } = open(promising(2900), <Inspector />);
    expect(screen.getByText('3 tiles are cheaper than the banner promises, from ¥27.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Use ¥27' }));
    expect(store.getState().page.banner?.anchorPrice).toBe(2700);
    expect(store.getState().undoSteps.map(({ label }) => label.key)).toEqual(['anchor-price']);
    await waitFor(() => expect(screen.queryByText(/cheaper than/)).toBeNull());
    act(() => void store.actions.dispatch({ type: 'set-page', fields: { banner: { anchorPrice: 2000 } } }));
    expect(await screen.findByText('No tile is this cheap; the page begins at ¥27.')).toBeTruthy();
  });

  it('is not offered to fall below the SKU that the banner shows', () => {
    open(promising(2900, { skuId: 's1' }), <Inspector />);
    expect(screen.getByText(/^3 tiles are cheaper/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Use/ })).toBeNull();
  });

  it('is compared with tiles that have a price and stand in a grid', () => {
    const page = promising(2900);
    const [start, end] = page.modules;
    if (!start || !end) throw new Error('no modules');
    const skus = page.skus.map((sku) => (sku.id === 's2' ? { ...sku, price: 0 } : sku));
    const other = { ...page, skus, modules: [start, { ...end, kind: 'coupons' as const }] };
    expect(cheapest(other)).toEqual({ anchor: 2900, lowest: 2800, cheaper: 1, mayTake: true });
    expect(cheapest({ ...page, modules: [], banner: {} })).toEqual({ anchor: 0, lowest: 0, cheaper: 0, mayTake: false });
  });
});
