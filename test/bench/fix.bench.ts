/** A fix for each of the first findings of a badly mixed page, and all of them fixed, by the default preset at two viewports. */
import { fixAll, fixFor } from '@/core/fix';
import type { Page, Sku } from '@/core/page';
import { check } from '@/core/rules';

const FINDINGS = 30;

/** Modules of 15 tiles, prices rising with every seventh out of order; 40 SKUs more on the bench. */
function pageOf(tiles: number): Page {
  const sku = (id: string, price: number): Sku => ({ id, title: id, price, image: 'https://img.example/a.jpg', category: ['Audio'] });
  const placed = Array.from({ length: tiles }, (_, i) =>
    sku(`s${i}`, 9900 + Math.floor(i / 2) * 130 + (i % 2) * 4000 + (i % 7 === 3 ? 3900 : 0)),
  );
  const bench = Array.from({ length: 40 }, (_, i) => sku(`b${i}`, 9900 + i * 1000));
  const modules = Array.from({ length: Math.ceil(tiles / 15) }, (_, m) => ({
    id: `m${m}`,
    title: `Module ${m}`,
    columns: { desktop: 4, mobile: 2 },
    tiles: placed.slice(m * 15, m * 15 + 15).map(({ id }) => ({ id: `t-${id}`, skuId: id })),
  }));
  const viewports = [
    { id: 'desktop', width: 1200 },
    { id: 'mobile', width: 750 },
  ];
  return {
    format: 'endcap/page',
    version: 1,
    currency: 'CNY',
    viewports,
    banner: { anchorPrice: 9900 },
    modules,
    skus: [...placed, ...bench],
  };
}

function timed<T>(run: () => T): [number, T] {
  const start = performance.now();
  const result = run();
  return [performance.now() - start, result];
}

function oneByOne(tiles: number): number[] {
  const page = pageOf(tiles);
  const report = check(page);
  return report.findings.slice(0, FINDINGS).map((finding) => timed(() => fixFor(page, finding, { report }))[0]);
}

function line(tiles: number, aim: number): string {
  const times = oneByOne(tiles).sort((a, b) => a - b);
  return `fix of one finding, ${tiles} tiles: ${times[times.length >> 1]?.toFixed(1)} ms, at most ${times.at(-1)?.toFixed(1)} (aim: under ${aim})`;
}

/** Runs the bench; each line is one measurement. */
export async function run(): Promise<string[]> {
  oneByOne(60);
  const [ms, { commands, before, after }] = timed(() => fixAll(pageOf(60)));
  return [
    line(60, 50),
    line(1000, 500),
    `fix all, 60 tiles: ${ms.toFixed(0)} ms for ${commands.length} commands, score ${before.score} to ${after.score}`,
  ];
}
