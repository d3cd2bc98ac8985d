import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '@/core/commands';
import { fixAll, fixFor } from '@/core/fix';
import { type Page, validatePage } from '@/core/page';
import { check, type Finding } from '@/core/rules';
import { arbitraryPage } from '../../helpers/arbitrary-page';
import { build, deepFreeze } from '../../helpers/page';

const messy = () =>
  build({
    anchor: 99,
    viewports: ['desktop', 'mobile'],
    modules: [
      { title: 'Start', rows: '150 160 89 155', columns: { desktop: 4, mobile: 2 }, category: 'Audio' },
      { title: 'Middle', rows: '200 205 150 260', columns: { desktop: 4, mobile: 2 }, category: 'Audio' },
      { title: 'End', rows: '259! 399 289 429 300', columns: { desktop: 4, mobile: 2 }, category: 'Audio' },
    ],
  });

describe('fixing everything', () => {
  it('mends what can be mended and tells what is left and why', () => {
    const page = deepFreeze(messy());
    const before = check(page);
    const result = fixAll(page);
    expect(result.before).toEqual({ score: before.score, cost: before.cost });
    expect(result.after.cost).toBeLessThan(before.cost / 2);
    expect(result.mended.length).toBeGreaterThan(0);
    const after = check(result.page);
    expect(result.left.map(({ finding }) => finding)).toHaveLength(after.findings.length);
    for (const { why } of result.left) expect(why.ok).toBe(false);
    expect(result.total).toBe(before.findings.length);
    expect(result.rounds).toBeGreaterThan(0);
    expect(result.touches).not.toContain('t9');
  });

  it('counts what newly comes of the fixes apart from what stays', () => {
    const set = { 'price-alternation-row': 'error', 'edge-hiding': 'info' } as const;
    const page = build({
      modules: [{ rows: '100! 200 300', sku: [{}, { roles: ['push'] }, {}] }],
      rules: { extends: [], set },
    });
    expect(check(page).findings.map(({ rule }) => rule)).toEqual(['price-alternation-row']);
    const { mended, left, total, arisen } = fixAll(page);
    expect([total, mended.length, arisen]).toEqual([1, 1, 1]);
    expect(left.map(({ finding, isNew }) => [finding.rule, isNew])).toEqual([['edge-hiding', true]]);
  });

  it('answers one list of commands that makes the same page', () => {
    const page = messy();
    const result = fixAll(page);
    const applied = apply(page, result.commands);
    expect(applied).toEqual({ ok: true, page: result.page });
  });

  it('changes nothing when nothing is wrong, and when it is done once more', () => {
    const once = fixAll(messy());
    const twice = fixAll(once.page);
    expect(twice).toMatchObject({ commands: [], rounds: 0, mended: [], before: once.after, after: once.after });
  });

  it('stops when it is told to, with what is mended so far', () => {
    let asked = 0;
    const result = fixAll(messy(), { shouldStop: () => asked++ > 2 });
    expect(result.after.cost).toBeLessThanOrEqual(result.before.cost);
    expect(result.commands.length).toBeLessThan(fixAll(messy()).commands.length);
  });

  it('tells how far it is', () => {
    const seen: string[] = [];
    fixAll(messy(), { onProgress: ({ round, tried, total }) => seen.push(`${round} ${tried}/${total}`) });
    const findings = check(messy()).findings.length;
    expect(seen[0]).toBe(`1 1/${findings}`);
    expect(seen[findings - 1]).toBe(`1 ${findings}/${findings}`);
  });

  it('leaves suppressed findings and findings for a person, with the reason', () => {
    const page: Page = {
      ...messy(),
      suppressions: [{ rule: 'price-alternation-row', reason: 'agreed' }],
      modules: messy().modules.slice(0, 2),
    };
    const { left, mended } = fixAll(page);
    expect(left.find(({ finding }) => finding.rule === 'module-count')?.why).toEqual({ ok: false, why: 'needs-a-person' });
    expect([...left.map(({ finding }) => finding), ...mended].some(({ rule }) => rule === 'price-alternation-row')).toBe(false);
  });

  it('ends, is never worse in any error, leaves locked tiles, and has nothing to do afterwards, on any page', () => {
    fc.assert(
      fc.property(arbitraryPage, (page) => {
        const before = check(page);
        const result = fixAll(page);
        const after = check(result.page);
        expect(result.after).toEqual({ score: after.score, cost: after.cost });
        expect(after.cost).toBeLessThanOrEqual(before.cost);
        after.rules.forEach(({ failed, severity }, i) => {
          if (severity === 'error') expect(failed).toBeLessThanOrEqual(before.rules[i]?.failed ?? 0);
        });
        expect(validatePage(result.page)).toMatchObject({ ok: true });
        expect(locked(result.page)).toEqual(locked(page));
        expect(fixAll(page).commands).toEqual(result.commands);
        expect(result.left.length - result.arisen + result.mended.length).toBe(result.total);
        if (result.rounds < 10) expect(fixAll(result.page).commands).toEqual([]);
      }),
      { seed: 20260402, numRuns: 8 },
    );
  }, 120_000);
});

function locked(page: Page) {
  return page.modules.flatMap(({ id, tiles = [] }) => tiles.filter((tile) => tile.locked).map((tile) => [id, tile]));
}

describe('tiles that are too many in a last row', () => {
  const long = (rows: string) => build({ modules: [{ rows, columns: 4 }], rules: { extends: [], set: { 'incomplete-row': 'warning' } } });

  it('stay on the page when everything is fixed at once: nobody was asked what is not to be sold', () => {
    const page = long('100 150 110 160 / 120');
    expect(fixAll(page).commands).toEqual([]);
    const [finding] = check(page).findings;
    expect(fixFor(page, finding as Finding)).toMatchObject({ ok: true, kind: 'remove' });
  });

  it('go where their SKU stands on the page as well', () => {
    expect(fixAll(long('100@a 150 110 160 / 100@a')).commands).toMatchObject([{ type: 'remove-tiles' }]);
  });
});
