/** 价格带递增 (rules.md section 2): declared bands are kept, ascend without overlap, and in moderate steps. */
import { z } from 'zod';
import { atLeast, atMost } from '../exact';
import { times } from '../options';
import { defineRule, EVENT_PAGE, type Say, type Sink } from '../rule';
import { operatorSource } from '../source';
import { type DeclaredBand, declaredBand } from './bands';

/** Minor units; a band's open end is null. */
interface TileEvidence {
  tile: string;
  price: number;
  min: number;
  max: number | null;
}

interface OrderEvidence {
  min: number;
  previousMax: number | null;
}

interface MoveEvidence {
  max: number;
  previous: number;
  required: number;
}

type BandKinds = { order: OrderEvidence; moderate: MoveEvidence; tile: TileEvidence };

const options = z.strictObject({
  maxBandStep: times(3, { zh: '每个价格带的上限最多升到前面的几倍', en: 'Upper end, at most this many times the one before it' }),
});

export const priceBands = defineRule<BandKinds>()({
  id: 'price-bands',
  group: 'price-rhythm',
  severity: 'error',
  presets: [EVENT_PAGE],
  weights: { order: 8, moderate: 4, tile: 10 },
  options,
  texts: {
    title: { zh: '价格带递增', en: 'Declared bands ascend' },
    asks: {
      zh: '声明了价格带的楼层（如“149–249 元”），商品都在带内；从上到下，下一楼层的下限不低于上一楼层的上限，上限不超过上一楼层上限的 3 倍。',
      en: 'Where a module declares a price band (“149 to 249”), its SKUs are inside it. From module to module a band begins no lower than the one before ends, and ends at no more than 3 times that.',
    },
    why: {
      zh: '“99元专区”里出现 129 元，顾客对整个专区都会失去信任。',
      en: 'A “99 zone” with something at 129 costs the trust in the whole zone.',
    },
    todo: { zh: '把带外的商品换到对应楼层，或调整价格带。', en: 'Move the SKU to the module whose band it fits, or change the band.' },
  },
  wording: {
    tile: {
      summary: { zh: '{price} 超出价格带 {band}', en: '{price} is outside the band {band}' },
      detail: { zh: '{sku}', en: '{sku}' },
      holes: ({ tile, price, min, max }, say) => ({ price: say.money(price), band: bandText(min, max, say), sku: say.sku(tile) }),
    },
    order: {
      summary: { zh: '声明的价格带没有接在上一个之后', en: 'The band it declares does not follow the one before' },
      detail: {
        zh: '起点 {min}，应不低于上一楼层的上限 {previous}',
        en: 'starts at {min}; should be at least {previous}, where the band before it ends',
      },
      holes: ({ min, previousMax }, say) => ({
        min: say.money(min),
        previous: previousMax === null ? say.pick({ zh: '（不限）', en: '(no limit)' }) : say.money(previousMax),
      }),
    },
    moderate: {
      summary: { zh: '声明的价格带抬升太快', en: 'The band it declares rises too fast' },
      detail: {
        zh: '价格带上限 {max}，此前最高（含 Banner标价）{previous}，应不高于 {required}',
        en: 'the band ends at {max}, should be at most {required}; the highest before it (or the banner’s price) is {previous}',
      },
      holes: ({ max, previous, required }, say) => ({
        max: say.money(max),
        previous: say.money(previous),
        required: say.money(required),
      }),
    },
  },
  fixes: ['swap', 'replace', 'band'],
  source: operatorSource({ zh: '关于价格带的部分', en: 'what it says of price bands' }),
  check(context, { maxBandStep }, sink) {
    let before: { module: string; band: DeclaredBand } | null = null;
    for (const { module } of context.grids) {
      const band = declaredBand(module);
      if (!band || (context.anchor !== null && atMost(band.max, context.anchor))) continue;
      if (before) {
        const place = { module: module.id, modules: [before.module, module.id] };
        if (atLeast(band.min, before.band.max)) sink.hold('order');
        else sink.fail('order', place, { min: band.min, previousMax: finite(before.band.max) });
      }
      checkModerate(module.id, band, before?.band ?? null, context.anchor, maxBandStep, sink);
      before = { module: module.id, band };
    }
  },
  checkModule({ grid: { module, tiles, prices } }, _options, sink) {
    const band = declaredBand(module);
    if (!band) return;
    tiles.forEach(({ id }, i) => {
      const price = prices[i] as number;
      if (price === 0) return;
      if (atLeast(price, band.min) && atMost(price, band.max)) sink.hold('tile');
      else sink.fail('tile', { module: module.id, tiles: [id] }, { tile: id, price, min: band.min, max: finite(band.max) });
    });
  },
});

function checkModerate(
  module: string,
  { max }: DeclaredBand,
  before: DeclaredBand | null,
  anchor: number | null,
  maxBandStep: number,
  sink: Sink<BandKinds>,
): void {
  if (max === Number.POSITIVE_INFINITY || before?.max === Number.POSITIVE_INFINITY || (!before && anchor === null)) return;
  const previous = Math.max(anchor ?? 0, before?.max ?? 0);
  const required = previous * maxBandStep;
  if (atMost(max, required)) sink.hold('moderate');
  else sink.fail('moderate', { module, modules: [module] }, { max, previous, required });
}

/** Evidence is written as JSON, which has no infinity. */
function finite(value: number): number | null {
  return value === Number.POSITIVE_INFINITY ? null : value;
}

function bandText(min: number, max: number | null, say: Say): string {
  if (max === null) return say.pick({ zh: `${say.money(min)} 以上`, en: `${say.money(min)} and up` });
  return `${say.money(min)}–${say.money(max)}`;
}
