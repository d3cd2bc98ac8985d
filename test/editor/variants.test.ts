import fc from 'fast-check';
import { applyPatches, enablePatches } from 'immer';
import { describe, expect, it, vi } from 'vitest';
import { canonicalJson, type Page, resolveVariant } from '@/core/page';
import { check } from '@/core/rules';
import { createEditor } from '@/editor';
import { arbitraryMoves, commandFor } from '../helpers/arbitrary-commands';
import { arbitraryPage } from '../helpers/arbitrary-page';
import { orderOf } from '../helpers/command-tester';
import { twoModules } from '../helpers/two-modules';

enablePatches();

const swap = { type: 'swap-tiles' as const, a: 't1', b: 't2', viewport: 'desktop' };
const price = (sku: string, to: number) => ({ type: 'set-sku' as const, sku, fields: { price: to } });
const withVariant = (page: Page = twoModules()): Page => ({ ...page, variants: [{ id: 'v', name: 'B' }, { id: 'w' }] });
const priceOf = (page: Page, id: string) => page.skus.find((sku) => sku.id === id)?.price;

function openOn(id: string | null, page = withVariant()) {
  const onPatches = vi.fn();
  const editor = createEditor({ page, onPatches });
  editor.actions.showVariant(id);
  return { editor, actions: editor.actions, now: editor.getState, onPatches };
}

describe('the editor on a variant', () => {
  it('shows its complete page, and keeps what is done to it as its difference, one step each', () => {
    const { actions, now } = openOn('v');
    actions.dispatch([swap, price('s3', 5)], { key: 'price' });
    expect(orderOf(now().page, 'm1')).toBe('t2 t1 t3 t4');
    expect(now().whole.modules).toEqual(twoModules().modules);
    expect(now().whole.variants?.[0]).toMatchObject({ id: 'v', skus: [{ id: 's3', price: 5 }] });
    expect(now().undoSteps.map(({ label }) => label.key)).toEqual(['price']);
    actions.undo();
    expect(canonicalJson(now().whole)).toBe(canonicalJson(withVariant()));
  });

  it('changes what all versions share for all of them', () => {
    const { actions, now } = openOn('v');
    actions.dispatch({ type: 'set-page', fields: { title: 'Both' } });
    actions.showVariant(null);
    expect(now().page.title).toBe('Both');
  });

  it('shows where a step was taken back or repeated', () => {
    const { actions, now } = openOn('v');
    actions.dispatch(price('s1', 5));
    actions.showVariant(null);
    actions.dispatch(price('s1', 7));
    actions.showVariant('w');
    actions.undo();
    expect(now().variant).toBeNull();
    actions.undo();
    expect([now().variant, priceOf(now().page, 's1')]).toEqual(['v', 1000]);
    actions.redo();
    expect([now().variant, priceOf(now().page, 's1')]).toEqual(['v', 5]);
  });

  it('goes back to the base where the variant is taken away, and forth with undo', () => {
    const { actions, now } = openOn('v');
    actions.dispatch([price('s1', 5), { type: 'remove-variant', variant: 'v' }]);
    expect([now().variant, now().page]).toEqual([null, now().whole]);
    actions.undo();
    expect(now().variant).toBe('v');
  });

  it('can be edited while another one is shown, which shows what that changes in it', () => {
    const { actions, now } = openOn('v');
    actions.dispatchTo(null, price('s1', 7));
    actions.dispatchTo('w', price('s1', 8));
    expect([now().variant, priceOf(now().page, 's1'), priceOf(resolveVariant(now().whole, 'w'), 's1')]).toEqual(['v', 7, 8]);
  });

  it('loses the selection of tiles that the version shown does not have', () => {
    const { actions, now } = openOn('v');
    actions.dispatch({ type: 'remove-tiles', tiles: ['t1'] });
    actions.showVariant(null);
    actions.select(['t1', 't2']);
    actions.showVariant('v');
    expect(now().selection).toEqual(['t2']);
  });

  it('follows a page that was edited elsewhere without leaving the variant', () => {
    const { actions, now } = openOn('v');
    actions.setKeptPage({ ...withVariant(), skus: withVariant().skus.map((sku) => ({ ...sku, price: 3 })) });
    expect([now().variant, priceOf(now().page, 's1')]).toEqual(['v', 3]);
  });

  it('previews and refuses without changing anything', () => {
    const { actions, now, onPatches } = openOn('v');
    const before = now();
    expect(actions.pageAfter([price('s1', 5)])?.skus[0]?.price).toBe(5);
    expect(actions.preview([price('s1', 5)])).toBeDefined();
    expect(actions.dispatch([price('s1', 5), price('none', 5)])).toEqual({ reason: 'no-sku', subject: 'none' });
    expect(now()).toBe(before);
    expect(onPatches).not.toHaveBeenCalled();
  });

  it('keeps file, page and report together through random edits, undo and redo, and its patches rebuild the file', () => {
    fc.assert(
      fc.property(arbitraryPage, arbitraryMoves, (page, moves) => {
        const { editor, actions, now, onPatches } = openOn(null, withVariant(page));
        const file = now().whole;
        moves.forEach((move, i) => {
          actions.showVariant([null, 'v', 'w'][move.c % 3] ?? null);
          actions.dispatch(commandFor(now().page, move, `${i}`));
          if (move.b % 5 === 0) actions.undo();
          if (move.b % 10 === 0) actions.redo();
          expect(canonicalJson(now().page)).toBe(canonicalJson(resolveVariant(now().whole, now().variant)));
        });
        const rebuilt = onPatches.mock.calls.reduce((state, [patches]) => applyPatches(state, JSON.parse(JSON.stringify(patches))), file);
        expect(canonicalJson(rebuilt)).toBe(canonicalJson(now().whole));
        expect(now().report.findings).toEqual(check(now().page, editor.checkOptions()).findings);
      }),
      { seed: 618, numRuns: 12 },
    );
  });
});
