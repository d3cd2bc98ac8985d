/** A newer file of the catalogue: what changed, what it does to the page, taken as one step. */
import { readFile } from 'node:fs/promises';
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

test('a newer file is reviewed, taken as one step, and one undo brings the page back', async ({ app, page }) => {
  await app.open();
  await app.planFrom(AUDIO);
  const before = await app.saved();
  const placed = before.modules.flatMap((module) => module.tiles?.map(({ skuId }) => skuId) ?? []);
  const newer = await weekLater(placed.slice(0, 12));
  const raisedIds = placed.slice(1, 12).filter((id) => newer.text.includes(`\n${id},`));

  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('ControlOrMeta+o');
  await (await chooser).setFiles({ name: newer.name, mimeType: 'text/csv', buffer: Buffer.from(newer.text) });
  await expect(page.getByText(/looks like a newer version of “audio-event-gb18030”/)).toBeVisible();
  await page.getByRole('button', { name: 'Compare and update…' }).click();

  const dialog = page.getByRole('dialog', { name: 'Refresh “audio-event-gb18030”' });
  await expect(dialog.getByText('1 gone', { exact: true })).toBeVisible();
  await expect(dialog.getByText('1 new', { exact: true })).toBeVisible();
  await expect(dialog.getByRole('region', { name: 'What it does to this page' })).toContainText(/\d+ tiles change/);
  await dialog.getByRole('combobox', { name: /^Tiles of/ }).click();
  await page.getByRole('option', { name: /^Remove the tile/ }).click();
  await dialog.getByRole('button', { name: /^Update \d+ SKUs$/ }).click();
  await expect(dialog).toBeHidden();

  const after = await app.saved();
  const price = (file: typeof before, id: string) => file.skus.find((sku) => sku.id === id)?.price ?? 0;
  const changed = raisedIds.filter((id) => price(after, id) === Math.round(price(before, id) * 1.1));
  expect(changed.length).toBeGreaterThan(5);
  expect(changed).toEqual(raisedIds.filter((id) => price(after, id) !== price(before, id)));
  await expect(app.mockup().locator('[data-tile]')).toHaveCount(placed.length - 1);
  await expect(page.getByRole('option', { name: /^海上 新品音箱/ })).toBeVisible();

  await app.undo();
  await expect(app.mockup().locator('[data-tile]')).toHaveCount(placed.length);
  expect(await app.saved()).toEqual(before);
});
