/** The hint with what one can do first: ticked as it is done, and gone for ever. */
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createEditor, settings } from '@/editor';
import { startI18n } from '@/i18n';
import { FirstSteps } from '@/ui/first-steps';
import { useSettingsItems } from '@/ui/settings-items';
import { EditorProvider, useImages } from '@/ui/shell';
import { useAppearance } from '@/ui/use-appearance';
import { priced } from '../helpers/panel-page';
import '@/ui/shell/base.css';

beforeEach(() => settings.setState({ language: 'en', firstSteps: [] }));
afterEach(cleanup);

function open(hasPalette = false) {
  startI18n('en');
  const store = createEditor({ page: priced({ Start: [79, 119, 89, 139] }) });
  const onPalette = vi.fn();
  const shown = (palette: boolean) => (
    <EditorProvider store={store}>
      <FirstSteps hasPalette={palette} onPalette={onPalette} />
    </EditorProvider>
  );
  const { rerender } = render(shown(hasPalette));
  return { store, onPalette, openPalette: () => rerender(shown(true)), user: userEvent.setup() };
}
const line = () => screen.queryByRole('region', { name: 'First steps' });

it('ticks what was done, and goes with the last of the three', () => {
  const { store, openPalette } = open();
  act(() => void store.actions.dispatch({ type: 'swap-tiles', a: 't1', b: 't2', viewport: 'desktop' }));
  expect(screen.getByRole('button', { name: 'Drag a tile, done' })).toBeTruthy();
  act(() => void store.actions.dispatch({ type: 'set-tile', tile: 't1', locked: true }, { key: 'fix' }));
  openPalette();
  expect([line(), settings.getState().firstSteps]).toEqual([null, null]);
});

it('has nothing else drawn anew when a step is ticked', () => {
  const drawn = vi.fn();
  function Everything() {
    useAppearance();
    useImages();
    useSettingsItems();
    drawn();
    return null;
  }
  const { store } = open();
  render(<Everything />);
  const before = drawn.mock.calls.length;
  act(() => void store.actions.dispatch({ type: 'swap-tiles', a: 't1', b: 't2', viewport: 'desktop' }));
  expect(settings.getState().firstSteps).toEqual(['move']);
  expect(drawn).toHaveBeenCalledTimes(before);
});

it('stays away once it was dismissed', async () => {
  const { user } = open();
  await user.click(screen.getByRole('button', { name: 'Do not show again' }));
  expect(line()).toBeNull();
  cleanup();
  open();
  expect([line(), JSON.parse(localStorage.getItem('endcap-settings') ?? '').state.firstSteps]).toEqual([null, null]);
});

it('waits for a page with tiles', () => {
  const { store } = open();
  act(() => void store.actions.dispatch({ type: 'remove-module', module: 'm1' }));
  expect(line()).toBeNull();
});

it('leads to each of them, and is not there on a page that can only be looked at', async () => {
  const { store, onPalette, user } = open();
  store.actions.show({ rightPanel: 'inspector' });
  await user.click(screen.getByRole('button', { name: 'Fix a finding' }));
  expect(store.getState().rightPanel).toBe('findings');
  await user.click(screen.getByRole('button', { name: /for commands/ }));
  expect(onPalette).toHaveBeenCalledOnce();
  act(() => store.actions.setReadOnly('elsewhere'));
  expect(line()).toBeNull();
});
