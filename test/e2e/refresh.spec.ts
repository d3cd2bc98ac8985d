/** A newer file of the catalogue: what changed, what it does to the page, taken as one step. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Page as Plan } from '@/core/page';
import { AUDIO, expect, test } from './app';

/** The audio shop as it is a week later: prices of the placed SKUs up by a tenth, one SKU gone, one new, and UTF-8. */
async function weekLater(placed: readonly string[]): Promise<{ name: string; text: string }> {
  const [head = '', ...rows] = new TextDecoder('gb18030')
    .decode(await readFile(AUDIO))
    .split('\r\n')
    .join('\n')
    .split('\n');
  const [gone, ...others] = placed;
  const kept = rows
    .filter((row) => !row.startsWith(`${gone},`))
    .map((row) => (others.some((id) => row.startsWith(`${id},`)) ? row.replace(/^((?:[^,]*,){5})(\d+),/, raised) : row));
  return { name: 'audio-event (2).csv', text: [head, 'N9001,海上 新品音箱,海上,影音,音箱,199,,5,,,,', ...kept].join('\n') };
}
const raised = (_row: string, before: string, price: string) => `${before}${Math.round(Number(price) * 11) / 10},`;

const placedOn = (plan: Plan) => plan.modules.flatMap((module) => module.tiles?.map(({ skuId }) => skuId) ?? []);
const priceOn = (plan: Plan, id: string) => plan.skus.find((sku) => sku.id === id)?.price ?? 0;

/** Opens a newer file in the editor and compares it. */
async function compare(page: Page, newer: { name: string; text: string }) {
  // Keys belong to a menu until it is gone.
  await expect(page.getByRole('menu')).toHaveCount(0);
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('ControlOrMeta+o');
  await (await chooser).setFiles({ name: newer.name, mimeType: 'text/csv', buffer: Buffer.from(newer.text) });
  await expect(page.getByText(/looks like a newer version of “audio-event-gb18030”/)).toBeVisible();
  await page.getByRole('button', { name: 'Compare and update…' }).click();
  return page.getByRole('dialog', { name: 'Refresh “audio-event-gb18030”' });
}

test('a newer file is reviewed, taken as one step, and one undo brings the page back', async ({ app, page }) => {
  await app.open();
  await app.planFrom(AUDIO);
  const before = await app.saved();
  const placed = placedOn(before);
  const newer = await weekLater(placed.slice(0, 12));
  const raisedIds = placed.slice(1, 12).filter((id) => newer.text.includes(`\n${id},`));

  const dialog = await compare(page, newer);
  await expect(dialog.getByText('1 gone', { exact: true })).toBeVisible();
  await expect(dialog.getByText('1 new', { exact: true })).toBeVisible();
  await expect(dialog.getByRole('region', { name: 'What it does to this page' })).toContainText(/\d+ tiles change/);
  await dialog.getByRole('combobox', { name: /^Tiles of/ }).click();
  await page.getByRole('option', { name: /^Remove the tile/ }).click();
  await dialog.getByRole('button', { name: /^Update \d+ SKUs$/ }).click();
  await expect(dialog).toBeHidden();

  const after = await app.saved();
  const changed = raisedIds.filter((id) => priceOn(after, id) === Math.round(priceOn(before, id) * 1.1));
  expect(changed.length).toBeGreaterThan(5);
  expect(changed).toEqual(raisedIds.filter((id) => priceOn(after, id) !== priceOn(before, id)));
  await expect(app.mockup().locator('[data-tile]')).toHaveCount(placed.length - 1);
  await expect(page.getByRole('option', { name: /^海上 新品音箱/ })).toBeVisible();

  await app.undo();
  await expect(app.mockup().locator('[data-tile]')).toHaveCount(placed.length);
  expect(await app.saved()).toEqual(before);
});

test('another page of the catalogue is told that it is older, and follows when asked', async ({ app, page }) => {
  await app.open();
  await app.planFrom(AUDIO);
  const older = page.url();
  const before = await app.saved();
  await page.getByRole('button', { name: 'Back to pages' }).click();
  await page.getByRole('button', { name: 'Plan a page from “audio-event-gb18030”' }).click();
  await page.getByRole('button', { name: app.words.plan, exact: true }).click();
  await app.ready();
  const dialog = await compare(page, await weekLater(placedOn(before).slice(0, 6)));
  await dialog.getByRole('button', { name: /^Update \d+ SKUs$/ }).click();
  const done = page.getByRole('region', { name: /^Notifications/ }).getByText(/^\d+ SKUs updated$/);
  await expect(done).toBeVisible();
  const after = await app.saved();

  await page.goto(older);
  await app.ready();
  await expect(done).toBeHidden();
  await page.getByText(/^\d+ SKUs of this page differ from the catalogue/).waitFor();
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page.getByRole('button', { name: /^Update \d+ SKUs$/ }).click();
  await expect(page.getByText(/^1 SKU of this page differs from the catalogue not in it: 1/)).toBeVisible();
  const followed = await app.saved();
  const ids = placedOn(before);
  expect(ids.map((id) => priceOn(followed, id))).toEqual(ids.map((id) => priceOn(after, id)));
  expect(ids.map((id) => priceOn(followed, id))).not.toEqual(ids.map((id) => priceOn(before, id)));
});
