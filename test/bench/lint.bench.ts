/** A whole check of a page by every rule that is on, at 60 and at 1,000 tiles and two viewports. */
import type { Page } from '@/core/page';
import { check } from '@/core/rules';

const ROUNDS = 60;

/** A page of modules of 20 tiles whose prices rise and alternate, with ties and a price missing here and there. */
function pageOf(tiles: number): Page {
  const skus = Array.from({ length: tiles }, (_, i) => ({
    id: `s${i}`,
    title: `SKU ${i}`,
    price: i % 97 === 96 ? 0 : 9900 + Math.floor(i / 2) * 130 + (i % 2) * 4000,
    image: `https://img.example/${i}.jpg`,
    category: ['Audio', ['Headphones', 'Speakers', 'Players'][i % 3] ?? ''],
  }));
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
    viewports: [
      { id: 'desktop', width: 1200 },
      { id: 'mobile', width: 750 },
    ],
    banner: { anchorPrice: 9900 },
    modules,
    skus,
  };
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function measure(tiles: number): { ms: number; checks: number } {
  const page = pageOf(tiles);
  let checks = 0;
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    checks = check(page).rules.reduce((sum, rule) => sum + rule.checks, 0);
    return performance.now() - start;
  });
  return { ms: median(times), checks };
}

/** Runs the bench; each line is one measurement. */
export async function run(): Promise<string[]> {
  measure(60);
  const [small, large] = [measure(60), measure(1000)];
  const each = (large.ms / small.ms / (1000 / 60)).toFixed(2);
  return [
    `lint of 60 tiles, two viewports: ${small.ms.toFixed(2)} ms for ${small.checks} checks (aim: under 1)`,
    `lint of 1,000 tiles, two viewports: ${large.ms.toFixed(2)} ms for ${large.checks} checks; per tile ${each} × that of 60`,
  ];
}
