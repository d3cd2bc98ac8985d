import { expect, onTestFinished, test } from 'vitest';
import { type CatalogueSession, openCatalogue } from '@/workers';

const ROWS = 50_000;

function catalogueOf(rows: number): File {
  const lines = ['sku,name,brand,category,price,list_price,note'];
  for (let row = 0; row < rows; row++)
    lines.push(`${row},"Lamp, model ${row}",Ombra,Home > Light,${row % 500}.50,${(row % 500) + 10},"a\nb"`);
  return new File([lines.join('\n')], 'lamps.csv');
}

async function open(file: File): Promise<CatalogueSession> {
  const session = await openCatalogue(file);
  if (!session.ok) throw new Error(session.reason);
  onTestFinished(() => session.close());
  return session;
}

test('50,000 rows are understood in the worker and come over in chunks, in order', async () => {
  const file = catalogueOf(ROWS);
  const session = await open(file);
  expect(session.view).toMatchObject({
    encoding: 'utf-8',
    delimiter: ',',
    reason: null,
    counts: { skus: ROWS, rejected: 0, dataRows: ROWS },
  });
  expect(session.view.preview).toHaveLength(100);
  expect(session.view.preview[1]).toEqual({ line: 4, cells: ['1', 'Lamp, model 1', 'Ombra', 'Home > Light', '1.50', '11', 'a\nb'] });
  const chunks: number[] = [];
  const skus = await session.takeSkus((chunk, done, total) => chunks.push(chunk.length, done, total));
  expect(chunks.slice(0, 3)).toEqual([2000, 2000, ROWS]);
  expect(skus).toHaveLength(ROWS);
  expect(skus[7]).toEqual({ id: '7', title: 'Lamp, model 7', brand: 'Ombra', category: ['Home', 'Light'], price: 750, listPrice: 1700 });
});

test('a column can be given another meaning without sending the file again', async () => {
  const session = await open(new File(['sku,name,b2b\na,Cup,4'], 'a.csv'));
  expect(session.view).toMatchObject({ reason: 'no-price-column', counts: { skus: 0 } });
  const view = await session.reinterpret({ columns: { price: 'b2b' }, currency: 'EUR' });
  expect(view).toMatchObject({ reason: null, counts: { skus: 1 }, understanding: { currency: 'EUR' } });
  expect(await session.takeSkus()).toEqual([{ id: 'a', title: 'Cup', price: 400 }]);
});

test('what cannot be read says why', async () => {
  expect(await openCatalogue(new File(['%PDF-1.7'], 'a.csv'))).toMatchObject({ ok: false, reason: 'not-a-table', detail: 'PDF' });
});

test('an import can be cancelled', async () => {
  const abort = new AbortController();
  const opened = openCatalogue(catalogueOf(ROWS), { signal: abort.signal });
  abort.abort();
  expect(await opened).toEqual({ ok: false, reason: 'cancelled' });
});

test('a closed session does not leave its callers waiting', async () => {
  const session = await open(new File(['sku,price\na,4'], 'a.csv'));
  session.close();
  await expect(session.reinterpret({})).rejects.toThrow('was closed');
});
