/** Findings stand under rules, modules or severities, and stay where they are while others come and go. */
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acceptableScopes } from '@/core/fix';
import type { Page } from '@/core/page';
import { check, type Finding } from '@/core/rules';
import { type EditorStore, type FindingsBy, settings } from '@/editor';
import { FindingsActions, FindingsPanel, useFindingKeys } from '@/ui/findings';
import { groupFindings } from '@/ui/findings/finding-groups';
import { findingKey } from '@/ui/findings/finding-list';
import { Words } from '@/ui/findings/Words';
import { open, priced } from '../helpers/panel-page';

beforeEach(() => settings.setState({ findingsBy: 'rule' }));
afterEach(() => {
  cleanup();
  settings.setState({ findingsBy: 'rule' });
});

/** Findings of several rules in three modules, the last of which has no title, and of the page. */
const page = priced(
  { Start: [79, 81, 83, 139, 95], Middle: [200, 205, 150, 260], '': [259, 262, 289, 429] },
  { rules: { set: { 'module-count': ['warning', { min: 4 }] } } },
);
const everything = { severity: 'all', viewport: '*', suppressed: false } as const;

function Panel() {
  useFindingKeys();
  return (
    <>
      <FindingsActions />
      <FindingsPanel />
    </>
  );
}

function show(by: FindingsBy, shown: Page = page) {
  settings.setState({ findingsBy: by });
  return open(shown, <Panel />);
}

const heads = () => [...document.querySelectorAll<HTMLElement>('[data-group]')];
const rows = () => [...document.querySelectorAll<HTMLElement>('[data-finding]')];
const keys = () => rows().map((row) => row.dataset.finding);
const scroller = () => document.querySelector('[data-entry]')?.closest('div') as HTMLElement;
const current = () => document.querySelector('[data-finding][aria-current]');

describe('findings by module', () => {
  it('stand under the page first, then under the modules as they follow each other, counted by severity', () => {
    show('module');
    expect(heads().map((head) => head.dataset.group)).toEqual(['module:', 'module:m1', 'module:m2', 'module:m3']);
    const groups = groupFindings(check(page), everything, 'module', ['m1', 'm2', 'm3']);
    for (const [at, { counts }] of groups.entries()) {
      const { error, warning } = counts;
      expect(heads()[at]?.textContent).toContain([error && `Error${error}`, warning && `Warning${warning}`].filter(Boolean).join(''));
    }
    expect(heads().map((head) => head.textContent?.replace(/(Error|Warning|Note)\d.*/, ''))).toEqual([
      'Whole page',
      'Start',
      'Middle',
      'Module 3',
    ]);
  });

  it('name their rule and not their module again', () => {
    show('module');
    const row = rows().find(({ dataset }) => dataset.finding?.startsWith('price-alternation-row|desktop|m2')) as HTMLElement;
    expect(row.textContent).toContain('High and low along rows\u00a0· ');
    expect(row.textContent).not.toContain('Middle');
    const unnamed = rows().find(({ dataset }) => dataset.finding?.startsWith('price-alternation-row|desktop|m3')) as HTMLElement;
    expect(unnamed.textContent).not.toContain('Module 3');
  });

  it('are the gravest first in each module', () => {
    for (const { items } of groupFindings(check(page), everything, 'module', ['m1', 'm2', 'm3'])) {
      const severities = items.map(({ finding }) => finding.severity);
      expect([...severities].sort()).toEqual(severities);
    }
  });
});

describe('findings by severity', () => {
  it('stand under errors, warnings and notes, and name rule and module', () => {
    show('severity', { ...page, rules: { set: { 'module-count': ['warning', { min: 4 }], 'incomplete-row': 'info' } } });
    expect(heads().map((head) => head.textContent?.replace(/\d+/, ''))).toEqual(['Errors', 'Warnings', 'Notes']);
    const row = rows().find(({ dataset }) => dataset.finding?.startsWith('price-alternation-row|desktop|m2')) as HTMLElement;
    expect(row.textContent).toContain('High and low along rows\u00a0· Middle · ');
  });
});

describe('the grouping', () => {
  it('is chosen over a long list and remembered', async () => {
    const { user } = show('rule');
    await user.click(screen.getByRole('button', { name: /^Grouping and viewport: By rule/ }));
    expect(screen.getByRole('menuitemcheckbox', { name: 'By rule' }).getAttribute('aria-checked')).toBe('true');
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'By module' }));
    expect(heads()[0]?.textContent).toContain('Whole page');
    expect(JSON.parse(localStorage.getItem('endcap-settings') ?? '').state.findingsBy).toBe('module');
  });

  it('is chosen in the menu of the panel where no filter stands over a short list', async () => {
    const { user } = show(
      'rule',
      priced({ A: [100, 101, 150, 160] }, { rules: { extends: [], set: { 'price-alternation-row': 'error' } } }),
    );
    expect(screen.queryByRole('button', { name: /^Grouping/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'By module' }));
    expect(heads()[0]?.dataset.group).toBe('module:m1');
  });

  it('shares the menu with the viewports, to which it narrows the list', async () => {
    const { user } = show('module');
    await user.click(screen.getByRole('button', { name: /^Grouping/ }));
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Mobile' }));
    expect(keys().some((key) => key?.includes('|desktop|'))).toBe(false);
    expect(screen.getByRole('button', { name: 'Grouping and viewport: By module · Mobile' })).toBeTruthy();
  });
});

describe('a head', () => {
  it('folds its findings away and shows them again, by click and by arrows', async () => {
    const { user } = show('module');
    const all = rows().length;
    const first = within(heads()[1]?.closest('li') as HTMLElement).getByRole('button', { name: /Start/ });
    await user.click(first);
    expect(first.getAttribute('aria-expanded')).toBe('false');
    expect(keys().some((key) => key?.includes('|m1|'))).toBe(false);
    await user.keyboard('{ArrowRight}');
    expect(rows()).toHaveLength(all);
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('data-finding')).toContain('|m1|');
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(heads()[1]);
    await user.keyboard('{ArrowLeft}{ArrowUp}');
    expect(heads()[1]?.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement?.getAttribute('data-finding')).toBe(groupedKeys('module:').at(-1));
  });

  it('that is folded is passed over by F8, which goes through the others as they stand', async () => {
    const { user } = show('module');
    await user.click(heads()[0] as HTMLElement);
    await user.click(heads()[1] as HTMLElement);
    expect(heads()[0]?.getAttribute('aria-expanded')).toBe('false');
    const [first, second] = keys();
    await user.keyboard('{F8}');
    expect(current()?.getAttribute('data-finding')).toBe(first);
    expect(first).toContain('|m2|');
    await user.keyboard('{F8}');
    expect(current()?.getAttribute('data-finding')).toBe(second);
    await user.keyboard('{F8}');
    expect(keys()).toContain(current()?.getAttribute('data-finding'));
  });

  it('is opened by F8 where all are folded', async () => {
    const { user } = show('severity');
    for (const head of heads()) await user.click(head);
    expect(rows()).toHaveLength(0);
    await user.keyboard('{F8}');
    expect(current()).toBe(rows()[0]);
  });

  it('stays in sight over its findings, which are not brought into view behind it', async () => {
    const { user } = show('severity', long(15));
    for (const more of screen.queryAllByRole('button', { name: /^Show \d+ more/ })) act(() => more.click());
    (rows().at(-1) as HTMLElement).scrollIntoView();
    const top = scroller().getBoundingClientRect().top;
    expect(heads().some((head) => Math.abs((head.closest('li') as HTMLElement).getBoundingClientRect().top - top) < 1)).toBe(true);
    (rows()[12] as HTMLElement).focus();
    await user.keyboard('{ArrowUp}'.repeat(6));
    const head = (heads()[0] as HTMLElement).getBoundingClientRect();
    expect(document.activeElement).toBe(rows()[6]);
    expect(rows()[6]?.getBoundingClientRect().top).toBeGreaterThanOrEqual(head.bottom - 1);
  });
});

/** Keys of a group as the panel lists them. */
function groupedKeys(key: string): string[] {
  const group = groupFindings(check(page), everything, 'module', ['m1', 'm2', 'm3']).find((each) => each.key === key);
  return (group?.items ?? []).map((item) => item.key);
}

/** Far more findings than the panel shows at once. */
function long(tiles = 32, modules = 3): Page {
  const row = Array.from({ length: tiles }, (_, i) => 100 + i * 0.1);
  return priced(Object.fromEntries(Array.from({ length: modules }, (_, i) => [`M${i + 1}`, row])), {
    rules: { extends: [], set: { 'price-alternation-row': 'error', 'markdown-visible': 'warning' } },
  });
}

const price = (store: EditorStore, sku: string, to: number) =>
  act(() => void store.actions.dispatch({ type: 'set-sku', sku, fields: { price: to } }));
const boxOf = (key = '') => document.querySelector(`[data-finding="${CSS.escape(key)}"]`)?.getBoundingClientRect();
const topOf = (key?: string) => boxOf(key)?.top ?? Number.NaN;
const heightOf = (key?: string) => boxOf(key)?.height ?? 0;
const inSight = () => {
  const { top, bottom } = scroller().getBoundingClientRect();
  return rows().filter((row) => row.getBoundingClientRect().top >= top + 37 && row.getBoundingClientRect().bottom <= bottom);
};

describe.each([
  ['drawn whole', 24],
  ['drawn where it is looked at', 120],
])('while one edits, a list %s', (_, tiles) => {
  const openAll = async () => {
    const opened = show('module', long(tiles));
    for (const more of screen.queryAllByRole('button', { name: /^Show \d+ more/ })) act(() => more.click());
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Show \d+ more/ })).toBeNull());
    return opened;
  };
  const scrollTo = async (px: number) => {
    scroller().scrollTop = px;
    await waitFor(() => expect(inSight().length).toBeGreaterThan(1));
    await waitFor(() => expect(Math.abs(scroller().scrollTop - px)).toBeLessThan(400));
  };

  it('keeps the first finding in sight where it stands when others go above it and come back', async () => {
    const { store } = await openAll();
    const before = rows().length;
    await scrollTo(2000);
    const key = inSight()[0]?.dataset.finding;
    const top = topOf(key);
    price(store, 's2', 30000);
    expect(store.getState().report.findings.length).toBeLessThan(check(long(tiles)).findings.length);
    expect(Math.abs(topOf(key) - top)).toBeLessThan(2);
    act(() => void store.actions.undo());
    expect(Math.abs(topOf(key) - top)).toBeLessThan(2);
    expect(Math.abs(rows().length - before)).toBeLessThan(40);
  });

  it('keeps the finding that has the focus where it stands, and its focus', async () => {
    const { store } = await openAll();
    await scrollTo(2000);
    const row = inSight()[1] as HTMLElement;
    act(() => row.focus());
    const top = topOf(row.dataset.finding);
    price(store, 's2', 30000);
    expect(document.activeElement).toBe(row);
    expect(Math.abs(topOf(row.dataset.finding) - top)).toBeLessThan(2);
  });

  it('keeps the next one where it stands when the first in sight is mended', async () => {
    const { store } = await openAll();
    await scrollTo(2000);
    const under = scroller().getBoundingClientRect().top + 37;
    const [first, ...rest] = keys().filter((key) => topOf(key) + heightOf(key) > under);
    const { page, report } = store.getState();
    const finding = report.findings.find((each) => findingKey(each) === first) as Finding;
    const [scope] = acceptableScopes(page, report, finding, store.checkOptions());
    const spots = rest.map(topOf);
    const suppressions = (scope?.suppressions ?? []).map((each) => ({ ...each, reason: 'agreed' }));
    act(() => void store.actions.dispatch({ type: 'set-page', fields: { suppressions } }));
    const left = rest.findIndex((key) => !Number.isNaN(topOf(key)));
    expect(left).toBeGreaterThanOrEqual(0);
    expect(keys()).not.toContain(first);
    expect(Math.abs(topOf(rest[left]) - (spots[left] as number))).toBeLessThan(2);
  });

  it('stays at its top where one has not scrolled', async () => {
    const { store } = await openAll();
    act(() => (document.activeElement as HTMLElement).blur());
    scroller().scrollTop = 0;
    await waitFor(() => expect(scroller().scrollTop).toBe(0));
    price(store, 's2', 30000);
    act(() => void store.actions.undo());
    expect(scroller().scrollTop).toBe(0);
  });
});

describe('a price list in Chinese', () => {
  it('breaks behind its marks, never before them', () => {
    open(page, <Words text="第 1 行 ¥399、¥699、¥899 没有高低交错" lang="zh" />);
    const held = [...document.querySelectorAll('span')].filter((span) => span.textContent?.includes('¥'));
    expect(held.map(({ textContent }) => textContent)).toEqual(['¥399、', '¥699、', '¥899 没']);
  });
});
