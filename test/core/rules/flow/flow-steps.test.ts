import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Rule, RuleContext } from '@/core/rules';

type Rect = [x: number, y: number, width: number, height: number, kind?: 'block'];
/** A path that is given, where otherwise the model says how eyes go. */
interface Walk {
  /** What each window shows, and which of it the path visits. */
  windows?: { things: Rect[]; visits: number[] }[];
  /** What the path visits down the page, piece by piece, and how many steps within each go up. */
  pieces?: { things: Rect[]; up: number }[];
  /** Tiles that the path visits, in this order, where only that counts. */
  tiles?: string[];
  path?: string[];
  phone?: boolean;
  options?: Record<string, number>;
}

let rule: Rule | undefined;

// Test files share what they load: what is put in place of the model here goes with this file.
beforeAll(async () => {
  vi.resetModules();
  vi.doMock('@/core/attention', async (original) => ({
    ...(await original<object>()),
    windowGroups: ({ groups }: { groups: unknown }) => groups,
    visitsOf: ({ visits }: { visits: unknown }) => visits,
    pathPieces: ({ pieces }: { pieces: unknown }) => pieces,
    pagePath: ({ sights }: { sights: unknown }) => sights,
  }));
  rule = (await import('@/core/rules')).ruleById('flow-path');
});

afterAll(() => {
  vi.doUnmock('@/core/attention');
  vi.resetModules();
});

const sightOf = ([x, y, width, height, kind]: Rect, i: number) => ({
  id: `t${i}`,
  kind: kind ?? 'tile',
  tile: kind ? undefined : { tile: `t${i}` },
  x,
  y,
  width,
  height,
});
/** What flow-path says of a walk over windows whose diagonal is 500 px. */
function lint({ windows = [], pieces = [], tiles = [], path, phone = false, options = {} }: Walk) {
  const group = windows.map(({ things, visits }, index) => {
    const sights = things.map(sightOf);
    return { index, top: index * 200, width: 300, height: 400, sights, visits: visits.map((i) => sights[i]) };
  });
  const attention = {
    groups: [{ windows: group }],
    pieces: pieces.map(({ things, up }) => ({ sights: things.map(sightOf), up })),
    sights: [sightOf([0, 0, 1, 1], 0), ...tiles].map((at) => (typeof at === 'string' ? { id: at, tile: {} } : { ...at, tile: undefined })),
    tiles: [...tiles, 'passed', 'over'].map((tile) => ({ tile })),
    layout: { metrics: { phone } },
  };
  const context = { grids: [{ tiles: [1] }], views: [{ viewport: 'desktop' }], attention: () => attention, page: { path } };
  const held: Record<string, number> = {};
  const failed: { kind: string; place: { tiles?: string[] }; evidence: Record<string, unknown>; off: number }[] = [];
  rule?.check?.(
    context as unknown as RuleContext,
    { leap: 0.4, maxLeaps: 0, upPhone: 0.35, upDesktop: 0.3, order: 0.3, ...options },
    {
      hold: (kind: string, count = 1) => void Object.assign(held, { [kind]: (held[kind] ?? 0) + count }),
      fail: (kind: string, place: object, evidence: object, off: number) =>
        void failed.push({ kind, place, evidence: { ...evidence }, off }),
      notChecked: () => {},
    },
  );
  return { held, failed };
}

const at = (x: number, y: number): Rect => [x, y, 20, 20];
describe('a step is a leap', () => {
  test.each<[string, Rect, Rect, Rect, boolean]>([
    ['over what stands between', at(0, 0), at(280, 0), at(140, 0), true],
    ['not past what stands aside', at(0, 0), at(280, 0), at(140, 100), false],
    ['not of 40 % exactly', at(0, 0), at(200, 0), at(100, 0), false],
    ['of a little more', at(0, 0), at(201, 0), at(100, 0), true],
    ['not along an upper edge', at(0, 0), at(280, 0), at(140, 10), false],
    ['not along a lower edge', at(0, 10), at(280, 10), at(140, 0), false],
    ['not up along a left edge', at(0, 280), at(0, 0), at(10, 140), false],
    ['not up along a right edge', at(10, 280), at(10, 0), at(0, 140), false],
    ['up over what stands between', at(0, 280), at(0, 0), at(0, 140), true],
    ['not up past what stands aside', at(0, 280), at(0, 0), at(50, 140), false],
    ['aslant over what stands between', at(0, 280), at(280, 0), at(140, 140), true],
    ['back over what stands between', at(280, 0), at(0, 0), at(140, 0), true],
    ['not aslant past what stands left of it', at(0, 280), at(280, 0), at(60, 60), false],
    ['not aslant past what stands right of it', at(0, 280), at(280, 0), at(240, 240), false],
    ['not past the corner that it touches', at(0, 280), at(280, 0), at(150, 150), false],
    ['not over what stands behind where it ends', at(0, 0), at(230, 0), at(260, 0), false],
    ['not over what stands before where it begins', at(50, 0), at(280, 0), at(10, 0), false],
    ['down over what stands in a row between', at(0, 0), at(0, 280), at(250, 140), true],
    ['down over a row that fills the room between', at(0, 0), at(0, 280), [200, 20, 20, 260], true],
    ['not down past what begins beside it', at(0, 0), at(0, 280), [0, 19, 20, 100], false],
    ['not down past what ends beside the next', at(0, 0), at(0, 280), [0, 140, 20, 141], false],
    ['not into the next row', at(0, 0), at(280, 20), at(140, 10), false],
    ['into a row that is not yet the next', at(0, 0), at(280, 19), at(140, 10), true],
  ])('%s', (_, from, to, other, isLeap) => {
    const { held, failed } = lint({ windows: [{ things: [from, to, other], visits: [0, 1] }] });
    expect(failed.map(({ evidence }) => [evidence.leaps, evidence.from, evidence.to])).toEqual(isLeap ? [[1, 't0', 't1']] : []);
    expect(held.leap ?? 0).toBe(isLeap ? 0 : 1);
  });

  test('where one of several things stands between', () => {
    const { failed } = lint({ windows: [{ things: [at(0, 0), at(0, 280), at(250, 140), at(250, 0)], visits: [0, 1] }] });
    expect(failed).toHaveLength(1);
  });

  test.each<[string, Rect, Rect, string | null, string | null, string[]]>([
    ['from a part without SKUs', [0, 0, 20, 20, 'block'], at(280, 0), null, 't1', ['t1']],
    ['to a part without SKUs', at(0, 0), [280, 0, 20, 20, 'block'], 't0', null, ['t0']],
  ])('%s names the tile alone', (_, first, second, from, to, tiles) => {
    const { failed } = lint({ windows: [{ things: [first, second, at(140, 0)], visits: [0, 1] }] });
    expect(failed).toMatchObject([{ place: { tiles }, evidence: { from, to } }]);
  });

  const things = [at(0, 0), at(240, 0), at(100, 0), at(280, 0), at(0, 40)];
  test('of which the longest is told, and their things in that order', () => {
    const { failed } = lint({ windows: [{ things: [at(40, 0), at(260, 0), at(0, 0), at(150, 0)], visits: [0, 1, 2] }] });
    expect(failed).toEqual([
      {
        kind: 'leap',
        place: { viewport: 'desktop', tiles: ['t1', 't2', 't0'] },
        evidence: { screen: 1, leaps: 2, most: 0, longest: 0.52, length: 0.4, from: 't1', to: 't2' },
        off: 2,
      },
    ]);
  });

  test('of which a window may have so many', () => {
    const walk = { windows: [{ things, visits: [0, 1] }] };
    expect([lint({ ...walk, options: { maxLeaps: 1 } }).failed.length, lint(walk).failed.length]).toEqual([0, 1]);
  });

  test('in windows that show more than one thing', () => {
    const windows = [
      { things: [at(0, 0)], visits: [0] },
      { things: [at(0, 0), at(30, 0)], visits: [0, 1] },
      { things, visits: [0, 1] },
    ];
    const { held, failed } = lint({ windows });
    expect([held.leap, failed.map(({ evidence }) => evidence.screen)]).toEqual([1, [2]]);
  });
});

describe('going back up', () => {
  const down = (count: number, from = 0) => Array.from({ length: count }, (_, i) => at(0, 40 * (from + i)));
  const shares = (walk: Walk) => lint(walk).failed.map(({ evidence: { share, steps } }) => [share, steps]);

  test('is judged from eight steps on', () => {
    expect(shares({ pieces: [{ things: down(8), up: 7 }] })).toEqual([]);
    expect(lint({ pieces: [{ things: down(8), up: 0 }] }).held).toEqual({});
    expect(shares({ pieces: [{ things: down(9), up: 4 }] })).toEqual([[0.5, 8]]);
  });

  test('counts the steps from piece to piece, and leaves out pieces of nothing', () => {
    const pieces = [
      { things: down(5, 5), up: 2 },
      { things: [], up: 0 },
      { things: down(6), up: 2 },
    ];
    expect(shares({ pieces })).toEqual([[0.5, 10]]);
    expect(shares({ pieces: [...pieces].reverse() })).toEqual([[0.4, 10]]);
  });

  test('steps to the next piece from the last thing of one', () => {
    const pieces = [
      { things: [at(0, 400), at(0, 0), at(0, 200)], up: 1 },
      { things: [at(0, 100), ...down(8, 4)], up: 0 },
    ];
    expect(shares({ pieces, options: { upDesktop: 0 } })).toEqual([[2 / 11, 11]]);
  });

  test('has a limit of its own on a phone', () => {
    const pieces = [{ things: down(11), up: 4 }];
    expect(shares({ pieces })).toHaveLength(1);
    expect(shares({ pieces, phone: true })).toHaveLength(1);
    expect(shares({ pieces, phone: true, options: { upPhone: 0.4 } })).toEqual([]);
    expect(lint({ pieces, options: { upDesktop: 0.4 } }).held).toEqual({ backtracking: 1 });
  });
});

describe('the order that is asked for', () => {
  const orders = (walk: Walk) =>
    lint(walk).failed.map(({ evidence: { tau, early, late }, off }) => [Number(tau), early, late, Number(off.toFixed(3))]);

  test.each<[string, string[], string[], unknown[]]>([
    ['kept to', ['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd'], []],
    ['turned round: the pair furthest apart is told', ['d', 'c', 'b', 'a'], ['a', 'b', 'c', 'd'], [[-1, 'a', 'd', 1.6]]],
    ['turned round in part: the first of pairs as far apart', ['b', 'a', 'd', 'c'], ['a', 'b', 'c', 'd'], [[1 / 3, 'a', 'b', 0.267]]],
    ['turned round in half', ['c', 'd', 'a', 'b'], ['a', 'b', 'c', 'd'], [[-1 / 3, 'a', 'd', 0.933]]],
    ['left at the end', ['b', 'c', 'd', 'a'], ['a', 'b', 'c', 'd'], [[0, 'a', 'd', 0.6]]],
    ['passed over in part, which are ties', ['b', 'a'], ['a', 'b', 'passed', 'over'], [[0.5, 'a', 'b', 0.1]]],
    ['of three, which have none', ['c', 'b', 'a'], ['a', 'b', 'c'], []],
    ['of three that are on the page', ['c', 'b', 'a'], ['a', 'b', 'c', 'away'], []],
  ])('is %s', (_, tiles, path, expected) => {
    expect(orders({ tiles, path, options: { order: 0.6 } })).toEqual(expected);
  });

  test('holds where nothing is turned round, however much is passed over', () => {
    expect(lint({ tiles: ['a', 'b'], path: ['a', 'b', 'passed', 'over'], options: { order: 1 } }).held).toEqual({ order: 1 });
  });

  test('is not there where none is asked for', () => {
    expect(lint({ tiles: ['a', 'b', 'c', 'd'] }).held).toEqual({});
  });
});
