/** The arranger's dialog in the built application, with its worker. */
import { expect, plan, test } from './app';

const page = plan({
  anchor: 79,
  modules: [
    { title: 'Start', rows: '79 89 119 139 / 99 109 149 159' },
    { title: 'Middle', rows: '150 160 200 260 / 159 169 229 269' },
    { title: 'End', rows: '259 269 289 299 / 399 429 499 529' },
  ].map((module) => ({ ...module, columns: { desktop: 4, mobile: 2 } })),
});

test('alternatives are compared, one is applied, and undo gives the page back; cancelling leaves it', async ({ app, page: tab }) => {
  await app.edit(page);
  const before = { desktop: await app.order(), file: await app.saved() };
  const dialog = tab.getByRole('dialog', { name: 'Arrange' });
  const openDialog = async () => {
    await tab.getByRole('button', { name: 'Ways to arrange' }).click();
    await tab.getByRole('menuitem', { name: 'Arrange with options…' }).click();
    await expect(dialog).toBeVisible();
  };

  await openDialog();
  await dialog.getByRole('radio', { name: 'Three alternatives' }).check();
  await dialog.getByRole('button', { name: 'Run', exact: true }).click();
  const second = dialog.getByRole('radio', { name: 'Alternative 2' });
  await expect(second).toBeVisible();
  await dialog.getByRole('radio', { name: 'Alternative 1' }).press('ArrowRight');
  await expect(second).toBeChecked();
  expect(await app.order()).toEqual(before.desktop);
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog).toBeHidden();
  await expect(tab.getByText(/^Arranged\. Score/).first()).toBeVisible();
  expect(await app.order()).not.toEqual(before.desktop);
  await app.undo();
  expect(await app.order()).toEqual(before.desktop);

  // What was found is of this very page, and need not be found again.
  await openDialog();
  await expect(second).toBeChecked();
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeEnabled();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  expect((await app.saved()).modules).toEqual(before.file.modules);

  // What one click has done can be looked at afterwards, and taken back from there.
  await tab.getByRole('button', { name: 'Arrange', exact: true }).click();
  await tab.getByRole('button', { name: 'Details' }).click();
  await expect(dialog.getByText('This result is on the page already.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Undo' }).click();
  expect((await app.saved()).modules).toEqual(before.file.modules);
});
