import { describe, expect, it } from 'vitest';
import { rotates, rotationCommands, rotationOf, rotationSchedule } from '@/core/calibration';
import { apply } from '@/core/commands';
import type { Page } from '@/core/page';
import { build } from '../../helpers/page';

const page = build({ modules: [{ rows: '1~ 2 3~ 4~' }, { rows: '5~ 6!~ 7 8' }, { rows: '9~ 10~', band: { min: 9, max: 20 } }] });
const shown = ({ modules }: Page) => modules.flatMap(({ tiles = [] }) => tiles.map(({ id, skuId }) => `${id}:${skuId}`));

function inPeriod(from: Page, period: number, seed = 1): Page {
  const applied = apply(from, rotationCommands(from, { seed, period }));
  if (!applied.ok) throw new Error(applied.refusal.reason);
  return applied.page;
}

describe('random places', () => {
  it('rotate among modules of one price band, so that each SKU has stood in each place after so many periods', () => {
    expect(rotates(page)).toEqual({ places: 6, periods: 4 });
    const seen = new Map<string, Set<string>>();
    for (let period = 0; period < 4; period++)
      for (const { id, skuId } of inPeriod(page, period).modules.flatMap(({ tiles = [] }) => tiles))
        seen.set(id, (seen.get(id) ?? new Set()).add(skuId));
    for (const tile of ['t1', 't3', 't4', 't5']) expect([...(seen.get(tile) ?? [])].sort()).toEqual(['s1', 's3', 's4', 's5']);
    for (const tile of ['t9', 't10']) expect([...(seen.get(tile) ?? [])].sort()).toEqual(['s10', 's9']);
    for (const tile of ['t2', 't6', 't7', 't8']) expect(seen.get(tile)?.size, tile).toBe(1);
  });

  it('are planned ahead as they will be rotated', () => {
    const planned = rotationSchedule(page, 1);
    expect(planned).toHaveLength(24);
    expect(planned.slice(0, 6).map(({ tile, period }) => `${period} ${tile}`)).toEqual(['0 t1', '0 t3', '0 t4', '0 t5', '0 t9', '0 t10']);
    for (const { period, tile, skuId } of planned) expect(shown(inPeriod(page, period))).toContain(`${tile}:${skuId}`);
    expect(rotationSchedule(build({ modules: [{ rows: '1~ 2' }] }), 1)).toEqual([]);
  });

  it('show the same in a period wherever they come from, and something else by another seed', () => {
    const third = shown(inPeriod(page, 2));
    expect(shown(inPeriod(inPeriod(page, 0), 2))).toEqual(third);
    expect(shown(inPeriod(inPeriod(page, 3), 6))).toEqual(third);
    const seeds = Array.from({ length: 8 }, (_, seed) => shown(inPeriod(page, 2, seed)).join());
    expect(new Set(seeds).size).toBeGreaterThan(1);
  });

  it('leave in the page which period it is, beside what else is said of attention', () => {
    const rotated = inPeriod({ ...page, attention: { preset: 'list' } }, 3);
    expect(rotated.attention).toEqual({ preset: 'list', rotation: { seed: 1, period: 3 } });
    expect(rotationOf(rotated)).toEqual({ seed: 1, period: 3 });
    expect(rotationOf(page)).toBeNull();
  });

  it('need two that may change places', () => {
    expect(rotationCommands(build({ modules: [{ rows: '1~ 2 3!~' }] }), { seed: 1, period: 0 })).toEqual([]);
  });
});
