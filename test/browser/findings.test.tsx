import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from '@/core/page';
import { rowPicture } from '@/core/report';
import { check } from '@/core/rules';
import { FindingsPanel, ScoreSummary, useFindingKeys } from '@/ui/findings';
import { groupFindings } from '@/ui/findings/finding-groups';
import { findingKey, stepFrom } from '@/ui/findings/finding-list';
import { scoreBand } from '@/ui/findings/score-band';
import { open, priced } from '../helpers/panel-page';

afterEach(cleanup);

/** Row 1 of the second module has 200 and 205, which are too close at both viewports. */
const page = priced({ Start: [79, 119, 89, 139], Middle: [200, 205, 150, 260], End: [259, 399, 289, 429] });
const everything = { severity: 'all', viewport: '*', suppressed: false } as const;

function Keys() {
  useFindingKeys();
  return <FindingsPanel />;
}

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-finding]')];
const close = () => screen.getByRole('button', { name: /^Row 1: ¥200 and ¥205 are too close/ });

describe('the list of findings', () => {
  it('says rule, place, numbers and threshold', () => {
    open(page, <FindingsPanel />);
    expect(screen.getByRole('heading', { name: /High and low along rows/ })).toBeTruthy();
    expect(close().textContent).toContain('Middle');
    expect(close().textContent).toContain('at least 10%');
    expect(close().textContent).toContain('Desktop');
  });

  it('selects the tiles of a finding, lights them and shows its viewport', async () => {
    const { store, user } = open(page, <FindingsPanel />);
    const mobile = rows().find((row) => row.dataset.finding?.startsWith('price-alternation-row|mobile'));
    await user.click(mobile as HTMLElement);
    expect(store.getState().viewport).toBe('mobile');
    expect(store.getState().selection).toEqual(['t5', 't6']);
    expect(store.getState().lit).toEqual({ tiles: ['t5', 't6'], viewport: 'mobile', reveal: true });
    expect(mobile?.getAttribute('aria-current')).toBe('true');
  });

  it('lights tiles while a finding is pointed at, and no longer', async () => {
    const { store, user } = open(page, <FindingsPanel />);
    await user.hover(close());
    expect(store.getState().lit?.tiles).toContain('t5');
    await user.unhover(close());
    expect(store.getState().lit).toBeNull();
  });

  it('leaves no tile lit when the panel is exchanged under the pointer', async () => {
    const { store, user } = open(page, <FindingsPanel />);
    await user.hover(close());
    expect(store.getState().lit?.tiles).toContain('t5');
    cleanup();
    expect(store.getState().lit).toBeNull();
  });

  it('lights the tiles of a finding reached by key until something else is selected', async () => {
    const { store, user } = open(page, <Keys />);
    await user.keyboard('{F8}');
    expect(store.getState().lit?.reveal).toBe(true);
    act(() => store.actions.selectModule('m3'));
    expect(store.getState().lit).toBeNull();
  });

  it('stops lighting tiles when an edit mends the finding under the pointer', async () => {
    const { store, user } = open(page, <FindingsPanel />);
    await user.hover(close());
    act(() => void store.actions.dispatch({ type: 'set-sku', sku: 's6', fields: { price: 26000 } }));
    await waitFor(() => expect(store.getState().lit).toBeNull());
  });

  it('keeps the finding one is at, and the row itself, while its numbers change', async () => {
    const { store, user } = open(page, <FindingsPanel />);
    const row = close();
    await user.click(row);
    act(() => void store.actions.dispatch({ type: 'set-sku', sku: 's6', fields: { price: 20600 } }));
    expect(row.isConnected).toBe(true);
    expect(row.textContent).toContain('¥206');
    expect(row.getAttribute('aria-current')).toBe('true');
  });

  it('goes from row to row with the arrows and opens with Enter', async () => {
    const { store, user } = open(page, <FindingsPanel />);
    (rows()[0] as HTMLElement).focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(rows()[1]);
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(rows().at(-1));
    await user.keyboard('{Enter}');
    expect(document.activeElement?.getAttribute('aria-current')).toBe('true');
    expect(store.getState().selection.length + (store.getState().selectedModule ? 1 : 0)).toBeGreaterThan(0);
  });

  it('goes round all findings with F8 and back with Shift+F8, from any panel', async () => {
    const { store, user } = open(page, <Keys />);
    act(() => store.actions.show({ rightPanel: 'inspector' }));
    const keys = rows().map((row) => row.dataset.finding);
    const current = () => document.querySelector('[data-finding][aria-current]')?.getAttribute('data-finding');
    await user.keyboard('{F8}');
    expect(store.getState().rightPanel).toBe('findings');
    expect(current()).toBe(keys[0]);
    await user.keyboard('{Shift>}{F8}{/Shift}');
    expect(current()).toBe(keys.at(-1));
    await user.keyboard('{F8}');
    expect(current()).toBe(keys[0]);
  });

  it('narrows many findings to a severity and says when none is left', async () => {
    const many = priced({ A: [100, 101, 102, 103, 104, 105, 106, 107, 108], B: [100, 101, 102, 103, 104, 105, 106, 107, 108] });
    const { store, user } = open(many, <FindingsPanel />);
    await user.click(screen.getByRole('button', { name: /^Warning ?\d+$/ }));
    expect(new Set(rows().map((row) => row.dataset.severity))).toEqual(new Set(['warning']));
    act(() => {
      store.actions.dispatch({ type: 'set-page', fields: { rules: { set: { 'module-distinct': 'off', 'incomplete-row': 'off' } } } });
    });
    expect(screen.getByText('No finding matches the filter')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear filter' }));
    expect(rows().length).toBeGreaterThan(5);
  });

  it('scrolls in itself and never the window, whatever the number of findings', () => {
    const many = priced(Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`M${i}`, [100, 101, 102, 103, 104, 105, 106, 107]])));
    open(many, <FindingsPanel />);
    for (const more of screen.queryAllByRole('button', { name: /^Show \d+ more/ })) act(() => more.click());
    expect((rows()[0] as HTMLElement).closest('ul')?.scrollHeight).toBeGreaterThan(60 * 40);
    expect(rows().length).toBeLessThan(60);
    expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(window.innerHeight);
    const marked = document.querySelectorAll('[data-severity] > svg + span');
    expect(marked.length).toBeGreaterThan(1);
    for (const word of marked) expect(getComputedStyle((word as HTMLElement).offsetParent as Element).position).toBe('relative');
  });

  it('takes the focus along with F8 where a row has it, so that only one row looks current', async () => {
    const { store, user } = open(page, <Keys />);
    await user.click(rows()[0] as HTMLElement);
    await user.keyboard('{F8}');
    const current = document.querySelectorAll('[data-finding][aria-current]');
    expect([...current]).toEqual([rows()[1]]);
    expect(document.activeElement).toBe(rows()[1]);
    expect(store.getState().lit?.reveal).toBe(true);
    await user.keyboard('{F8}{Shift>}{F8}{/Shift}');
    expect(document.activeElement).toBe(rows()[1]);
  });

  it('leaves the focus where it is when F8 is pressed outside the list', async () => {
    const { user } = open(page, <Keys />);
    const outside = screen.getByRole('button', { name: /previous/i });
    outside.focus();
    await user.keyboard('{F8}');
    expect(document.activeElement).toBe(outside);
  });

  it('draws a long list only where it is looked at', () => {
    const steady = Array.from({ length: 480 }, (_, i) => 100 + i * 0.01);
    const { store } = open(priced({ A: steady }), <FindingsPanel />);
    expect(store.getState().report.findings.length).toBeGreaterThan(200);
    for (const more of screen.queryAllByRole('button', { name: /^Show \d+ more/ })) act(() => more.click());
    expect(rows().length).toBeGreaterThan(0);
    expect(rows().length).toBeLessThan(60);
  });
});

describe('a page without findings', () => {
  it('says what was checked, what was not and why', () => {
    const rules: Page['rules'] = { extends: [], set: { 'price-anchor': 'error', 'module-count': 'error' } };
    open(priced({ A: [79], B: [89], C: [99] }, { rules, banner: {} }), <FindingsPanel />);
    expect(screen.getByRole('heading', { name: 'No findings' })).toBeTruthy();
    expect(screen.getByText(/Layout score 100/)).toBeTruthy();
    const unchecked = screen.getByText('Not checked').closest('section') as HTMLElement;
    expect(within(unchecked).getByText('the banner promises no price')).toBeTruthy();
  });

  it('counts suppressed checks, and shows their findings on demand', async () => {
    const agreed = { rule: 'price-alternation-row', reason: 'agreed with the brand', until: '2099-06-18' };
    const { user } = open({ ...page, suppressions: [agreed] }, <FindingsPanel />);
    expect(screen.queryByRole('button', { name: /¥200 and ¥205/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: /more suppressed/ }));
    expect(close().textContent).toContain('Suppressed until 2099-06-18: agreed with the brand');
    expect(close().dataset.severity).toBe('accepted');
  });
});

describe('the score', () => {
  it.each([
    [null, 0, null],
    [100, 0, 'clear'],
    [98.4, 0, 'no-errors'],
    [98.4, 6, 'near'],
    [95, 1, 'near'],
    [94.9, 1, 'work'],
    [80, 12, 'work'],
    [60, 40, 'poor'],
    [79.9, 0, 'work'],
  ])('%s with %i errors has a word for how much is behind it', (score, errors, band) => expect(scoreBand(score, errors)).toBe(band));

  it('is said with its counts, follows an edit, and opens the findings', async () => {
    const { store, user } = open(page, <ScoreSummary />);
    act(() => store.actions.show({ rightPanel: 'inspector' }));
    const before = store.getState().report.score as number;
    const button = screen.getByRole('button');
    expect(button.getAttribute('aria-label')).toContain(`Layout score ${before.toFixed(1)}`);
    expect(button.getAttribute('aria-label')).toMatch(/(Nearly there|Needs work|Much to mend)\. Open findings$/);
    act(() => void store.actions.dispatch({ type: 'set-sku', sku: 's6', fields: { price: 26000 } }));
    const after = store.getState().report.score as number;
    expect(after).toBeGreaterThan(before);
    await waitFor(() => expect(button.textContent).toContain(after.toFixed(1)));
    await user.click(button);
    expect(store.getState().rightPanel).toBe('findings');
  });

  it('says on focus which rules cost most', async () => {
    const { user } = open(
      page,
      <>
        <button type="button">before</button>
        <ScoreSummary />
      </>,
    );
    await user.tab();
    await user.tab();
    expect((await screen.findByRole('tooltip')).textContent).toContain('Rules that cost most');
  });
});

describe('keys, order and pictures of findings', () => {
  const report = check(page);
  const items = groupFindings(report, everything).flatMap((group) => group.items);

  it('gives every finding a key of its own that its numbers do not change', () => {
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
    const nearer = structuredClone(page);
    (nearer.skus[5] as { price: number }).price = 20600;
    expect(check(nearer).findings.map(findingKey)).toEqual(report.findings.map(findingKey));
  });

  it('lists errors before warnings', () => {
    const severities = groupFindings(report, everything).map(({ severity }) => severity);
    expect([...severities].sort()).toEqual(severities);
  });

  it('goes on where a mended finding stood', () => {
    const gone = { key: 'mended', position: 2 };
    expect(stepFrom(items, gone, 1)?.position).toBe(2);
    expect(stepFrom(items, gone, -1)?.position).toBe(1);
    expect(stepFrom([], gone, 1)).toBeUndefined();
  });

  it('pictures the row with the tiles that decided it marked', () => {
    const finding = report.findings.find(({ rule, viewport }) => rule === 'price-alternation-row' && viewport === 'desktop');
    if (!finding) throw new Error('the page has no such finding');
    const { direction, bars } = rowPicture(page, finding);
    expect(direction).toBe('row');
    expect(bars.map(({ offends }) => offends)).toEqual([true, true, false, false]);
    expect(bars.map(({ size }) => Number(size.toFixed(3)))).toEqual([0.769, 0.788, 0.577, 1]);
  });

  it('pictures the empty places of an incomplete row', () => {
    const short = priced({ A: [79, 119, 89, 139, 99, 129] });
    const finding = check(short).findings.find(({ rule, viewport }) => rule === 'incomplete-row' && viewport === 'desktop');
    if (!finding) throw new Error('the page has no such finding');
    expect(rowPicture(short, finding).bars.map(({ size }) => size > 0)).toEqual([true, true, false, false]);
  });
});
