import { describe, expect, it } from 'vitest';
import { boundText } from '@/core/arrange';
import { type BoundPart, FreeProof, prove } from '@/core/arrange/exact';
import { createKernel } from '@/core/arrange/kernel';
import { type SmallKind, smallPage } from './exhaustive';
import { FREE_KINDS, viewsTriedAndProven } from './exhaustive-free';

const CASES = 8;

describe('the proof with SKUs free to change module', () => {
  for (const [name, kind] of Object.entries(FREE_KINDS))
    it(`finds of each viewport and of all together what trying every arrangement finds, from the top and from the end: ${name}`, () => {
      let tried = 0;
      for (let seed = 1; seed <= CASES; seed++) tried += viewsTriedAndProven(smallPage(seed, kind), seed);
      expect(tried).toBeGreaterThan(CASES / 3);
    });

  it('says what the viewports cost because a module holds the same SKUs at each', () => {
    const page = smallPage(18, FREE_KINDS['with ties'] as SmallKind);
    const { bound, proven, least } = prove(createKernel(page), { scope: 'free' });
    const part = bound.parts.find(({ kind }) => kind === 'together') as BoundPart;
    expect(part).toEqual({ kind: 'together', cost: 4 });
    expect(bound.parts.reduce((sum, { cost }) => sum + cost, 0)).toBeCloseTo(bound.cost);
    expect({ proven, least }).toEqual({ proven: true, least: bound.cost });
    expect(boundText(part, page, 'zh')).toBe('各端共用同样的楼层商品，已试遍其他排法，4 分');
    expect(boundText(part, page, 'en')).toBe('Every viewport shows the same SKUs in a module, proven by trying: 4');
  });

  it('goes on by turns from what was proven, and gives up with a bound that still holds', () => {
    const page = smallPage(12, FREE_KINDS['with ties and locks'] as SmallKind);
    const kernel = createKernel(page);
    const whole = prove(kernel, { scope: 'free' });
    const given = prove(kernel, { scope: 'free', budget: 50 });
    expect(given).toMatchObject({ proven: false, least: null });
    expect(given.bound.cost).toBeLessThanOrEqual(whole.least as number);
    const proof = new FreeProof(kernel, { scope: 'free' }, 4_000_000);
    const total = kernel.views.reduce((sum, view) => sum + view.total, 0);
    let orders = proof.turn(total);
    while (!orders && !proof.isSpent && proof.least < total) orders = proof.turn(total);
    expect(proof.finish()).toMatchObject({ least: orders ? null : whole.least, bound: { cost: whole.bound.cost } });
  });
});
