import { describe, expect, it } from 'vitest';
import type { Page, Sku } from '@/core/page';
import { planPage, withReachingAnchor } from '@/core/plan';
import { check } from '@/core/rules';
import { build } from '../../helpers/page';

const fails = (page: Page, rule: string, kind: string) =>
  check(page).findings.filter(({ rule: own, evidence }) => own === rule && evidence.check === kind);

describe('the banner’s price of a new page', () => {
  it('is the lowest in whole money from which the first row is in reach at every viewport', () => {
    const page = build({
      anchor: 58,
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '58 205.5 60 199', columns: { desktop: 4, mobile: 2 } }],
    });
    expect(withReachingAnchor(page).banner?.anchorPrice).toBe(103_00);
  });

  it('is not below the cheapest of the first row', () => {
    const page = build({ anchor: 58, modules: [{ rows: '120 150' }, { rows: '58 200' }] });
    expect(withReachingAnchor(page).banner?.anchorPrice).toBe(120_00);
  });

  it('stays where it reaches, and where there is none', () => {
    const reaching = build({ anchor: 99, modules: [{ rows: '99 150' }] });
    expect(withReachingAnchor(reaching)).toBe(reaching);
    const none = build({ modules: [{ rows: '99 999' }] });
    expect(withReachingAnchor(none)).toBe(none);
  });

  it('lets the first step of a planned page hold, with what it promises on the page', () => {
    const skus = Array.from(
      { length: 60 },
      (_, i): Sku => ({ id: `s${i}`, title: `S ${i}`, image: 'x', price: Math.round(5800 * 1.13 ** i) }),
    );
    const plan = planPage(skus, { currency: 'INR', arrangeSteps: 1 });
    if (!plan.ok) throw new Error('no plan');
    const before = fails(plan.page, 'price-steps', 'reach').filter(({ evidence }) => evidence.previous === plan.page.banner?.anchorPrice);
    expect(before.length).toBeGreaterThan(0);
    const page = withReachingAnchor(plan.page);
    expect(fails(page, 'price-steps', 'reach').filter(({ evidence }) => evidence.previous === page.banner?.anchorPrice)).toEqual([]);
    expect(check(page).findings.filter(({ rule }) => rule === 'price-anchor')).toEqual([]);
    expect(check(page).cost).toBeLessThan(check(plan.page).cost);
  });
});
