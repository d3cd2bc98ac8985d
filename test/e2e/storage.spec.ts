/** Storage that is full, missing, shared by two tabs, or taken by a newer version: nobody loses an edit without being told. */
import type { Page } from '@playwright/test';
import { App, AUDIO, expect, plan, test } from './app';
import { violations } from './axe';

const TWO_ROWS = plan({ anchor: 99, modules: [{ title: 'Audio', rows: '99 199 109 219 129 239 139 249' }] });

/** Makes every write fail while the page says so. */
async function breakableStorage(page: Page): Promise<(full: boolean) => Promise<void>> {
  await page.addInitScript(() => {
    for (const method of ['put', 'add'] as const) {
      const real = IDBObjectStore.prototype[method];
      IDBObjectStore.prototype[method] = function (...given: [unknown, IDBValidKey?]) {
        if (document.documentElement.dataset.full === 'true') throw new DOMException('no space', 'QuotaExceededError');
        return real.apply(this, given);
      };
    }
  });
  return (full) => page.evaluate((value) => document.documentElement.setAttribute('data-full', value), String(full));
}

const saveState = (page: Page) => page.locator('[data-save-state]');
const title = (page: Page) => page.getByRole('textbox', { name: 'Page title' });

async function rename(page: Page, text: string): Promise<void> {
  await title(page).fill(text);
  await title(page).press('Enter');
}

test('full storage is told at once, work goes on, can be saved to a file, and is kept when there is space', async ({ app, page }) => {
  const setFull = await breakableStorage(page);
  await app.edit(TWO_ROWS);
  await setFull(true);
  await rename(page, 'Not kept');
  const notice = page.getByRole('alert').filter({ hasText: 'storage is full' });
  await expect(notice).toBeVisible();
  await expect(saveState(page)).toHaveText(/Not saved/);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    expect(await violations(page), colorScheme).toEqual([]);
  }

  await rename(page, 'Not kept either');
  const file = await app.download(() => notice.getByRole('button', { name: 'Save to a file' }).click());
  expect(file.bytes.toString('utf8')).toContain('Not kept either');
  const again = notice.getByRole('button', { name: 'Try again' });
  await again.click();
  await expect(again).toBeEnabled();
  await expect(saveState(page)).toHaveText(/Not saved/);

  // At one stroke: it also tries by itself, and would be done before a hand has reached the button.
  await again.evaluate((button: HTMLElement) => {
    document.documentElement.dataset.full = 'false';
    button.click();
  });
  await expect(page.getByText('Saved again')).toBeVisible();
  await expect(notice).toBeHidden();
  await page.reload();
  await expect(title(page)).toHaveValue('Not kept either');
});

test('without storage a catalogue still becomes a page, which is told not to be kept and can be found again from home', async ({
  app,
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('not here', 'SecurityError');
    };
  });
  await app.open();
  await expect(page.getByText('Nothing can be saved: this browser does not let Endcap keep data')).toBeVisible();
  await app.planFrom(AUDIO);
  const notice = page.getByRole('alert').filter({ hasText: 'Not saved: this browser does not let Endcap keep data' });
  await expect(notice).toBeVisible();
  await rename(page, 'Only here');
  expect((await app.saved()).title).toBe('Only here');

  await page.getByRole('button', { name: 'Back to pages' }).click();
  const held = page.getByRole('region', { name: 'Not saved, only in this tab' });
  await held.getByRole('button', { name: /“Only here”/ }).click();
  await app.ready();
  await expect(title(page)).toHaveValue('Only here');
  await expect(notice).toBeVisible();
});

test('a page in a second tab can be looked at, follows the first, and is taken over with every edit', async ({ app, page, context }) => {
  await app.edit(TWO_ROWS);
  const other = new App(await context.newPage());
  await other.page.goto(page.url());
  await other.ready();
  const looking = other.page.getByRole('status').filter({ hasText: 'open in another tab' });
  await expect(looking).toBeVisible();
  await expect(saveState(other.page)).toHaveText(/View only/);

  await rename(page, 'First');
  await expect(title(other.page)).toHaveValue('First');
  const before = await other.order();
  await other.drag(before[0] ?? '', before[1] ?? '');
  await expect(other.page.getByText('This page can only be looked at for now')).toBeVisible();
  expect(await other.order()).toEqual(before);
  expect(await violations(other.page)).toEqual([]);

  await looking.getByRole('button', { name: 'Take over' }).click();
  await expect(looking).toBeHidden();
  await other.drag(before[0] ?? '', before[1] ?? '');
  await expect(saveState(other.page)).toHaveText(/Saved/);
  await expect(page.getByRole('status').filter({ hasText: 'Taken over in another tab' })).toBeVisible();
  await expect.poll(() => app.order()).toEqual([before[1], before[0], ...before.slice(2)]);

  await other.page.close();
  await expect(page.getByText('You can edit here now')).toBeVisible();
  await rename(page, 'First again');
  await expect(saveState(page)).toHaveText(/Saved/);
  await page.reload();
  await app.ready();
  expect(await app.order()).toEqual([before[1], before[0], ...before.slice(2)]);
  await expect(title(page)).toHaveValue('First again');
});

test('a newer version that takes the storage over finds the last edit in it, and this one says to reload', async ({
  app,
  page,
  context,
}) => {
  await app.edit(TWO_ROWS);
  await rename(page, 'Last');
  const newer = await context.newPage();
  await newer.goto('/#/');
  await newer.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('endcap', 990);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
  );
  const notice = page.getByRole('alert').filter({ hasText: 'updated in another tab' });
  await expect(notice).toContainText('All edits are saved');
  await expect(title(page)).not.toBeEditable();
  await expect(title(page)).toHaveValue('Last');
});
