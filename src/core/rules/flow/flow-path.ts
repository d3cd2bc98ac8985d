/** 视觉动线 (rules.md section 4): the typical path leads down the page, without leaps, in the order that the page declares. */
import { z } from 'zod';
import { type AttentionWindow, isUpwards, type PageAttention, pagePath, type Sight, stepLength, visitsOf } from '../../attention';
import { once } from '../../once';
import type { RuleContext } from '../context';
import { atLeast, atMost } from '../exact';
import { count, ratio } from '../options';
import { hasTiles } from '../playbook/places';
import { defineRule, EVENT_PAGE, type Sink } from '../rule';
import { flowSource, isTile, NO_TILES, screenOf, windowsAt } from './looks';

type PathKinds = {
  /** `longest`, `length`: in diagonals of the window. */
  leap: { screen: number; leaps: number; most: number; longest: number; length: number; from: string | null; to: string | null };
  order: { tau: number; required: number; tiles: number; early: string; late: string };
  backtracking: { share: number; steps: number; required: number };
};

/** Fewer steps than a path has looks say nothing of a share. */
const FEW_STEPS = 8;
/** Fewer tiles have no order to speak of. */
const FEW_TILES = 4;

export const flowPath = defineRule<PathKinds>()({
  id: 'flow-path',
  group: 'visual-flow',
  severity: 'warning',
  presets: [EVENT_PAGE],
  weights: { leap: 8, order: 4, backtracking: 4 },
  caps: { backtracking: 'info' },
  options: z.strictObject({
    leap: ratio(0.4, { zh: '一步超过屏幕对角线的多少算跳跃', en: 'A step is a leap above this share of the screen’s diagonal' }),
    maxLeaps: count(2, { zh: '一屏最多跳跃几步', en: 'Most leaps in a window' }),
    upPhone: ratio(0.35, { zh: '手机上向上折返的步数占比上限', en: 'On a phone, most steps that go up' }),
    upDesktop: ratio(0.3, { zh: '电脑上向上折返的步数占比上限', en: 'On a desktop, most steps that go up' }),
    order: ratio(0.3, { zh: '与设计顺序的一致程度下限（Kendall τ）', en: 'Least agreement with the declared order (Kendall’s τ)' }),
  }),
  texts: {
    title: { zh: '视觉动线', en: 'The way of the eye' },
    asks: {
      zh: '预估的典型动线往下走：一屏里越过其他坑位的大跳（超过对角线 40%）不超过 2 步，向上折返不超过 30%（手机 35%）；页面声明了看的顺序时，动线与它大体一致（τ ≥ 0.3）。',
      en: 'The predicted typical path leads down the page: at most 2 leaps in a window (over other things, further than 40 % of its diagonal), at most 30 % of the steps go up (35 % on a phone), and it agrees with the order that the page declares, where it declares one (τ ≥ 0.3).',
    },
    why: {
      zh: '眼睛习惯小步移动：实测十步里有九步不超过对角线的 33%，向上的步子占 16%（手机 26%）[D]。典型动线与首次注视顺序的一致程度约 0.5，按行读只有 0.29 [D]。人与人差别很大，动线只是典型。',
      en: 'Eyes move in small steps: nine of ten recorded ones span less than 33 % of the diagonal, and 16 % go up, 26 % on a phone [D]. The typical path agrees with recorded first looks at about 0.5, reading by rows at 0.29 [D]. People differ a lot: a path is typical, no more.',
    },
    todo: {
      zh: '把想先被看到的商品排近一些、靠前居中；或者改设计顺序。',
      en: 'Move what should be seen in turn closer together, early and central; or declare another order.',
    },
    notChecked: { 'no-tiles': NO_TILES },
  },
  wording: {
    leap: {
      summary: {
        zh: '{viewport}第 {screen} 屏的动线要大跳 {leaps} 步',
        en: '{viewport}the path leaps {leaps} times on screenful {screen}',
      },
      detail: {
        zh: '最远从「{from}」到「{to}」，相当于对角线的 {longest}；典型的一步不超过 {length}，最多 {most} 步例外',
        en: 'furthest from “{from}” to “{to}”, {longest} of the diagonal; a typical step is within {length}, but for {most} at most',
      },
      holes: ({ screen, leaps, most, longest, length, from, to }, say) => ({
        screen: say.number(screen),
        leaps,
        most,
        longest: say.percent(longest, length),
        length: say.percent(length),
        from: from === null ? say.pick(BLOCK) : say.sku(from),
        to: to === null ? say.pick(BLOCK) : say.sku(to),
      }),
    },
    order: {
      summary: { zh: '{viewport}动线与设计的顺序不符', en: '{viewport}the typical path does not follow the declared order' },
      detail: {
        zh: '{tiles} 个坑位的一致程度 τ = {tau}，应不低于 {required}；例如「{late}」本应后看，典型情况下却先于「{early}」',
        en: 'agreement τ = {tau} over {tiles} tiles, at least {required}; “{late}” is meant to come after “{early}” and typically comes before',
      },
      holes: ({ tau, required, tiles, early, late }, say) => ({
        tau: say.number(tau, required),
        required: say.number(required),
        tiles,
        early: say.sku(early),
        late: say.sku(late),
      }),
    },
    backtracking: {
      summary: { zh: '{viewport}动线有 {share} 的步子往回走', en: '{viewport}{share} of the typical path goes back up' },
      detail: { zh: '共 {steps} 步，应不超过 {required}', en: 'of {steps} steps; at most {required}' },
      holes: ({ share, steps, required }, say) => ({ share: say.percent(share, required), steps, required: say.percent(required) }),
    },
  },
  fixes: ['swap'],
  source: flowSource({ zh: '实测目光的步幅与方向', en: 'Amplitude and direction of recorded looks' }, 'measured'),
  check(context, options, sink) {
    if (!hasTiles(context)) return sink.notChecked('no-tiles');
    for (const { viewport } of context.views) {
      for (const view of windowsAt(context, viewport)) checkLeaps(view, viewport, options, sink);
      const attention = context.attention(viewport);
      checkWayBack(attention, viewport, options, sink);
      checkOrder(context, attention, viewport, options.order, sink);
    }
  },
});

const BLOCK = { zh: '没有商品的区块', en: 'a block without SKUs' };

interface Step {
  from: Sight;
  to: Sight;
  length: number;
}

/** The steps of a window's path to what it has not visited yet that pass over something, the longest first; worked out once. */
const jumpsIn = once((view: AttentionWindow): readonly Step[] => {
  const visits = visitsOf(view);
  const steps = visits.slice(1).map((to, i) => {
    const from = visits[i] as Sight;
    return { from, to, length: stepLength(from, to, view) };
  });
  return steps.filter((step) => isOver(step, view)).sort((a, b) => b.length - a.length);
});

function checkLeaps(
  view: AttentionWindow,
  viewport: string,
  { leap: length, maxLeaps: most }: { leap: number; maxLeaps: number },
  sink: Sink<PathKinds>,
): void {
  if (view.sights.length < 2) return;
  const leaps = jumpsIn(view).filter((step) => !atMost(step.length, length));
  if (leaps.length <= most) {
    sink.hold('leap');
    return;
  }
  const furthest = leaps[0] as Step;
  const tiles = [...new Set(leaps.flatMap(({ from, to }) => [from, to]).filter(isTile))].map(({ id }) => id);
  const evidence = {
    screen: screenOf(view),
    leaps: leaps.length,
    most,
    longest: furthest.length,
    length,
    from: furthest.from.tile?.tile ?? null,
    to: furthest.to.tile?.tile ?? null,
  };
  sink.fail('leap', { viewport, tiles }, evidence, leaps.length);
}

/**
 * Whether a step passes over something: from one large thing to the next is no leap, however far their middles are apart, and
 * nor is reading on in the next row.
 */
function isOver({ from, to }: Step, { sights }: AttentionWindow): boolean {
  const others = sights.filter((sight) => sight !== from && sight !== to);
  const bottom = from.y + from.height;
  if (to.y >= bottom) return others.some(({ y, height }) => y >= bottom && y + height <= to.y);
  return others.some((other) => isCrossed(other, middleOf(from), middleOf(to)));
}

type Point = readonly [x: number, y: number];

const middleOf = ({ x, y, width, height }: Sight): Point => [x + width / 2, y + height / 2];

/** Whether the line between two points goes through a rectangle. */
function isCrossed({ x, y, width, height }: Sight, a: Point, b: Point): boolean {
  const across = spanWithin(a[0], b[0], x, x + width);
  const down = spanWithin(a[1], b[1], y, y + height);
  return Math.max(across[0], down[0], 0) < Math.min(across[1], down[1], 1);
}

/** Where a line from one value to another is between two bounds, as parts of its length; nowhere: an end before its start. */
function spanWithin(from: number, to: number, low: number, high: number): readonly [start: number, end: number] {
  if (from === to) return from > low && from < high ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] : [1, 0];
  const [start, end] = [(low - from) / (to - from), (high - from) / (to - from)];
  return start < end ? [start, end] : [end, start];
}

/** Over the path down the whole page: within a window going back to what an edge has cut is no way back. */
function checkWayBack(
  attention: PageAttention,
  viewport: string,
  { upPhone, upDesktop }: { upPhone: number; upDesktop: number },
  sink: Sink<PathKinds>,
): void {
  const path = pagePath(attention);
  const steps = path.length - 1;
  if (steps < FEW_STEPS) return;
  let up = 0;
  for (let i = 1; i < path.length; i++) if (isUpwards(path[i - 1] as Sight, path[i] as Sight)) up++;
  const required = attention.layout.metrics.phone ? upPhone : upDesktop;
  const share = up / steps;
  if (atMost(share, required)) sink.hold('backtracking');
  else sink.fail('backtracking', { viewport }, { share, steps, required }, share);
}

/** The declared order against that of the path; tiles that the path passes over come last, as ties. */
function checkOrder({ page }: RuleContext, attention: PageAttention, viewport: string, required: number, sink: Sink<PathKinds>): void {
  if (!page.path || page.path.length < FEW_TILES) return;
  const here = new Set(attention.tiles.map(({ tile }) => tile));
  const declared = [...new Set(page.path)].filter((tile) => here.has(tile));
  if (declared.length < FEW_TILES) return;
  const visited = new Map(
    pagePath(attention)
      .filter(isTile)
      .map(({ id }, i) => [id, i]),
  );
  const places = declared.map((tile) => visited.get(tile) ?? Number.POSITIVE_INFINITY);
  let agreement = 0;
  let worst: [number, number] | undefined;
  for (let b = 1; b < places.length; b++)
    for (let a = 0; a < b; a++) {
      const [first, second] = [places[a] as number, places[b] as number];
      if (first < second) agreement++;
      else if (first > second) {
        agreement--;
        if (!worst || b - a > worst[1] - worst[0]) worst = [a, b];
      }
    }
  const tau = agreement / ((declared.length * (declared.length - 1)) / 2);
  if (atLeast(tau, required) || !worst) {
    sink.hold('order');
    return;
  }
  const [early, late] = worst.map((i) => declared[i] as string) as [string, string];
  sink.fail('order', { viewport, tiles: declared }, { tau, required, tiles: declared.length, early, late }, required - tau);
}
