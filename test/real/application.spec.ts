/** The main job on catalogues that nobody prepared: import, plan, edit, arrange, and a page file that opens again. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { App } from '../e2e/app';

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const isPresent = existsSync(folder);

test.beforeEach(async ({ page }) => {
  // Pictures of these shops are not fetched.
  await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort());
});

/** Currencies that the files do not tell, as a person would answer. */
const CATALOGUES = [
  { file: 'bestbuy_phones.csv', currency: 'USD' },
  { file: 'bestbuy_phones_raw.json', currency: 'USD' },
  { file: 'amazon_in_products.csv' },
  { file: 'shopify_phone_cases.csv', currency: 'USD' },
  { file: 'shopify_home_and_garden.csv', currency: 'USD', tiles: 4 },
  { file: 'shopify_apparel.csv', currency: 'USD', tiles: 4 },
  { file: 'jd_phones.xlsx', currency: 'CNY' },
  { file: 'jd_phones_specs.csv', currency: 'CNY' },
  { file: 'vendure_products.csv', currency: 'USD' },
];

async function chooseCurrency(page: Page, currency: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Currency' }).click();
  await page
    .getByRole('option', { name: new RegExp(currency) })
    .first()
    .click();
}

/** Fills the planner's form where its first answer does not suit the file, and makes the page. */
async function plan(page: Page, tiles: number | undefined): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Plan a page' });
  await expect(dialog.getByRole('heading', { name: 'Modules to come' })).toBeVisible();
  if (tiles !== undefined) {
    await dialog.getByRole('radio', { name: '3', exact: true }).first().click();
    await dialog.getByRole('textbox', { name: 'Tiles per module' }).fill(String(tiles));
    await page.keyboard.press('Enter');
  }
  const clear = dialog.getByRole('button', { name: 'Clear filters' });
  const go = dialog.getByRole('button', { name: 'Plan the page' });
  if ((await go.isDisabled()) && (await clear.first().isVisible())) await clear.first().click();
  await go.click();
}

if (!isPresent) test(`there is nothing to try: no catalogues at ${folder}`, () => undefined);

for (const { file, currency, tiles } of isPresent ? CATALOGUES : [])
  test(`${file} becomes a page that can be edited, arranged, saved and opened again`, async ({ page }) => {
    const app = new App(page);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await app.open();
    await app.choose(folder + file);
    const importing = page.getByRole('button', { name: /^Import [\d,]+ SKU/ });
    await expect(importing).toBeVisible();
    if (currency) await chooseCurrency(page, currency);
    await importing.click();
    await plan(page, tiles);
    await app.ready();

    const before = await app.order();
    const [first = '', second = ''] = before;
    await app.drag(first, second);
    expect((await app.order()).slice(0, 2)).toEqual([second, first]);
    await app.undo();
    expect(await app.order()).toEqual(before);

    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('listitem').filter({ hasText: /Arranged|best order/ })).toBeVisible({ timeout: 30_000 });

    const { bytes } = await app.savePage();
    await app.open();
    await app.choose({ name: 'again.page.json', text: bytes.toString('utf8') });
    await app.ready();
    expect((await app.savePage()).bytes.equals(bytes)).toBe(true);
    expect(faults).toEqual([]);
  });

if (isPresent)
  test('taobao_views_gbk.csv says exactly that it has no price column', async ({ page }) => {
    const app = new App(page);
    await app.open();
    await app.choose(`${folder}taobao_views_gbk.csv`);
    await expect(page.getByRole('dialog').getByText('No price column')).toBeVisible();
  });
