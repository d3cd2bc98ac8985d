import { describe, expect, it } from 'vitest';
import { type Example, examplePage, guideOf, moveSpot, type TryOut } from '@/core/guide';
import { validatePage } from '@/core/page';
import { check, RULES } from '@/core/rules';

const DEEPEST = 4;

const spotsOf = ({ page, spare }: TryOut) => ({
  tiles: page.modules.flatMap(({ tiles = [] }) => tiles.map(({ id }) => `tile:${id}`)),
  spare: spare.map(({ id }) => `spare:${id}`),
  ends: page.modules.map(({ id }) => `end:${id}`),
});

/** Whatever one move can make of it. */
function* afterOneMove(now: TryOut, hasShelf: boolean): Generator<TryOut> {
  const { tiles, spare, ends } = spotsOf(now);
  for (const from of [...tiles, ...spare])
    for (const to of [...tiles, ...spare, ...(hasShelf ? ['beside', ...ends] : [])]) {
      const moved = moveSpot(now, from, to);
      if (moved) yield moved.next;
    }
}

const failed = ({ page }: TryOut) => check(page).rules.reduce((sum, rule) => sum + rule.failed, 0);

/** The fewest checks that are left failing after some moves, each the best one, or the best two together. */
function leastFailed(start: TryOut, hasShelf: boolean): number {
  let now = start;
  let least = failed(now);
  for (let step = 0; step < DEEPEST && least > 0; step++) {
    let best: TryOut | undefined;
    const tried: TryOut[] = [...afterOneMove(now, hasShelf)];
    for (const one of tried) if (failed(one) < least) [best, least] = [one, failed(one)];
    if (!best)
      for (const one of tried) {
        for (const two of afterOneMove(one, hasShelf)) if (failed(two) < least) [best, least] = [two, failed(two)];
        if (best) break;
      }
    if (!best) break;
    now = best;
  }
  return least;
}

const start = (id: string, example: Example) => examplePage(id, example, 'en');

describe('trying a rule out', () => {
  it.each(RULES.flatMap(({ id }) => (guideOf(id) ? [id] : [])))('a few moves mend the failing example of %s', (id) => {
    const fail = guideOf(id)?.fail as Example;
    expect(leastFailed(start(id, fail), fail.spare !== undefined)).toBe(0);
  });

  const two: Example = { says: { zh: '', en: '' }, modules: [{ rows: '99 199 / 109' }], spare: '149' };
  const prices = ({ page }: TryOut) =>
    page.modules.map(({ tiles = [] }) => tiles.map(({ skuId }) => (page.skus.find(({ id }) => id === skuId)?.price ?? 0) / 100).join(' '));
  const move = (from: string, to: string) => {
    const moved = moveSpot(start('incomplete-row', two), from, to);
    if (moved) expect(validatePage(moved.next.page)).toMatchObject({ ok: true });
    return moved;
  };
  const shown = ({ page }: TryOut) => page.modules[0]?.order?.desktop ?? page.modules[0]?.tiles?.map(({ id }) => id);

  it('two tiles change places, and the moved one is told where it stands', () => {
    const moved = move('tile:t1', 'tile:t3');
    expect(moved && shown(moved.next)).toEqual(['t3', 't2', 't1']);
    expect(moved?.at).toBe('tile:t1');
  });

  it('a tile and a SKU beside the page change places', () => {
    const moved = move('tile:t2', 'spare:s4');
    expect(moved && prices(moved.next)).toEqual(['99 149 109']);
    expect(moved?.next.spare.map(({ id }) => id)).toEqual(['s2']);
    expect(moved?.at).toBe('spare:s2');
    expect(move('spare:s4', 'tile:t2')).toMatchObject({ at: 'tile:t2', next: { spare: [{ id: 's2' }] } });
  });

  it('a SKU from beside the page fills a gap, and a tile is taken off it', () => {
    const filled = move('spare:s4', 'end:m1');
    expect(filled && prices(filled.next)).toEqual(['99 199 109 149']);
    expect(filled?.next.spare).toEqual([]);
    const taken = move('tile:t1', 'beside');
    expect(taken && prices(taken.next)).toEqual(['199 109']);
    expect(taken?.next.page.skus.map(({ id }) => id)).toEqual(['s2', 's3']);
    expect(taken?.at).toBe('spare:s1');
  });

  it('nothing goes to where it is, or from one place beside the page to another', () => {
    expect(move('tile:t1', 'tile:t1')).toBeNull();
    expect(move('spare:s4', 'beside')).toBeNull();
  });
});
