/** 边角埋没 (rules.md section 4): no priority tile at the far edge of a row whose middle shows something else. */
import { z } from 'zod';
import { columnBias, type ModuleAttention, type TileAttention } from '../../attention';
import { onceFor } from '../../once';
import { count } from '../options';
import { hasTiles } from '../playbook/places';
import { Recorded } from '../recorded';
import { defineRule, EVENT_PAGE } from '../rule';
import { flowSource, isPriority, NO_ROLES, NO_TILES, prioritiesIn } from './looks';

interface EdgeEvidence {
  tile: string;
  middle: string;
  /** Shares of attention. */
  share: number;
  middleShare: number;
}

export const edgeHiding = defineRule<{ edge: EdgeEvidence }>()({
  id: 'edge-hiding',
  group: 'visual-flow',
  severity: 'info',
  presets: [EVENT_PAGE],
  weights: { edge: 2 },
  options: z.strictObject({ tiles: count(3, { zh: '一行至少几个坑位才检查', en: 'Fewest tiles of a row that is checked' }, 12) }),
  texts: {
    title: { zh: '边角埋没', en: 'Priorities at the edge' },
    asks: {
      zh: '一行有 3 个以上坑位时，重点商品（主推款、引流款、利润款、重点推）不排在末列，而让没有角色的商品占着更受关注的中间。',
      en: 'In rows of three tiles or more, no priority SKU (hero, traffic, margin, push) stands last while a SKU without a role has the middle, and gets more attention for it.',
    },
    why: {
      zh: '三列商品图的眼动记录里，左、中、右列典型得到 28%、50%、22% 的关注：中间最多，末列最少。货架研究也说，中间看得多、选得多。',
      en: 'In recordings of grids of product pictures, three columns typically get 28%, 50% and 22% of the looking time: the middle most, the last least. A study of shelves, too, found that the centre is looked at and chosen more.',
    },
    todo: { zh: '把这两个商品对调。', en: 'Swap these two SKUs.' },
    notChecked: {
      'no-tiles': NO_TILES,
      'no-roles': NO_ROLES,
      'no-middle': { zh: '这类页面的关注不偏向中间', en: 'on a page of this kind the middle gets no more attention than the edges' },
    },
  },
  wording: {
    edge: {
      summary: { zh: '{where}的重点商品排在最边上', en: '{where}: a priority SKU stands at the edge' },
      detail: {
        zh: '「{sku}」典型关注占比 {share}，中间的「{middle}」没有角色，却有 {middleShare}',
        en: '“{sku}” typically gets {share} of the attention; “{middle}” in the middle has no role and gets {middleShare}',
      },
      holes: ({ tile, middle, share, middleShare }, say) => ({
        sku: say.sku(tile),
        middle: say.sku(middle),
        share: say.percent(share, middleShare),
        middleShare: say.percent(middleShare, share),
      }),
    },
  },
  fixes: ['swap'],
  source: flowSource(
    {
      zh: '商品网格的眼动记录（16 人，摄像头）；Atalay 等，2012 年',
      en: 'Webcam recordings of product grids (16 people); Atalay et al., 2012',
    },
    { zh: '各列得到的关注', en: 'what each column gets' },
    'measured',
  ),
  check(context, { tiles: least }, sink) {
    if (!hasTiles(context)) return sink.notChecked('no-tiles');
    let priorities = 0;
    let favoured = 0;
    for (const { viewport } of context.views) {
      const { modules, params } = context.attention(viewport);
      for (const module of modules) priorities += prioritiesIn(module).length;
      if (params.kappa <= 0) continue;
      favoured++;
      for (const module of modules) edgesIn(module, viewport, least).tell(sink);
    }
    if (priorities === 0) sink.notChecked('no-roles');
    else if (favoured === 0) sink.notChecked('no-middle');
  },
});

/** The rows of a module that have a priority tile. */
const edgesIn = onceFor((module: ModuleAttention, viewport: string, least: number) => {
  const checks = new Recorded<{ edge: EdgeEvidence }>();
  for (const { length, row, priorities, edge, middle } of rowsWithPriority(module)) {
    if (length < least) continue;
    const held = priorities - (middle ? 1 : 0);
    if (held > 0) checks.hold('edge', held);
    if (!middle) continue;
    const evidence = { tile: edge.tile, middle: middle.tile, share: edge.share, middleShare: middle.share };
    const tiles = edge.box.x < middle.box.x ? [edge.tile, middle.tile] : [middle.tile, edge.tile];
    checks.fail('edge', { viewport, module: edge.module, row, tiles }, evidence, middle.share - edge.share);
  }
  return checks;
});

interface Row {
  /** In tiles. */
  length: number;
  /** How many of them are priority tiles. */
  priorities: number;
  /** Of its module. */
  row: number;
  /** The tile at the far edge; and where that is a priority tile, one without a role that has the middle and gets more for it. */
  edge: TileAttention;
  middle: TileAttention | undefined;
}

/** The rows of tiles that begin side by side, of those that have a priority tile. */
function rowsWithPriority(module: ModuleAttention): readonly Row[] {
  if (prioritiesIn(module).length === 0) return [];
  const rows = new Map<number, TileAttention[]>();
  for (const at of module.tiles) {
    const row = rows.get(at.row);
    if (row) row.push(at);
    else rows.set(at.row, [at]);
  }
  const { params } = module;
  // The edge at which the bias is weaker: the last column, or the first on a page that is read from the right.
  const isFarRight = columnBias(1, params) <= columnBias(-1, params);
  return [...rows.values()].flatMap((tiles): Row[] => {
    const edge = isFarRight ? tiles.at(-1) : tiles[0];
    const all = tiles.filter(({ sku }) => isPriority(sku)).length;
    if (!edge || all === 0) return [];
    const others = isPriority(edge.sku) ? middleOf(tiles) : [];
    const middle = others.find((at) => !isPriority(at.sku) && at.share > edge.share);
    return [{ length: tiles.length, priorities: all, row: edge.box.placed.row, edge, middle }];
  });
}

/** The tile in the middle of a row, or the two nearest to it. */
function middleOf(tiles: readonly TileAttention[]): readonly TileAttention[] {
  const half = tiles.length / 2;
  return tiles.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
}
