/** No edit that the interface called saved is lost, whenever the browser dies. */
import { join } from 'node:path';
import { preview } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { killRounds } from '../helpers/kill-rounds';
import { ROOT } from '../helpers/source';

const KILLS = 50;

let server: Awaited<ReturnType<typeof preview>>;
beforeAll(async () => {
  const outDir = process.env.LONG_APP ?? join(ROOT, 'dist', 'app');
  server = await preview({ root: ROOT, configFile: false, logLevel: 'warn', build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
});
afterAll(() => server.close());

it(`keeps every edit that was called saved over ${KILLS} kills of the browser`, async () => {
  const executable = process.env.CHROME_PATH;
  const address = server.resolvedUrls?.local[0];
  if (!executable || !address) throw new Error('started by test/long/run.mjs');
  const figures = await killRounds({ executable, address, kills: KILLS, seed: 618 });
  console.info(JSON.stringify(figures));
  expect(figures.kills).toBe(KILLS);
  expect(figures.saved).toBeGreaterThan(KILLS * 3);
}, 1_200_000);
