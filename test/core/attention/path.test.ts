import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTENTION_PRESETS, type AttentionParams, attentionShares, samplePath, shownPath, stepLength, type Target } from '@/core/attention';

const GRID: AttentionParams = ATTENTION_PRESETS.grid;
/** A landscape screen that two rows of three fill, as in the recordings. */
const FRAME = { top: 0, width: 1920, height: 1080 };
const ROW = FRAME.height / 2;

function cells(rows: number, columns: number, params = GRID): Target[] {
  const [width, height] = [FRAME.width / columns, ROW];
  const boxes = Array.from({ length: rows * columns }, (_, i) => ({
    id: `t${i + 1}`,
    x: (i % columns) * width,
    y: Math.floor(i / columns) * height,
    width,
    height,
  }));
  const marks = boxes.map((box) => ({ ...box, emphasis: 1 }));
  const { marks: answers } = attentionShares(marks, { height: rows * height, fold: FRAME.height }, params);
  return boxes.map((box, i) => ({ ...box, weight: answers[i]?.share ?? 0 }));
}
const named = (targets: readonly Target[], path: readonly number[]) => path.map((i) => targets[i]?.id.slice(1)).join('-');

const anyTargets = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: 1700 }),
      y: fc.integer({ min: 0, max: 900 }),
      width: fc.integer({ min: 1, max: 220 }),
      height: fc.integer({ min: 1, max: 180 }),
      weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
    }),
    { maxLength: 12 },
  )
  .map((boxes) => boxes.map((box, i) => ({ ...box, id: `t${i}` })));
const presets = fc.constantFrom(...Object.values(ATTENTION_PRESETS));

describe('the shown path', () => {
  it('goes over six equal tiles as it was measured, and has seen all of them at the seventh look', () => {
    const six = cells(2, 3);
    const path = shownPath(six, FRAME, GRID);
    expect(named(six, path.slice(0, 7))).toBe('2-5-1-4-3-2-6');
    expect(named(six, [...new Set(path)])).toBe('2-5-1-4-3-6');
  });

  it('begins in the upper left where a page has a focus, and in the middle of a plain grid', () => {
    const many = cells(2, 5, { ...ATTENTION_PRESETS.promotion, kappa: 0, lambda: 0 });
    expect(named(many, shownPath(many, FRAME, ATTENTION_PRESETS.promotion)).slice(0, 1)).toBe('2');
    const grid = cells(2, 5);
    expect(named(grid, shownPath(grid, FRAME, GRID)).slice(0, 1)).toBe('3');
  });

  it('takes of two that tie the upper, then the one nearer the middle, then the one on the side from which the page is read', () => {
    const even = { ...GRID, kappa: 0, lambda: 0 };
    const at = (id: string, x: number, y: number): Target => ({ id, x, y, width: 100, height: 100, weight: 1 });
    const first = (targets: Target[], params = even) => targets[shownPath(targets, FRAME, params)[0] ?? -1]?.id;
    expect(first([at('low', 900, 500), at('high', 0, 100)])).toBe('high');
    expect(first([at('far', 100, 100), at('near', 1200, 100)])).toBe('near');
    expect(first([at('right', 1220, 100), at('left', 600, 100)])).toBe('left');
    expect(first([at('left', 600, 100), at('right', 1220, 100)], { ...even, focusX: 0.63 })).toBe('right');
  });

  it('is one look where there is one thing, and none where there is nothing', () => {
    expect(shownPath(cells(1, 1), FRAME, GRID)).toEqual([0]);
    expect(shownPath([], FRAME, GRID)).toEqual([]);
    expect(samplePath([], FRAME, GRID, 1)).toEqual([]);
  });

  it('is mirrored exactly on a page that is read from the right', () => {
    const params = { ...ATTENTION_PRESETS.promotion, focus: 1 };
    const mirrored = { ...params, lambda: -params.lambda, focusX: 1 - params.focusX };
    const left = cells(2, 4, params);
    const right = cells(2, 4, mirrored);
    const turned = [4, 3, 2, 1, 8, 7, 6, 5];
    expect(shownPath(right, FRAME, mirrored).map((i) => turned[i])).toEqual(shownPath(left, FRAME, params).map((i) => i + 1));
  });
});

describe('any path', () => {
  it('never looks at the same thing twice in a row, and depends on nothing but what is there and the seed', () => {
    fc.assert(
      fc.property(anyTargets, presets, fc.integer({ min: 0, max: 1e6 }), fc.integer(), (targets, params, seed, turn) => {
        const turned = targets.map((_, i) => targets[(i + Math.abs(turn)) % targets.length] as Target);
        for (const walk of [shownPath, samplePath]) {
          const path = walk(targets, FRAME, params, seed);
          for (const [i, at] of path.entries()) if (i > 0) expect(at).not.toBe(path[i - 1]);
          expect(path.length).toBe(targets.length < 2 ? targets.length : 8);
          expect(walk(targets, FRAME, params, seed)).toEqual(path);
          const ids = (of: readonly Target[], looks: readonly number[]) => looks.map((look) => of[look]?.id);
          expect(ids(turned, walk(turned, FRAME, params, seed))).toEqual(ids(targets, path));
        }
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('that is drawn differs from seed to seed, starts in proportion to weight, and comes back sooner than the shown one', () => {
    const six = cells(2, 3);
    const paths = Array.from({ length: 2000 }, (_, seed) => samplePath(six, FRAME, GRID, seed));
    expect(new Set(paths.map((path) => path.join())).size).toBeGreaterThan(1000);
    six.forEach(({ weight }, i) => {
      expect(Math.abs(paths.filter((path) => path[0] === i).length / paths.length - weight)).toBeLessThan(0.03);
    });
    const seen = paths.map((path) => new Set(path).size);
    expect(seen.filter((count) => count < 6).length).toBeGreaterThan(paths.length / 2);
  });

  it('has steps in diagonals of the window', () => {
    const box = { x: 0, y: 0, width: 100, height: 100 };
    expect(stepLength(box, { ...box, x: 1920, y: 1080 }, FRAME)).toBeCloseTo(1, 12);
    expect(stepLength(box, { ...box, width: 300, x: -100 }, FRAME)).toBe(0);
  });
});
