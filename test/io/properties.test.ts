import fc from 'fast-check';
import { expect, test } from 'vitest';
import { skuSchema } from '@/core/page';
import { failureText, importCatalogue, importSummary } from '@/io';
import { account, arbitraryCatalogue, damagedFile } from '../helpers/arbitrary-catalogue';
import { imported } from './files';

test('every row of a catalogue is a SKU, rejected, merged or blank, whatever stands in its cells', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCatalogue, async ({ bytes, overrides, data, blank }) => {
      const result = await importCatalogue(bytes, 'a.csv', overrides);
      if (!result.ok) {
        expect(result.reason).toBe('no-rows');
        return;
      }
      const { skus, rejected, merged, dataRows } = result.reading;
      expect(skus.length + rejected.length + merged).toBe(data);
      expect([dataRows, result.reading.blank]).toEqual([data, blank]);
      for (const sku of skus) expect(skuSchema.safeParse(sku).error).toBeUndefined();
      expect(new Set(skus.map(({ id }) => id)).size).toBe(skus.length);
      for (const { reason, value } of rejected) expect([reason, value.length <= 201]).toEqual([expect.stringMatching(/./), true]);
      expect(() => JSON.stringify(importSummary(result))).not.toThrow();
    }),
    { seed: 618, numRuns: 300 },
  );
});

test('a damaged file of any kind gives a result, and no row of it is lost', async () => {
  await fc.assert(
    fc.asyncProperty(damagedFile, async ({ name, bytes }) => {
      const result = await importCatalogue(bytes, name);
      if (!result.ok) expect(failureText(result, 'zh')).not.toBe('');
      const { in: rows, out } = account(result);
      expect(out).toBe(rows);
    }),
    { seed: 618, numRuns: 300 },
  );
});

test('blank rows are counted beside the others', async () => {
  const { reading } = await imported(new TextEncoder().encode('sku,title,price\n\na,Cup,5\n,,\nb,Bowl,\n\n'), 'a.csv');
  expect([reading.dataRows, reading.skus.length, reading.rejected.length, reading.merged, reading.blank]).toEqual([2, 1, 1, 0, 2]);
});
