import { describe, expect, test, vi } from 'vitest';
import { canonicalJson } from '@/core/page';
import { createEditor } from '@/editor';
import { twoModules } from '../helpers/two-modules';

const rename = (title: string) => ({ type: 'set-page' as const, fields: { title } });

/** An editor in which a page was called A, B and C in turn. */
function editorOf(onPatches = vi.fn()) {
  const editor = createEditor({ page: twoModules(), onPatches });
  for (const title of ['A', 'B', 'C']) editor.actions.dispatch(rename(title));
  return { ...editor, onPatches, title: () => editor.getState().page.title };
}

describe('the history', () => {
  test('is gone back to and forward in, any number of steps at once, as one edit', () => {
    const { actions, title, getState, onPatches } = editorOf();
    expect(actions.goTo(1)?.n).toBe(2);
    expect(title()).toBe('A');
    expect(onPatches).toHaveBeenCalledTimes(4);
    expect(onPatches.mock.lastCall?.[2]).toEqual({ at: 1 });
    actions.goTo(3);
    expect(title()).toBe('C');
    actions.goTo(0);
    expect(title()).toBeUndefined();
    expect(getState().undoSteps).toEqual([]);
    expect(getState().redoSteps.map(({ n }) => n)).toEqual([3, 2, 1]);
    expect(onPatches.mock.lastCall?.[2]).toEqual({ at: 0 });
  });

  test('is left alone by going to where it stands, or beyond its ends', () => {
    const { actions, title, onPatches } = editorOf();
    expect(actions.goTo(3)).toBeUndefined();
    expect(actions.goTo(9)).toBeUndefined();
    expect(title()).toBe('C');
    actions.goTo(-5);
    expect(title()).toBeUndefined();
    expect(actions.goTo(-5)).toBeUndefined();
    expect(onPatches).toHaveBeenCalledTimes(4);
  });

  test('counts on from where it stands: what was undone is replaced', () => {
    const { actions, getState, onPatches } = editorOf();
    actions.goTo(1);
    actions.dispatch(rename('D'));
    expect(getState().undoSteps.map(({ n }) => n)).toEqual([1, 2]);
    expect(onPatches.mock.lastCall?.[2]).toMatchObject({ at: 2, step: { n: 2, label: { key: 'set-page' } } });
    actions.undo();
    actions.undo();
    actions.dispatch(rename('E'));
    expect(onPatches.mock.lastCall?.[2]).toMatchObject({ at: 1 });
  });

  test('that was kept is taken up by another editor of the page', () => {
    const first = editorOf();
    first.actions.undo();
    const { undoSteps, redoSteps, page } = first.getState();
    const second = createEditor({ page });
    second.actions.setHistory(structuredClone({ undoSteps, redoSteps }));
    second.actions.redo();
    expect(second.getState().page.title).toBe('C');
    second.actions.goTo(0);
    expect(canonicalJson(second.getState().page)).toBe(canonicalJson(twoModules()));
  });

  test('cannot be gone through where the page can only be looked at', () => {
    const { actions, title } = editorOf();
    actions.setReadOnly('elsewhere');
    expect(actions.goTo(0)).toBeUndefined();
    expect(title()).toBe('C');
  });

  test('says when each step was taken', () => {
    const before = Date.now();
    const { getState } = editorOf();
    for (const { time } of getState().undoSteps) {
      expect(time).toBeGreaterThanOrEqual(before);
      expect(time).toBeLessThanOrEqual(Date.now());
    }
  });
});
