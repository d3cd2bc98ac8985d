/** Every screen, in each language and each theme, without a violation that axe can find (WCAG 2.2 A and AA). */
import { writeFile } from 'node:fs/promises';
import { AUDIO, expect, test } from './app';
import { violations } from './axe';

/** Eight days on which four SKUs move on by a place: what is clicked depends on the place alone. */
const JUNE = [
  'Date,SKU,Row,Column,Impressions,Clicks,Orders',
  ...Array.from(
    { length: 32 },
    (_, i) => `2026-06-0${(i >> 2) + 1},s${(i + (i >> 2)) % 4},1,${(i % 4) + 1},1000,${60 - 10 * (i % 4)},${i % 7}`,
  ),
].join('\n');

/** What a dialog stands over was looked at without it. */
const DIALOG = '[role="dialog"]';

// Colours depend on the theme and words on the language: two of the four pairs show all of both.
for (const [language, theme] of [
  ['en', 'light'],
  ['zh', 'dark'],
] as const)
  test.describe(`${language}, ${theme}`, () => {
    test.use({ language, colorScheme: theme });

    test('home, import, plan, editor and export pass axe', async ({ app, page }, testInfo) => {
      test.slow();
      await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: theme });
      await app.open();
      if (theme === 'dark') await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      expect(await violations(page), 'home').toEqual([]);

      await app.choose(AUDIO);
      const importIt = page.getByRole('button', { name: app.words.import });
      await expect(importIt).toBeEnabled();
      expect(await violations(page, [], DIALOG), 'import').toEqual([]);

      await importIt.click();
      const planIt = page.getByRole('button', { name: app.words.plan, exact: true });
      await expect(planIt).toBeEnabled();
      expect(await violations(page, [], DIALOG), 'plan').toEqual([]);

      await planIt.click();
      await app.ready();
      expect(await violations(page), 'editor').toEqual([]);
      await page.getByRole('button', { name: app.words.ruleSettings, exact: true }).click();
      await page.getByRole('dialog').locator('[data-pane="price-steps"]').click();
      expect(await violations(page, [], DIALOG), 'rule settings').toEqual([]);
      await page.keyboard.press('Escape');
      await app.mockup().locator('[data-tile]').first().click();
      expect(await violations(page), 'editor with a tile selected').toEqual([]);
      await page.keyboard.press('F9');
      await expect(page.locator('[data-flow-share]').first()).toBeVisible();
      expect(await violations(page), 'visual flow').toEqual([]);
      await page.keyboard.press('F9');

      for (const name of [app.words.calibrate, app.words.daily]) {
        await page.getByRole('banner').getByRole('button', { name: app.words.moreActions, exact: true }).click();
        await page.getByRole('menuitem', { name }).click();
        const figures = page.getByRole('dialog');
        await expect(figures).toBeVisible();
        expect(await violations(page, [], DIALOG), name).toEqual([]);
        await app.dropBytes('june.csv', Buffer.from(JUNE));
        await expect(figures.getByText('2026-06-08').first()).toBeVisible();
        expect(await violations(page, [], DIALOG), `${name} with a table`).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(figures).toBeHidden();
      }

      await page.getByRole('button', { name: app.words.arrangeWays }).click();
      await page.getByRole('menuitem', { name: app.words.arrangeDialog }).click();
      const arranging = page.getByRole('dialog');
      for (const goal of app.words.arrangeGoals) {
        await arranging.getByRole('radio', { name: goal }).check();
        await arranging.getByRole('button', { name: app.words.run, exact: true }).click();
        await expect(arranging.getByRole('button', { name: app.words.runAgain })).toBeVisible({ timeout: 30_000 });
        expect(await violations(page, [], DIALOG), `arrange, ${goal}`).toEqual([]);
      }
      await page.keyboard.press('Escape');

      await app.openExport();
      expect(await violations(page, [], DIALOG), 'export').toEqual([]);

      await app.open();
      await expect(page.locator('[data-page] img').first()).toBeVisible();
      expect(await violations(page), 'home with a page').toEqual([]);
      const { bytes } = await app.download(() => page.locator('main footer button').last().click());
      const archive = testInfo.outputPath('workspace.zip');
      await writeFile(archive, bytes);
      await app.choose(archive);
      await expect(page.getByRole('dialog').getByRole('table')).toBeVisible();
      expect(await violations(page, [], DIALOG), 'workspace').toEqual([]);
    });

    test('the pages of rules pass axe', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: theme });
      for (const rule of ['', '/price-steps', '/former-price-eu']) {
        await page.goto(`/#/rules${rule}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        if (theme === 'dark') await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
        expect(await violations(page), rule).toEqual([]);
      }
    });
  });
