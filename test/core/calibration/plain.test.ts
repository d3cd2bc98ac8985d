import { describe, expect, it } from 'vitest';
import { attentionParams } from '@/core/attention';
import { type Calibration, calibrate, placesOf, plainResult } from '@/core/calibration';
import { build } from '../../helpers/page';
import { figuresOf } from './shop';

const page = build({ modules: [{ rows: '1 2 3 4 / 5 6 7 8 / 9 10 11 12' }] });
const { places } = placesOf(page, 'desktop');
const usual = attentionParams(page, false);

/** What comes of a shop whose visitors look by `byRow` down the page and lean to the left by `lean`. */
function plain(byRow: number, lean = 0.1) {
  const rows = figuresOf({
    theta: places.map(({ u, row }) => 0.6 * byRow ** (row - 1) * Math.exp(-0.6 * u * u - lean * u)),
    tiles: places.map(({ tile }) => tile),
    worth: () => 0.06,
    impressions: 4000,
    days: 12,
    seed: 5,
  });
  return plainResult(page, calibrate(page, 'desktop', rows), usual);
}

describe('a calibration in a sentence', () => {
  it('says which row is looked at more where visitors go further down than assumed', () => {
    const { row, lean } = plain(1);
    expect(row?.row).toBe(3);
    expect(row?.after).toBeGreaterThan((row?.before ?? 1) + 0.1);
    expect(lean).toBeNull();
  });

  it('says so too where they stop sooner, and to which side they lean', () => {
    const { row, lean } = plain(0.4, 0.7);
    expect(row?.after).toBeLessThan((row?.before ?? 0) - 0.1);
    expect(lean).toBe('left');
    expect(plain(0.4, -0.6).lean).toBe('right');
  });

  it('tells of scroll depths how much time the first screen gets', () => {
    const calibration = { viewport: 'desktop', fit: null, depth: { a: 1, b: 1 } } as Calibration;
    expect(plainResult(page, calibration, { a: 2, b: 1 })).toEqual({
      row: null,
      lean: null,
      screen: { before: 0.75, after: 0.5 },
      isWorse: false,
    });
  });
});
