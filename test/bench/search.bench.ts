/**
 * Searching a catalogue of 50,000 as one types: each query one sign longer, in Chinese, by id and by brand, with all counts that
 * the filters show, against a plain scan of the same texts. Times are of this machine; the ratios are what tells.
 */
import type { Sku } from '@/core/page';
import { filterSkus } from '@/core/plan';
import { seededRandom } from '@/core/random';
import { narrow } from '@/ui/catalogue/narrow';
import { SKU_ORDERS } from '@/ui/catalogue/sku-orders';

const SKUS = 50_000;
const TYPED = ['无线蓝牙耳机', '降噪 运动', 'ZD-0499', 'ombra', '不锈钢保温杯 大容量'];
const ROUNDS = 7;

const WORDS = '无线 蓝牙 耳机 降噪 运动 充电宝 快充 便携 台灯 护眼 学习 保温杯 不锈钢 大容量 电动 牙刷 声波 Ombra Zefiro Lumo'.split(' ');
const KINDS = ['影音', '家居', '厨具', '个护', '数码', '文具'];

function catalogueOf(count: number): Sku[] {
  const { int, unit: random } = seededRandom(7);
  const one = <T>(list: readonly T[]): T => list[int(list.length)] as T;
  return Array.from({ length: count }, (_, i) => ({
    id: `ZD-${i.toString().padStart(5, '0')}`,
    title: Array.from({ length: 5 }, () => one(WORDS)).join('') + String(i % 1000),
    price: 900 + Math.floor(random() ** 3 * 900_000),
    brand: one(['Ombra', 'Zefiro', 'Lumo', '青禾', '南山']),
    category: [one(KINDS), `${i % 9}`],
    ...(random() < 0.8 && { stock: Math.floor(random() * 200) }),
    ...(random() < 0.7 && { image: `https://img.example/${i}.jpg` }),
    ...(random() < 0.3 && { cost: 500 }),
  }));
}

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** What each of a query's beginnings takes, as it is typed. */
function keystrokes(search: (query: string) => unknown): number[] {
  return TYPED.flatMap((text) => [...text].map((_, i) => timed(() => search([...text].slice(0, i + 1).join('')))));
}

export async function run(): Promise<string[]> {
  const skus = catalogueOf(SKUS);
  const placed = skus.slice(0, 400).map(({ id }) => id);
  const first = timed(() => narrow(skus, {}, placed));
  const rounds = Array.from({ length: ROUNDS }, () => ({
    own: keystrokes((query) => narrow(skus, { query }, placed)),
    plain: keystrokes((query) => filterSkus(skus, { query })),
  }));
  const each = (which: 'own' | 'plain') => rounds.slice(1).flatMap((round) => round[which]);
  const [own, plain] = [each('own'), each('plain')];
  const worst = Math.max(...(rounds[1]?.own.map((_, i) => middle(rounds.slice(1).map((round) => round.own[i] ?? 0))) ?? []));
  const orders = SKU_ORDERS.map((order) => `${order} ${timed(() => narrow(skus, { order }, placed)).toFixed(0)}`);
  return [
    `search, a keystroke at ${SKUS}: ${middle(own).toFixed(1)} ms, slowest ${worst.toFixed(1)} ms; plain scan ${middle(plain).toFixed(1)} ms (${(middle(own) / middle(plain)).toFixed(2)} of it)`,
    `search, index of ${SKUS}: ${first.toFixed(0)} ms, once; first time in an order: ${orders.join(', ')} ms`,
  ];
}
