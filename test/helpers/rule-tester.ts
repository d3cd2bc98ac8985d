/**
 * Tests of one rule as tables: pages that pass, pages that fail, pages it cannot judge. Only the rule in question is on. The
 * laws that hold for every rule are checked on every case: the page is not changed, the same page gives the same report, both
 * languages fill every hole, a fix that is found lowers the count.
 */
import { describe, expect, test } from 'vitest';
import { apply } from '@/core/commands';
import { fixFor } from '@/core/fix';
import { type Page, validatePage } from '@/core/page';
import { check, describeFinding, type Finding, type Report, type RuleResult, ruleById } from '@/core/rules';
import { build, deepFreeze, type PageNotation } from './page';

interface Case extends PageNotation {
  name: string;
  options?: Record<string, unknown>;
}

export interface PassingCase extends Case {
  /** How many checks there are; at least one unless said otherwise. */
  checks?: number;
}

export interface FailingCase extends Case {
  checks?: number;
  /** Weight of the failed checks together. */
  cost?: number;
  /** Exactly these, in this order; of the evidence only what is given is compared. `says` is a part of its English words. */
  findings: { viewport?: string; at: Finding['at']; failed?: number; evidence?: Record<string, unknown>; says?: string }[];
}

export interface UncheckedCase extends Case {
  why: string;
}

/** Declares the tests of a rule. A name that occurs twice is refused. */
export function testRule(id: string, cases: { pass: PassingCase[]; fail: FailingCase[]; unchecked?: UncheckedCase[] }): void {
  const names = [...cases.pass, ...cases.fail, ...(cases.unchecked ?? [])].map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new Error(`two cases of ${id} are called "${twice}"`);

  describe(`${id} passes`, () => {
    for (const one of cases.pass)
      test(one.name, () => {
        const { report, result } = lint(id, one);
        expect(report.findings).toEqual([]);
        expect(result).toMatchObject({ state: 'checked', failed: 0, cost: 0 });
        if (one.checks !== undefined) expect(result.checks).toBe(one.checks);
        else expect(result.checks).toBeGreaterThan(0);
      });
  });

  describe(`${id} fails`, () => {
    for (const one of cases.fail)
      test(one.name, () => {
        const { page, report, result } = lint(id, one);
        expect(report.findings.map(({ viewport, at }) => ({ ...(viewport !== undefined && { viewport }), at }))).toEqual(
          one.findings.map(({ viewport, at }) => ({ ...(viewport !== undefined && { viewport }), at })),
        );
        one.findings.forEach(({ failed, evidence, says }, i) => {
          const finding = report.findings[i] as Finding;
          if (failed !== undefined) expect(finding.failed).toBe(failed);
          if (evidence) expect(finding.evidence).toMatchObject(evidence);
          if (says !== undefined) expect(Object.values(describeFinding(finding, page, 'en')).join(': ')).toContain(says);
        });
        expect(result.state).toBe('checked');
        expect(result.failed).toBe(report.findings.reduce((sum, finding) => sum + finding.failed, 0));
        if (one.checks !== undefined) expect(result.checks).toBe(one.checks);
        if (one.cost !== undefined) expect(result.cost).toBe(one.cost);
        for (const finding of report.findings) expectFix(page, finding, result);
      });
  });

  if (cases.unchecked)
    describe(`${id} is not checked`, () => {
      for (const one of cases.unchecked ?? [])
        test(one.name, () => {
          const { report, result } = lint(id, one);
          expect(result).toMatchObject({ state: 'not-checked', why: one.why, checks: 0 });
          expect(report.score).toBeNull();
        });
    });
}

function lint(id: string, { name: _name, options, ...notation }: Case): { page: Page; report: Report; result: RuleResult } {
  const page = build({ ...notation, rules: { extends: [], set: { [id]: ['error', options ?? {}] } } });
  expect(validatePage(page)).toMatchObject({ ok: true });
  const before = structuredClone(page);
  const report = check(deepFreeze(page));
  expect(page).toEqual(before);
  expect(check(page)).toEqual(report);
  expect(report.problems).toEqual([]);
  for (const finding of report.findings) expectWords(finding, page);
  return { page, report, result: report.rules.find((result) => result.id === id) as RuleResult };
}

/** Where a fix is found, the rule fails less often after it, by as much as it says. */
function expectFix(page: Page, finding: Finding, { id, failed }: RuleResult): void {
  const fix = fixFor(page, finding);
  if (!fix.ok) return;
  const applied = apply(page, fix.commands);
  if (!applied.ok) throw new Error(`the fix of ${id} is refused: ${applied.refusal.reason}`);
  expect(check(applied.page).rules.find((result) => result.id === id)).toMatchObject({ state: 'checked', failed: failed - fix.mended });
  expect(fix.mended).toBeGreaterThan(0);
}

/** Both languages word the finding without a hole left open, a number gone wrong or an id of a tile or module. */
export function expectWords(finding: Finding, page: Page): void {
  expect(ruleById(finding.rule)).toBeDefined();
  for (const lang of ['zh', 'en'] as const) {
    const { summary, detail } = describeFinding(finding, page, lang);
    expect(summary).not.toBe('');
    expect(`${summary} ${detail}`).not.toMatch(/[{}]|undefined|NaN|Infinity|null|\b[tm]\d+\b/);
  }
}
