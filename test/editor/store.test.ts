import { describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '@/core/page';
import { check } from '@/core/rules';
import { createEditor } from '@/editor';
import { orderOf } from '../helpers/command-tester';
import { twoModules, withLocked } from '../helpers/two-modules';

const swap = { type: 'swap-tiles' as const, a: 't1', b: 't2', viewport: 'desktop' };
const remove = { type: 'remove-tiles' as const, tiles: ['t1'] };

describe('the editor', () => {
  it('makes one step of several commands, labelled, and undoes and redoes it whole', () => {
    const editor = createEditor({ page: twoModules() });
    const before = canonicalJson(editor.getState().page);
    expect(editor.actions.dispatch([swap, remove], { key: 'price' })).toBeUndefined();
    const after = canonicalJson(editor.getState().page);
    expect(orderOf(editor.getState().page, 'm1')).toBe('t2 t3 t4');
    expect(editor.getState().undoSteps.map(({ label }) => label.key)).toEqual(['price']);

    expect(editor.actions.undo()?.label.key).toBe('price');
    expect(canonicalJson(editor.getState().page)).toBe(before);
    editor.actions.redo();
    expect(canonicalJson(editor.getState().page)).toBe(after);
    expect(editor.actions.redo()).toBeUndefined();
  });

  it('forgets what could be redone when something else is done', () => {
    const editor = createEditor({ page: twoModules() });
    editor.actions.dispatch(swap);
    editor.actions.undo();
    editor.actions.dispatch(remove);
    expect(editor.getState().redoSteps).toEqual([]);
  });

  it('goes back to the very page that was there, and forth: what did not change is not drawn again', () => {
    const editor = createEditor({ page: twoModules() });
    const { page: before, report } = editor.getState();
    editor.actions.dispatch(swap);
    const { page: after } = editor.getState();
    editor.actions.undo();
    expect(editor.getState().page).toBe(before);
    expect(editor.getState().report).toBe(report);
    editor.actions.redo();
    expect(editor.getState().page).toBe(after);
    editor.actions.undo();
    editor.actions.dispatch(remove);
    editor.actions.undo();
    expect(editor.getState().page).toBe(before);
  });

  it('checks a page that it goes back to again where other pictures are missing by now', () => {
    const page = twoModules();
    const editor = createEditor({ page: { ...page, skus: page.skus.map((sku) => ({ ...sku, image: 'a.png' })) } });
    editor.actions.dispatch(swap);
    editor.actions.setMissingPictures(new Set(['a.png']));
    editor.actions.undo();
    expect(editor.getState().report.findings).toEqual(check(editor.getState().page, editor.checkOptions()).findings);
    expect(editor.getState().report.findings.some(({ rule }) => rule === 'missing-data')).toBe(true);
  });

  it('answers a refusal and leaves page, history and journal as they were', () => {
    const onPatches = vi.fn();
    const editor = createEditor({ page: withLocked('t1'), onPatches });
    const { page } = editor.getState();
    expect(editor.actions.dispatch([{ ...remove, tiles: ['t3'] }, swap])).toEqual({ reason: 'locked', subject: 't1' });
    expect(editor.getState().page).toBe(page);
    expect(editor.getState().undoSteps).toEqual([]);
    expect(onPatches).not.toHaveBeenCalled();
  });

  it('tells the journal of edits, undo and redo, so that patches rebuild the page', () => {
    const onPatches = vi.fn();
    const editor = createEditor({ page: twoModules(), onPatches });
    editor.actions.dispatch(swap);
    editor.actions.undo();
    editor.actions.redo();
    expect(onPatches).toHaveBeenCalledTimes(3);
    expect(onPatches.mock.lastCall?.[1]).toBe(editor.getState().page);
  });

  it('checks the page after every change, and previews without changing anything', () => {
    const editor = createEditor({ page: twoModules() });
    const { page, report } = editor.getState();
    const preview = editor.actions.preview([remove]);
    expect(editor.getState().page).toBe(page);
    expect(editor.getState().report).toBe(report);
    editor.actions.dispatch(remove);
    expect(editor.getState().report).toEqual(preview);
    expect(editor.getState().report).not.toEqual(report);
    expect(editor.actions.preview([remove])).toBeUndefined();
  });

  it('does what was previewed without working it out again, and anything else, or on another page, anew', () => {
    const editor = createEditor({ page: twoModules() });
    const preview = editor.actions.preview([remove]);
    editor.actions.dispatch(remove);
    expect(editor.getState().report).toBe(preview);
    editor.actions.undo();
    editor.actions.preview([remove]);
    editor.actions.dispatch(swap);
    expect(editor.getState().page.modules.flatMap(({ tiles = [] }) => tiles)).toHaveLength(
      twoModules().modules.flatMap(({ tiles = [] }) => tiles).length,
    );
    const before = editor.getState().page;
    editor.actions.undo();
    editor.actions.preview([swap]);
    editor.actions.dispatch(swap);
    expect(editor.getState().page).toEqual(before);
    expect(editor.getState().report).toEqual(check(before));
  });

  it('answers the page after commands, which shares what they leave alone, and keeps its own', () => {
    const editor = createEditor({ page: twoModules() });
    const { page } = editor.getState();
    const after = editor.actions.pageAfter([remove]);
    expect(editor.getState().page).toBe(page);
    expect(after?.modules[1]).toBe(page.modules[1]);
    editor.actions.dispatch(remove);
    expect(after).toEqual(editor.getState().page);
    expect(editor.actions.pageAfter([remove])).toBeUndefined();
  });

  it('drops tiles from the selection that are gone, and selecting is no step', () => {
    const editor = createEditor({ page: twoModules() });
    editor.actions.select(['t1', 't2']);
    expect(editor.getState().undoSteps).toEqual([]);
    editor.actions.dispatch(remove);
    expect(editor.getState().selection).toEqual(['t2']);
    editor.actions.selectModule('m1');
    expect(editor.getState().selection).toEqual([]);
    editor.actions.dispatch({ type: 'remove-module', module: 'm1' });
    expect(editor.getState().selectedModule).toBeNull();
  });

  it('shows the first viewport when the one it shows is taken away', () => {
    const editor = createEditor({ page: twoModules() });
    editor.actions.show({ viewport: 'mobile' });
    editor.actions.dispatch({ type: 'set-viewports', viewports: [{ id: 'desktop', width: 1200 }] });
    expect(editor.getState().viewport).toBe('desktop');
  });

  it('does not touch the page it was given', () => {
    const given = twoModules();
    const editor = createEditor({ page: given });
    editor.actions.dispatch({ type: 'set-page', fields: { title: 'Changed' } });
    expect(given.title).toBeUndefined();
    expect(Object.isFrozen(given)).toBe(false);
  });

  it('refuses every change while it can only be looked at, and takes over a page that is kept, without its history', () => {
    const onPatches = vi.fn();
    const editor = createEditor({ page: twoModules(), onPatches });
    editor.actions.dispatch(swap);
    editor.actions.setReadOnly('elsewhere');
    const { page } = editor.getState();
    expect(editor.actions.dispatch(remove)).toEqual({ reason: 'read-only', subject: '' });
    expect(editor.actions.undo()).toBeUndefined();
    expect(editor.getState().page).toBe(page);

    editor.actions.setKeptPage(structuredClone(page));
    expect(editor.getState().undoSteps).toHaveLength(1);
    editor.actions.setKeptPage({ ...page, title: 'Kept' });
    editor.actions.setReadOnly(null);
    expect(editor.getState().page.title).toBe('Kept');
    expect(editor.actions.undo()).toBeUndefined();
    expect(onPatches).toHaveBeenCalledOnce();
  });
});
