/** 标题截断 (rules.md section 5): nothing is cut off. */
import { z } from 'zod';
import { metricsAt, type Sku, setTitle, TITLE_LINES, tileWidth } from '@/core/page';
import { defineRule } from '../rule';
import { operatorSource } from '../source';
import { PLAYBOOK } from './facts';

interface TitleEvidence {
  tile: string;
  /** Lines that the title needs, and those that it has. */
  lines: number;
  required: number;
  /** Letters that are cut off, about. */
  lost: number;
}

export const titleFit = defineRule<{ fits: TitleEvidence }>()({
  id: 'title-fit',
  group: 'playbook',
  severity: 'warning',
  presets: [PLAYBOOK],
  weights: { fits: 2 },
  options: z.strictObject({}),
  texts: {
    title: { zh: '标题截断', en: 'Titles cut off' },
    asks: { zh: '商品标题在各端的坑位里两行放得下。', en: 'The title of a SKU fits the two lines of its tile at every viewport.' },
    why: {
      zh: '型号、规格常在标题末尾，截断的恰好是顾客要看的。',
      en: 'Model and size tend to stand at the end of a title, and that is what goes missing.',
    },
    todo: {
      zh: '改短标题，卖点放前面；或让坑位跨格、减少列数。',
      en: 'Shorten the title, with what sells in front; or give it a wider tile, or the module fewer columns.',
    },
  },
  wording: {
    fits: {
      summary: { zh: '{viewport}标题{much}放不下', en: '{viewport}a title is cut off by {much}' },
      detail: { zh: '「{sku}」要 {lines} 行，坑位里只有 {required} 行', en: '“{sku}” needs {lines} lines and has {required}' },
      holes: ({ tile, lines, required, lost }, say) => ({
        sku: say.sku(tile),
        lines,
        required,
        much: say.pick({ zh: `约有 ${lost} 个字`, en: lost === 1 ? 'a letter' : `about ${lost} letters` }),
      }),
    },
  },
  fixes: ['span', 'swap', 'replace'],
  source: operatorSource({ zh: '关于标题的部分', en: 'what it says of titles' }),
  checkModule({ grid, views, viewports, currency, locale }, _options, sink) {
    const money = { currency, locale: /^zh\b/i.test(locale ?? 'zh') ? 'zh-CN' : 'en-US' };
    const skus = new Map(grid.tiles.map(({ id }, i) => [id, grid.skus[i]]));
    views.forEach(({ viewport, tiles, covered, columns }, v) => {
      const at = viewports[v] as (typeof viewports)[number];
      const metrics = metricsAt(at);
      tiles.forEach(({ id }, i) => {
        const sku = skus.get(id);
        if (!isTitled(sku)) return;
        const { lines, lost } = setTitle(sku, tileWidth(at, metrics, columns, covered[i] as number), metrics, money);
        if (lines <= TITLE_LINES) sink.hold('fits');
        else {
          const place = { viewport, module: grid.module.id, tiles: [id] };
          sink.fail('fits', place, { tile: id, lines, required: TITLE_LINES, lost });
        }
      });
    });
  },
});

function isTitled(sku: Sku | undefined): sku is Sku {
  return sku !== undefined && sku.title.trim() !== '';
}
