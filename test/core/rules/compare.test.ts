import { describe, expect, it } from 'vitest';
import { apply } from '@/core/commands';
import { check, compareFindings } from '@/core/rules';
import { build } from '../../helpers/page';

const page = build({ anchor: 99, modules: [{ rows: '99 199 109 219' }, { rows: '250 255 199 320' }] });
const priced = (skuId: string, price: number) => {
  const applied = apply(page, [{ type: 'set-sku', sku: skuId, fields: { price } }]);
  if (!applied.ok) throw new Error(applied.refusal.reason);
  return check(applied.page);
};
const rows = (findings: ReturnType<typeof compareFindings>['come']) =>
  findings.filter(({ rule }) => rule === 'price-alternation-row').map(({ at }) => `${at.module} ${at.row}`);

describe('the findings between two reports', () => {
  it('come and go by rule and place, not by their numbers', () => {
    const before = check(page);
    expect(compareFindings(before, check(structuredClone(page)))).toEqual({ come: [], go: [] });
    expect(rows(compareFindings(before, priced('s6', 25600)).come)).toEqual([]);
    expect(rows(compareFindings(before, priced('s6', 35000)).go)).toEqual(['m2 0']);
    expect(rows(compareFindings(before, priced('s2', 10000)).come)).toEqual(['m1 0']);
  });

  it('of the way back are exchanged', () => {
    const before = check(page);
    const after = priced('s2', 10000);
    const there = compareFindings(before, after);
    expect(compareFindings(after, before)).toEqual({ come: there.go, go: there.come });
  });

  it('leave suppressed ones out', () => {
    const suppressed = check({ ...page, suppressions: [{ rule: 'price-alternation-row', reason: 'agreed' }] });
    expect(rows(compareFindings(check(page), suppressed).go)).toEqual(['m2 0']);
    expect(rows(compareFindings(suppressed, check(page)).come)).toEqual(['m2 0']);
  });
});
