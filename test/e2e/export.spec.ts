/** What leaves the application: pictures equal to what the browser shows, and page files that come back the same. */
import { writePage } from '@/core/page';
import { differenceRatio } from '../helpers/pixels';
import { type App, expect, plan, test } from './app';

const event = plan({
  title: '618 Audio / 音频大促',
  anchor: 99,
  banner: { headline: '618 Audio 音频狂欢', claims: ['Free delivery 全场包邮'] },
  modules: [
    { title: '99 zone', rows: '89x2y2 129 95 139 105', columns: { desktop: 4, mobile: 2 } },
    { title: '199 zone 品质楼层', rows: '149 199 159 209', columns: { desktop: 4, mobile: 2 } },
  ],
});
event.locale = 'zh-CN';
event.skus = event.skus.map((sku, i) => ({
  ...sku,
  title: `Over-ear headphones ${i + 1} 无线蓝牙头戴式主动降噪耳机 超长续航 旗舰款`,
  ...(i % 2 ? { listPrice: sku.price + 5000 } : {}),
  ...(i % 3 ? {} : { badges: ['新品', 'Top'] }),
}));

/** Shows the page at 100 % with nothing drawn over it, whole on a screen that is large enough. */
async function screenshot(app: App, viewport: string): Promise<Buffer> {
  const { page } = app;
  await page.setViewportSize({ width: 2400, height: 7000 });
  await page.getByRole('radio', { name: viewport === 'desktop' ? 'Desktop' : 'Mobile', exact: true }).click();
  await page.getByRole('radio', { name: 'Clean preview' }).click();
  await page.getByRole('button', { name: /^Zoom:/ }).click();
  await page.getByRole('menuitem', { name: /^100\s?%/ }).click();
  const mockup = app.mockup(viewport);
  await expect(mockup.locator('img').first()).toBeVisible();
  await mockup.locator('img').evaluateAll((images) => Promise.all(images.map((image) => (image as HTMLImageElement).decode())));
  return mockup.screenshot({ animations: 'disabled' });
}

for (const scale of [1, 2])
  test.describe(`at ${scale}×`, () => {
    test.use({ deviceScaleFactor: scale });

    for (const viewport of ['desktop', 'mobile'])
      test(`the PNG of ${viewport} is what the browser shows, in every pixel but a few`, async ({ app, page }) => {
        await app.edit(event);
        const shown = await screenshot(app, viewport);
        const dialog = await app.openExport();
        await dialog.getByRole('radio', { name: `${scale}×` }).click();
        const { name, bytes } = await app.download(() => dialog.getByRole('button', { name: 'Export 1 mock-up' }).click());
        expect(name).toBe(`618 Audio 音频大促 - ${viewport}${scale === 1 ? '' : '@2x'}.png`);
        // At 2× the browser hints CJK strokes a little otherwise inside a picture.
        expect(differenceRatio(bytes, shown)).toBeLessThan(scale === 1 ? 0.0005 : 0.002);
        await expect(page.getByText('1 mock-up exported').first()).toBeVisible();
      });
  });

test('a picture that is missing is named, and nothing is exported in silence', async ({ app }) => {
  const broken = structuredClone(event);
  const sku = broken.skus[2];
  if (sku) sku.image = 'https://img.endcap.example/gone.png';
  await app.edit(broken);
  const dialog = await app.openExport();
  await expect(dialog.getByText('1 picture is missing')).toBeVisible();
  await expect(dialog.getByRole('button', { name: '1 picture: could not be reached', expanded: true })).toBeVisible();
  await expect(dialog.getByText(/^s3 ·/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Export 1 mock-up' })).toBeDisabled();
});

test('a page file is saved, opened and saved again as the same bytes', async ({ app, page }) => {
  await app.edit(event);
  const first = await app.savePage();
  expect(first.name).toBe('618 Audio 音频大促.page.json');
  expect(first.bytes.toString('utf8')).toBe(writePage(event));

  await app.drag('t2', 't3');
  const edited = await app.savePage();
  expect(edited.bytes.equals(first.bytes)).toBe(false);

  await page.goto('/');
  await app.choose({ name: edited.name, text: edited.bytes.toString('utf8') });
  await app.ready();
  expect((await app.savePage()).bytes.equals(edited.bytes)).toBe(true);
});

test('a page file of a newer version is refused with a message that says so', async ({ app, page }) => {
  await app.open();
  await app.choose({ name: 'tomorrow.page.json', text: writePage(event).replace('"version":1', '"version":99') });
  await expect(page.getByText(/newer/i).first()).toBeVisible();
});

test('a PNG that carries its page opens as that page where it is dropped, without its costs', async ({ app, page }) => {
  const costly = { ...event, skus: event.skus.map((sku) => ({ ...sku, cost: 100 })) };
  await app.edit(costly);
  const dialog = await app.openExport();
  await dialog.getByRole('radio', { name: '1×' }).click();
  await dialog.getByRole('checkbox', { name: 'Carry the page file in the PNG' }).click();
  const { bytes } = await app.download(() => dialog.getByRole('button', { name: 'Export 1 mock-up' }).click());
  await page.goto('/');
  await expect(page.getByRole('button', { name: app.words.choose })).toBeVisible();
  await app.dropBytes('mock-up.png', bytes);
  await page.getByRole('dialog').getByRole('button', { name: 'Open the page' }).click();
  await app.ready();
  expect(await app.saved()).toEqual(event);
});
