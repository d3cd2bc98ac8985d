import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { check } from '@/core/rules';
import type { EditorStore } from '@/editor';
import { Outline } from '@/ui/outline';
import { outlineOf, targetIndex } from '@/ui/outline/outline-list';
import { templatesDialog } from '@/ui/templates-dialog';
import { open, priced } from '../helpers/panel-page';

afterEach(cleanup);

const page = priced({ Start: [79, 119, 89, 139], Middle: [200, 205, 150, 260], End: [259, 399, 289, 429] });
const titles = (store: EditorStore) => store.getState().page.modules.map(({ title }) => title);
const row = (name: string | RegExp) => screen.getByRole('button', { name });

describe('the outline', () => {
  it('says title, kind, number, prices and state of each module', () => {
    open(page, <Outline />);
    expect(row('Middle, SKU grid, 4 tiles, ¥150 to ¥260, has errors')).toBeTruthy();
  });

  it('offers templates where modules are added', async () => {
    const { user } = open(page, <Outline />);
    await user.click(screen.getByRole('button', { name: 'Add module' }));
    await user.click(screen.getByRole('menuitem', { name: 'From a template…' }));
    expect(templatesDialog.getState().shown).toEqual({ dialog: 'gallery', module: undefined });
    templatesDialog.setState({ shown: null });
  });

  it('selects a module on a click', async () => {
    const { store, user } = open(page, <Outline />);
    await user.click(row(/^Middle/));
    expect(store.getState().selectedModule).toBe('m2');
    expect(row(/^Middle/).getAttribute('aria-current')).toBe('true');
  });

  it('moves a module with Alt and arrows, keeps the focus on it and stops at the ends', async () => {
    const { store, user } = open(page, <Outline />);
    row(/^Start/).focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(titles(store)).toEqual(['Middle', 'Start', 'End']);
    expect(document.activeElement).toBe(row(/^Start/));
    await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{ArrowUp}{/Alt}');
    expect(titles(store)).toEqual(['Start', 'Middle', 'End']);
    expect(store.getState().undoSteps).toHaveLength(2);
  });

  it('drags a module by its row to another place as one step', async () => {
    const { store } = open(page, <Outline />);
    const grip = row(/^Start/);
    const { x, y } = grip.getBoundingClientRect();
    const at = (dy: number) => ({ clientX: x + 5, clientY: y + 5 + dy, isPrimary: true, button: 0, pointerId: 1 });
    fireEvent.pointerDown(grip, at(0));
    fireEvent.pointerMove(document, at(10));
    await waitFor(() => expect(grip.closest('li')?.dataset.dragging).toBe('true'));
    fireEvent.pointerMove(document, at(104));
    await waitFor(() => expect(row(/^End/).closest('li')?.style.transform).toBe('translateY(-52px)'));
    fireEvent.pointerUp(document, at(104));
    await waitFor(() => expect(titles(store)).toEqual(['Middle', 'End', 'Start']));
    expect(store.getState().undoSteps).toHaveLength(1);
  });

  it('shows the handle without being pointed at', () => {
    open(page, <Outline />);
    const grip = row(/^Start/).closest('li')?.firstElementChild as HTMLElement;
    expect(Number(getComputedStyle(grip).opacity)).toBeGreaterThan(0.3);
  });

  it('renames with F2; Escape leaves the title as it was', async () => {
    const { store, user } = open(page, <Outline />);
    row(/^Start/).focus();
    await user.keyboard('{F2}');
    await user.keyboard('99 zone{Enter}');
    expect(titles(store)[0]).toBe('99 zone');
    expect(store.getState().undoSteps.map(({ label }) => label.key)).toEqual(['rename']);
    await waitFor(() => expect(document.activeElement).toBe(row(/^99 zone/)));
    await user.keyboard('{F2}other{Escape}');
    expect(titles(store)[0]).toBe('99 zone');
  });

  it('renames on a double click and keeps the title on leaving the field', async () => {
    const { store, user } = open(page, <Outline />);
    await user.dblClick(row(/^End/));
    await user.keyboard('Finale');
    act(() => screen.getByRole('textbox').blur());
    expect(titles(store)[2]).toBe('Finale');
  });

  it('adds a grid with columns for every viewport after the selected module', async () => {
    const { store, user } = open(page, <Outline />);
    await user.click(row(/^Start/));
    await user.click(screen.getByRole('button', { name: 'Add module' }));
    await user.click(screen.getByRole('menuitem', { name: 'SKU grid' }));
    const added = store.getState().page.modules[1];
    expect(added?.columns).toEqual({ desktop: 4, mobile: 2 });
    expect(store.getState().selectedModule).toBe(added?.id);
  });

  it('adds a block of another kind', async () => {
    const { store, user } = open(page, <Outline />);
    await user.click(screen.getByRole('button', { name: 'Add module' }));
    await user.click(screen.getByRole('menuitem', { name: 'Coupons' }));
    expect(store.getState().page.modules.at(-1)?.kind).toBe('coupons');
    expect(row('Collect your coupons, Coupons, no findings')).toBeTruthy();
  });

  it('names a new block in the language of the page, whatever that of the interface', async () => {
    const { user } = open({ ...page, locale: 'zh-CN' }, <Outline />);
    await user.click(screen.getByRole('button', { name: 'Add module' }));
    await user.click(screen.getByRole('menuitem', { name: 'Video' }));
    expect(row(/^看视频了解好物, Video/).textContent).toBe('看视频了解好物Video');
  });

  it('does not say twice what a block is that is called by its kind', () => {
    open({ ...page, modules: [...page.modules, { id: 'v', kind: 'video', title: 'Video' }] }, <Outline />);
    expect(row(/^Video/).textContent).toBe('Video');
  });

  it('removes with Delete, goes on to the next, and offers to undo', async () => {
    const { store, user } = open(page, <Outline />);
    row(/^Middle/).focus();
    await user.keyboard('{Delete}');
    expect(titles(store)).toEqual(['Start', 'End']);
    await waitFor(() => expect(document.activeElement).toBe(row(/^End/)));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(store.getState().page).toEqual(page);
  });

  it('refuses to remove a module that holds a locked tile and says why', async () => {
    const { store, user } = open(page, <Outline />);
    act(() => void store.actions.dispatch({ type: 'set-tile', tile: 't1', locked: true }));
    row(/^Start/).focus();
    await user.keyboard('{Delete}');
    expect(await screen.findByText('The tile is locked. Unlock it first')).toBeTruthy();
    expect(titles(store)).toContain('Start');
  });

  it('says what to do while there is no module', () => {
    open({ ...page, modules: [] }, <Outline />);
    expect(screen.getByText('No modules yet')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Add module' })).toBeTruthy();
  });
});

describe('what the outline is made of', () => {
  it('takes the severest finding of each module and leaves suppressed ones out', () => {
    const { findings } = check(page);
    expect(outlineOf(page, findings)[1]?.severity).toBe('error');
    const quiet = findings.map((finding) => ({ ...finding, suppressed: true }));
    expect(outlineOf(page, quiet).map(({ severity }) => severity)).toEqual([null, null, null]);
  });

  it('drops a row where most of it is, inside the list', () => {
    expect(targetIndex(0, 25, 52, 3)).toBe(0);
    expect(targetIndex(0, 27, 52, 3)).toBe(1);
    expect(targetIndex(1, 500, 52, 3)).toBe(2);
    expect(targetIndex(1, -500, 52, 3)).toBe(0);
  });
});
