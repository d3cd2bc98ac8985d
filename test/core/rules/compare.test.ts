import { describe, expect, test } from 'vitest';
import { apply } from '@/core/commands';
import { check, compareFindings, type Finding } from '@/core/rules';
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
  test('come and go by rule and place, not by their numbers', () => {
    const before = check(page);
    expect(compareFindings(before, check(structuredClone(page)))).toEqual({ come: [], go: [] });
    expect(rows(compareFindings(before, priced('s6', 25600)).come)).toEqual([]);
    expect(rows(compareFindings(before, priced('s6', 35000)).go)).toEqual(['m2 0']);
    expect(rows(compareFindings(before, priced('s2', 10000)).come)).toEqual(['m1 0']);
  });

  test('of the way back are exchanged', () => {
    const before = check(page);
    const after = priced('s2', 10000);
    const there = compareFindings(before, after);
    expect(compareFindings(after, before)).toEqual({ come: there.go, go: there.come });
  });

  test('leave suppressed ones out', () => {
    const suppressed = check({ ...page, suppressions: [{ rule: 'price-alternation-row', reason: 'agreed' }] });
    expect(rows(compareFindings(check(page), suppressed).go)).toEqual(['m2 0']);
    expect(rows(compareFindings(suppressed, check(page)).come)).toEqual(['m2 0']);
  });
});

describe('two findings are the same', () => {
  const report = check(page);
  const finding = (more: Partial<Finding>): Finding => ({
    ...(report.findings[0] as Finding),
    at: {},
    evidence: { check: 'pair' },
    ...more,
  });
  const come = (before: Partial<Finding>[], after: Partial<Finding>[]) =>
    compareFindings({ ...report, findings: before.map(finding) }, { ...report, findings: after.map(finding) }).come.length;

  test.each<[string, Partial<Finding>, Partial<Finding>, boolean]>([
    ['of one row, whatever its tiles', { at: { row: 1, tiles: ['a'] } }, { at: { row: 1, tiles: ['b'] } }, true],
    ['not of two rows', { at: { row: 0, tiles: ['a'] } }, { at: { row: 1, tiles: ['a'] } }, false],
    ['of one column, whatever its tiles', { at: { column: 1, tiles: ['a'] } }, { at: { column: 1, tiles: ['b'] } }, true],
    ['not of two columns', { at: { column: 0, tiles: ['a'] } }, { at: { column: 1, tiles: ['a'] } }, false],
    ['not of a row and a column', { at: { row: 1 } }, { at: { column: 1 } }, false],
    ['of the same tiles', { at: { tiles: ['a', 'b'] } }, { at: { tiles: ['a', 'b'] } }, true],
    ['not of others', { at: { tiles: ['a'] } }, { at: { tiles: ['b'] } }, false],
    ['of one module', { at: { module: 'm1' } }, { at: { module: 'm1' } }, true],
    ['not of two modules', { at: { module: 'm1' } }, { at: { module: 'm2' } }, false],
    ['of the same modules', { at: { modules: ['m1', 'm2'] } }, { at: { modules: ['m1', 'm2'] } }, true],
    ['not of other modules', { at: { modules: ['m1', 'm2'] } }, { at: { modules: ['m1', 'm3'] } }, false],
    ['not at two viewports', { viewport: 'desktop' }, { viewport: 'mobile' }, false],
    ['not of two rules', { rule: 'price-steps' }, { rule: 'price-bands' }, false],
    ['not of two kinds', { evidence: { check: 'pair' } }, { evidence: { check: 'triple' } }, false],
    ['whatever their numbers', { evidence: { check: 'pair', n: 1 } }, { evidence: { check: 'pair', n: 2 } }, true],
  ])('%s', (_, before, after, same) => {
    expect(come([before], [after])).toBe(same ? 0 : 1);
  });

  test('as often as there are of them', () => {
    const some = (count: number) => Array<Partial<Finding>>(count).fill({});
    expect([come(some(1), some(2)), come(some(2), some(2)), come(some(1), some(3)), come([], some(2))]).toEqual([1, 0, 2, 2]);
  });
});
