/** Moving tiles, taking it back, and what the rules say meanwhile. */
import { type App, expect, plan, test } from './app';

/** High enough to see every tile: a drag goes where the eye goes. */
test.use({ viewport: { width: 1440, height: 1700 } });

/** Woven in its first module; the second has two neighbours in the wrong order. */
const woven = plan({
  anchor: 99,
  modules: [
    { title: '99 zone', rows: '89 129 95 139 / 135 99 145 105' },
    { title: '199 zone', rows: '149 199 209 159 / 210 155 169 220' },
  ],
});

const scoreOf = async ({ page }: App) =>
  Number(/[\d.]+/.exec((await page.getByRole('button', { name: /^Layout score/ }).getAttribute('aria-label')) ?? '')?.[0]);

test('a tile dropped on another changes places with it, and undo and redo follow', async ({ app }) => {
  await app.edit(woven);
  const before = await app.order();
  await app.drag('t1', 't6');
  const swapped = before.map((id) => (id === 't1' ? 't6' : id === 't6' ? 't1' : id));
  expect(await app.order()).toEqual(swapped);
  await app.undo();
  expect(await app.order()).toEqual(before);
  await app.redo();
  expect(await app.order()).toEqual(swapped);
});

test('a tile dropped between two others is inserted there', async ({ app }) => {
  await app.edit(woven);
  await app.drag('t1', 't4', { x: 0.01, y: 0.5 });
  expect((await app.order()).slice(0, 4)).toEqual(['t2', 't3', 't1', 't4']);
});

test('a tile can be carried to another module', async ({ app }) => {
  await app.edit(woven);
  await app.drag('t5', 't9');
  const page = await app.saved();
  expect(page.modules.map(({ tiles }) => tiles?.some(({ id }) => id === 't5'))).toEqual([false, true]);
});

test('a drag that is cancelled leaves the page and its history alone', async ({ app, page }) => {
  await app.edit(woven);
  const before = await app.order();
  await app.carry('t1', 't6');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await app.order()).toEqual(before);
  await expect(page.getByLabel('Undo', { exact: true })).toBeDisabled();
});

test('the keyboard does what the mouse does', async ({ app, page }) => {
  await app.edit(woven);
  await app.tile('t1').focus();
  await page.keyboard.press('Alt+ArrowRight');
  expect((await app.order()).slice(0, 2)).toEqual(['t2', 't1']);
  await expect(app.tile('t1')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  expect((await app.order()).slice(0, 2)).toEqual(['t2', 't1']);
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  expect((await app.order())[2]).toBe('t1');
  await page.keyboard.press('Delete');
  await expect(app.tile('t1')).toHaveCount(0);
  await app.undo();
  await expect(app.tile('t1')).toHaveCount(1);
});

test('a finding names its place and numbers, and lights its tiles up', async ({ app, page }) => {
  await app.edit(woven);
  const finding = page.getByRole('button', { name: /¥199.*¥209|199.*209/ }).first();
  await expect(finding).toBeVisible();
  await finding.click();
  const lit = page.locator('[data-mark="lit"]');
  await expect(lit.first()).toBeVisible();
  expect(await lit.evaluateAll((marks) => marks.map((mark) => (mark as HTMLElement).dataset.of))).toEqual(
    expect.arrayContaining(['t10', 't11']),
  );
});

test('arranging makes the score no worse, keeps locked tiles, and is one step', async ({ app, page }) => {
  const locked = structuredClone(woven);
  const tile = locked.modules[1]?.tiles?.[1];
  if (tile) tile.locked = true;
  await app.edit(locked);
  const [order, score] = [await app.order(), await scoreOf(app)];
  await page.getByRole('button', { name: 'Arrange', exact: true }).click();
  await expect(page.getByText(/^Arranged\. Score/).first()).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => scoreOf(app)).toBeGreaterThan(score);
  expect((await app.order()).indexOf('t10')).toBe(order.indexOf('t10'));
  expect((await app.order()).slice(0, 8).sort()).toEqual(order.slice(0, 8).sort());
  await app.tile('t10').focus();
  await app.undo();
  expect(await app.order()).toEqual(order);
  await expect(page.getByLabel('Undo', { exact: true })).toBeDisabled();
});

test('desktop and mobile stand beside each other, each with its own order', async ({ app, page }) => {
  await app.edit(woven);
  await page.getByRole('radio', { name: 'Both' }).click();
  await expect(app.mockup('mobile')).toBeVisible();
  await app.drag('t1', 't2');
  expect((await app.order('desktop')).slice(0, 2)).toEqual(['t2', 't1']);
});

test('a drop on the list of modules goes to the end of that module, however fast the pointer', async ({ app, page }) => {
  await app.edit(woven);
  await page.getByRole('tab', { name: 'Modules' }).click();
  const row = await page.locator('[data-outline-row="m2"]').boundingBox();
  await app.tile('t1').hover();
  await page.mouse.down();
  await page.mouse.move((row?.x ?? 0) + 60, (row?.y ?? 0) + 40);
  await page.mouse.up();
  expect((await app.order()).at(-1)).toBe('t1');
});

test('of a long page only what is looked at is drawn, and keys go over all of it', async ({ app, page }) => {
  const rows = Array(5).fill('89 129 95 139').join(' / ');
  await app.edit(plan({ anchor: 99, modules: Array.from({ length: 12 }, (_, i) => ({ title: `Zone ${i + 1}`, rows })) }));
  expect((await app.order()).length).toBeLessThan(150);
  await app.tile('t1').focus();
  for (let i = 0; i < 11; i++) await page.keyboard.press('PageDown');
  await page.keyboard.press('End');
  await expect(app.tile('t240')).toBeFocused();
  await expect(app.tile('t240')).toBeInViewport();
  await page.keyboard.press('Alt+ArrowLeft');
  const { modules } = await app.saved();
  expect(modules[11]?.tiles?.slice(-2).map(({ id }) => id)).toEqual(['t240', 't239']);
});
