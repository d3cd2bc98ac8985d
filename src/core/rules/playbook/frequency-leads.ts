/** 高频打低频 (rules.md section 5): often-bought goods open the door for rarely bought ones of other categories. */
import { z } from 'zod';
import type { Sku } from '@/core/page';
import { once } from '../../once';
import type { View } from '../context';
import type { GridView } from '../grid';
import { defineRule, type Sink } from '../rule';
import { operatorSource } from '../source';
import { leafOf, PLAYBOOK } from './facts';
import { besideOf, pickSpots, placedSkus, placeOf, type Spot, spotsIn } from './places';

interface LeadEvidence {
  category: string;
  /** Purchases per buyer and year: mean of the category's SKUs, and the least of a SKU that is bought often. */
  frequency: number;
  high: number;
  tile: string;
}

type LeadKinds = { led: LeadEvidence };

export const frequencyLeads = defineRule<LeadKinds>()({
  id: 'frequency-leads',
  group: 'playbook',
  severity: 'warning',
  presets: [PLAYBOOK],
  weights: { led: 4 },
  options: z.strictObject({}),
  texts: {
    title: { zh: '高频打低频', en: 'Often-bought goods lead' },
    asks: {
      zh: '低频的细分类目（人均年购买次数最低的三分之一）排在其他细分类目的高频商品（次数最高的三分之一）之后，或紧挨着它。',
      en: 'Each rarely bought sub-category (the lowest third by purchases per buyer and year) comes after an often-bought SKU of another one (the top third of SKUs), or stands beside one.',
    },
    why: {
      zh: '高频商品天天有人来买，顺路把流量带给一年才买一次的商品。',
      en: 'People come back for what they buy often; that is when they notice what they buy once a year.',
    },
    todo: {
      zh: '在该类目之前或旁边排一款高频商品，或把该类目往后移。',
      en: 'Put an often-bought SKU before or beside it, or move the category down.',
    },
    notChecked: {
      'no-frequency': { zh: '商品没有人均年购买次数', en: 'no SKU has its purchases a year' },
      'no-categories': { zh: '有购买次数的商品不足两个细分类目', en: 'purchases a year are known of fewer than two sub-categories' },
    },
  },
  wording: {
    led: {
      summary: { zh: '{viewport}低频类目「{category}」没有高频商品带路', en: '{viewport}nothing often bought leads to “{category}”' },
      detail: {
        zh: '该类目每人每年买 {frequency} 次，之前和旁边都没有其他类目每年 {high} 次以上的商品',
        en: 'bought {frequency} times per buyer and year; there is no SKU of another category with {high} or more before or beside it',
      },
      holes: ({ category, frequency, high }, say) => ({ category, frequency: say.number(frequency, high), high: say.number(high) }),
    },
  },
  fixes: ['swap', 'replace'],
  source: operatorSource({ zh: '“高频打低频”', en: '“the often bought opens the door for the rarely bought”' }),
  check(context, _options, sink) {
    const bought = howOften(placedSkus(context));
    if (bought === 'no-frequency' || bought === 'no-categories') return sink.notChecked(bought);
    for (const view of context.views) checkView(view, bought, sink);
  },
});

interface Bought {
  /** Leaf categories that are rarely bought, by key; `mean` purchases per buyer and year. */
  rare: ReadonlyMap<string, { name: string; mean: number }>;
  /** The least frequency of a SKU that is bought often. */
  high: number;
}

const howOften = once((placed: readonly Sku[]): Bought | 'no-frequency' | 'no-categories' => {
  const known = placed.filter(({ frequency }) => frequency !== undefined);
  if (known.length === 0) return 'no-frequency';
  const categories = frequencies(known);
  if (categories.size < 2) return 'no-categories';
  const low = lowThird([...categories.values()].map(({ mean }) => mean));
  const high = highThird(known.map(({ frequency }) => frequency as number));
  return { rare: new Map([...categories].filter(([, { mean }]) => mean <= low && mean < high)), high };
});

/** Mean frequency per leaf category. */
function frequencies(known: readonly Sku[]): Map<string, { name: string; mean: number }> {
  const sums = new Map<string, { name: string; sum: number; count: number }>();
  for (const sku of known) {
    const leaf = leafOf(sku);
    if (!leaf) continue;
    const entry = sums.get(leaf.key) ?? { name: leaf.name, sum: 0, count: 0 };
    entry.sum += sku.frequency as number;
    entry.count++;
    sums.set(leaf.key, entry);
  }
  return new Map([...sums].map(([key, { name, sum, count }]) => [key, { name, mean: sum / count }]));
}

const third = (count: number) => Math.max(1, Math.floor(count / 3));

/** The highest of the lowest third, and the lowest of the highest third; a third is one at least. */
const lowThird = (values: number[]) => Float64Array.from(values).sort()[third(values.length) - 1] as number;
const highThird = (values: number[]) => Float64Array.from(values).sort()[values.length - third(values.length)] as number;

/** The spots of a grid by leaf category; worked out once. */
const byLeaf = once((view: GridView) => {
  const spots = new Map<string | undefined, Spot[]>();
  for (const spot of spotsIn(view)) {
    const key = leafOf(spot.sku)?.key;
    const list = spots.get(key);
    if (list) list.push(spot);
    else spots.set(key, [spot]);
  }
  return spots;
});

function checkView(view: View, { rare, high }: Bought, sink: Sink<LeadKinds>): void {
  for (const [key, { name, mean }] of rare) {
    const leads = (sku: Sku) => (sku.frequency ?? Number.NEGATIVE_INFINITY) >= high && (leafOf(sku)?.key ?? key) !== key;
    const own = (grid: GridView): readonly Spot[] => byLeaf(grid).get(key) ?? [];
    const first = own(view.grids.find((grid) => own(grid).length > 0) as GridView)[0] as Spot;
    const isLed = comesBefore(view, first, leads) || pickSpots(view, own).some((spot) => besideOf(spot).some(leads));
    if (isLed) sink.hold('led');
    else sink.fail('led', placeOf(first), { category: name, frequency: mean, high, tile: first.tile });
  }
}

/** Whether a SKU of some kind stands before a spot. */
function comesBefore({ grids }: View, spot: Spot, isWanted: (sku: Sku) => boolean): boolean {
  for (const grid of grids)
    for (const before of spotsIn(grid)) {
      if (before === spot) return false;
      if (isWanted(before.sku)) return true;
    }
  return false;
}
