/** Sign-off: a packet leaves, is read from the disk by itself, and its decision comes back; a price changed after that is noticed. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page as Tab } from '@playwright/test';
import { type App, expect, plan, test } from './app';
import { violations } from './axe';

const HOSTILE = [
  '<img src=x onerror="document.title=1">',
  '=1+1',
  '长'.repeat(10_000),
  '\u202e\u2067reversed',
  '😀👩‍👩‍👧',
  '</script><script>document.title=1</script>',
];

function hostilePage() {
  const page = plan({ anchor: 79, title: '<b>Audio</b> & "more"', modules: [{ title: HOSTILE[0] ?? '', rows: '79 119 89 139 99 149' }] });
  return { ...page, skus: page.skus.map((sku, i) => ({ ...sku, title: HOSTILE[i] ?? '', cost: 4321 })) };
}

let folder: string;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'endcap-review-'));
});
test.afterAll(() => rm(folder, { recursive: true }));

/** Exports a packet and puts it on the disk. */
async function packetOf(app: App, name: string): Promise<string> {
  const { page } = app;
  await page.getByRole('button', { name: app.words.export, exact: true }).click();
  await page.getByRole('menuitem', { name: 'Review packet…' }).click();
  const make = page.getByRole('button', { name: 'Make the packet' });
  await expect(make).toBeEnabled();
  const packet = await app.download(() => make.click());
  expect(packet.name).toMatch(/\.review\.html$/);
  const path = join(folder, `${name}.html`);
  await writeFile(path, packet.bytes);
  return path;
}

/** Opens a file as the brand does, by itself and without a network. */
async function read(browser: Browser, path: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Tab> {
  const context = await browser.newContext({ offline: true, ...options });
  const tab = await context.newPage();
  tab.on('pageerror', (error) => expect(error).toBeUndefined());
  await tab.goto(pathToFileURL(path).href);
  return tab;
}

async function openDecision({ page, words }: App): Promise<void> {
  await page.getByRole('button', { name: words.export, exact: true }).click();
  await page.getByRole('menuitem', { name: 'Take in a decision…' }).click();
}

test('a packet is commented on and rejected by mouse, approved by keyboard with a signature, and a new price is noticed', async ({
  app,
  page,
  browser,
}) => {
  await app.edit(hostilePage());
  const path = await packetOf(app, 'first');
  const html = await readFile(path, 'utf8');
  expect(html).not.toContain('43.21');

  const quiet = await read(browser, path, { javaScriptEnabled: false });
  await expect(quiet.getByRole('img', { name: /Desktop mock-up/ }).first()).toBeVisible();
  await expect(quiet.getByRole('cell', { name: '¥79' })).toBeVisible();
  await expect(quiet.getByText('Scripts do not run here.')).toBeVisible();
  await expect(quiet.getByRole('button', { name: 'Approve' })).toBeHidden();
  await quiet.context().close();

  // By mouse: a comment on a tile of the mock-up, a rejection, a file.
  const brand = await read(browser, path);
  const decision = brand.getByRole('navigation', { name: 'Go to' }).getByRole('link', { name: 'Decision' });
  await brand.getByRole('heading', { name: 'Prices' }).evaluate((heading) => heading.scrollIntoView());
  await expect(decision).toBeInViewport();
  await decision.click();
  await expect(brand.getByRole('button', { name: 'Approve' })).toBeInViewport();
  await brand.locator('.spot').nth(1).click();
  await brand.getByLabel('Comment', { exact: true }).fill('Too dear <img src=x onerror=alert(1)>');
  await brand.getByRole('button', { name: 'Save', exact: true }).click();
  await brand.getByRole('button', { name: 'Reject' }).click();
  await expect(brand.getByText('Please give your name')).toBeVisible();
  await brand.getByLabel('Your name').fill('Lin');
  await brand.getByRole('button', { name: 'Reject' }).click();
  await expect(brand.getByText('Please say why it is rejected')).toBeVisible();
  await brand.getByLabel('Reason (needed to reject)').fill('Prices');
  await brand.getByRole('button', { name: 'Reject' }).click();
  await expect(brand.getByText('Rejected by Lin')).toBeVisible();
  expect(await brand.title()).toContain('<b>Audio</b>');
  expect(await violations(brand, ['best-practice'])).toEqual([]);
  await brand.setViewportSize({ width: 360, height: 740 });
  expect(await brand.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await brand.setViewportSize({ width: 1280, height: 720 });
  const saving = brand.waitForEvent('download');
  await brand.getByRole('button', { name: 'Save the decision' }).click();
  const rejected = await readFile(await (await saving).path());

  await app.dropBytes('audio.decision.json', rejected);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('It is about exactly this page.')).toBeVisible();
  await expect(dialog.getByText('Unsigned: nothing proves who decided.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Take it in' }).click();
  const signOff = page.getByRole('dialog', { name: 'Sign-off' });
  await expect(signOff.getByText('Lin rejected exactly this page')).toBeVisible();
  await signOff.getByRole('button', { name: 'Show “=1+1”' }).click();
  await expect(app.tile('t2')).toHaveAttribute('aria-selected', 'true');

  // By keyboard: from the list of prices, an approval that is signed, the code.
  await brand.getByRole('button', { name: 'Delete: =1+1' }).focus();
  await brand.keyboard.press('Enter');
  await brand.getByRole('row').filter({ hasText: '=1+1' }).getByRole('button', { name: 'Comment on =1+1' }).focus();
  await brand.keyboard.press('Enter');
  await brand.keyboard.type('Fine now');
  await brand.keyboard.press('Control+Enter');
  await brand.getByLabel('Your name').focus();
  await brand.keyboard.press('Tab');
  await brand.keyboard.press('Tab');
  await brand.keyboard.press('Space');
  await brand.keyboard.press('Tab');
  await brand.keyboard.press('Enter');
  await expect(brand.getByText('You wrote comments (1).')).toBeVisible();
  await expect(brand.getByText('Approved by Lin')).toBeHidden();
  await brand.keyboard.press('Enter');
  await expect(brand.getByText('Approved by Lin')).toBeVisible();
  const code = await brand.getByLabel('Decision code').inputValue();
  await brand.context().close();

  await openDecision(app);
  const lines = code.split('\n');
  await dialog
    .getByLabel('Decision code')
    .fill(lines.with(3, `${lines[3]?.slice(0, 9)}${lines[3]?.[9] === 'A' ? 'B' : 'A'}${lines[3]?.slice(10)}`).join('\n'));
  await expect(dialog.getByText('Line 3 has a typing error')).toBeVisible();
  await dialog.getByLabel('Decision code').fill(code);
  await expect(dialog.getByText('Signed by an unknown signer.')).toBeVisible();
  await dialog.getByLabel('Brand').fill('Qinghe');
  await dialog.getByRole('button', { name: 'Remember this key' }).click();
  await expect(dialog.getByText('Signed by Lin (Qinghe); the signature is valid.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Take it in' }).click();
  await expect(signOff.getByText('What Lin approved on')).toBeVisible();
  await page.keyboard.press('Escape');
  const status = page.getByRole('button', { name: 'Approved', exact: true });
  await expect(status).toBeVisible();

  // A price of the page.
  await app.tile('t1').click();
  await page.getByRole('tab', { name: 'Inspector' }).click();
  const price = page.getByLabel('Price', { exact: true });
  await price.fill('78');
  await price.press('Enter');
  await page.getByRole('button', { name: 'Changed since approval' }).click();
  await expect(signOff.getByRole('region', { name: 'Repriced' })).toContainText('¥79 → ¥78');
  expect(await violations(page)).toEqual([]);
});

test('an approval of a packet in which a price was changed is refused', async ({ app, page, browser }) => {
  await app.edit(plan({ anchor: 79, modules: [{ title: 'Start', rows: '79 119 89 139' }] }));
  const path = await packetOf(app, 'edited');
  const html = await readFile(path, 'utf8');
  await writeFile(path, html.replace('<b>¥119</b>', '<b>¥19</b>'));
  const brand = await read(browser, path);
  await brand.getByLabel('Your name').fill('Lin');
  await brand.getByRole('button', { name: 'Approve' }).click();
  const code = await brand.getByLabel('Decision code').inputValue();
  await brand.context().close();

  await openDecision(app);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Decision code').fill(code);
  await expect(dialog.getByText('is not the one that was sent')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Take it in' })).toBeDisabled();
});
