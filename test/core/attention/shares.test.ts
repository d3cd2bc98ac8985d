import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ATTENTION_PRESETS, type AttentionParams, attentionShares, columnBias, depthShare, type Mark } from '@/core/attention';

const GRID = ATTENTION_PRESETS.grid;
const CELL = 100;

/** Equal tiles in rows of `columns`, `CELL` px high; the first screen is two rows high. */
function grid(rows: number, columns: number, change: (mark: Mark) => Partial<Mark> = () => ({})): Mark[] {
  return Array.from({ length: rows * columns }, (_, i) => {
    const mark = { id: `t${i}`, x: (i % columns) * CELL, y: Math.floor(i / columns) * CELL, width: CELL, height: CELL, emphasis: 1 };
    return { ...mark, ...change(mark) };
  });
}
const sharesOf = (marks: Mark[], params: AttentionParams = GRID, height = Math.max(0, ...marks.map(({ y, height }) => y + height))) => {
  const { marks: answers, blank } = attentionShares(marks, { height, fold: 2 * CELL }, params);
  return { shares: answers.map(({ share }) => share), blank };
};

test('six equal tiles in two rows of three have the shares of the check vector', () => {
  const { shares, blank } = sharesOf(grid(2, 3));
  const expected = [0.168, 0.276, 0.137, 0.121, 0.199, 0.099];
  shares.forEach((share, i) => {
    expect(Math.abs(share - (expected[i] as number))).toBeLessThan(0.001);
  });
  expect(blank).toBe(0);
});

describe('depth', () => {
  it('meets the published shares of viewing time within a hundredth', () => {
    const anchors = [
      [0.5, 0.65 * 0.57],
      [1, 0.57],
      [2, 0.74],
      [3, 0.81],
      [4, 0.86],
      [5, 0.89],
      [6, 0.91],
    ] as const;
    for (const [v, share] of anchors) expect(Math.abs(depthShare(v, ATTENTION_PRESETS.promotion) - share)).toBeLessThan(0.01);
  });

  it('starts at nothing, grows, and ends at everything', () => {
    expect(depthShare(0, GRID)).toBe(0);
    expect(depthShare(1e12, GRID)).toBeCloseTo(1, 9);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e3, noNaN: true }), fc.double({ min: 1e-3, max: 10, noNaN: true }), (v, more) => {
        expect(depthShare(v + more, GRID)).toBeGreaterThan(depthShare(v, GRID));
      }),
      { seed: 1 },
    );
  });
});

describe('columns', () => {
  const rowOf = (params: Partial<AttentionParams>, n = 3) => sharesOf(grid(1, n), { ...GRID, ...params }).shares;

  it('give the middle more than the sides, and both sides the same, where only κ counts', () => {
    const [left = 0, middle = 0, right = 0] = rowOf({ lambda: 0 });
    expect(middle).toBeGreaterThan(left);
    expect(left).toBeCloseTo(right, 12);
  });

  it('give the left more than the right where λ counts, and the mirror image where its sign is turned', () => {
    const [left = 0, , right = 0] = rowOf({ lambda: 0.3 });
    expect(left).toBeGreaterThan(right);
    const mirrored = rowOf({ lambda: -0.3 }).reverse();
    rowOf({ lambda: 0.3 }).forEach((share, i) => {
      expect(share).toBeCloseTo(mirrored[i] as number, 12);
    });
  });

  it('treat a tile alone in its row as in the middle', () => {
    expect(attentionShares(grid(1, 1), { height: CELL, fold: CELL }, GRID).marks[0]).toMatchObject({ u: 0, share: 1 });
    expect(columnBias(0, GRID)).toBe(1);
  });
});

const anyMarks = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: 800 }),
      y: fc.integer({ min: 0, max: 2000 }),
      width: fc.integer({ min: 0, max: 500 }),
      height: fc.integer({ min: 0, max: 500 }),
      emphasis: fc.double({ min: 0.3, max: 3, noNaN: true }),
    }),
    { maxLength: 30 },
  )
  .map((boxes) => boxes.map((box, i) => ({ ...box, id: `t${i}` })));

describe('shares', () => {
  it('and what is blank are together the whole, whatever stands on the page', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const { shares, blank } = sharesOf(marks, GRID, 2600);
        for (const share of shares) expect(share).toBeGreaterThanOrEqual(0);
        expect(shares.reduce((sum, share) => sum + share, blank)).toBeCloseTo(1, 9);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('do not depend on the order in which the marks are given', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const { shares } = sharesOf(marks, GRID, 2600);
        const turned = sharesOf([...marks].reverse(), GRID, 2600).shares.reverse();
        shares.forEach((share, i) => {
          expect(share).toBeCloseTo(turned[i] as number, 12);
        });
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('do not depend on the scale of page and screen', () => {
    const small = sharesOf(grid(4, 3)).shares;
    const marks = grid(4, 3).map((mark) => ({ ...mark, x: mark.x * 3, y: mark.y * 3, width: mark.width * 3, height: mark.height * 3 }));
    const large = attentionShares(marks, { height: 4 * CELL * 3, fold: 2 * CELL * 3 }, GRID).marks;
    large.forEach(({ share }, i) => {
      expect(share).toBeCloseTo(small[i] as number, 12);
    });
  });

  it('of equal tiles never grow down the page', () => {
    const { shares } = sharesOf(grid(9, 4));
    for (let i = 4; i < shares.length; i++) expect(shares[i]).toBeLessThan(shares[i - 4] as number);
  });

  it('rise with emphasis, at the cost of the same row and of no other', () => {
    const plain = sharesOf(grid(2, 3)).shares;
    const loud = sharesOf(grid(2, 3, ({ id }) => (id === 't0' ? { emphasis: 2 } : {}))).shares;
    expect(loud[0]).toBeGreaterThan(plain[0] as number);
    expect(loud[1]).toBeLessThan(plain[1] as number);
    expect(loud.slice(3)).toEqual(plain.slice(3));
  });

  it('of a tile whose emphasis grows never fall, and of the others in its rows never rise, whatever stands there', () => {
    fc.assert(
      fc.property(anyMarks, fc.nat(), fc.double({ min: 1, max: 4, noNaN: true }), (marks, at, times) => {
        fc.pre(marks.length > 0);
        const grown = at % marks.length;
        const before = sharesOf(marks, GRID, 2600).shares;
        const after = sharesOf(
          marks.map((mark, i) => (i === grown ? { ...mark, emphasis: mark.emphasis * times } : mark)),
          GRID,
          2600,
        ).shares;
        after.forEach((share, i) => {
          if (i === grown) expect(share).toBeGreaterThanOrEqual((before[i] as number) - 1e-12);
          else expect(share).toBeLessThanOrEqual((before[i] as number) + 1e-12);
        });
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  it('do not change where a row is cut in two by an edge of something that has no share', () => {
    const six = grid(2, 3);
    const cut: Mark = { id: 'cut', x: 0, y: CELL / 3, width: 0, height: 0, emphasis: 1 };
    expect(sharesOf([...six, cut]).shares.slice(0, 6)).toEqual(sharesOf(six).shares);
    const split = attentionShares(six, { height: 2 * CELL, fold: 2 * CELL }, GRID);
    const halves = [0, CELL / 3, CELL].map((y) => depthShare(y / (2 * CELL), GRID));
    const whole = depthShare(1, GRID);
    const [upper, lower] = [(halves[1] as number) / whole, ((halves[2] as number) - (halves[1] as number)) / whole];
    const row = split.marks.slice(0, 3);
    const weight = row.reduce((sum, mark) => sum + mark.weight, 0);
    for (const mark of row) expect(mark.share).toBeCloseTo(((upper + lower) * mark.weight) / weight, 12);
  });

  it('are numbers whatever the sizes: no height, no width, no page', () => {
    const flat = grid(1, 3, ({ id }) => (id === 't1' ? { width: 0 } : {}));
    for (const share of sharesOf(flat).shares) expect(share).toBeGreaterThanOrEqual(0);
    expect(sharesOf(flat).shares.every(Number.isFinite)).toBe(true);
    expect(sharesOf(flat, GRID, 0).shares.every(Number.isFinite)).toBe(true);
  });

  it('count a large tile in every row that it crosses, and more of it for its size', () => {
    const hero: Mark = { id: 'hero', x: 0, y: 0, width: 2 * CELL, height: 2 * CELL, emphasis: 1 };
    const small = [2, 3].flatMap((column) =>
      [0, 1].map((row) => ({ ...hero, id: `${column} ${row}`, x: column * CELL, y: row * CELL, width: CELL, height: CELL })),
    );
    const { marks: answers } = attentionShares([hero, ...small], { height: 200, fold: 200 }, { ...GRID, kappa: 0, lambda: 0 });
    expect(answers[0]?.salience).toBeCloseTo(2, 12);
    expect(answers[0]?.share).toBeCloseTo(2 / 4, 12);
  });

  it('leave an empty page, and one without height, blank', () => {
    expect(sharesOf([], GRID, 500)).toEqual({ shares: [], blank: 1 });
    expect(sharesOf([], GRID, 0)).toEqual({ shares: [], blank: 1 });
    expect(
      sharesOf(
        grid(1, 2, () => ({ height: 0 })),
        GRID,
        0,
      ),
    ).toEqual({ shares: [0, 0], blank: 1 });
  });
});
