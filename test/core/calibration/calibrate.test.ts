import { describe, expect, it } from 'vitest';
import { attentionParams, depthShare } from '@/core/attention';
import {
  type Calibration,
  calibrate,
  fittedDevice,
  fittedOf,
  GATE,
  hasResult,
  keptAs,
  placesOf,
  withFitted,
  withoutFitted,
} from '@/core/calibration';
import type { FigureRow } from '@/core/figures';
import { openPage, writePage } from '@/core/page';
import { build } from '../../helpers/page';
import { figuresOf } from './shop';

const page = build({ modules: [{ rows: '1 2 3 4 / 5 6 7 8 / 9 10 11 12' }] });
const { places } = placesOf(page, 'desktop');
const tiles = places.map(({ tile }) => tile);
const TRUTH = { alpha: 0.9, gamma: 0.4, kappa: 0.2, lambda: 0.5 };
/** Rows of four, by hand: the first examined for sure, (1 − γ) α⁴ the second, γ + (1 − γ) α⁴ of it the third. */
const on = TRUTH.alpha ** 4;
const rho = [1, (1 - TRUTH.gamma) * on, (1 - TRUTH.gamma) * on * (TRUTH.gamma + (1 - TRUTH.gamma) * on)];
const theta = places.map(({ row, u }) => 0.5 * (rho[row - 1] as number) * Math.exp(-TRUTH.kappa * u * u - TRUTH.lambda * u));
const worth = (sku: number) => 0.02 * (1 + (sku % 4) / 4);
const shop = { theta, tiles, worth, impressions: 6000, days: 12, seed: 5 };
const fit = (rows: readonly FigureRow[], options = {}) => calibrate(page, 'desktop', rows, options);
const kinds = ({ gate }: Calibration) => gate.problems.map(({ kind }) => kind);

describe('the parameters of the model', () => {
  it('are found again from clicks, each within three standard errors', () => {
    const { fit: found, places: results, days } = fit(figuresOf(shop));
    for (const name of ['alpha', 'gamma', 'kappa', 'lambda'] as const)
      expect(
        Math.abs((found?.parametric.params[name] as number) - TRUTH[name]) / (found?.parametric.errors[name] as number),
        name,
      ).toBeLessThan(3);
    expect(found).toMatchObject({ method: 'conditional', chosen: 'parametric', heldOut: { days: 12 } });
    expect(found?.heldOut?.parametric).toBeGreaterThan(found?.heldOut?.model as number);
    expect(days).toEqual({ from: '2026-06-01', to: '2026-06-12', count: 12 });
    expect(results).toHaveLength(12);
  });

  it('say less than each place by itself where places have whims of their own', () => {
    const whims = theta.map((value, i) => value * Math.exp(i % 2 ? 0.5 : -0.5));
    expect(fit(figuresOf({ ...shop, theta: whims })).fit?.chosen).toBe('free');
  });

  it('that the figures leave open stay as they were: a page of one row tells nothing of rows', () => {
    const row = build({ modules: [{ rows: '1 2 3 4' }] });
    const some = tiles.slice(0, 4);
    const found = calibrate(row, 'desktop', figuresOf({ ...shop, theta: theta.slice(0, 4), tiles: some }));
    expect(found.fit?.parametric.open).toEqual(['alpha', 'gamma']);
    expect(found.fit?.parametric.params.alpha).toBeCloseTo(0.95, 2);
    expect(Object.keys(fittedDevice(row, found, { at: '', source: '' }).params)).toEqual(['kappa', 'lambda']);
  });

  it('are fitted to frequent clicks as well, where an impression without one says something', () => {
    const { fit: found, places: results } = fit(figuresOf({ ...shop, worth: (sku) => 0.2 + 0.25 * (sku % 4), impressions: 400, seed: 3 }));
    expect(found?.method).toBe('bernoulli');
    const home = Math.log(theta[found?.reference as number] as number);
    for (const [i, { mle, error }] of results.entries())
      if (error) expect(Math.abs((mle as number) - Math.log(theta[i] as number) + home) / error).toBeLessThan(3.5);
    for (const name of ['kappa', 'lambda'] as const)
      expect(Math.abs((found?.parametric.params[name] as number) - TRUTH[name])).toBeLessThan(
        3 * (found?.parametric.errors[name] as number),
      );
  });

  it('draw each place to the model by fifty clicks: few clicks move it little, many do', () => {
    const off = (impressions: number) => {
      const { places: results } = fit(figuresOf({ ...shop, impressions }));
      const far = results.at(-1);
      return ((far?.free as number) - (far?.mle as number)) / ((far?.model as number) - (far?.mle as number));
    };
    expect(off(2000)).toBeGreaterThan(0.3);
    expect(off(20_000)).toBeLessThan(0.1);
  });
});

describe('the gate', () => {
  it('stays shut where no SKU moved: the click rate is said, and nothing is fitted', () => {
    const found = fit(figuresOf({ ...shop, rotates: false }));
    expect(found.fit).toBeNull();
    expect(found.gate.problems[0]).toEqual({ kind: 'not-moved', moved: 0 });
    expect(found.places.every(({ impressions, free, error }) => impressions > 0 && free === null && error === null)).toBe(true);
    expect(hasResult(found)).toBe(false);
  });

  it('names the groups of places that no SKU joins', () => {
    const half = (rows: number[]) =>
      figuresOf({ ...shop, theta: rows.map((i) => theta[i] as number), tiles: rows.map((i) => tiles[i] as string) });
    const [upper, lower] = [half([0, 1, 2, 3]), half([4, 5, 6, 7]).map((row) => ({ ...row, sku: `z${row.sku}` }))];
    expect(fit([...upper, ...lower]).gate.problems).toEqual([
      {
        kind: 'apart',
        groups: [
          [0, 1, 2, 3],
          [4, 5, 6, 7],
        ],
      },
    ]);
    const joined = { ...(lower[0] as FigureRow), sku: 's1' };
    expect(fit([...upper, ...lower, joined]).gate.problems).toEqual([]);
  });

  it('asks for three SKUs that moved, and for two places', () => {
    const [a, b] = figuresOf({ ...shop, theta: [0.5, 0.4], tiles: tiles.slice(0, 2), days: 2 }) as [FigureRow, FigureRow];
    const two = [a, b, { ...a, tile: 't2' }, { ...b, tile: 't1' }];
    expect(fit(two).gate.problems).toEqual([{ kind: 'not-moved', moved: 2 }]);
    expect(kinds(fit([a]))).toContain('few-places');
    expect(kinds(fit([]))).toEqual(['few-places', 'not-moved']);
  });

  it('asks for thirty clicks a place, and can leave out those that have fewer', () => {
    const poor = figuresOf(shop).map((row) =>
      row.tile === 't12' ? { ...row, clicks: row.day === '2026-06-01' ? GATE.clicks - 1 : 0 } : row,
    );
    expect(fit(poor).gate.problems).toEqual([{ kind: 'thin', places: [{ place: 11, clicks: GATE.clicks - 1 }] }]);
    expect(fit(poor).fit).toBeNull();
    const less = fit(poor, { skipThin: true });
    expect(less.leftOut.map(({ tile }) => tile)).toEqual(['t12']);
    expect(less.fit).not.toBeNull();
    expect(less.places).toHaveLength(11);
    const enough = poor.map((row) => (row.tile === 't12' && row.clicks ? { ...row, clicks: GATE.clicks } : row));
    expect(fit(enough).fit).not.toBeNull();
  });
});

describe('scroll depth', () => {
  it('gives a and b, from pixels, screens or shares of the page', () => {
    const reach = (v: number) => Math.round(100_000 * (1 + v / 2) ** -2.1);
    const rows = Array.from({ length: 12 }, (_, i): FigureRow => ({ line: i, depth: i / 4, depthUnit: 'screens', reached: reach(i / 4) }));
    const found = fit(rows);
    expect(found.rejected).toEqual([]);
    expect(found.depth?.error).toBeLessThan(0.005);
    expect(found.depth?.error).toBeLessThan(found.depth?.before as number);
    // Time above v is the sum of those who reach it: its exponent is one less.
    const { a, b } = found.depth as { a: number; b: number };
    for (const v of [0.5, 1, 2])
      expect(depthShare(v, { a, b }) / depthShare(2.75, { a, b })).toBeCloseTo(
        depthShare(v, { a: 1.1, b: 2 }) / depthShare(2.75, { a: 1.1, b: 2 }),
        2,
      );
    const px = rows.map((row) => ({ ...row, depth: (row.depth as number) * 800, depthUnit: 'px' as const }));
    expect(fit(px).depth?.a).toBeCloseTo(found.depth?.a as number, 6);
    expect(fit(rows.slice(0, 4)).depth).toBeNull();
  });
});

describe('what a page keeps', () => {
  const found = fit(figuresOf(shop));
  const device = fittedDevice(page, found, { at: '2026-06-20T08:00:00Z', source: 'june.csv' });

  it('is parameters of the device they were fitted to, with their basis, and survives the page file', () => {
    const kept = { ...page, attention: withFitted({ attention: { preset: 'list', own: 1 } }, keptAs(false, device)) };
    const opened = openPage(writePage(kept));
    if (!opened.ok) throw new Error(opened.reason);
    expect(attentionParams(opened.page, false).lambda).toBeCloseTo(found.fit?.parametric.params.lambda as number, 4);
    expect(attentionParams(opened.page, true).lambda).toBe(0.45);
    expect(fittedOf(opened.page).desktop?.fitted).toMatchObject({ source: 'june.csv', places: 12, from: '2026-06-01', to: '2026-06-12' });
    expect(withoutFitted(opened.page)).toEqual({ preset: 'list', own: 1 });
    expect(fittedOf({ attention: 'nonsense' })).toEqual({});
  });

  it('is λ as for a page read from the left, whichever way the page is read', () => {
    const arabic = { ...page, locale: 'ar' };
    const mirrored = calibrate(arabic, 'desktop', figuresOf(shop));
    const kept = { ...arabic, attention: withFitted(arabic, keptAs(false, fittedDevice(arabic, mirrored, { at: '', source: '' }))) };
    expect(attentionParams(kept, false).lambda).toBeCloseTo(mirrored.fit?.parametric.params.lambda as number, 4);
    expect(mirrored.fit?.defaults.lambda).toBe(-0.1);
  });

  it('does not move the defaults that a later calibration is compared with', () => {
    const kept = { ...page, attention: withFitted(page, keptAs(false, device)) };
    expect(calibrate(kept, 'desktop', figuresOf(shop)).fit?.defaults).toEqual(found.fit?.defaults);
  });
});
