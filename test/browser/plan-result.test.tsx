/** What the arranger's dialog says of SKUs that it chose: whether less can be lost, as far as that is known. */
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { createEditor, settings } from '@/editor';
import { startI18n } from '@/i18n';
import '@/ui/arrange';
import { PlanResult } from '@/ui/arrange/PlanResult';
import { firstWishes } from '@/ui/arrange/wishes';
import { EditorProvider } from '@/ui/shell';
import { priced } from '../helpers/panel-page';

afterEach(cleanup);

const page = priced({ Start: [99, 104, 139, 169], End: [199, 239, 299, 359] });

/** A result of this cost, and what is known of how low it could be. @returns what a cost is in points */
function show(known: { kernelCost: number; bound: number; proven: boolean }, stopped = false) {
  settings.setState({ language: 'en' });
  startI18n('en');
  const store = createEditor({ page });
  const nothing = () => undefined;
  const { report } = store.getState();
  render(
    <EditorProvider store={store}>
      <PlanResult
        result={{
          ok: true,
          commands: [],
          remaining: [],
          replaced: 0,
          added: 0,
          removed: 0,
          steps: 1,
          before: report,
          after: report,
          ...known,
        }}
        stopped={stopped}
        wishes={firstWishes(page, [])}
        base={page}
        page={page}
        remedies={{ unlock: nothing, free: nothing, replace: nothing, add: nothing, goTo: nothing }}
        onPoint={nothing}
        disabled={false}
      />
    </EditorProvider>,
  );
  const { cost, score } = report;
  return (part: number) => {
    const points = (part * (100 - (score ?? 0))) / cost;
    return points.toFixed(points < 1 ? 2 : 1);
  };
}

const said = () => screen.getAllByRole('paragraph').map(({ textContent }) => textContent);

describe('a page with SKUs of the arranger’s choice', () => {
  it('is said to lose nothing, where no check fails', () => {
    show({ kernelCost: 0, bound: 0, proven: true });
    expect(said()).toContain('Every check of price rhythm and structure holds.');
  });

  it('is said to be proven, where no other SKUs lose less', () => {
    const points = show({ kernelCost: 20, bound: 20, proven: true });
    expect(said().find((text) => text?.includes(`take ${points(20)} points off`))).toMatch(/Proven:/);
  });

  it('is told with what no choice of SKUs goes below', () => {
    const points = show({ kernelCost: 30, bound: 2, proven: false });
    const text = said().find((one) => one?.includes(`take ${points(30)} points off`));
    expect(text).toContain(`fewer than ${points(2)}`);
    expect(text).not.toMatch(/Stopped|Proven:/);
  });

  it.each([
    { bound: 2, hasBound: true },
    { bound: 0, hasBound: false },
  ])('is told as the best of a search that was stopped, with a bound of $bound', ({ bound, hasBound }) => {
    const points = show({ kernelCost: 30, bound, proven: false }, true);
    const text = said().find((one) => one?.startsWith('Stopped early.'));
    expect(text).toContain(`take ${points(30)} points off`);
    expect(text?.includes('fewer than')).toBe(hasBound);
    expect(screen.getByText('Nothing better when it was stopped')).toBeTruthy();
  });

  it('is told without a bound where none is known', () => {
    const points = show({ kernelCost: 30, bound: 0, proven: false });
    const text = said().find((one) => one?.includes(`take ${points(30)} points off`));
    expect(text).not.toMatch(/fewer than|Stopped|Proven:/);
  });
});
