/** The browser's rectangles are those of core/page, within half a px, at every viewport. */
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { layoutPage, type Page, type Rect, type Sku } from '@/core/page';
import { startI18n } from '@/i18n';
import { MockupPage } from '@/ui/mockup';
import { plainPicture } from '@/ui/shell';
import { build } from '../helpers/page';

startI18n('zh');
afterEach(cleanup);

const LONG = '青禾 无线光学鼠标 静音办公款 人体工学设计 二点四赫兹与蓝牙双模 可充电 '.repeat(6);

function sample(): Page {
  const page = build({
    anchor: 99,
    viewports: ['desktop', 'mobile'],
    modules: [
      { rows: '79 139x2y2 89 / 119 95! / 129 99 149 109', title: LONG, columns: { desktop: 4, mobile: 2 }, band: { min: 79, max: 149 } },
      { kind: 'coupons', title: '满减' },
      { rows: '', columns: { desktop: 3, mobile: 2 } },
      {
        rows: '199 299 219 399 229 499 239',
        columns: { desktop: 5, mobile: 3 },
        order: { mobile: ['t15', 't10', 't11', 't12', 't13', 't14', 't16'] },
      },
    ],
  });
  for (const sku of page.skus) Object.assign(sku, { image: undefined, title: LONG, listPrice: 129_999_900, badges: ['新品', '限时'] });
  return JSON.parse(JSON.stringify(page)) as Page;
}

function draw(page: Page, viewport: string): { root: HTMLElement; rectOf: (selector: string) => Rect } {
  const { container } = render(<MockupPage page={page} viewport={viewport} images={plainPicture} />);
  const root = container.querySelector('article') as HTMLElement;
  const origin = root.getBoundingClientRect();
  const rectOf = (selector: string) => {
    const { x, y, width, height } = (root.querySelector(selector) as Element).getBoundingClientRect();
    return { x: x - origin.x, y: y - origin.y, width, height };
  };
  return { root, rectOf };
}

function expectSame(seen: Rect, expected: Rect, name: string): void {
  for (const side of ['x', 'y', 'width', 'height'] as const)
    expect(Math.abs(seen[side] - expected[side]), `${name} ${side}: ${seen[side]} and ${expected[side]}`).toBeLessThanOrEqual(0.5);
}

describe.each(['desktop', 'mobile'])('at %s', (viewport) => {
  test('page, banner, modules, tiles and their pictures stand where core/page says, spans too', () => {
    const page = sample();
    const layout = layoutPage(page, viewport);
    const { root, rectOf } = draw(page, viewport);
    expect(root.getBoundingClientRect().width).toBe(layout.width);
    expect(Math.abs(root.getBoundingClientRect().height - layout.height)).toBeLessThanOrEqual(0.5);
    expectSame(rectOf('[data-banner]'), layout.banner, 'banner');
    let tiles = 0;
    for (const box of layout.modules) {
      expectSame(rectOf(`[data-module="${box.module.id}"]`), box, box.module.id);
      for (const tile of box.tiles) {
        const { id } = tile.placed.tile;
        expectSame(rectOf(`[data-tile="${id}"]`), tile, id);
        const { x, y, width, pictureHeight } = tile;
        expectSame(rectOf(`[data-tile="${id}"] [data-placeholder]`), { x, y, width, height: pictureHeight }, `picture of ${id}`);
        tiles++;
      }
    }
    expect(tiles).toBe(16);
  });

  test('no text leaves its tile, however long, and money stays on one line', () => {
    const page = sample();
    const { root } = draw(page, viewport);
    for (const tile of root.querySelectorAll('[data-tile]')) {
      const outer = tile.getBoundingClientRect();
      const price = document.createRange();
      const text = tile.querySelector('[data-price]') as Element;
      price.selectNodeContents(text);
      const lines = new Set([...price.getClientRects()].map(({ bottom }) => Math.round(bottom / 8)));
      expect(lines.size, 'lines of money').toBeLessThanOrEqual(2);
      for (const part of tile.querySelectorAll('*')) {
        const { bottom } = part.getBoundingClientRect();
        if (!part.closest('s')) expect(bottom).toBeLessThanOrEqual(outer.bottom + 0.5);
      }
      const { right } = text.getBoundingClientRect();
      expect(right).toBeLessThanOrEqual(outer.right + 0.5);
    }
  });
});

describe('the page speaks its own language', () => {
  test.each([
    ['zh-CN', '爆款低至', '¥79–149'],
    ['en', 'From', '¥79–149'],
  ])('%s', (locale, from, range) => {
    const page = { ...sample(), locale };
    const { root } = draw(page, 'desktop');
    expect(root.lang).toBe(locale);
    expect(root.querySelector('[data-banner]')?.textContent).toContain(from);
    expect(root.querySelector('[data-module="m1"]')?.textContent).toContain(range);
  });

  test('the days of the event are those of the file, whatever the clock', () => {
    const page = { ...sample(), locale: 'en', event: { start: '2026-06-01T00:00:00+08:00', end: '2026-06-18' } };
    expect(draw(page, 'desktop').root.querySelector('[data-banner]')?.textContent).toContain('Jun 1 – Jun 18');
  });
});

test('beside a module stands the range of its prices, whatever band it declares, and nothing where it has none', () => {
  const page = sample();
  Object.assign(page.modules[0] ?? {}, { band: { min: 160_000, max: 199_900 } });
  Object.assign(page.modules[2] ?? {}, { band: { max: 9_900 } });
  const { root } = draw(page, 'desktop');
  const range = (id: string) => root.querySelector(`[data-module="${id}"] header > span`)?.textContent;
  expect(range('m1')).toBe('¥79–149');
  expect(range('m3')).toBe('');
});

test('a picture that does not load becomes a placeholder', async () => {
  const page = sample();
  Object.assign(page.skus[0] ?? {}, { image: 'data:image/png;base64,AAAA' });
  const { root } = draw(page, 'desktop');
  const tile = root.querySelector('[data-tile="t1"]') as HTMLElement;
  await expect.poll(() => tile.querySelector('[data-placeholder]') !== null && tile.querySelector('img') === null).toBe(true);
});

test('text from a catalogue is text, never markup', () => {
  const page = sample();
  Object.assign(page.skus[0] ?? {}, { title: '<img src=x onerror=alert(1)>' });
  const { root } = draw(page, 'desktop');
  expect(root.querySelector('[data-tile="t1"]')?.textContent).toContain('<img src=x');
  expect(root.querySelector('[data-tile="t1"] img')).toBeNull();
});

test('a change of one SKU renders its tile and no other', () => {
  const page = sample();
  const rendered: string[] = [];
  // A tile reads its SKU's title whenever it renders; nothing else of the page does.
  const watched = (sku: Sku): Sku => {
    const { title } = sku;
    return Object.defineProperty({ ...sku }, 'title', {
      enumerable: true,
      get() {
        rendered.push(sku.id);
        return title;
      },
    });
  };
  const skus = page.skus.map(watched);
  const { rerender } = render(<MockupPage page={{ ...page, skus }} viewport="desktop" images={plainPicture} />);
  expect(new Set(rendered).size).toBe(16);
  rendered.length = 0;
  const next = skus.map((sku, i) => (i === 3 ? watched({ ...(page.skus[3] as Sku), price: 9500 }) : sku));
  rerender(<MockupPage page={{ ...page, skus: next }} viewport="desktop" images={plainPicture} />);
  expect(new Set(rendered)).toEqual(new Set(['s4']));
});

test('on a phone a price of two digits is set a little smaller, so that a saving stands with what it is measured by', () => {
  const page = build({ viewports: ['mobile'], currency: 'GBP', modules: [{ rows: '11.99 9', columns: { mobile: 2 } }] });
  for (const [i, sku] of page.skus.entries()) Object.assign(sku, { listPrice: i === 0 ? 16_99 : 12_00 });
  const tiles = [...draw({ ...page, locale: 'en-GB' }, 'mobile').root.querySelectorAll('[data-tile]')];
  expect(tiles.map((tile) => tile.querySelector('s')?.textContent)).toEqual(['£16.99', '£12']);
  expect(tiles.map((tile) => tile.textContent?.match(/−\d+%$/)?.[0])).toEqual(['−29%', '−25%']);
  const [small = 0, full = 0] = tiles.map((tile) =>
    Number.parseFloat(getComputedStyle(tile.querySelector('[data-price]') as Element).fontSize),
  );
  expect(small / full).toBeGreaterThan(0.79);
  expect(small / full).toBeLessThan(1);
  for (const tile of tiles)
    expect(tile.querySelector('[data-price] + span')?.getBoundingClientRect().right).toBeLessThanOrEqual(
      tile.getBoundingClientRect().right,
    );
});

test.each([
  ['CNY', 'zh-CN'],
  ['USD', 'en-US'],
])('at four digits the percentage stands on a phone, whole, and the list price gives way to it: %s', (currency, locale) => {
  const page = build({ viewports: ['desktop', 'mobile'], currency, modules: [{ rows: '1299 2499', columns: { desktop: 4, mobile: 2 } }] });
  for (const sku of page.skus) Object.assign(sku, { listPrice: sku.price + 300_99 });
  const { root } = draw({ ...page, locale }, 'mobile');
  const tiles = [...root.querySelectorAll('[data-tile]')];
  expect(tiles.map((tile) => tile.textContent?.match(/−\d+%$/)?.[0])).toEqual(['−18%', '−10%']);
  for (const tile of tiles) {
    const off = tile.querySelector('[data-price] + span > span:last-child')?.getBoundingClientRect();
    expect(off?.right).toBeLessThanOrEqual(tile.getBoundingClientRect().right);
    expect(tile.querySelector('s')).toBeNull();
  }
  cleanup();
  const wide = draw({ ...page, locale }, 'desktop').root;
  expect(wide.querySelectorAll('[data-tile] s')).toHaveLength(2);
});
