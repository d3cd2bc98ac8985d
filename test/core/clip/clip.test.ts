/** Copying and pasting, without a clipboard: what is cut out, what a page makes of it, what comes from outside. */
import { describe, expect, it } from 'vitest';
import {
  type Clip,
  clipHtml,
  clipInHtml,
  clipOfModules,
  clipOfTiles,
  clipText,
  freeTitle,
  type Pasted,
  pasteClip,
  readClip,
  writeClip,
} from '@/core/clip';
import { apply } from '@/core/commands';
import { canonicalJson, type Page, validatePage } from '@/core/page';
import { orderOf } from '../../helpers/command-tester';
import { build, deepFreeze } from '../../helpers/page';
import { twoModules, withLocked } from '../../helpers/two-modules';

const counter = () => {
  let n = 0;
  return (prefix: string) => `${prefix}-new-${++n}`;
};

/** Pastes and applies; answers the page, which must be valid, and what was told. */
function pasted(
  page: Page,
  clip: Clip,
  place: Parameters<typeof pasteClip>[2]['place'],
  viewport = 'desktop',
): { page: Page; told: Pasted } {
  const told = pasteClip(deepFreeze(page), deepFreeze(clip), { place, viewport, newId: counter() });
  if (typeof told === 'string') throw new Error(told);
  const result = apply(page, told.commands);
  if (!result.ok) throw new Error(result.refusal.reason);
  const checked = validatePage(result.page);
  expect(checked.ok ? [] : checked.problems).toEqual([]);
  return { page: result.page, told };
}

const elsewhere = () => build({ viewports: ['wide', 'phone'], modules: [{ rows: '10@x1 20@x2', columns: { wide: 2, phone: 1 } }] });

describe('a clip of tiles', () => {
  it('holds them in the reading order of the viewport, with their SKUs, unlocked', () => {
    const clip = clipOfTiles(withLocked('t1'), ['t5', 't1', 't2', 'gone'], 'mobile');
    expect(clip.page.modules[0]?.tiles).toEqual([
      { id: 't2', skuId: 's2' },
      { id: 't1', skuId: 's1' },
      { id: 't5', skuId: 's5' },
    ]);
    expect(clip.page.skus.map(({ id }) => id)).toEqual(['s2', 's1', 's5']);
  });

  it('goes onto the same page behind a tile, under new ids, and brings nothing', () => {
    const { page, told } = pasted(twoModules(), clipOfTiles(twoModules(), ['t1', 't2'], 'desktop'), {
      tiles: { module: 'm2', index: 1 },
      module: 2,
    });
    expect(orderOf(page, 'm2')).toBe('t5 t-new-1 t-new-2 t6 t7');
    expect(told).toMatchObject({ brought: 0, differing: [], tiles: ['t-new-1', 't-new-2'], modules: [] });
  });

  it('brings SKUs that another page lacks; where that page knows one otherwise, its own stays and is told', () => {
    const there = twoModules();
    there.skus = there.skus.map((sku) => (sku.id === 's1' ? { ...sku, title: 'Here', cost: 1 } : sku)).filter(({ id }) => id !== 's2');
    there.modules[0] = { ...twoModules().modules[0], id: 'm1', tiles: [{ id: 't1', skuId: 's1' }], order: {} };
    const { page, told } = pasted(there, clipOfTiles(twoModules(), ['t1', 't2'], 'desktop'), {
      tiles: { module: 'm1', index: 1 },
      module: 1,
    });
    expect(told.brought).toBe(1);
    expect(told.differing.map(({ title }) => title)).toEqual(['Here']);
    expect(page.skus.find(({ id }) => id === 's1')?.title).toBe('Here');
    expect(page.skus.find(({ id }) => id === 's2')?.title).toBe('SKU 2');
  });

  it('takes spans to the viewports of another page that are of their kind', () => {
    const from = twoModules();
    const tile = from.modules[0]?.tiles?.[0];
    if (tile) tile.span = { desktop: [2, 2], mobile: [2, 1] };
    const { page } = pasted(elsewhere(), clipOfTiles(from, ['t1'], 'desktop'), { tiles: { module: 'm1', index: 0 }, module: 1 }, 'wide');
    expect(page.modules[0]?.tiles?.[0]?.span).toEqual({ wide: [2, 1], phone: [2, 1] });
  });

  it('brings a grid along where the page has none', () => {
    const { page, told } = pasted({ ...twoModules(), modules: [] }, clipOfTiles(twoModules(), ['t1'], 'desktop'), { module: 0 });
    expect(page.modules[0]?.columns).toEqual({ desktop: 4, mobile: 2 });
    expect(told.tiles).toEqual(page.modules[0]?.tiles?.map(({ id }) => id));
  });

  it('is not pasted into another currency, unless the page has its SKUs', () => {
    const clip = clipOfTiles(twoModules(), ['t1'], 'desktop');
    const place = { tiles: { module: 'm1', index: 0 }, module: 1 };
    const dollars = { ...elsewhere(), currency: 'USD' };
    expect(pasteClip(dollars, clip, { place, viewport: 'wide', newId: counter() })).toBe('other-currency');
    const known = { ...twoModules(), currency: 'USD' };
    expect(pasted(known, clip, place).told.differing.map(({ id }) => id)).toEqual(['s1']);
    expect(pasteClip(known, clipOfTiles(twoModules(), [], 'desktop'), { place, viewport: 'desktop', newId: counter() })).toBe('empty');
  });
});

describe('a clip of modules', () => {
  it('goes behind another module with orders, under a title that is free', () => {
    const { page, told } = pasted(twoModules(), clipOfModules(twoModules(), ['m1']), { module: 2 });
    expect(page.modules.map(({ title }) => title)).toEqual(['First', 'Second', 'First 2']);
    expect(orderOf(page, told.modules[0] ?? '', 'mobile')).toBe('t-new-4 t-new-3 t-new-2 t-new-1');
  });

  it('has columns at each viewport of another page, and leaves a band of another currency behind', () => {
    const from = build({
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '?', columns: { desktop: 3, mobile: 1 }, band: { min: 1, max: 9 } }],
    });
    const { page } = pasted({ ...elsewhere(), currency: 'USD' }, clipOfModules(from, ['m1']), { module: 0 }, 'wide');
    expect(page.modules[0]?.columns).toEqual({ wide: 1, phone: 1 });
    expect(page.modules[0]?.band).toBeUndefined();
  });

  it.each([
    ['Zone', ['Zone'], 'Zone 2'],
    ['Zone 2', ['Zone', 'Zone 2'], 'Zone 3'],
    ['Other', ['Zone'], 'Other'],
    [undefined, ['Zone'], undefined],
  ])('calls a second %s beside %s %s', (title, taken, expected) => {
    const page = { ...twoModules(), modules: taken.map((each, i) => ({ id: `m${i}`, kind: 'note' as const, title: each })) };
    expect(freeTitle(page, title)).toBe(expected);
  });
});

describe('what other applications see', () => {
  const page = build({
    modules: [
      {
        rows: '99.5@a 10@b 10@b',
        sku: [{ title: '=1+2\tx\n"y"', cost: 4200, category: ['A', 'B'] }, { title: '<script>alert(1)</script>' }],
      },
    ],
  });
  const clip = clipOfTiles(page, ['t1', 't2', 't3'], 'desktop');

  it('is a table that a spreadsheet reads, without formulas, line breaks and costs', () => {
    const [head, ...rows] = clipText(clip, 'en').split('\n');
    expect(head).toBe('SKU\tTitle\tPrice\tCategory\tPicture');
    expect(rows).toEqual([
      'a\t\'=1+2 x "y"\t99.50\tA > B\thttps://example.com/1.jpg',
      'b\t<script>alert(1)</script>\t10.00\t\thttps://example.com/2.jpg',
      'b\t<script>alert(1)</script>\t10.00\t\thttps://example.com/2.jpg',
    ]);
  });

  it('is HTML that holds the clip without costs, and no element of a title', () => {
    const html = clipHtml(clip, 'zh');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('4200');
    const read = readClip(clipInHtml(html) ?? '');
    expect(read.ok && canonicalJson(read.clip.page.modules)).toBe(canonicalJson(clip.page.modules));
    expect(read.ok && read.clip.page.skus[0]).toMatchObject({ title: '=1+2\tx\n"y"', category: ['A', 'B'] });
    expect(clipInHtml('<table></table>')).toBeUndefined();
    expect(clipInHtml('<i data-endcap-clip="%E0%A4%A"></i>')).toBe('');
  });
});

describe('a clip from outside', () => {
  const good = JSON.parse(writeClip(clipOfTiles(twoModules(), ['t1'], 'desktop'))) as { page: Page };
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
  it.each([
    ['what it wrote itself', JSON.stringify(good), true],
    ['other text', 'hello', 'not-a-clip'],
    ['broken JSON', '{"format":"endcap/clip",', 'not-a-clip'],
    ['other JSON', '{"a":1}', 'not-a-clip'],
    ['null', 'null', 'not-a-clip'],
    ['a newer version', JSON.stringify({ ...good, version: 2 }), 'too-new'],
    ['a page of a newer version', JSON.stringify({ ...good, page: { ...good.page, version: 99 } }), 'too-new'],
    ['no version', JSON.stringify({ ...good, version: undefined }), 'invalid'],
    ['another kind', JSON.stringify({ ...good, of: 'banners' }), 'invalid'],
    ['no page', JSON.stringify({ ...good, page: undefined }), 'invalid'],
    ['a SKU without a price', JSON.stringify({ ...good, page: { ...good.page, skus: [{ id: 's1', title: 'x' }] } }), 'invalid'],
    [
      'a span of millions',
      JSON.stringify({
        ...good,
        page: {
          ...good.page,
          modules: [{ id: 'c', columns: { desktop: 1, mobile: 1 }, tiles: [{ id: 't', skuId: 's', span: { desktop: [1e6, 1] } }] }],
        },
      }),
      'invalid',
    ],
    ['tiles in two modules', JSON.stringify({ ...good, page: { ...good.page, modules: [] } }), 'invalid'],
    [
      'lists in lists',
      `{"format":"endcap/clip","version":1,"of":"tiles","page":{"format":"endcap/page","version":1,"x":${deep}}}`,
      'invalid',
    ],
    ['33 MB', ' '.repeat(33 * 2 ** 20), 'too-large'],
  ])('%s', (_name, text, expected) => {
    const read = readClip(text);
    expect(read.ok || read.reason).toBe(expected);
  });
});
