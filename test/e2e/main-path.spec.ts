/** From a file that nobody prepared to a page that can be sent on. */
import { join } from 'node:path';
import { AUDIO, CATALOGUES, expect, test } from './app';

test('a catalogue becomes a page, and the rows that cannot be used are listed with their reasons', async ({ app, page }) => {
  await app.open();
  await app.choose(AUDIO);
  const dialog = page.getByRole('dialog', { name: 'Import a catalogue' });
  await expect(dialog.getByText('73 usable')).toBeVisible();
  await expect(dialog.getByText('4 rows rejected')).toBeVisible();
  await expect(dialog.getByLabel('Encoding')).toHaveText(/GB18030/);
  await dialog.getByRole('tab', { name: /Rejected rows/ }).click();
  await expect(dialog.getByRole('row', { name: /面议/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Import 73 SKUs' }).click();

  const planner = page.getByRole('dialog', { name: 'Plan a page' });
  await expect(planner.getByText('73 SKUs to choose from')).toBeVisible();
  await planner.getByRole('radio', { name: '3', exact: true }).first().click();
  await planner.getByRole('button', { name: 'Plan the page' }).click();

  await app.ready();
  await expect(app.mockup().locator('[data-module]')).toHaveCount(3);
  await expect(app.mockup().locator('[data-tile]')).toHaveCount(36);
  await expect(page.getByRole('button', { name: /score/i }).first()).toBeVisible();

  // What is left goes on the page, several at once, and back; and another SKU for a tile is taken from what fits.
  const skus = page.getByRole('listbox', { name: 'SKUs' });
  await page.getByRole('button', { name: 'Unplaced only' }).click();
  await expect(page.getByText('37 of 73 SKUs')).toBeVisible();
  await skus.getByRole('option').nth(0).click();
  await skus
    .getByRole('option')
    .nth(2)
    .click({ modifiers: ['Shift'] });
  await skus.press('Enter');
  await expect(page.getByText('34 of 73 SKUs')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('37 of 73 SKUs')).toBeVisible();
  const tile = app.mockup().locator('[data-tile]').first();
  const before = await tile.getAttribute('aria-label');
  await tile.focus();
  await tile.press('r');
  const suggestions = page.getByRole('listbox', { name: 'Suggested SKUs' });
  await expect(suggestions.getByRole('option')).toHaveCount(8);
  await suggestions.press('Enter');
  await expect(tile).not.toHaveAttribute('aria-label', before ?? '');
});

test('a file dropped on the window is imported as well', async ({ app, page }) => {
  await app.open();
  await app.drop(AUDIO);
  await expect(page.getByRole('dialog', { name: 'Import a catalogue' }).getByText('73 usable')).toBeVisible();
});

test('a catalogue without a price column says exactly that', async ({ app, page }) => {
  await app.open();
  await app.choose(join(CATALOGUES, 'no-price-gb18030.csv'));
  const dialog = page.getByRole('dialog', { name: 'Import a catalogue' });
  await expect(dialog.getByText('No price column')).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^(Import|Nothing|No SKU)/ })).toBeDisabled();
});

test('a page is there again after the tab was closed', async ({ app, page, context }) => {
  await app.open();
  await app.planFrom(AUDIO);
  const [first = '', second = ''] = await app.order();
  await app.drag(first, second);
  const order = await app.order();
  expect(order.slice(0, 2)).toEqual([second, first]);
  await expect(page.getByText('Saved')).toBeVisible();
  const address = page.url();
  await page.close();

  const again = await context.newPage();
  await again.goto(address);
  await expect(again.locator('[data-viewport="desktop"] [data-tile]').first()).toBeVisible();
  const tiles = again.locator('[data-viewport="desktop"] [data-tile]');
  expect(await tiles.evaluateAll((all) => all.map((tile) => (tile as HTMLElement).dataset.tile))).toEqual(order);
});

test.describe('in Chinese', () => {
  test.use({ language: 'zh' });

  test('the whole path speaks Chinese, and the page does', async ({ app, page }) => {
    await app.open();
    await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
    await app.planFrom(AUDIO);
    await expect(app.mockup()).toHaveAttribute('lang', /^zh/);
    await expect(page.getByRole('button', { name: '自动排品' })).toBeVisible();
    await expect(page.getByRole('tab', { name: /问题/ })).toBeVisible();
    // What is not Chinese on this screen: names, numbers, keys and the product itself.
    const english = await page
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons
          .map((button) => button.getAttribute('aria-label') ?? button.textContent ?? '')
          .filter((text) => /\b[A-Za-z]{4,}\b/.test(text)),
      );
    expect(english.filter((text) => !/Tessil|Ombra|Lite|Banner|Ctrl|Shift|Enter|English|Endcap/.test(text))).toEqual([]);
  });
});
