/** The palette and the sheet of keys: what can be done, found and read without a mouse. */
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createEditor, library, settings } from '@/editor';
import { startI18n } from '@/i18n';
import { TILE_KEYS } from '@/ui/canvas';
import { EditorScreen } from '@/ui/editor/EditorScreen';
import { EditorProvider } from '@/ui/shell';
import { priced } from '../helpers/panel-page';
import '@/ui/shell/base.css';

const page = priced({ Start: [79, 119, 89, 139], End: [259, 399, 289, 429] });

afterEach(cleanup);

async function open(language: 'zh' | 'en' = 'en') {
  settings.setState({ language, theme: 'system' });
  startI18n(language);
  const store = createEditor({ page });
  render(
    <EditorProvider store={store}>
      <div style={{ position: 'fixed', inset: 0 }}>
        <EditorScreen onOpenFile={() => undefined} />
      </div>
    </EditorProvider>,
  );
  await screen.findByRole('button', { name: language === 'en' ? 'Arrange' : '自动排品' });
  return store;
}
async function palette(query: string) {
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.fill(await screen.findByRole('combobox', { name: /^Commands|命令/ }), query);
  return screen.getAllByRole('option').map(({ textContent }) => textContent);
}

test('an action is found by its name in either language', async () => {
  await open();
  expect(await palette('视觉动线')).toContain('Show visual flowF9');
  await userEvent.keyboard('{Escape}');
  cleanup();
  await open('zh');
  expect(await palette('visual flow')).toContain('显示视觉动线F9');
});

test('what begins with the word typed stands before what only has its letters', async () => {
  const store = await open();
  act(() => store.actions.select(['t1']));
  const [first, ...others] = await palette('move');
  expect(first).toMatch(/^Send selected tiles to/);
  expect(others.some((text) => text?.startsWith('Remove'))).toBe(true);
});

test('a SKU is found by words of its name or its number, selected and brought into view', async () => {
  const store = await open();
  const sku = page.skus[6];
  expect((await palette(sku?.id ?? '')).some((text) => text?.startsWith(sku?.title ?? ''))).toBe(true);
  await userEvent.click(screen.getByRole('option', { name: new RegExp(`^${sku?.title}`) }));
  const tile = page.modules[1]?.tiles?.[2]?.id;
  expect([store.getState().selection, store.getState().lit]).toEqual([[tile], { tiles: [tile], reveal: true }]);
});

test('another page of the library is offered, and gone to', async () => {
  await library.savePage({ ...page, title: 'Spring sale' }, 'p-spring', Date.now());
  await open();
  await palette('spring');
  await userEvent.click(await screen.findByRole('option', { name: 'Spring sale' }));
  expect(window.location.hash).toBe('#/pages/p-spring');
  window.location.hash = '';
});

test('selected tiles are sent to a place from the palette', async () => {
  const store = await open();
  act(() => store.actions.select(['t1']));
  await palette('send');
  await userEvent.keyboard('{Enter}');
  await userEvent.fill(await screen.findByRole('textbox', { name: 'Place' }), '2/1/2');
  await userEvent.keyboard('{Enter}');
  expect(store.getState().page.modules[1]?.tiles?.map(({ id }) => id)).toEqual(['t5', 't1', 't6', 't7', 't8']);
});

test('the sheet of keys has every key of a tile and every shortcut of an action', async () => {
  await open();
  await userEvent.keyboard('{Shift>}?{/Shift}');
  const sheet = within(await screen.findByRole('dialog'));
  const keys = sheet.getAllByRole('definition').map(({ textContent }) => textContent?.toLowerCase());
  const named: Record<string, string> = { ' ': 'space', Escape: 'esc' };
  for (const key of Object.values(TILE_KEYS).flat())
    expect(keys.some((shown) => shown?.split(' / ').includes((named[key] ?? key).toLowerCase()))).toBe(true);
  for (const key of ['ctrl+z', 'ctrl+k', 'ctrl+enter', 'f9', 'pageup / pagedown', 'f8 / shift f8', '/']) expect(keys).toContain(key);
  expect(new Set(keys).size).toBeGreaterThan(30);
});
