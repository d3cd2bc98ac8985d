import { describe, expect, it } from 'vitest';
import { attentionParams, readAttention, rowExamination } from '@/core/attention';
import { build } from '../../helpers/page';

describe('rows', () => {
  it('of four are examined as the model says, down to the eighth', () => {
    const chances = rowExamination(new Array(8).fill(4), { alpha: 0.95, gamma: 0.15 });
    [1, 0.69, 0.58, 0.49, 0.41, 0.35, 0.29, 0.25].forEach((chance, i) => {
      expect(chances[i]).toBeCloseTo(chance, 2);
    });
  });

  it('are examined as often as the items before them let through, where none is skipped', () => {
    const chances = rowExamination([3, 2, 4, 1], { alpha: 0.9, gamma: 0 });
    [1, 0.9 ** 3, 0.9 ** 5, 0.9 ** 9].forEach((chance, i) => {
      expect(chances[i]).toBeCloseTo(chance, 12);
    });
  });

  it('lose less to each other, and the second more, the more rows are skipped', () => {
    const few = rowExamination([3, 3, 3, 3], { alpha: 0.95, gamma: 0.1 });
    const many = rowExamination([3, 3, 3, 3], { alpha: 0.95, gamma: 0.4 });
    expect(many[1]).toBeLessThan(few[1] as number);
    expect((many[3] as number) / (many[2] as number)).toBeGreaterThan((few[3] as number) / (few[2] as number));
  });
});

const COLUMNS = { desktop: 4, mobile: 2 };

describe('a page', () => {
  const page = build({
    viewports: ['desktop', 'mobile'],
    modules: [
      { rows: '1 2 3 4 / 5 6 7 8', columns: COLUMNS },
      { kind: 'note', rows: '' },
      { rows: '9 10 11 12', columns: COLUMNS },
    ],
  });

  it('shares its time among banner, blocks, tiles and gaps', () => {
    for (const viewport of ['desktop', 'mobile']) {
      const { tiles, banner, blocks, blank } = readAttention(page, viewport);
      const sum = tiles.reduce((all, { share }) => all + share, 0) + banner + [...blocks.values()].reduce((a, b) => a + b, 0);
      expect(sum + blank).toBeCloseTo(1, 9);
      expect(blocks.size).toBe(1);
      expect(banner).toBeGreaterThan(0.1);
    }
  });

  it('counts rows down the page, over the modules', () => {
    expect(readAttention(page, 'desktop').tiles.map(({ row }) => row)).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]);
    expect(readAttention(page, 'mobile').tiles.at(-1)?.row).toBe(5);
  });

  it.each([
    ['a badge', { badges: ['New'] }, 1],
    ['a moving picture', { animated: true }, 1],
    ['nothing left in stock', { stock: 0 }, -1],
  ] as const)('gives a tile with %s another share', (_, facts, sign) => {
    const told = {
      ...page,
      skus: page.skus.map((sku, i) => (i === 1 ? { ...sku, ...facts, badges: [...('badges' in facts ? facts.badges : [])] } : sku)),
    };
    const shareOf = (of: typeof page) => readAttention(of, 'desktop').tiles[1]?.share ?? Number.NaN;
    expect(Math.sign(shareOf(told) - shareOf(page))).toBe(sign);
  });

  it('lets rows further down be examined less, and the middle of a row most', () => {
    const { tiles } = readAttention(page, 'desktop');
    expect(tiles.map(({ rowExamined }) => Math.round(rowExamined * 100))).toEqual([100, 100, 100, 100, 69, 69, 69, 69, 58, 58, 58, 58]);
    const [first = 0, second = 0, , last = 0] = tiles.slice(4).map(({ examined }) => examined);
    expect(second).toBeCloseTo(tiles[4]?.rowExamined ?? 0, 12);
    expect(first).toBeLessThan(second);
    expect(last).toBeLessThan(first);
  });
});

describe('the parameters', () => {
  const page = build({ modules: [{ rows: '1 2' }] });

  it('are those of the kind of page, with a phone’s depth on a phone', () => {
    expect(attentionParams(page, false)).toMatchObject({ a: 1.32, kappa: 0.6 });
    expect(attentionParams({ ...page, kind: 'list' }, false)).toMatchObject({ kappa: 0, lambda: 0.45 });
    expect(attentionParams({ ...page, kind: 'grid' }, true)).toMatchObject({ a: 1, b: 1.5 });
  });

  it('take what the page says of them, and pass over what is none', () => {
    const own = { preset: 'grid', params: { kappa: 0.2, a: -1, gamma: 'often', colour: 3 } };
    expect(attentionParams({ ...page, attention: own }, false)).toMatchObject({ kappa: 0.2, a: 1.3, gamma: 0.15 });
    expect(attentionParams({ ...page, attention: 'nonsense' }, false).a).toBe(1.32);
  });

  it('are mirrored on a page that is read from the right', () => {
    expect(attentionParams({ ...page, locale: 'ar-AE' }, false).lambda).toBe(-0.1);
    expect(attentionParams({ ...page, locale: 'zh-CN' }, false).lambda).toBe(0.1);
  });
});
