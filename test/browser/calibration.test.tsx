import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Toaster, toast } from 'sonner';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attentionParams } from '@/core/attention';
import { fittedOf, placesOf } from '@/core/calibration';
import { createEditor, settings } from '@/editor';
import { startI18n } from '@/i18n';
import { CalibrationDialog } from '@/ui/calibration';
import { figuresDialog } from '@/ui/figures-dialog';
import { EditorProvider } from '@/ui/shell';
import { figuresOf } from '../core/calibration/shop';
import { build } from '../helpers/page';
import '@/ui/shell/base.css';

configure({ asyncUtilTimeout: 12_000 });

const page = build({ viewports: ['desktop', 'mobile'], modules: [{ rows: '1~ 2~ 3 4 / 5 6 7 8', columns: { desktop: 4, mobile: 2 } }] });
const { places } = placesOf(page, 'desktop');
const HEAD = 'Date,Device,SKU,Slot,Impressions,Clicks';

/** Places that lean to the left much more than the model has it. */
const rows = (rotates: boolean, device = 'PC') =>
  figuresOf({
    theta: places.map(({ u, row }) => 0.5 * 0.8 ** row * Math.exp(-0.5 * u)),
    tiles: places.map(({ tile }) => tile),
    worth: () => 0.05,
    impressions: 3000,
    days: 8,
    seed: 2,
    rotates,
  }).map(({ day, sku, tile, impressions, clicks }) => [day, device, sku, tile, impressions, clicks].join(','));
const csv = (...lines: string[]) => new File([[HEAD, ...lines].join('\n')], 'june.csv');

function open() {
  const store = createEditor({ page });
  const onClose = vi.fn();
  render(
    <EditorProvider store={store}>
      <CalibrationDialog onClose={onClose} />
      <Toaster />
    </EditorProvider>,
  );
  return { store, onClose, user: userEvent.setup() };
}
const drop = (file: File) => figuresDialog.setState({ shown: 'calibration', dropped: file });

beforeEach(() => {
  settings.setState({ language: 'en', shopAttention: null });
  figuresDialog.setState({ shown: 'calibration', dropped: null });
  startI18n('en');
});
afterEach(() => {
  toast.dismiss();
  cleanup();
});

describe('the calibration dialog', () => {
  it('fits what a table can tell, and the page uses it after one step that undo takes back', async () => {
    const { store, onClose, user } = open();
    drop(csv(...rows(true)));
    await screen.findByText('The model can be fitted');
    expect(screen.getByText(/^Your shop’s visitors .* They look to the left more than assumed\.$/)).toBeTruthy();
    expect(screen.getByText('How it was worked out').closest('details')?.open).toBe(false);
    // A place may be looked at more than the one it is compared with: that is no chance.
    expect(screen.getByRole('table', { name: 'Figures by place' }).textContent).toMatch(/× \d\.\d\d/);
    expect(screen.getByText('64 rows read')).toBeTruthy();
    expect(screen.getByText('8 days (2026-06-01 to 2026-06-08)')).toBeTruthy();
    const lean = within(screen.getByRole('region', { name: 'Parameters' })).getByRole('row', { name: /Lean to the left/ });
    expect(Number(lean.querySelector('strong')?.textContent)).toBeGreaterThan(0.4);
    expect(screen.getByRole('img', { name: 'Default and fitted values of 8 places' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Use for this page' }));
    expect(onClose).toHaveBeenCalled();
    expect(attentionParams(store.getState().page, false).lambda).toBeGreaterThan(0.4);
    expect(attentionParams(store.getState().page, true).lambda).toBe(0.1);
    expect(fittedOf(store.getState().page).desktop?.fitted.source).toBe('june.csv');
    expect(store.getState().undoSteps.map(({ label }) => label.key)).toEqual(['calibrate']);
    store.actions.undo();
    expect(store.getState().page.attention).toBeUndefined();
  });

  it('says why a table cannot tell, and shows click rates that it does not call attention', async () => {
    open();
    drop(csv(...rows(false)));
    await screen.findByText('These figures cannot calibrate the model');
    expect(screen.getByText('No SKU stood in several places; 3 are needed.')).toBeTruthy();
    expect(screen.getByRole('table', { name: 'Click rate by place' }).querySelectorAll('tbody tr')).toHaveLength(8);
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Use for this page' }).disabled).toBe(true);
  });

  it('keeps devices apart, and tells rows that it could not use', async () => {
    const { user, store } = open();
    drop(csv(...rows(true), ...rows(false, 'App'), '2026-06-01,PC,s1,t77,10,1', '2026-06-01,PC,s1,t1,ten,1'));
    await screen.findByText('The model can be fitted');
    await user.click(screen.getByRole('radio', { name: 'Mobile' }));
    expect(screen.getByText('These figures cannot calibrate the model')).toBeTruthy();
    await user.click(screen.getByRole('tab', { name: /Rows not used/ }));
    expect(screen.getByText('line 130: the page has no place “t77”')).toBeTruthy();
    expect(screen.getByText('line 131, Impressions: “ten” is no number')).toBeTruthy();
    await user.click(screen.getByRole('tab', { name: 'Predicted and real' }));
    expect(screen.getByText(/of the clicks fell elsewhere than predicted/)).toBeTruthy();
    expect(screen.getByText(/^Agreement of order −?\d+%$/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show over the page' }));
    const { overlay, flow } = store.getState();
    expect(overlay).toBe('flow');
    expect(Object.values(flow.real?.tiles ?? {}).reduce((sum, { real }) => sum + real, 0)).toBeCloseTo(1);
  });

  it('asks which column is which where a name is not known', async () => {
    const { user } = open();
    drop(new File([[HEAD.replace('Clicks', 'Taps'), ...rows(true)].join('\n')], 'taps.csv'));
    await screen.findByText('Columns still missing: Clicks');
    await user.click(screen.getByRole('tab', { name: 'Columns' }));
    await user.click(screen.getByRole('combobox', { name: 'Meaning of column “Taps”' }));
    await user.click(await screen.findByRole('option', { name: 'Clicks' }));
    await user.click(screen.getByRole('tab', { name: 'Calibration' }));
    await screen.findByText('The model can be fitted');
  });

  it('saves the plan of the rotation with columns that figures come back by', async () => {
    const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:saved');
    const { user } = open();
    await user.click(screen.getByRole('button', { name: 'Download the schedule' }));
    const [file] = saved.mock.calls[0] ?? [];
    saved.mockRestore();
    if (!(file instanceof Blob)) throw new Error('nothing was saved');
    const text = await file.text();
    const [head, ...lines] = text.replace(/^\uFEFF/, '').split('\r\n');
    expect(head).toBe('Period,Module,Position,Row,Column,Tile or slot,SKU,Title');
    expect(lines.map((line) => line.split(',').slice(0, 7).join(' ')).sort()).toEqual([
      expect.stringMatching(/^1 Module 1 1 1 1 t1 s[12]$/),
      expect.stringMatching(/^1 Module 1 2 1 2 t2 s[12]$/),
      expect.stringMatching(/^2 Module 1 1 1 1 t1 s[12]$/),
      expect.stringMatching(/^2 Module 1 2 1 2 t2 s[12]$/),
    ]);
  });

  it.each(['en', 'zh'] as const)(
    'offers an example with the page’s own SKUs that can be fitted once it comes back (%s)',
    async (language) => {
      settings.setState({ language });
      startI18n(language);
      const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:saved');
      const { user } = open();
      await user.click(screen.getByRole('button', { name: language === 'en' ? 'Download an example' : '下载示例表' }));
      const [file] = saved.mock.calls[0] ?? [];
      saved.mockRestore();
      if (!(file instanceof Blob)) throw new Error('nothing was saved');
      drop(new File([file], 'example.csv'));
      await screen.findByText(language === 'en' ? 'The model can be fitted' : '可以校准');
      await user.click(screen.getByRole('tab', { name: language === 'en' ? 'Predicted and real' : '预估与实际' }));
      expect(screen.getAllByText(language === 'en' ? '8 SKUs' : '8 个商品').length).toBeGreaterThan(7);
    },
  );

  it('keeps the shop’s preset, which another page can take', async () => {
    const { user } = open();
    drop(csv(...rows(true)));
    await screen.findByText('The model can be fitted');
    await user.click(screen.getByRole('button', { name: 'Keep as the shop’s preset' }));
    await waitFor(() => expect(settings.getState().shopAttention?.desktop?.params.lambda).toBeGreaterThan(0.4));
    cleanup();
    const again = open();
    await again.user.click(await screen.findByRole('button', { name: 'Use for this page' }));
    expect(attentionParams(again.store.getState().page, false).lambda).toBeGreaterThan(0.4);
    expect(screen.getAllByText(/Desktop: june\.csv/)).toHaveLength(2);
    await again.user.click(screen.getAllByRole('button', { name: 'Remove' })[0] as HTMLElement);
    expect(again.store.getState().page.attention).toBeUndefined();
  });

  it('says what is wrong with a file that it cannot read', async () => {
    open();
    drop(new File(['name,note\na,b'], 'notes.csv'));
    expect((await screen.findByRole('alert')).textContent).toContain('“notes.csv” cannot be read');
    expect(screen.getByText('the place: a tile or slot, module and position, or row and column')).toBeTruthy();
  });

  it('rotates random places, a period at a time', async () => {
    const { store, user } = open();
    const shown = () =>
      store
        .getState()
        .page.modules[0]?.tiles?.map(({ skuId }) => skuId)
        .slice(0, 2)
        .join();
    await user.click(screen.getByRole('button', { name: 'Begin rotating' }));
    const first = shown();
    await user.click(await screen.findByRole('button', { name: 'Rotate to period 2' }));
    expect(shown()).not.toBe(first);
    store.actions.undo();
    expect(shown()).toBe(first);
  });
});
