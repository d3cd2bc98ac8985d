/** A variant of a page, by mouse and keyboard: made, changed, compared, a change taken over and taken back. */
import { resolveVariant } from '@/core/page';
import { expect, plan, test } from './app';
import { violations } from './axe';

const page = plan({
  anchor: 79,
  modules: [
    { title: 'Start', rows: '79 119 89 139 / 99 159 109 149', columns: { desktop: 4, mobile: 2 } },
    { title: 'End', rows: '199 259 209 269', columns: { desktop: 4, mobile: 2 } },
  ],
});

test('a variant is made, changed, compared; one change is taken into the base and taken back; a reload shows the same', async ({
  app,
  page: tab,
}) => {
  await app.edit(page);
  await tab.getByRole('button', { name: 'Variants and phases' }).click();
  await tab.getByRole('menuitem', { name: 'New variant or phase…' }).click();
  await tab.getByRole('dialog', { name: 'New variant or phase' }).getByLabel('Name').fill('Launch');
  await tab.keyboard.press('Enter');
  const shown = tab.getByRole('button', { name: 'Version shown: Launch' });
  await expect(shown).toBeVisible();

  await app.tile('t1').click();
  await tab.getByRole('tab', { name: 'Inspector' }).click();
  const price = tab.getByLabel('Price', { exact: true });
  await price.fill('69');
  await price.press('Enter');
  await app.drag('t2', 't4');
  await expect.poll(() => app.order()).toEqual(['t1', 't4', 't3', 't2', 't5', 't6', 't7', 't8', 't9', 't10', 't11', 't12']);

  await shown.click();
  await tab.getByRole('menuitem', { name: 'Compare…' }).click();
  const dialog = tab.getByRole('dialog', { name: 'Compare versions' });
  await expect(dialog.getByRole('status')).toHaveText('2 differences');
  for (const theme of ['light', 'dark'] as const) {
    // Colours fade into each other unless motion is unwanted.
    await tab.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expect(tab.locator('html')).toHaveAttribute('data-theme', theme);
    expect(await violations(tab), theme).toEqual([]);
  }
  const repriced = dialog.locator('li', { has: tab.locator('[data-difference="repriced"]') });
  await expect(repriced).toContainText('¥79 → ¥69');
  await repriced.getByRole('button', { name: 'Take into “Base”' }).click();
  await expect(dialog.getByRole('status')).toHaveText('1 difference');
  await app.undo();
  await expect(dialog.getByRole('status')).toHaveText('2 differences');
  await repriced.getByRole('button', { name: 'Take into “Base”' }).click();
  await expect(dialog.getByRole('status')).toHaveText('1 difference');
  await dialog.getByRole('button', { name: 'Close' }).click();

  const saved = await app.saved();
  expect(saved.skus[0]?.price).toBe(6900);
  expect(saved.modules[0]?.tiles?.map(({ id }) => id)).toEqual(page.modules[0]?.tiles?.map(({ id }) => id));
  const [variant] = saved.variants ?? [];
  expect(Object.keys(variant ?? {}).sort()).toEqual(['id', 'modules', 'name']);
  expect(resolveVariant(saved, variant?.id ?? '').modules[0]?.tiles?.[1]?.id).toBe('t4');

  await expect(tab.locator('[data-save-state="saved"]')).toBeVisible();
  await tab.reload();
  await expect(shown).toBeVisible();
  await expect.poll(() => app.order()).toContain('t4');
  expect((await app.order())[1]).toBe('t4');
});
