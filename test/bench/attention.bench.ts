/**
 * The model of attention: shares, windows and paths of 500 tiles at one viewport, and of 60 and 5,000; and how busy the pictures
 * of one screen are, once they are decoded (salience.bench decodes them as well).
 */
import { edgeDensity, pagePath, READ_SIDE, readAttention, windowsOf } from '@/core/attention';
import type { Page } from '@/core/page';
import { seededRandom } from '@/core/random';

const SIZES = [60, 500, 5000] as const;
const ROUNDS = 41;

function pageOf(tiles: number): Page {
  const skus = Array.from({ length: tiles }, (_, i) => ({ id: `s${i}`, title: `SKU ${i}`, price: 9900 + i, image: `${i}.jpg` }));
  return {
    format: 'endcap/page',
    version: 1,
    currency: 'CNY',
    viewports: [{ id: 'desktop', width: 1200, fold: 800 }],
    skus,
    modules: Array.from({ length: Math.ceil(tiles / 20) }, (_, m) => ({
      id: `m${m}`,
      columns: { desktop: 4 },
      tiles: skus.slice(m * 20, m * 20 + 20).map(({ id }) => ({ id: `t-${id}`, skuId: id })),
    })),
  };
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Every round has a page of its own: nothing of it has been worked out before. */
function measure(tiles: number): { shares: number; all: number } {
  const shares: number[] = [];
  const all: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = pageOf(tiles);
    const start = performance.now();
    const attention = readAttention(page, 'desktop');
    shares.push(performance.now() - start);
    if (windowsOf(attention).length === 0 || pagePath(attention).length === 0) throw new Error('nothing was looked at');
    all.push(performance.now() - start);
  }
  return { shares: median(shares), all: median(all) };
}

/** Pictures on one screen: 3 rows of 4. */
const PICTURES = 12;

function pixels(): number {
  const random = seededRandom(1);
  const data = Uint8ClampedArray.from({ length: 4 * READ_SIDE * READ_SIDE }, () => random.unit() * 256);
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    for (let i = 0; i < PICTURES; i++) if (edgeDensity({ data, width: READ_SIDE, height: READ_SIDE }) === 0) throw new Error('no edges');
    return performance.now() - start;
  });
  return median(times);
}

/** Runs the bench; each line is one measurement. */
export async function run(): Promise<string[]> {
  measure(60);
  const lines = SIZES.map((tiles) => {
    const { shares, all } = measure(tiles);
    const aim = tiles === 500 ? ' (aim: 5)' : '';
    return `attention of ${tiles.toLocaleString('en')} tiles: shares ${shares.toFixed(2)} ms, with windows and paths ${all.toFixed(2)} ms${aim}`;
  });
  return [...lines, `edges of ${PICTURES} pictures of ${READ_SIDE} px: ${pixels().toFixed(1)} ms`];
}
