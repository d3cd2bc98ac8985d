/** 动线走向, 视觉动线 (rules.md section 4): the typical path leads down the page, without leaps, in the order that the page declares. */
import { z } from 'zod';
import {
  type AttentionWindow,
  isUpwards,
  orderAgreement,
  type PageAttention,
  pagePath,
  pathPieces,
  type Sight,
  stepLength,
  visitsOf,
  type WindowGroup,
  windowGroups,
} from '../../attention';
import { once } from '../../once';
import type { RuleContext } from '../context';
import { atLeast, atMost } from '../exact';
import { count, ratio } from '../options';
import { hasTiles } from '../playbook/places';
import { defineRule, EVENT_PAGE, type Sink } from '../rule';
import { flowSource, isTile, NO_TILES, nameOf, screenOf, UEYES } from './looks';

type PathKinds = {
  /** `longest`, `length`: in diagonals of the window. */
  leap: { screen: number; leaps: number; most: number; longest: number; length: number; from: string | null; to: string | null };
  order: { tau: number; required: number; tiles: number; early: string; late: string };
  backtracking: { share: number; steps: number; required: number };
};

/** Fewer steps than a path has looks say nothing of a share. */
const FEW_STEPS = 8;

export const flowPath = defineRule<PathKinds>()({
  id: 'flow-path',
  group: 'visual-flow',
  severity: 'warning',
  presets: [EVENT_PAGE],
  weights: { leap: 8, order: 4, backtracking: 4 },
  caps: { backtracking: 'info' },
  options: z.strictObject({
    leap: ratio(0.4, { zh: '一步超过屏幕对角线的多少算大跳', en: 'A step is a leap above this share of the screen’s diagonal' }),
    maxLeaps: count(2, { zh: '一屏最多大跳几步', en: 'Most leaps on a screenful' }),
    upPhone: ratio(0.35, { zh: '手机上往上回看的步子最多占', en: 'On a phone, most steps that go back up' }),
    upDesktop: ratio(0.3, { zh: '电脑上往上回看的步子最多占', en: 'On a desktop, most steps that go back up' }),
    order: ratio(0.3, { zh: '与希望顺序的一致程度不低于', en: 'Least agreement with the order asked for' }),
  }),
  texts: {
    title: { zh: '动线走向', en: 'Reading path' },
    asks: {
      zh: '预估的典型动线往下走：一屏里的大跳（越过其他内容、超过屏幕对角线 40% 的一步）不超过 2 步，整页往上回看的步子不超过 30%（手机 35%）。填了希望的先后顺序（活动页属性的“视觉动线”）时，动线与它大体一致：一致程度不低于 30%（全照顺序是 100%，没有关系是 0）。',
      en: 'The path that eyes typically take leads down the page. A screenful has at most 2 leaps (steps that pass over other things and are longer than 40% of the screen’s diagonal), and at most 30% of the page’s steps go back up (35% on a phone). Where the page says in which order its tiles should be seen (“Visual flow” in the page’s inspector), the path agrees with that order by at least 30% (100% keeps to all of it, 0 has nothing to do with it).',
    },
    why: {
      zh: '眼睛习惯小步移动。公开的眼动记录里，十步有九步不超过屏幕对角线的三分之一，往上走的占 16%（手机 26%）。推算的动线与实测的首次注视顺序一致程度约 50%；假定顾客逐行看，只有 29%。人与人差别很大，动线只代表典型。',
      en: 'Eyes move in small steps: in published recordings nine of ten span less than a third of the screen’s diagonal, and 16% go up (26% on a phone). The predicted path agrees with the recorded order of first looks by about 50%; assuming that people read row by row gives 29%. People differ a lot: a path is typical, no more.',
    },
    todo: {
      zh: '把要先后看到的商品排近一些、靠前居中，与隔在中间的商品对调；或者改“视觉动线”里的顺序。',
      en: 'Move the tiles that should be seen one after the other closer together, up and towards the middle, by swapping them with what lies between; or change the order under “Visual flow”.',
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
        zh: '最远从{from}到{to}，相当于屏幕对角线的 {longest}；超过 {length} 算大跳，一屏最多 {most} 步',
        en: 'the longest, from {from} to {to}, is {longest} of the screen’s diagonal; a step above {length} is a leap, and a screenful should have at most {most}',
      },
      holes: ({ screen, leaps, most, longest, length, from, to }, say) => ({
        screen: say.number(screen),
        leaps,
        most,
        longest: say.percent(longest, length),
        length: say.percent(length),
        from: nameOf(from, say, BLOCK),
        to: nameOf(to, say, BLOCK),
      }),
    },
    order: {
      summary: { zh: '{viewport}动线与希望的顺序不符', en: '{viewport}the typical path does not follow the order asked for' },
      detail: {
        zh: '{tiles} 个坑位的一致程度 {tau}，应不低于 {required}；例如「{late}」应在「{early}」之后，典型情况下却先看到',
        en: 'agreement {tau} over {tiles} tiles, should be at least {required}; for example “{late}” should come after “{early}” and is typically seen before it',
      },
      holes: ({ tau, required, tiles, early, late }, say) => ({
        tau: say.percent(tau, required),
        required: say.percent(required),
        tiles,
        early: say.sku(early),
        late: say.sku(late),
      }),
    },
    backtracking: {
      summary: { zh: '{viewport}动线有 {share} 的步子往上回看', en: '{viewport}{share} of the typical path’s steps go back up' },
      detail: {
        zh: '整页动线 {steps} 步，往上回看的应不超过 {required}',
        en: 'of {steps} steps on the whole page; should be at most {required}',
      },
      holes: ({ share, steps, required }, say) => ({ share: say.percent(share, required), steps, required: say.percent(required) }),
    },
  },
  fixes: ['swap'],
  source: flowSource(UEYES, { zh: '目光每一步的长短与方向', en: 'length and direction of the steps that eyes take' }, 'measured'),
  check(context, options, sink) {
    if (!hasTiles(context)) return sink.notChecked('no-tiles');
    for (const { viewport } of context.views) {
      const attention = context.attention(viewport);
      for (const group of windowGroups(attention)) checkLeaps(group, viewport, options, sink);
      checkWayBack(attention, viewport, options, sink);
      checkOrder(context, attention, viewport, options.order, sink);
    }
  },
});

const BLOCK = { zh: '没有商品的区块', en: 'a part without SKUs' };

interface Step {
  from: Sight;
  to: Sight;
  length: number;
}

interface Limits {
  /** In diagonals of the window. */
  leap: number;
  maxLeaps: number;
}

/** The leaps of a window's path to what it has not visited yet: steps that are too long and pass over something, the longest first. */
function leapsOf(view: AttentionWindow, longest: number): Step[] {
  const visits = visitsOf(view);
  const steps = visits.slice(1).map((to, i) => {
    const from = visits[i] as Sight;
    return { from, to, length: stepLength(from, to, view) };
  });
  return steps.filter((step) => !atMost(step.length, longest) && isOver(step, view)).sort((a, b) => b.length - a.length);
}

/** Of some windows those with too many leaps, and how many others have a path; worked out once. */
const leapsIn = once(({ leap, maxLeaps }: Limits) =>
  once(({ windows }: WindowGroup) => {
    const walked = windows.filter(({ sights }) => sights.length > 1);
    const leaping = walked.map((view) => ({ view, leaps: leapsOf(view, leap) })).filter(({ leaps }) => leaps.length > maxLeaps);
    return { leaping, held: walked.length - leaping.length };
  }),
);

function checkLeaps(group: WindowGroup, viewport: string, limits: Limits, sink: Sink<PathKinds>): void {
  const { leaping, held } = leapsIn(limits)(group);
  if (held > 0) sink.hold('leap', held);
  for (const { view, leaps } of leaping) {
    const furthest = leaps[0] as Step;
    const tiles = [...new Set(leaps.flatMap(({ from, to }) => [from, to]).filter(isTile))].map(({ id }) => id);
    const evidence = {
      screen: screenOf(view),
      leaps: leaps.length,
      most: limits.maxLeaps,
      longest: furthest.length,
      length: limits.leap,
      from: furthest.from.tile?.tile ?? null,
      to: furthest.to.tile?.tile ?? null,
    };
    sink.fail('leap', { viewport, tiles }, evidence, leaps.length);
  }
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
  let steps = -1;
  let up = 0;
  let last: Sight | undefined;
  for (const piece of pathPieces(attention)) {
    const [first] = piece.sights;
    if (!first) continue;
    steps += piece.sights.length;
    up += piece.up;
    if (last && isUpwards(last, first)) up++;
    last = piece.sights.at(-1);
  }
  if (steps < FEW_STEPS) return;
  const required = attention.layout.metrics.phone ? upPhone : upDesktop;
  const share = up / steps;
  if (atMost(share, required)) sink.hold('backtracking');
  else sink.fail('backtracking', { viewport }, { share, steps, required }, share);
}

/** The declared order against that of the path. */
function checkOrder({ page }: RuleContext, attention: PageAttention, viewport: string, required: number, sink: Sink<PathKinds>): void {
  const compared = page.path && orderAgreement(page.path, attention.tiles, pagePath(attention));
  if (!compared) return;
  const { tiles, agreement: tau, worst } = compared;
  if (atLeast(tau, required) || !worst) sink.hold('order');
  else sink.fail('order', { viewport, tiles: [...tiles] }, { tau, required, tiles: tiles.length, ...worst }, required - tau);
}
