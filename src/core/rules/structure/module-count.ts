/** 楼层数, 模块数 (rules.md section 3): three to five modules with content. */
import { z } from 'zod';
import { isGrid } from '@/core/page';
import { count } from '../options';
import { defineRule, EVENT_PAGE } from '../rule';
import { operatorSource } from '../source';

interface CountEvidence {
  count: number;
  min: number;
  max: number;
}

export const moduleCount = defineRule<{ count: CountEvidence }>()({
  id: 'module-count',
  group: 'structure',
  severity: 'error',
  presets: [EVENT_PAGE],
  weights: { count: 30 },
  options: z.strictObject({
    min: count(3, { zh: '最少楼层数', en: 'Fewest modules' }),
    max: count(5, { zh: '最多楼层数', en: 'Most modules' }),
  }),
  texts: {
    title: { zh: '楼层数（3–5）', en: 'Three to five modules' },
    asks: { zh: '有内容的楼层有 3 到 5 个。', en: 'The page has 3 to 5 modules that have content.' },
    why: { zh: '一整面商品墙看着累，分成几段才逛得下去。', en: 'People tire of one endless grid; a few parts keep them going.' },
    todo: {
      zh: '拆分过长的楼层，给空楼层补上商品，或合并、删除多余的楼层。',
      en: 'Split a long module, fill an empty one, or join or remove some.',
    },
  },
  wording: {
    count: {
      summary: { zh: '有内容的楼层有 {count} 个', en: 'Modules with content: {count}' },
      detail: { zh: '应为 {min} 到 {max} 个', en: 'should be {min} to {max}' },
      holes: ({ count, min, max }) => ({ count, min, max }),
    },
  },
  source: operatorSource({ zh: '关于楼层数（3–5）的部分', en: 'what it says of modules: three to five' }),
  check({ page }, { min, max }, sink) {
    const filled = page.modules.filter((module) => !isGrid(module) || (module.tiles ?? []).length > 0).length;
    if (filled >= min && filled <= max) sink.hold('count');
    else sink.fail('count', {}, { count: filled, min, max });
  },
});
