/** The browser dies while a page is edited: what was called saved is there again. The long run kills it fifty times. */
import { chromium, expect, test } from '@playwright/test';
import { killRounds } from '../helpers/kill-rounds';

test('a browser that is killed twice has every edit again that was called saved', async ({ baseURL }) => {
  const executable = process.env.CHROME_PATH ?? chromium.executablePath();
  const figures = await killRounds({ executable, address: `${baseURL}/`, kills: 2, seed: 11 });
  expect(figures.kills).toBe(2);
  expect(figures.saved).toBeGreaterThan(0);
});
