import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { Preview } from '@/ui/preview';
import { DEVICES, devicesFor, fitInto, placeOn } from '@/ui/preview/devices';
import { open, priced } from '../helpers/panel-page';

afterEach(cleanup);

const page = priced({ Start: [99, 199, 109, 219], End: [129, 239, 139, 249] });
const region = () => screen.getByRole('region', { name: /^The page/ });

describe('the preview', () => {
  it('shows the page at the viewport at hand, without anything of the tool', () => {
    open({ ...page, title: '618' }, <Preview onClose={() => undefined} />);
    expect(screen.getByRole('dialog', { name: 'Preview: 618' })).toBeTruthy();
    expect(region().querySelectorAll('[data-viewport="desktop"] [data-tile]')).toHaveLength(8);
    expect(region().querySelectorAll('button, [tabindex], [aria-selected]')).toHaveLength(0);
  });

  it('stands centred on a wider screen, and fills the width of a phone', async () => {
    const { store, user } = open(page, <Preview onClose={() => undefined} />);
    const article = () => region().querySelector('article') as HTMLElement;
    const share = () => article().getBoundingClientRect().width / region().getBoundingClientRect().width;
    expect(region().getAttribute('aria-label')).toContain('1440 px');
    expect(share()).toBeCloseTo(1200 / 1440, 2);
    await user.click(screen.getByRole('radio', { name: 'Mobile' }));
    await waitFor(() => expect(region().getAttribute('aria-label')).toBe('The page, Mobile, on a screen 390 px wide'));
    expect(store.getState().viewport).toBe('desktop');
    expect(share()).toBeCloseTo(1, 2);
  });

  it('takes a width of its own, and refuses one that no screen has', async () => {
    const { user } = open(page, <Preview onClose={() => undefined} />);
    await user.click(screen.getByRole('combobox', { name: 'Device' }));
    await user.click(screen.getByRole('option', { name: 'Custom width' }));
    const field = screen.getByRole('textbox', { name: 'Screen width' });
    await user.clear(field);
    await user.type(field, '1024{Enter}');
    expect(region().getAttribute('aria-label')).toContain('1024 px');
    expect(screen.getByText('The page is wider than this screen: it scrolls sideways')).toBeTruthy();
    await user.clear(field);
    await user.type(field, '12{Enter}');
    expect(region().getAttribute('aria-label')).toContain('1024 px');
  });

  it('is left with Escape', async () => {
    const onClose = vi.fn();
    const { user } = open(page, <Preview onClose={onClose} />);
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });
});

test.each([
  ['a phone fits the page to its width', 750, 390, true, { scale: 0.52, margin: 0, isSideways: false }],
  ['a tablet does so too', 750, 820, true, { scale: 820 / 750, margin: 0, isSideways: false }],
  ['a monitor shows it as large as it is', 1200, 1920, false, { scale: 1, margin: 360, isSideways: false }],
  ['one as wide as the page', 1200, 1200, false, { scale: 1, margin: 0, isSideways: false }],
  ['a smaller one scrolls sideways', 1200, 1024, false, { scale: 1, margin: 0, isSideways: true }],
])('%s', (_, pageWidth, width, isPhone, placed) => {
  expect(placeOn(pageWidth, width, isPhone)).toEqual(placed);
});

test('a screen is drawn as large as it is where there is room, else smaller, never larger', () => {
  expect(fitInto({ width: 390, height: 844 }, { width: 1400, height: 900 })).toBe(1);
  expect(fitInto({ width: 390, height: 844 }, { width: 1400, height: 422 })).toBe(0.5);
  expect(fitInto({ width: 1920, height: 1080 }, { width: 960, height: 900 })).toBe(0.5);
});

test('every device of either kind of page has a size', () => {
  for (const isPhone of [true, false]) for (const id of devicesFor(isPhone)) expect(DEVICES[id].width).toBeGreaterThan(300);
});
