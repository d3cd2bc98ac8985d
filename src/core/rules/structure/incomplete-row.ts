/** 末行空坑 (rules.md section 3): the last row of a module is full at each viewport. */
import { z } from 'zod';
import { defineRule, EVENT_PAGE } from '../rule';
import { operatorSource } from '../source';

interface EmptyEvidence {
  /** Empty cells of the last row. */
  empty: number;
  tiles: number;
  columns: number;
}

export const incompleteRow = defineRule<{ full: EmptyEvidence }>()({
  id: 'incomplete-row',
  group: 'structure',
  severity: 'warning',
  presets: [EVENT_PAGE],
  weights: { full: 2 },
  options: z.strictObject({}),
  texts: {
    title: { zh: '末行空坑', en: 'Incomplete last row' },
    asks: { zh: '每个楼层的最后一行在各端都排满。', en: 'The last row of every module is full at each viewport.' },
    why: { zh: '末行缺坑像没做完，也浪费了位置。', en: 'A gap at the end looks unfinished and wastes room.' },
    todo: { zh: '补上商品、撤下多出的商品，或用跨格补满。', en: 'Add SKUs, take out those left over, or let a tile span more cells.' },
  },
  wording: {
    full: {
      summary: { zh: '{viewport}末行空着 {empty} 个坑位', en: '{viewport}empty places in the last row: {empty}' },
      detail: { zh: '共 {tiles} 个坑位，每行 {columns} 个', en: '{tiles} in all, {columns} a row' },
      holes: ({ empty, tiles, columns }) => ({ empty, tiles, columns }),
    },
  },
  fixes: ['fill', 'remove', 'span'],
  source: operatorSource({ zh: '关于页面结构的部分', en: 'what it says of page structure' }),
  checkModule({ views }, _options, sink) {
    for (const { viewport, grid, tiles, columns, emptyAtEnd, rowLines } of views) {
      if (tiles.length === 0) continue;
      if (emptyAtEnd === 0) {
        sink.hold('full');
        continue;
      }
      const row = rowLines.lines.length - 1;
      const last = rowLines.lines[row] as readonly number[];
      const ids = last.filter((tile) => tile >= 0).map((tile) => tiles[tile]?.id as string);
      sink.fail('full', { viewport, module: grid.module.id, row, tiles: ids }, { empty: emptyAtEnd, tiles: tiles.length, columns });
    }
  },
});
