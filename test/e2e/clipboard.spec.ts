/** Tiles between pages in two tabs, rows of a spreadsheet, modules doubled and laid out by a template: and all of it taken back. */

import type { Page } from '@playwright/test';
import { writePage } from '@/core/page';
import { App, expect, plan, test } from './app';
import { violations } from './axe';

test.use({ viewport: { width: 1440, height: 1700 } });

const from = plan({ title: 'First page', modules: [{ title: '99 zone', rows: '89 129 95 139 / 135 99 145 105' }] });
const into = plan({ title: 'Second page', modules: [{ title: '199 zone', rows: '149@a 199@b 209@c 159@d' }] });

/** Holds that axe finds nothing inside an element, in both themes. */
async function passes(page: Page, within: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    if (colorScheme === 'dark') await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    else await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
    expect(await violations(page, [], within), `${within}, ${colorScheme}`).toEqual([]);
  }
}

test('tiles go from one page to another in a second tab, rows of a spreadsheet become SKUs, and a module is doubled', async ({
  app,
  page,
  context,
}) => {
  await app.edit(from);
  const second = await context.newPage();
  const other = new App(second);
  await other.open();
  await other.choose({ name: 'second.page.json', text: writePage(into) });
  await other.ready();

  await page.bringToFront();
  await app.tile('t2').click();
  await app.tile('t4').click({ modifiers: ['Shift'] });
  const bar = page.getByRole('region', { name: 'Selection' });
  await expect(bar).toBeVisible();
  await passes(page, '[data-selection-bar]');
  await page.keyboard.press('ControlOrMeta+c');
  await expect(page.locator('[data-announcements]')).toHaveText('Copied 3 tiles');

  await second.bringToFront();
  await other.tile('t1').click();
  await second.keyboard.press('ControlOrMeta+v');
  await expect(other.mockup().locator('[data-tile]')).toHaveCount(7);
  const pasted = await other.saved();
  expect(pasted.modules[0]?.tiles?.map(({ skuId }) => skuId)).toEqual(['a', 's2', 's3', 's4', 'b', 'c', 'd']);
  expect(pasted.skus.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 's2', 's3', 's4']);
  await other.undo();
  await expect(other.mockup().locator('[data-tile]')).toHaveCount(4);

  // What a spreadsheet copies is the table that the tiles were.
  const rows = 'SKU\tTitle\tPrice\nN1\tCarbon tripod\t129.00\nN2\tCamera bag\t\nN3\tLens cloth\t19.90';
  await second.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, rows);
  await expect(second.getByText('Placed 2 SKUs', { exact: true })).toBeVisible();
  await expect(second.getByText('1 row was left out: row 3, the price is empty').first()).toBeVisible();
  await expect(other.mockup().locator('[data-tile]')).toHaveCount(6);

  await other.mockup().getByRole('button', { name: 'Module “199 zone”' }).click({ button: 'right' });
  const menu = second.getByRole('menu', { name: 'Actions' });
  await expect(menu).toBeVisible();
  await passes(second, '[role="menu"]');
  await menu.getByRole('menuitem', { name: /^Duplicate/ }).click();
  await expect(other.mockup().getByRole('button', { name: 'Module “199 zone 2”' })).toBeVisible();
  await expect(other.mockup().locator('[data-tile]')).toHaveCount(12);
  await other.undo();
  await other.undo();
  await expect(other.mockup().locator('[data-tile]')).toHaveCount(4);
});

test('a module is saved as a template and laid out by another', async ({ app, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await app.edit(from);
  const title = app.mockup().getByRole('button', { name: 'Module “99 zone”' });
  await title.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Save module as template…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Two rows');
  await passes(page, '[role="dialog"]');
  await dialog.getByRole('button', { name: 'Save template' }).click();
  await expect(dialog).toBeHidden();
  await title.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Templates…' }).click();
  await expect(dialog.getByRole('button', { name: /^Two rows, 4 columns, 8 tiles/ })).toBeVisible();
  await passes(page, '[role="dialog"]');
  await dialog.getByRole('button', { name: /^Hero left/ }).click();
  await expect(dialog).toBeHidden();
  const { modules } = await app.saved();
  expect(modules[0]?.tiles?.[0]?.span).toEqual({ desktop: [2, 2], mobile: [2, 2] });
  expect(modules[0]?.tiles).toHaveLength(8);
  await app.undo();
  expect((await app.saved()).modules[0]).toEqual(from.modules[0]);
});
