/** Arrangements to choose from, in the arranger's dialog. */
import { act, cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { arrange } from '@/core/arrange';
import { apply } from '@/core/commands';
import type { Page } from '@/core/page';
import { ArrangeDialog } from '@/ui/arrange';
import { button, dialog, isDone, option } from '../helpers/arrange-dialog';
import { open, priced } from '../helpers/panel-page';

afterEach(cleanup);

/** Prices one after the other, which a better order mends; the last module has ties that nothing mends. */
const page = priced({
  Start: [79, 89, 119, 139],
  Middle: [150, 160, 200, 260, 159, 169, 229, 269],
  End: [299, 299, 299, 299, 299, 429, 499, 529],
});

function show(on: Page) {
  const opened = open(on, <ArrangeDialog shown={null} onClose={() => undefined} onReopen={() => undefined} />);
  return { ...opened, before: opened.store.getState().page };
}

describe('alternatives', () => {
  it('stand beside each other; the arrows choose one, which is applied as one step', async () => {
    const { store, user, before } = show(page);
    await user.click(option('Three alternatives'));
    await user.click(button('Run'));
    await isDone();
    expect(option('Alternative 1').checked).toBe(true);
    option('Alternative 1').focus();
    await user.keyboard('{ArrowRight}');
    expect(option('Alternative 2').checked).toBe(true);
    const plan = option('Alternative 2').closest('label') as HTMLElement;
    const tiles = [...plan.querySelectorAll<HTMLElement>('[data-plan-tile]')].map(({ dataset }) => dataset.planTile);
    await user.click(button('Apply'));
    expect(store.getState().page.modules.flatMap((module) => (module.tiles ?? []).map(({ id }) => id))).toEqual(tiles);
    expect(store.getState().undoSteps).toHaveLength(1);
    act(() => void store.actions.undo());
    expect(store.getState().page).toEqual(before);
  });

  it('are others as good where the page is at its best', async () => {
    const best = apply(page, arrange(page, { scope: 'keep' }).commands);
    if (!best.ok) throw new Error(best.refusal.reason);
    const { user } = show(best.page);
    await user.click(option('Three alternatives'));
    await user.click(button('Run'));
    await isDone();
    expect(dialog().getAllByText('Scores as now').length).toBeGreaterThan(1);
    expect(dialog().queryByText('Scores best')).toBeNull();
  });
});
