/** A day's work by mouse: choosing many at once, the catalogue, the inspector, the history, the preview, the settings. */
import { type App, AUDIO, expect, plan, test } from './app';

test.use({ viewport: { width: 1440, height: 1200 } });

const woven = plan({
  anchor: 79,
  modules: [
    { title: 'Start', rows: '79 119 89 139 / 129 85 149 95' },
    { title: 'End', rows: '199 259 209 269' },
  ],
});

const selected = ({ page }: App) =>
  page
    .locator('[data-viewport="desktop"] [data-tile][aria-selected="true"]')
    .evaluateAll((tiles) => tiles.map((tile) => (tile as HTMLElement).dataset.tile));

test('tiles are chosen by a frame and by what they share, then locked, moved and removed at once', async ({ app, page }) => {
  const branded = structuredClone(woven);
  for (const i of [0, 2, 8]) Object.assign(branded.skus[i] ?? {}, { brand: 'Ombra' });
  await app.edit(branded);
  const [from, to] = [await app.tile('t1').boundingBox(), await app.tile('t6').boundingBox()];
  await page.mouse.move((from?.x ?? 0) - 3, (from?.y ?? 0) - 3);
  await page.mouse.down();
  await page.mouse.move((to?.x ?? 0) + 8, (to?.y ?? 0) + 8, { steps: 4 });
  await page.mouse.up();
  expect(await selected(app)).toEqual(['t1', 't2', 't5', 't6']);
  await app.tile('t7').click({ modifiers: ['Shift'] });
  expect(await selected(app)).toContain('t7');

  await app.tile('t1').click();
  await app.tile('t1').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Select same' }).hover();
  await page.getByRole('menuitem', { name: 'Same brand' }).click();
  expect(await selected(app)).toEqual(['t1', 't3', 't9']);
  await app.tile('t1').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Lock/ }).click();
  const tiles = async () => (await app.saved()).modules.flatMap(({ tiles = [] }) => tiles);
  expect((await tiles()).filter(({ locked }) => locked).map(({ id }) => id)).toEqual(['t1', 't3', 't9']);
  await app.undo();
  await app.tile('t3').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Remove/ }).click();
  await expect(app.mockup().locator('[data-tile]')).toHaveCount(9);
  await app.undo();
  await expect(app.mockup().locator('[data-tile]')).toHaveCount(12);
});

test('a SKU is found in the catalogue, dragged onto the page, and changed for one that fits', async ({ app, page }) => {
  await app.open();
  await app.planFrom(AUDIO);
  const panel = page.getByRole('region', { name: 'SKUs', exact: true });
  const found = panel.getByRole('status');
  await panel.getByRole('button', { name: 'Unplaced only' }).click();
  await expect(found).toHaveText(/^\d+ of \d+ SKUs$/);
  const all = await found.textContent();
  const prices = await panel.getByRole('group', { name: 'Prices' }).boundingBox();
  await page.mouse.move((prices?.x ?? 0) + (prices?.width ?? 0) * 0.1, (prices?.y ?? 0) + 8);
  await page.mouse.down();
  await page.mouse.move((prices?.x ?? 0) + (prices?.width ?? 0) * 0.7, (prices?.y ?? 0) + 8, { steps: 4 });
  await page.mouse.up();
  await expect(found).not.toHaveText(all ?? '');

  const row = panel.getByRole('option').first();
  const id = await row.getAttribute('aria-label');
  const [first] = await app.order();
  const before = await app.mockup().locator('[data-tile]').count();
  await row.hover();
  await page.mouse.down();
  const box = await app.tile(first ?? '').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 2, (box?.y ?? 0) + (box?.height ?? 0) / 2, { steps: 8 });
  await page.mouse.up();
  await expect(app.mockup().locator('[data-tile]')).toHaveCount(before + 1);
  const placed = app.mockup().locator('[data-tile]').first();
  expect(await placed.getAttribute('aria-label')).toContain(id?.split(',')[0]);

  await placed.click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Replace/ }).click();
  await page.getByRole('dialog').getByRole('option').first().click();
  await page.keyboard.press('Enter');
  await expect(placed).not.toHaveAttribute('aria-label', new RegExp(`^${id?.split(',')[0]}`));
  expect(await app.mockup().locator('[data-tile]').count()).toBe(before + 1);
});

test('many are changed at once in the inspector; the history goes back to before, also after a reload', async ({ app, page }) => {
  await app.edit(woven);
  await app.tile('t1').click();
  await app.tile('t2').click({ modifiers: ['Shift'] });
  await page.getByRole('tab', { name: 'Inspector' }).click();
  const price = page.getByLabel('Price', { exact: true });
  await expect(price).toHaveAttribute('placeholder', 'Mixed');
  await price.press('ArrowUp');
  await price.press('Enter');
  expect((await app.saved()).skus.slice(0, 3).map(({ price }) => price)).toEqual([8000, 12000, 8900]);
  await app.drag('t3', 't4');
  await page.getByRole('tab', { name: 'History' }).click();
  const steps = page.getByRole('list', { name: 'History, the newest first' }).getByRole('button');
  await expect(steps).toHaveCount(3);
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
  await page.reload();
  await app.ready();
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(steps).toHaveCount(3);
  await steps.last().click();
  await expect.poll(() => app.order()).toEqual(Array.from({ length: 12 }, (_, i) => `t${i + 1}`));
  expect((await app.saved()).skus.slice(0, 2).map(({ price }) => price)).toEqual([7900, 11900]);
  await steps.first().click();
  await expect.poll(async () => (await app.order()).slice(2, 4)).toEqual(['t4', 't3']);
});

test('the page is looked at without marks at a device’s width, and motion, theme and language are chosen', async ({ app, page }) => {
  await app.edit(woven);
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  const shown = page.getByRole('region', { name: /^The page/ });
  await expect(shown.locator('[data-tile]')).toHaveCount(12);
  await expect(shown.getByRole('button')).toHaveCount(0);
  await page.getByRole('radio', { name: 'Mobile' }).last().click();
  await page.getByRole('combobox', { name: 'Device' }).click();
  await page.getByRole('option', { name: /^Small phone/ }).click();
  await expect(shown).toHaveAttribute('aria-label', /360 px wide$/);
  await page.getByRole('button', { name: 'Full screen' }).click();
  await expect(page.getByRole('button', { name: 'Leave full screen' })).toBeVisible();
  await page.getByRole('button', { name: 'Leave full screen' }).click();
  await page.keyboard.press('Escape');
  await expect(shown).toHaveCount(0);

  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Reduce motion' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'reduced');
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitemcheckbox', { name: '中文' }).click();
  await expect(page.getByRole('button', { name: '自动排品', exact: true })).toBeVisible();
});
