/** The properties of the suite over far more files, each within a bound of time; seeds move from day to day with SEED. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openPage, validatePage } from '@/core/page';
import { importCatalogue } from '@/io';
import { account, arbitraryCatalogue, damagedFile } from '../helpers/arbitrary-catalogue';
import { nearlyFile, nearlyPage } from '../helpers/arbitrary-file';
import { opensWell } from '../helpers/opens-well';

const seed = Number(process.env.SEED ?? 618);
const numRuns = Number(process.env.RUNS ?? 5000);
/** More than any of these small files takes, also on a busy machine: what goes on longer hangs. */
const MOST_MS = 3000;

async function within<T>(work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  expect(performance.now() - start).toBeLessThan(MOST_MS);
  return result;
}

test('catalogues', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCatalogue, async ({ bytes, overrides, data, blank }) => {
      const result = await within(() => importCatalogue(bytes, 'a.csv', overrides));
      if (result.ok) expect([result.reading.dataRows, result.reading.blank]).toEqual([data, blank]);
    }),
    { seed, numRuns },
  );
});

test('damaged files of every kind', async () => {
  await fc.assert(
    fc.asyncProperty(damagedFile, async ({ name, bytes }) => {
      const { in: rows, out } = account(await within(() => importCatalogue(bytes, name)));
      expect(out).toBe(rows);
    }),
    { seed, numRuns },
  );
});

test('page files', async () => {
  const pages = fc.oneof(
    nearlyPage.map((value) => () => validatePage(value)),
    nearlyFile.map((text) => () => openPage(text)),
  );
  await fc.assert(
    fc.asyncProperty(pages, async (open) => {
      await within(() => {
        const opened = open();
        if (opened.ok) opensWell(opened.page);
      });
    }),
    { seed, numRuns },
  );
});
