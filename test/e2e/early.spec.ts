/** A page that is opened again is seen before the application is there, as it was left; then it is there without a jump. */
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect, plan, test } from './app';

const sixModules = plan({
  title: 'Seen early',
  modules: Array.from({ length: 6 }, () => ({ title: 'Zone', rows: '99 139 99 139 / 139 99 139 99' })),
});

/** Share of pixels in which two pictures of the window differ. */
function difference(a: Buffer, b: Buffer): number {
  const [one, other] = [PNG.sync.read(a), PNG.sync.read(b)];
  return pixelmatch(one.data, other.data, undefined, one.width, one.height, { threshold: 0.1 }) / (one.width * one.height);
}

test('a page opened again stands there as it was left while its code is on its way, and takes the click of who did not wait', async ({
  app,
  page,
}) => {
  await page.route('https://img.endcap.example/**', (route) => route.abort());
  await app.edit(sixModules);
  await page.reload();
  await app.ready();
  const canvas = page.locator('[data-canvas]');
  await canvas.evaluate((element) => element.scrollTo(0, 500));
  await expect(page.getByRole('tab', { name: 'Findings' })).toBeVisible();
  await expect(page.locator('[data-tile] img')).toHaveCount(0);
  await page.mouse.move(0, 0);
  await expect(page.locator('[data-save-state]')).toHaveText(/Saved/);
  const left = await page.screenshot({ animations: 'disabled' });
  const tile = app.tile('t9');
  const box = await tile.boundingBox();
  if (!box) throw new Error('the tile is not in view');
  const address = page.url();
  await page.goto('about:blank');

  let release = () => {};
  const code = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/assets\/page-[\w-]+\.js/, async (route) => {
    await code;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  await expect(page.locator('[data-early]')).toBeAttached();
  await page.evaluate(() => document.fonts.ready);
  expect(difference(left, await page.screenshot({ animations: 'disabled' }))).toBeLessThan(0.002);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  release();
  await expect(page.locator('[data-early]')).toHaveCount(0);
  await expect(tile).toHaveAttribute('aria-selected', 'true');
  expect(await canvas.evaluate((element) => element.scrollTop)).toBe(500);
});
