import { describe, expect, it } from 'vitest';
import { type Calibration, calibrate, placesOf } from '@/core/calibration';
import { build } from '../../helpers/page';
import { figuresOf } from './shop';

const page = build({ modules: [{ rows: '1 2 3 4 / 5 6 7 8 / 9 10 11 12' }] });
const tiles = placesOf(page, 'desktop').places.map(({ tile }) => tile);
/** What the model does not say: each place has a whim of its own. */
const theta = tiles.map((_, i) => 0.9 * Math.exp(-0.12 * i + 0.2 * Math.sin(3 * i)));
const worth = (sku: number) => 0.01 + 0.004 * (sku % 6);

/** Without days: none is left out to compare by, which is most of the work. */
const fitOf = (seed: number) =>
  calibrate(
    page,
    'desktop',
    figuresOf({ theta, tiles, worth, impressions: 4000, days: 12, seed }).map(({ day: _, ...row }) => row),
  );

/** By place but the one of reference: how many standard errors the conditional estimate lies off. */
function offs({ places, fit }: Calibration): number[] {
  const home = Math.log(theta[fit?.reference ?? 0] as number);
  return places.flatMap(({ mle, error }, i) => (error ? ((mle as number) - Math.log(theta[i] as number) + home) / error : []));
}

describe('what clicks tell of places', () => {
  it('is θ to within three standard errors, and 95 % intervals hold it 90 to 99 times of 100, over 200 seeds', () => {
    const all = Array.from({ length: 200 }, (_, seed) => offs(fitOf(seed + 1))).flat();
    expect(all).toHaveLength(200 * 11);
    const inside = (limit: number) => all.filter((off) => Math.abs(off) < limit).length / all.length;
    expect(inside(1.96)).toBeGreaterThan(0.9);
    expect(inside(1.96)).toBeLessThan(0.99);
    expect(inside(3)).toBeGreaterThan(0.99);
    // Errors are neither too wide nor too narrow: the mean square of what they measure is 1.
    expect(Math.abs(all.reduce((sum, off) => sum + off * off, 0) / all.length - 1)).toBeLessThan(0.1);
    expect(offs(fitOf(1)).every((off) => Math.abs(off) < 3)).toBe(true);
  });
});
