/** Pictures from a folder: matched, kept on the machine, complete in what leaves it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paintPng } from '../helpers/pixels';
import { App, AUDIO, expect, test } from './app';

test('a folder of pictures is matched to an imported catalogue, is there after a reload, and complete in an export', async ({
  app,
  page,
  browser,
}, info) => {
  await app.open();
  await app.planFrom(AUDIO);
  const { skus } = await app.saved();
  const placed = (await app.order()).length;
  const folder = info.outputPath('pictures');
  await mkdir(folder, { recursive: true });
  await Promise.all(skus.map(({ id }, i) => writeFile(join(folder, `${id}${i % 2 ? '-1' : ''}.png`), paintPng(i + 1))));
  await writeFile(join(folder, 'notes.txt'), 'not a picture');

  await page.getByRole('button', { name: 'Catalogue actions' }).click();
  await page.getByRole('menuitem', { name: 'Add pictures…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add pictures' });
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose a folder…' }).click();
  await (await chooser).setFiles(folder);
  await expect(dialog.getByText(`${skus.length} SKUs matched`)).toBeVisible();
  await expect(dialog.getByText('1 file refused')).toBeVisible();
  await dialog.getByRole('button', { name: `Apply to ${skus.length} SKUs` }).click();
  const pictures = app.mockup().locator('[data-tile] img[src^="blob:"]');
  await expect(pictures).toHaveCount(placed);

  await app.undo();
  await expect(pictures).toHaveCount(0);
  await app.redo();
  await expect(page.getByText('Saved', { exact: false }).first()).toBeVisible();
  await page.reload();
  await app.ready();
  await expect(pictures).toHaveCount(placed);
  expect((await app.saved()).skus.every(({ image }) => /^asset:[0-9a-f]{64}$/.test(image ?? ''))).toBe(true);

  const exporting = await app.openExport();
  await expect(exporting.getByText(/^All \d+ pictures are there\.$/)).toBeVisible();
  await expect(exporting.getByRole('button', { name: 'Export 1 mock-up' })).toBeEnabled();
  const { name, bytes } = await app.download(() => exporting.getByRole('button', { name: 'Save with pictures (.zip)' }).click());
  expect(name).toMatch(/\.zip$/);

  // A machine that has nothing yet gets page and pictures from the archive.
  const archive = info.outputPath(name);
  await writeFile(archive, bytes);
  const other = await browser.newContext();
  const there = new App(await other.newPage());
  await there.open();
  await there.drop(archive);
  await there.ready();
  await expect(there.mockup().locator('[data-tile] img[src^="blob:"]')).toHaveCount(placed);
  await other.close();
});
