/** The editor as a whole: what its bar, its keys and its panels agree about. */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { Toaster } from 'sonner';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createEditor, settings } from '@/editor';
import { startI18n } from '@/i18n';
import { EditorScreen } from '@/ui/editor/EditorScreen';
import { EditorProvider } from '@/ui/shell';
import { priced } from '../helpers/panel-page';
import '@/ui/shell/base.css';

const page = priced({ Start: [79, 119, 89, 139], Middle: [200, 205, 150, 260], End: [259, 399, 289, 429] });

afterEach(cleanup);

async function open(on = page) {
  settings.setState({ language: 'en', theme: 'system' });
  startI18n('en');
  const store = createEditor({ page: on });
  render(
    <EditorProvider store={store}>
      <div style={{ position: 'fixed', inset: 0 }}>
        <EditorScreen onOpenFile={() => undefined} />
      </div>
      <Toaster />
    </EditorProvider>,
  );
  // What stands beside the canvas comes after it.
  await screen.findByRole('tab', { name: /^Findings/ });
  return store;
}
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

describe('the editor', () => {
  it.each([
    { key: '?', shiftKey: true },
    { key: '？', shiftKey: true },
  ])('opens the shortcut sheet by $key, on an empty canvas too', async (press) => {
    await open({ ...page, modules: [] });
    expect(screen.getByText('No modules yet')).toBeTruthy();
    act(() => document.querySelector<HTMLElement>('#canvas')?.focus());
    fireEvent.keyDown(document.activeElement ?? document.body, press);
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeTruthy();
  });

  it('undoes from a field that was not changed, and leaves a field with edits its own undo', async () => {
    const store = await open();
    act(() => store.actions.select(['t2']));
    act(() => store.actions.show({ rightPanel: 'inspector' }));
    await userEvent.fill(field('Price'), '109');
    await userEvent.keyboard('{Tab}');
    expect(store.getState().undoSteps).toHaveLength(1);
    expect(document.activeElement?.tagName).toBe('INPUT');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(store.getState().page).toEqual(page);
    act(() => void store.actions.redo());
    await userEvent.fill(field('Price'), '5');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(store.getState().undoSteps).toHaveLength(1);
  });

  it('shows at once what cannot be done where the page can only be looked at, and can still be read through', async () => {
    const store = await open();
    act(() => {
      store.actions.setReadOnly('elsewhere');
      store.actions.show({ leftPanel: 'outline', rightPanel: 'inspector' });
    });
    for (const name of ['Arrange', 'Ways to arrange', 'Add module']) expect(button(name).disabled).toBe(true);
    // A menu opens when its button is pressed, before it is clicked.
    act(() => void button('Add module').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 })));
    expect(screen.queryByRole('menu')).toBeNull();
    const inspector = () => within(document.querySelector<HTMLElement>('[data-inspector]') as HTMLElement);
    const fields = () => [
      ...inspector().queryAllByRole<HTMLInputElement>('textbox'),
      ...inspector().queryAllByRole<HTMLButtonElement>('combobox'),
    ];
    expect(fields().length).toBeGreaterThan(2);
    expect(fields().filter(({ disabled }) => !disabled)).toEqual([]);
    await userEvent.click(button(/^Middle, SKU grid/));
    expect(store.getState().selectedModule).toBe('m2');
    expect(fields().filter(({ disabled }) => !disabled)).toEqual([]);
    await userEvent.click(button('Page'));
    await userEvent.click(button(/^Desktop 1200 px wide/));
    expect(field('Name').value).toBe('desktop');
    expect(field('Name').disabled).toBe(true);
    act(() => store.actions.setReadOnly(null));
    expect(field('Name').disabled).toBe(false);
  });

  it('offers to arrange a module or a row only where one is selected', async () => {
    const store = await open();
    const disabled = async () => {
      await userEvent.click(button('Ways to arrange'));
      const items = screen.getAllByRole('menuitem').filter((item) => item.getAttribute('aria-disabled') === 'true');
      const names = items.map(({ textContent }) => textContent);
      await userEvent.keyboard('{Escape}');
      return names;
    };
    expect(await disabled()).toEqual(['Arrange this module only', 'Arrange this row only']);
    act(() => store.actions.selectModule('m2'));
    expect(await disabled()).toEqual(['Arrange this row only']);
    act(() => store.actions.select(['t1']));
    expect(await disabled()).toEqual([]);
  });

  it('does not propose to move SKUs where what is left is not about their order', async () => {
    const { skus, ...one } = priced({ Start: [79, 119, 89, 139] });
    await open({ ...one, skus: skus.map(({ image, ...sku }) => sku) });
    await userEvent.click(button('Arrange'));
    await screen.findByText(/^What is left is not about the order/, {}, { timeout: 8000 });
    expect(screen.queryByRole('button', { name: 'Let SKUs move' })).toBeNull();
  });

  it('ticks in its menu the language, the appearance, and whether pictures are fetched, as home does', async () => {
    await open();
    await userEvent.click(button('More actions'));
    const ticked = screen.getAllByRole('menuitemcheckbox', { checked: true }).map(({ textContent }) => textContent);
    expect(ticked).toEqual(['English', 'System', 'Load pictures from the web']);
    expect(screen.getByRole('menuitem', { name: /^Open file…/ })).toBeTruthy();
    await userEvent.keyboard('{Escape}');
  });

  it('calls showing three viewports All, and the third one Tablet', async () => {
    await open();
    expect(screen.getByRole('radio', { name: 'Both' })).toBeTruthy();
    await userEvent.click(screen.getByRole('tab', { name: 'Inspector' }));
    await userEvent.click(button('Add a viewport'));
    expect(screen.getByRole('radio', { name: 'Tablet' })).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'All' })).toBeTruthy();
  });
});
