/**
 * Lint with every rule on, at two viewports: whole checks from 60 to 5,000 tiles, a check again after a swap, and files on the
 * command line. Times are of this machine; the ratios are what tells.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { produce } from 'immer';
import { main } from '@/cli/main';
import { run as runCommand } from '@/core/commands';
import { type Page, type Sku, writePage } from '@/core/page';
import { check, type Report, RULES, recheck } from '@/core/rules';

const SIZES = [60, 300, 1000, 5000] as const;
const FILES = 1000;
/** Swaps whose middle is told. */
const SWAPS = 200;

/** Facts that the rules ask for: history, list prices, stock, roles, frequency; none of them as it should be everywhere. */
function skuOf(i: number): Sku {
  const price = i % 97 === 96 ? 0 : 9900 + Math.floor(i / 2) * 130 + (i % 2) * 4000;
  return {
    id: `s${i}`,
    title: `SKU ${i}`,
    price,
    brand: `Brand ${i % 9}`,
    image: `https://img.example/${i}.jpg`,
    category: ['Audio', ['Headphones', 'Speakers', 'Players'][i % 3] ?? ''],
    ...(i % 4 === 0 && { listPrice: Math.round(price * 1.3), lowestPrice30d: price, lowestPrice7d: price }),
    cost: Math.round(price * 0.7),
    stock: 20 + (i % 50),
    frequency: (i % 10) + 0.5,
    stats: { from: '2026-05-01', to: '2026-05-30', orders: i % 60, pageViews: 1000 },
    ...(i % 20 === 0 && { roles: ['hero' as const] }),
    ...(i % 20 === 7 && { roles: ['traffic' as const], badges: ['New'] }),
    ...(i % 20 === 9 && { roles: ['push' as const] }),
    priceHistory: [{ from: '2026-04-01', to: '2026-05-31', price: Math.round(price * 1.1) }],
  };
}

/** A page of modules of 20 tiles whose prices rise and alternate, with ties and a price missing here and there. */
function pageOf(tiles: number, from = 0): Page {
  const skus = Array.from({ length: tiles }, (_, i) => skuOf(from + i));
  const modules = Array.from({ length: Math.ceil(tiles / 20) }, (_, m) => ({
    id: `m${m}`,
    title: `Module ${m}`,
    columns: { desktop: 4, mobile: 2 },
    tiles: skus.slice(m * 20, m * 20 + 20).map(({ id }) => ({ id: `t-${id}`, skuId: id })),
  }));
  return {
    format: 'endcap/page',
    version: 1,
    currency: 'CNY',
    event: { start: '2026-06-01T00:00:00+08:00', end: '2026-06-18T23:59:59+08:00' },
    viewports: [
      { id: 'desktop', width: 1200, fold: 800 },
      { id: 'mobile', width: 750, fold: 1334 },
    ],
    banner: { anchorPrice: 9900 },
    brands: [{ name: 'Brand 1', roles: ['star'] }],
    modules,
    skus,
    rules: { extends: [], set: Object.fromEntries(RULES.map(({ id, severity }) => [id, severity])) },
  };
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Every round has a page of its own: nothing of it has been worked out before. */
function whole(tiles: number): { ms: number; checks: number } {
  let checks = 0;
  const rounds = Math.max(7, Math.round(3000 / tiles));
  const times = Array.from({ length: rounds }, () => {
    const page = pageOf(tiles);
    return timed(() => {
      checks = check(page).rules.reduce((sum, rule) => sum + rule.checks, 0);
    });
  });
  return { ms: median(times), checks };
}

/** A check again after two tiles have changed places, as the editor does it: each report is the ground of the next. */
function afterSwap(tiles: number): number {
  let page = pageOf(tiles);
  let report: Report = check(page);
  const times = Array.from({ length: SWAPS }, (_, i) => {
    const module = page.modules[i % page.modules.length];
    const [a, b] = [module?.tiles?.[i % 20], module?.tiles?.[(i + 7) % 20]];
    page = produce(page, (draft) => {
      const refusal = runCommand(draft as Page, { type: 'swap-tiles', viewport: 'desktop', a: a?.id ?? '', b: b?.id ?? '' });
      if (refusal) throw new Error(`the swap was refused: ${refusal.reason}`);
    });
    return timed(() => {
      report = recheck(report, page);
    });
  });
  return median(times);
}

/** Pages per second of `endcap lint` over files of 60 tiles each. */
async function files(format: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'endcap-bench-'));
  try {
    for (let i = 0; i < FILES; i++) await writeFile(join(folder, `${i}.page.json`), writePage({ ...pageOf(60, i), rules: {} }));
    let printed = 0;
    const start = performance.now();
    await main(['lint', folder, '--format', format], {
      out: (text) => {
        printed += text.length;
      },
      err: () => {},
      readFile: async (path) => new Uint8Array(await readFile(path)),
      readInput: async () => new Uint8Array(),
      list: async (path) => {
        const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
        return entries?.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() })) ?? null;
      },
      writeFile,
      create: async () => ({ write: async () => {}, close: async () => {} }),
      sha256: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
      clock: () => performance.now(),
      colour: false,
      progress: 0,
    });
    if (printed === 0) throw new Error('nothing was reported');
    return (1000 * FILES) / (performance.now() - start);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs the bench; each line is one measurement. */
export async function run(): Promise<string[]> {
  whole(60);
  const found = SIZES.map((tiles) => ({ tiles, ...whole(tiles) }));
  const base = (found[0]?.ms ?? 0) / 60;
  const lines = found.map(({ tiles, ms, checks }) => {
    const each = (ms / tiles / base).toFixed(2);
    return `lint of ${tiles.toLocaleString('en')} tiles, ${RULES.length} rules: ${ms.toFixed(2)} ms for ${checks} checks; per tile ${each} × that of 60`;
  });
  const again = afterSwap(1000);
  const full = found.find(({ tiles }) => tiles === 1000)?.ms ?? 0;
  lines.push(
    `lint again after a swap at 1,000 tiles: ${again.toFixed(2)} ms, ${(full / again).toFixed(1)} × less than the whole (aim: 20)`,
  );
  for (const format of ['text', 'json', 'sarif'])
    lines.push(
      `endcap lint --format ${format} over ${FILES} files of 60 tiles: ${(await files(format)).toFixed(0)} pages a second (aim: 200)`,
    );
  return lines;
}
