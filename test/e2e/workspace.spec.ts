/** Everything that is kept as one file: out of one browser, into an empty one. */
import { writeFile } from 'node:fs/promises';
import { expect, plan, test } from './app';

test('two pages leave as one file, and come back the same, byte for byte', async ({ app, page }, testInfo) => {
  const files: Record<string, Buffer> = {};
  for (const [title, rows] of Object.entries({ 'Audio event': '99 199 109 219', 'Video event': '299 399 309 419' })) {
    await app.edit(plan({ title, modules: [{ rows }] }));
    // An edit that stands in the journal only.
    const before = await app.order();
    await app.tile('t1').click();
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => app.order()).not.toEqual(before);
    files[title] = (await app.savePage()).bytes;
    // Who leaves before that is asked whether to.
    await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
  }
  await app.open();
  const archive = await app.download(() => page.getByRole('button', { name: 'Export everything' }).click());
  expect(archive.name).toMatch(/^endcap-workspace-\d{4}-\d\d-\d\d\.zip$/);

  await page.goto('/schema/page-v1.schema.json');
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const deletion = indexedDB.deleteDatabase('endcap');
        deletion.onsuccess = resolve;
        deletion.onerror = reject;
      }),
  );
  await app.open();
  await expect(page.getByRole('heading', { name: 'Start with a catalogue' })).toBeVisible();
  const path = testInfo.outputPath('workspace.zip');
  await writeFile(path, archive.bytes);
  await app.choose(path);
  await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click();

  for (const [title, bytes] of Object.entries(files)) {
    await page.getByRole('button', { name: new RegExp(`^${title}`) }).click();
    await app.ready();
    expect((await app.savePage()).bytes.equals(bytes)).toBe(true);
    await app.open();
  }
});
