import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptAll, acceptableScopes } from '@/core/fix';
import { type Page, validatePage } from '@/core/page';
import { check, type Finding, staleSuppressions } from '@/core/rules';
import { arbitraryPage } from '../../helpers/arbitrary-page';
import { build } from '../../helpers/page';

const only = (...rules: string[]): Page['rules'] => ({ extends: [], set: Object.fromEntries(rules.map((id) => [id, 'error' as const])) });
const scopesOf = (page: Page) => {
  const report = check(page);
  return acceptableScopes(page, report, report.findings[0] as Finding);
};

describe('the scopes of a suppression', () => {
  it('are the row, the tiles, the module and the page, the narrowest first', () => {
    const page = build({ modules: [{ rows: '100 101 200 / 300 301 90' }], rules: only('price-alternation-row') });
    const scopes = scopesOf(page);
    expect(scopes.map(({ scope }) => scope)).toEqual(['row', 'tiles', 'module', 'page']);
    expect(scopes[0]?.suppressions).toEqual([
      { rule: 'price-alternation-row', at: { module: 'm1', viewport: 'desktop', tiles: ['t1', 't2', 't3'] }, reason: '' },
    ]);
    expect(scopes.map(({ more }) => more)).toEqual([0, 0, 1, 1]);
  });

  it('take in every viewport where they are a whole module or the whole page', () => {
    const page = build({
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '100 101 200 90', columns: { desktop: 4, mobile: 2 } }],
      rules: only('price-alternation-row'),
    });
    const report = check(page);
    expect(new Set(report.findings.map(({ viewport }) => viewport))).toEqual(new Set(['desktop', 'mobile']));
    const wide = scopesOf(page).filter(({ scope }) => scope === 'module' || scope === 'page');
    expect(wide.map(({ suppressions }) => suppressions[0]?.at)).toEqual([{ module: 'm1' }, undefined]);
    for (const { suppressions, more } of wide) {
      expect(more).toBeGreaterThan(0);
      expect(check({ ...page, suppressions }).findings.filter(({ suppressed }) => !suppressed)).toEqual([]);
    }
  });

  it('name each failed check of a column by its tiles, since columns have no name of their own', () => {
    const page = build({ modules: [{ rows: '100 / 101 / 102', columns: 1 }], rules: only('price-alternation-column') });
    const [tiles] = scopesOf(page);
    expect(tiles?.scope).toBe('tiles');
    expect(tiles?.suppressions.map(({ at }) => at?.tiles)).toEqual([
      ['t1', 't2'],
      ['t2', 't3'],
      ['t1', 't2', 't3'],
    ]);
  });

  it('are the tile for a finding about one', () => {
    const page = build({ modules: [{ rows: '- 200' }], rules: only('missing-data') });
    expect(scopesOf(page)[0]).toEqual({
      scope: 'tiles',
      suppressions: [{ rule: 'missing-data', at: { tile: 't1' }, reason: '' }],
      more: 0,
    });
  });

  it('are only the page for a finding about all of it', () => {
    const page = build({ modules: [{ rows: '100' }], rules: only('module-count') });
    expect(scopesOf(page)).toEqual([{ scope: 'page', suppressions: [{ rule: 'module-count', reason: '' }], more: 0 }]);
  });
});

describe('accepting everything', () => {
  it('leaves no finding open, with one reason and one last day, and hides no module that is not wrong', () => {
    const page = build({ modules: [{ rows: '100 101 200' }, { rows: '300 400 300 401' }, { rows: '10' }] });
    const suppressions = acceptAll(page, check(page), { reason: 'agreed', until: '2026-06-18' });
    const after = check({ ...page, suppressions });
    expect(after.findings.filter(({ suppressed }) => !suppressed)).toEqual([]);
    for (const one of suppressions) expect(one).toMatchObject({ reason: 'agreed', until: '2026-06-18' });
  });

  it('leaves no finding open on any page, and writes nothing that is not needed or not valid', () => {
    fc.assert(
      fc.property(arbitraryPage, (page) => {
        const suppressions = acceptAll(page, check(page), { reason: 'agreed' });
        const accepted = { ...page, suppressions };
        expect(check(accepted).findings.filter(({ suppressed }) => !suppressed)).toEqual([]);
        expect(validatePage(accepted)).toMatchObject({ ok: true });
        const stale = new Set(staleSuppressions(accepted).map(({ index }) => index));
        const kept = { ...page, suppressions: suppressions.filter((_, index) => !stale.has(index)) };
        expect(check(kept).findings.filter(({ suppressed }) => !suppressed)).toEqual([]);
      }),
      { seed: 20260403, numRuns: 60 },
    );
  }, 30_000);
});
