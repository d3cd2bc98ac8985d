/** The report that leaves the planner: it opens by itself, without a network or a script, and passes axe in both themes. */
import { readFile } from 'node:fs/promises';
import { expect, plan, test } from './app';
import { violations } from './axe';

test('the report to send opens offline, without a script, and is accessible', async ({ app, page, browser }) => {
  const close = plan({
    anchor: 99,
    title: 'Audio <event> & more',
    modules: [{ title: 'Start', rows: '79 119 / 89 92' }, { rows: '200 205 / 150 260' }, { rows: '259 399 / 289 -' }],
    suppressions: [{ rule: 'price-alternation-row', at: { module: 'm1' }, reason: 'agreed with the brand', until: '2099-01-01' }],
  });
  await app.edit({ ...close });
  await page.getByRole('tab', { name: /Findings/ }).click();
  await page.getByRole('button', { name: 'Export the report' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'To send: a web page (HTML)' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('Audio event & more.report.html');

  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ colorScheme, offline: true });
    const reader = await context.newPage();
    const asked: string[] = [];
    reader.on('request', (request) => asked.push(request.url()));
    await reader.setContent(await readFile(await saved.path(), 'utf8'));
    await expect(reader.getByRole('heading', { level: 2, name: 'Audio <event> & more' })).toBeVisible();
    await expect(reader.getByText('¥200 and ¥205 are too close').first()).toBeVisible();
    await expect(reader.getByText('agreed with the brand')).toBeVisible();
    expect(await violations(reader, ['best-practice'])).toEqual([]);
    await reader.setViewportSize({ width: 360, height: 740 });
    expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(asked).toEqual([]);
    await context.close();
  }
});
