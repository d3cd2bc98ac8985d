import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attentionParams, looksOf, pagePath, readAttention, visitsOf, windowsOf } from '@/core/attention';
import type { Page } from '@/core/page';
import { arbitraryPage } from '../../helpers/arbitrary-page';
import { build } from '../../helpers/page';

const names = (sights: readonly { id: string }[]) => sights.map(({ id }) => id).join(' ');
const rows = (count: number, columns: number) =>
  Array.from({ length: count }, () => Array.from({ length: columns }, () => '1').join(' ')).join(' / ');
const windows = (page: Page, viewport = 'desktop') => windowsOf(readAttention(page, viewport));

describe('the windows of a page', () => {
  const page = build({ viewports: ['desktop', 'mobile'], modules: [{ rows: rows(6, 4), columns: { desktop: 4, mobile: 2 } }] });

  it('are one screen high, half a screen apart, and the last ends where the page does', () => {
    for (const viewport of ['desktop', 'mobile']) {
      const { layout } = readAttention(page, viewport);
      const { fold } = layout.metrics;
      const all = windows(page, viewport);
      all.forEach(({ top, height, width, index }, i) => {
        expect({ height, width, index }).toEqual({ height: fold, width: layout.width, index: i });
        expect(top).toBeCloseTo(Math.min((i * fold) / 2, layout.height - fold), 9);
      });
      expect((all.at(-1)?.top ?? 0) + fold).toBeCloseTo(layout.height, 9);
      expect(all.length).toBe(Math.ceil((layout.height - fold) / (fold / 2)) + 1);
    }
  });

  it('are one where the page is no longer than the screen, empty pages included', () => {
    const empty = windows(build({ modules: [] }));
    expect(empty.map(({ sights, focus, topFirst }) => [names(sights), focus, topFirst])).toEqual([['banner', Number.POSITIVE_INFINITY, 1]]);
  });

  it('tell shares, focus and evenness of what they show, the cut part of a tile by what is seen of it', () => {
    const [first, second] = windows(page);
    expect(names(first?.sights ?? [])).toBe('banner t1 t2 t3 t4');
    expect(names(second?.sights ?? [])).toBe('t1 t2 t3 t4 t5 t6 t7 t8');
    for (const { sights, ranked, focus, effective, topFirst } of windows(page)) {
      const shares = ranked.map((i) => sights[i]?.weight ?? 0);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      expect([...shares].sort((a, b) => b - a)).toEqual(shares);
      const [most = 0, next = 0] = shares;
      expect([focus, topFirst]).toEqual([most / next, most / (most + next)]);
      expect(effective).toBeCloseTo(1 / shares.reduce((sum, share) => sum + share * share, 0), 9);
    }
  });

  it('have paths that stay inside, on pages of every kind', () => {
    fc.assert(
      fc.property(arbitraryPage, (any) => {
        for (const { id } of any.viewports)
          for (const window of windows(any, id)) {
            expect(looksOf(window).length).toBe(window.sights.length < 2 ? window.sights.length : 8);
            for (const { x, y, width, height } of looksOf(window)) {
              expect(y).toBeGreaterThanOrEqual(window.top);
              expect(y + height).toBeLessThanOrEqual(window.top + window.height + 1e-6);
              expect([x >= 0, x + width <= window.width + 1e-6, height > 0]).toEqual([true, true, true]);
            }
          }
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  it('are the same objects after an edit that they do not show', () => {
    const before = readAttention(build({ modules: [{ rows: rows(4, 4) }, { rows: rows(4, 4) }] }), 'desktop');
    const old = windowsOf(before);
    const { page: first } = { page: build({ modules: [{ rows: rows(4, 4) }, { rows: rows(4, 4) }] }) };
    const kept = { ...first, modules: [before.layout.modules[0]?.module, first.modules[1]] } as Page;
    const edited = {
      ...kept,
      viewports: [before.layout.viewport],
      modules: kept.modules.map((m, i) => (i ? { ...m, tiles: m.tiles?.toReversed() } : m)),
    } as Page;
    const next = windowsOf(readAttention(edited, 'desktop', { skus: before.skus, before }));
    expect(next.length).toBe(old.length);
    expect(next[1]).toBe(old[1]);
    expect(next.at(-1)).not.toBe(old.at(-1));
    expect(names(next.at(-1)?.sights ?? [])).not.toBe(names(old.at(-1)?.sights ?? []));
  });
});

describe('the path of a page', () => {
  it('is what each window visits first, in turn, each thing once', () => {
    const page = build({ modules: [{ rows: rows(12, 4) }] });
    const attention = readAttention(page, 'desktop');
    const path = pagePath(attention);
    expect(new Set(names(path).split(' ')).size).toBe(path.length);
    expect(names(path).startsWith('banner t2 ')).toBe(true);
    const order = windowsOf(attention).flatMap((window) => visitsOf(window).map(({ id }) => id));
    expect(names(path).split(' ')).toEqual([...new Set(order)]);
    expect(path.length).toBeGreaterThan(40);
  });

  it('tells a tile from a block of the same id', () => {
    const page = build({ modules: [{ kind: 'note', rows: '' }, { rows: '1 2' }] });
    const [note, grid] = page.modules;
    const twin = { ...page, modules: [{ ...note, id: 't1' }, grid] } as Page;
    expect(
      pagePath(readAttention(twin, 'desktop'))
        .filter(({ id }) => id === 't1')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['block', 'tile']);
  });
});

describe('a reading of a page', () => {
  const page = build({ modules: [{ rows: '1 2 3', sku: [{}, { image: '' }, {}] }] });
  const shares = (of: Page, pictures?: ReadonlyMap<string, number>) =>
    readAttention(of, 'desktop', { pictures }).tiles.map(({ share }) => share);
  const image = (i: number) => page.skus[i]?.image ?? '';

  it('gives a busier picture more, against the median of its row, and works with some of them or none', () => {
    const plain = shares(page);
    expect(shares(page, new Map())).toEqual(plain);
    const busy = shares(
      page,
      new Map([
        [image(0), 0.4],
        [image(2), 0.1],
      ]),
    );
    expect((busy[0] ?? 0) / (busy[2] ?? 1)).toBeCloseTo(((plain[0] ?? 0) / (plain[2] ?? 1)) * Math.sqrt(0.4 / 0.1), 9);
    expect(shares(page, new Map([[image(0), 0.4]]))).toEqual(plain);
    expect(shares(page, new Map([[image(0), 0]]))).toEqual(plain);
  });

  it('is read afresh where the pictures are others', () => {
    const before = readAttention(page, 'desktop');
    const pictures = new Map([
      [image(0), 0.4],
      [image(2), 0.1],
    ]);
    expect(readAttention(page, 'desktop', { pictures, before })).toEqual(readAttention(page, 'desktop', { pictures }));
  });

  it('lets the size of a tile without a picture count for more', () => {
    const wide = (sku: object) => {
      const made = build({
        modules: [{ rows: '1x2 2 3', columns: 4, sku: [sku, {}, {}] }],
        page: { attention: { params: { kappa: 0, lambda: 0 } } },
      });
      return readAttention(made, 'desktop').tiles.map(({ salience }) => salience);
    };
    const [withPicture = 0, small = 1] = wide({});
    const [text = 0] = wide({ image: '' });
    expect(Math.log(text / small) / Math.log(withPicture / small)).toBeCloseTo(0.9 / 0.5, 9);
  });

  it('gives a tile that shows a price more than one that does not', () => {
    const made = build({ modules: [{ rows: '1 -' }], page: { attention: { params: { lambda: 0 } } } });
    const [priced, bare] = readAttention(made, 'desktop').tiles;
    expect((priced?.share ?? 0) / (bare?.share ?? 1)).toBeCloseTo(Math.exp(0.22), 9);
  });

  it('mirrors the shares of every row on a page that is read from the right', () => {
    const made = build({ modules: [{ rows: '1 2 3 4 / 5 6 7 8' }] });
    const left = shares(made);
    const right = shares({ ...made, locale: 'ar' });
    expect([3, 2, 1, 0, 7, 6, 5, 4].map((i) => right[i]?.toFixed(12))).toEqual(left.map((share) => share.toFixed(12)));
    expect(attentionParams({ ...made, locale: 'ar' }, false).focusX).toBeCloseTo(0.63, 12);
  });

  it('knows a preset for pages of text', () => {
    const { kappa, lambda } = attentionParams({ ...page, attention: { preset: 'content' } }, false);
    expect(1 / (1 + Math.exp(-lambda))).toBeCloseTo(0.696, 3);
    expect(kappa).toBe(0);
  });
});
