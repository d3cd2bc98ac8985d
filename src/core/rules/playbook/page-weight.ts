/** 图片体积与动图 (rules.md section 5): pictures, moving ones above all, cost patience. */
import { z } from 'zod';
import type { Sku } from '@/core/page';
import type { PageAttention } from '../../attention';
import { once } from '../../once';
import { atMost } from '../exact';
import { count, seconds, speed } from '../options';
import { defineRule } from '../rule';
import { operatorSource } from '../source';
import { PLAYBOOK } from './facts';
import { placedSkus } from './places';

type WeightKinds = {
  /** `screen` counts from 0 down the page. */
  load: { screen: number; bytes: number; seconds: number; required: number; pictures: number; unknown: number; heaviest: string };
  animated: { screen: number; animated: number; required: number };
};

/** A picture and the tile that loads it. */
interface Picture {
  tile: string;
  /** Undefined where it is not known; 0 for one that a tile above has loaded. */
  bytes: number | undefined;
  animated: boolean | undefined;
}

const BYTES_PER_MB = 1e6;

export const pageWeight = defineRule<WeightKinds>()({
  id: 'page-weight',
  group: 'playbook',
  severity: 'warning',
  presets: [PLAYBOOK],
  weights: { load: 6, animated: 4 },
  options: z.strictObject({
    seconds: seconds(3, { zh: '一屏图片加载不超过', en: 'Most time for a screenful of pictures' }),
    bandwidth: speed(1.5, { zh: '顾客的网速', en: 'Shoppers’ bandwidth' }),
    maxAnimated: count(1, { zh: '一屏最多动图数', en: 'Most animated pictures on a screenful' }),
  }),
  texts: {
    title: { zh: '图片体积与动图', en: 'Heavy and animated pictures' },
    asks: {
      zh: '每屏商品图在 1.5 MB/s 的网速下 3 秒内加载完，动图最多 1 张。图片算在坑位上沿所在的那一屏，同一张图只算一次。',
      en: 'The pictures of a screenful load within 3 seconds at 1.5 MB/s, and at most one of them is animated. A picture belongs to the screenful in which its tile begins, and is loaded once.',
    },
    why: {
      zh: '图出得慢，人就走了；一屏几张图同时在动，哪张也看不进去。',
      en: 'People leave before slow pictures load; where several move at once, none gets looked at.',
    },
    todo: {
      zh: '压缩最大的几张图，多余的动图换成静图，或移到别的屏。',
      en: 'Compress the heaviest pictures; replace animated ones by stills, or move them to another screenful.',
    },
    notChecked: { 'no-sizes': { zh: '商品图没有体积数据', en: 'no picture sizes' } },
  },
  wording: {
    load: {
      summary: {
        zh: '{viewport}第 {screen} 屏图片要加载 {seconds} 秒',
        en: '{viewport}screenful {screen} takes {seconds} s to load',
      },
      detail: {
        zh: '{pictures} 张图共 {megabytes} MB，应不超过 {required} 秒；「{heaviest}」最大；{unknown} 张体积未知',
        en: '{megabytes} MB, pictures: {pictures}; should be at most {required} s; “{heaviest}” is the heaviest; of unknown size: {unknown}',
      },
      holes: ({ screen, bytes, seconds, required, pictures, unknown, heaviest }, say) => ({
        screen: screen + 1,
        megabytes: say.number(bytes / BYTES_PER_MB),
        seconds: say.number(seconds, required),
        required: say.number(required),
        pictures,
        unknown,
        heaviest: say.sku(heaviest),
      }),
    },
    animated: {
      summary: { zh: '{viewport}第 {screen} 屏有 {animated} 张动图', en: '{viewport}animated pictures on screenful {screen}: {animated}' },
      detail: { zh: '一屏应不超过 {required} 张', en: 'should be at most {required}' },
      holes: ({ screen, animated, required }) => ({ screen: screen + 1, animated, required }),
    },
  },
  fixes: ['swap', 'replace'],
  source: operatorSource({ zh: '关于图片体积与动图的部分', en: 'what it says of heavy and animated pictures' }),
  check(context, { seconds: required, bandwidth, maxAnimated }, sink) {
    if (!hasSizes(placedSkus(context))) return sink.notChecked('no-sizes');
    let isJudged = false;
    let still = 0;
    for (const { viewport } of context.views)
      for (const [screen, pictures] of screensOf(context.attention(viewport))) {
        const load = loadOf(pictures);
        const takes = load.bytes / (bandwidth * BYTES_PER_MB);
        const fits = atMost(takes, required);
        if (!fits) {
          const tiles = heaviest(pictures, required * bandwidth * BYTES_PER_MB);
          const place = { viewport, tiles, touches: pictures.map(({ tile }) => tile) };
          const [first = ''] = heaviest(pictures, load.bytes - 1);
          sink.fail('load', place, { screen, ...load, seconds: takes, required, heaviest: first });
        } else if (load.unknown === 0) sink.hold('load');
        if (!fits || load.unknown === 0) isJudged = true;
        const moving = pictures.filter(({ animated }) => animated);
        if (moving.length > maxAnimated) {
          const tiles = moving.map(({ tile }) => tile);
          sink.fail('animated', { viewport, tiles }, { screen, animated: moving.length, required: maxAnimated });
          isJudged = true;
        } else if (pictures.some(({ animated }) => animated !== undefined)) still++;
      }
    if (!isJudged) sink.notChecked('no-sizes');
    else sink.hold('animated', still);
  },
});

const hasSizes = once((placed: readonly Sku[]) =>
  placed.some(({ imageBytes, animated }) => imageBytes !== undefined || animated !== undefined),
);

/** The pictures of each screenful that has tiles, in reading order. */
function screensOf({ tiles, layout: { metrics } }: PageAttention): Map<number, Picture[]> {
  const screens = new Map<number, Picture[]>();
  const loaded = new Set<string>();
  for (const { tile, sku, y } of tiles) {
    if (!sku) continue;
    const screen = Math.floor(y / metrics.fold + 1e-9);
    const name = sku.image || sku.id;
    const picture = { tile, bytes: loaded.has(name) ? 0 : sku.imageBytes, animated: sku.animated };
    loaded.add(name);
    const pictures = screens.get(screen);
    if (pictures) pictures.push(picture);
    else screens.set(screen, [picture]);
  }
  return screens;
}

const isKnown = (picture: Picture): picture is Picture & { bytes: number } => picture.bytes !== undefined;

function loadOf(pictures: readonly Picture[]): { bytes: number; pictures: number; unknown: number } {
  const known = pictures.filter(isKnown);
  return {
    bytes: known.reduce((sum, { bytes }) => sum + bytes, 0),
    pictures: known.filter(({ bytes }) => bytes !== 0).length,
    unknown: pictures.length - known.length,
  };
}

/** The fewest heavy pictures without which the rest would be within the limit, in reading order. */
function heaviest(pictures: readonly Picture[], limit: number): string[] {
  const byWeight = pictures.filter(isKnown).sort((a, b) => b.bytes - a.bytes);
  let left = loadOf(pictures).bytes;
  const taken = new Set<string>();
  for (const { tile, bytes } of byWeight) {
    if (atMost(left, limit)) break;
    taken.add(tile);
    left -= bytes;
  }
  return pictures.filter(({ tile }) => taken.has(tile)).map(({ tile }) => tile);
}
