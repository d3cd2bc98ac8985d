/**
 * Import of 50,000 rows against papaparse alone on the same bytes, interleaved in one run. Two invented catalogues: a plain one
 * without a quoted cell, which papaparse splits in one go, and one as shops export it, with quotes, line breaks and signs.
 */
import Papa from 'papaparse';
import { importCatalogue } from '@/io';

const ROWS = 50_000;
const ROUNDS = 9;

const BRANDS = ['Norvik', 'Palegrove', 'Tessil', 'Ombra', 'Quillet', '澄光', '北屿'];
const CATEGORIES = ['Audio > Headphones', 'Audio > Speakers', 'Phones > Cases', 'Phones > Chargers', 'Cameras > Tripods', '家居 > 灯具'];

/** Numbers that are the same in every run (Lehmer's generator). */
function* numbers(): Generator<number, never> {
  let state = 48271;
  for (;;) {
    state = (state * 48271) % 2147483647;
    yield state;
  }
}

export function plainCatalogue(): string {
  const random = numbers();
  const lines = ['sku,name,brand,category,price,list_price,image_url,stock'];
  for (let row = 0; row < ROWS; row++) {
    const n = random.next().value;
    const price = (n % 90_000) / 100 + 1;
    const brand = BRANDS[n % BRANDS.length];
    const category = CATEGORIES[n % CATEGORIES.length];
    lines.push(
      `${100_000 + row},${brand} model ${n % 9973} series ${row % 37} wireless,${brand},${category},${price.toFixed(2)},${(price * 1.25).toFixed(2)},https://img.example/${row}.jpg,${n % 400}`,
    );
  }
  return lines.join('\r\n');
}

export function quotedCatalogue(): string {
  const random = numbers();
  const lines = ['Handle,Title,Body (HTML),Vendor,Type,Variant SKU,Variant Inventory Qty,Variant Price,Variant Compare At Price,Image Src'];
  for (let row = 0; row < ROWS; row++) {
    const n = random.next().value;
    const price = ((n % 90_000) / 100 + 1).toFixed(2);
    const brand = BRANDS[n % BRANDS.length];
    const body = `"<p>${brand}, ""quiet"" and light.</p>\n<ul><li>${n % 77} hours, ${row % 9} colours</li></ul>"`;
    const title = `"${brand} model ${n % 9973}, series ${row % 37}"`;
    lines.push(
      `h-${row},${title},${body},${brand},Audio,S-${row},${n % 400},"¥${price}","¥1,${price.padStart(6, '1')}",https://img.example/${row}.jpg`,
    );
  }
  return lines.join('\n');
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function compare(name: string, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const ours: number[] = [];
  const alone: number[] = [];
  let skus = 0;
  for (let round = 0; round < ROUNDS; round++) {
    alone.push(await timed(() => Papa.parse(new TextDecoder().decode(bytes))));
    ours.push(
      await timed(async () => {
        const result = await importCatalogue(bytes, 'bench.csv');
        skus = result.ok ? result.reading.skus.length : -1;
      }),
    );
  }
  const [mine, papa] = [median(ours), median(alone)];
  if (skus !== ROWS) throw new Error(`${name}: ${skus} SKUs of ${ROWS} rows`);
  const rate = `${mine.toFixed(0)} ms, papaparse alone ${papa.toFixed(0)} ms, ratio ${(mine / papa).toFixed(2)} (aim: under 2)`;
  return `import ${ROWS} rows, ${name} (${(bytes.length / 1e6).toFixed(1)} MB): ${rate}`;
}

/** Runs the bench; each line is one measurement. */
export async function run(): Promise<string[]> {
  return [await compare('plain', plainCatalogue()), await compare('quoted', quotedCatalogue())];
}
