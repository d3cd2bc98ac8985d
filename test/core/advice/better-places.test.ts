import { describe, expect, it } from 'vitest';
import { betterPlaces } from '@/core/advice';
import { readAttention } from '@/core/attention';
import { apply } from '@/core/commands';
import type { Page } from '@/core/page';
import { check } from '@/core/rules';
import { build } from '../../helpers/page';

const rows = (count: number, row: string) => Array.from({ length: count }, () => row).join(' / ');
const advise = (page: Page, tile: string, viewport = 'desktop') =>
  betterPlaces(tile, { page, report: check(page), attention: readAttention(page, viewport) });

/** What every swap that the page allows would bring, worked out in full. */
function allSwaps(page: Page, tile: string, viewport = 'desktop') {
  const shareIn = (of: Page) => readAttention(of, viewport).tiles.find((one) => one.tile === tile)?.share ?? 0;
  return readAttention(page, viewport)
    .tiles.flatMap(({ tile: other }) => {
      const result = apply(page, [{ type: 'swap-tiles', a: tile, b: other, viewport }]);
      return result.ok ? { other, after: shareIn(result.page) } : [];
    })
    .sort((a, b) => b.after - a.after);
}

describe('better places for a tile', () => {
  const page = build({
    anchor: 99,
    viewports: ['desktop', 'mobile'],
    modules: [
      { rows: rows(3, '99 199 109 219'), columns: { desktop: 4, mobile: 2 } },
      { rows: rows(5, '299 399 309 419'), columns: { desktop: 4, mobile: 2 } },
    ],
  });

  it('are the three that raise its share most, with the share that a full reading gives', () => {
    const [best, ...others] = advise(page, 't30');
    const full = allSwaps(page, 't30').slice(0, 3);
    expect([best, ...others].map((place) => place?.other)).toEqual(full.map(({ other }) => other));
    expect(best?.share.after).toBeCloseTo(full[0]?.after ?? 0, 12);
    expect(best?.share.before).toBeLessThan(best?.share.after ?? 0);
  });

  it('tell what the linter makes of each', () => {
    for (const { command, cost, score } of advise(page, 't30')) {
      const after = apply(page, [command]);
      expect(cost.before).toBe(check(page).cost);
      expect(after.ok && check(after.page)).toMatchObject({ cost: cost.after, score: score.after });
    }
  });

  it('tell the errors that each would add or take away', () => {
    const banded = build({
      anchor: 99,
      modules: [
        { band: { min: 90, max: 220 }, rows: rows(3, '99 199 109 219') },
        { band: { min: 290, max: 420 }, rows: rows(3, '299 399 309 419') },
      ],
    });
    const errors = (of: Page) => check(of).findings.filter(({ severity, suppressed }) => severity === 'error' && !suppressed).length;
    const places = advise(banded, 't24');
    expect(places.map(({ errors: { after } }) => after).some((after) => after > errors(banded))).toBe(true);
    for (const { command, errors: told } of places) {
      const after = apply(banded, [command]);
      expect(told).toEqual({ before: errors(banded), after: after.ok && errors(after.page) });
    }
  });

  it('are none for the tile that stands best, for a locked one, and for one that is not there', () => {
    const best = [...readAttention(page, 'desktop').tiles].sort((a, b) => b.share - a.share)[0]?.tile ?? '';
    expect(advise(page, best)).toEqual([]);
    expect(advise(build({ modules: [{ rows: '99 199 / 99 199!' }] }), 't4')).toEqual([]);
    expect(advise(page, 't99')).toEqual([]);
  });

  it('leave locked tiles and tiles of another size where they are', () => {
    const mixed = build({ modules: [{ rows: '99x2y2 199! 109 / 219 99 / 99 199 109 219', columns: 4 }] });
    const others = advise(mixed, 't9').map(({ other }) => other);
    expect(others.length).toBeGreaterThan(0);
    for (const tile of ['t1', 't2']) expect(others).not.toContain(tile);
  });

  it('are found behind as many locked tiles as would be worked out', () => {
    const held = build({ modules: [{ rows: `${rows(5, '99! 199! 109! 219!')} / ${rows(3, '119 229 129 239')}`, columns: 4 }] });
    expect(advise(held, 't32').map(({ other }) => other)).toEqual(['t22', 't23', 't26']);
  });

  it('follow the viewport: a swap inside a module there leaves the other ones alone', () => {
    const [place] = advise(page, 't12', 'mobile');
    expect(place?.command).toMatchObject({ type: 'swap-tiles', a: 't12', viewport: 'mobile' });
  });
});
