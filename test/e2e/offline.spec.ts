/** Without a network, installed, and when a new version comes out. */
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Page } from '@playwright/test';
import { AUDIO, test as base, expect, plan } from './app';
import { type StaticServer, serve } from './static-server';

const APP = process.env.E2E_APP ?? 'dist/app';
const BUILT = isAbsolute(APP) ? APP : join(import.meta.dirname, '..', '..', APP);

/** The built application on a server of its own, whose files a test may replace. */
const test = base.extend<{ site: StaticServer & { folder: string } }>({
  serviceWorkers: 'allow',
  site: async ({ browserName: _browser }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'endcap-site-'));
    await cp(BUILT, folder, { recursive: true });
    const server = await serve(folder);
    await use({ ...server, folder });
    await server.close();
    await rm(folder, { recursive: true, force: true });
  },
  baseURL: async ({ site }, use) => use(site.address),
});

/** Resolves once the service worker has everything and answers for this tab. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  });

/** A new version on the server, and the browser's look for one. */
async function publish(page: Page, folder: string): Promise<void> {
  await appendFile(join(folder, 'sw.js'), '\n// another version\n');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
}

test('after the first visit everything works with the server gone: import, plan, edit, export', async ({ app, page, site }) => {
  await app.open();
  await kept(page);
  await site.close();
  await page.reload();
  await app.planFrom(AUDIO);
  const dialog = await app.openExport();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  expect((await app.saved()).modules.length).toBeGreaterThan(2);
});

test('can be installed: a manifest with a name and icons that are there', async ({ app, page }) => {
  await app.open();
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
    const found = (await (await fetch(link?.href ?? '')).json()) as { name: string; display: string; icons: { src: string }[] };
    const icons = await Promise.all(found.icons.map(async ({ src }) => (await fetch(new URL(src, link?.href))).ok));
    return { name: found.name, display: found.display, icons };
  });
  expect(manifest).toEqual({ name: 'Endcap', display: 'standalone', icons: [true, true, true] });
});

test('a new version waits until it is taken, and the edit of a moment ago is still there', async ({ app, page, site }) => {
  await app.edit(plan({ modules: [{ rows: '1 2 3 4' }] }));
  await kept(page);
  await page.reload();
  await app.ready();
  await publish(page, site.folder);
  const reload = page.getByRole('button', { name: 'Reload' });
  await expect(reload).toBeVisible();
  await app.drag('t1', 't2');
  const order = await app.order();
  expect(order).toEqual(['t2', 't1', 't3', 't4']);
  const reloaded = page.waitForEvent('load');
  await reload.click();
  await reloaded;
  await app.ready();
  expect(await app.order()).toEqual(order);
  await expect(reload).toBeHidden();
});

test('a new version is not taken while something is not saved', async ({ app, page, site }) => {
  await app.edit(plan({ modules: [{ rows: '1 2 3 4' }] }));
  await kept(page);
  await page.reload();
  await app.ready();
  await publish(page, site.folder);
  await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible();
  await page.evaluate(() => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = refuse;
    IDBObjectStore.prototype.add = refuse;
  });
  await app.drag('t1', 't2');
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByText('Not updated: something is not saved yet')).toBeVisible();
  expect(await app.order()).toEqual(['t2', 't1', 't3', 't4']);
});
