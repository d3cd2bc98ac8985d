import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Page, Suppression } from '@/core/page';
import { settings } from '@/editor';
import { FindingsActions, FindingsPanel } from '@/ui/findings';
import { open, priced } from '../helpers/panel-page';

afterEach(() => {
  cleanup();
  settings.setState({ suppressReason: '' });
});

const page = priced({ Start: [79, 119, 89, 139], Middle: [200, 205, 150, 260], End: [259, 399, 289, 429] });
const rule = 'price-alternation-row';
const panel = (
  <>
    <FindingsActions />
    <FindingsPanel />
  </>
);
const close = () => document.querySelector<HTMLElement>('[data-finding^="price-alternation-row|desktop|m2|r0"]');

describe('suppressing a finding', () => {
  it('asks for a reason and writes it for the row, as one step', async () => {
    const { store, user } = open(page, panel);
    close()?.focus();
    await user.keyboard('s');
    const dialog = await screen.findByRole('dialog', { name: 'Suppress a finding' });
    await user.click(within(dialog).getByRole('button', { name: 'Suppress' }));
    expect(within(dialog).getByRole('alert').textContent).toContain('Say why');
    expect(store.getState().page.suppressions).toBeUndefined();
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'agreed with the brand');
    await user.click(within(dialog).getByRole('button', { name: 'Suppress' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(store.getState().page.suppressions).toEqual([
      { rule, at: { module: 'm2', viewport: 'desktop', tiles: ['t5', 't6', 't7', 't8'] }, reason: 'agreed with the brand' },
    ]);
    expect(store.getState().undoSteps.map(({ label }) => label.key)).toEqual(['suppress']);
    expect(close()).toBeNull();
  });

  it('begins with the reason given last, and says what else a wider scope leaves out', async () => {
    settings.setState({ suppressReason: 'agreed' });
    const { store, user } = open(page, panel);
    await user.click(within(close()?.parentElement as HTMLElement).getByRole('button', { name: /^More: / }));
    await user.click(screen.getByRole('menuitem', { name: /^Suppress/ }));
    const dialog = await screen.findByRole('dialog');
    expect((within(dialog).getByRole('textbox', { name: 'Reason' }) as HTMLInputElement).value).toBe('agreed');
    expect(dialog.textContent).toContain('Suppresses this finding only');
    await user.click(within(dialog).getByRole('radio', { name: 'Whole page' }));
    await user.click(within(dialog).getByRole('button', { name: 'Suppress' }));
    await waitFor(() => expect(store.getState().page.suppressions).toEqual([{ rule, reason: 'agreed' }]));
  });

  it('takes no last day that is over', async () => {
    const { store, user } = open(page, panel);
    close()?.focus();
    await user.keyboard('s');
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'agreed');
    const day = within(dialog).getByLabelText('Last day (optional)') as HTMLInputElement;
    await user.type(day, '2026-06-18');
    await user.click(within(dialog).getByRole('button', { name: 'Suppress' }));
    await waitFor(() => expect(store.getState().page.suppressions?.[0]?.until).toBe('2026-06-18'));
  });
});

describe('accepting today’s findings', () => {
  it('suppresses all of them with one reason, as one step, and lists them on demand', async () => {
    const { store, user } = open(page, panel);
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(screen.getByRole('menuitem', { name: 'Accept today’s findings…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Accept today’s findings' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'launch is tonight');
    await user.click(within(dialog).getByRole('button', { name: 'Accept all' }));
    await waitFor(() => expect(store.getState().undoSteps.map(({ label }) => label.key)).toEqual(['accept-findings']));
    const { report, page: after } = store.getState();
    expect(report.findings.every(({ suppressed }) => suppressed)).toBe(true);
    expect(report.score).toBe(100);
    expect(new Set(after.suppressions?.map(({ reason }) => reason))).toEqual(new Set(['launch is tonight']));
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(screen.getByRole('menuitem', { name: 'Show suppressed findings' }));
    expect(close()?.textContent).toContain('Suppressed');
    act(() => void store.actions.undo());
    expect(store.getState().page).toEqual(page);
  });
});

describe('suppressions that do nothing any more', () => {
  const stale: Suppression[] = [
    { rule, at: { tiles: ['t5', 't6', 't7', 't8'] }, reason: 'agreed' },
    { rule, at: { tiles: ['t1', 't2', 't3', 't4'] }, reason: 'agreed' },
    { rule: 'module-count', reason: 'agreed' },
  ];
  const suppressed: Page = { ...page, suppressions: stale };

  it('are warned about and taken away as one step; what is needed stays', async () => {
    const { store, user } = open(suppressed, panel);
    await user.click(await screen.findByRole('button', { name: 'Remove 2' }));
    expect(store.getState().page.suppressions).toEqual([stale[0]]);
    expect(store.getState().undoSteps.map(({ label }) => label.key)).toEqual(['remove-suppressions']);
    expect(screen.queryByText(/no longer needed/)).toBeNull();
  });

  it('are warned about when an edit makes one needless', async () => {
    const { store } = open({ ...page, suppressions: [stale[0] as Suppression] }, panel);
    act(() => void store.actions.dispatch({ type: 'set-sku', sku: 's6', fields: { price: 26000 } }));
    expect(await screen.findByText('1 suppression is no longer needed')).toBeTruthy();
  });
});
