/** 一屏一焦点 (rules.md section 4): at most one thing shouts in a window, and the first window has a focal point. */
import { z } from 'zod';
import type { AttentionWindow } from '../../attention';
import { once } from '../../once';
import { atLeast, below } from '../exact';
import { ratio, times } from '../options';
import { median } from '../playbook/facts';
import { hasTiles } from '../playbook/places';
import { defineRule, EVENT_PAGE, type Sink } from '../rule';
import { flowSource, isTile, NO_TILES, screenOf, type TileSight, windowsAt } from './looks';

type FocusKinds = {
  /** `rivals`: loud tiles within `required` of the strongest; `topFirst`: the chance that the strongest is looked at first. */
  competing: {
    screen: number;
    rivals: number;
    first: string;
    second: string;
    share: number;
    nextShare: number;
    lead: number;
    topFirst: number;
    required: number;
  };
  none: { things: number; effective: number; lead: number; required: number };
};

/** With two things in a window, one of them leads anyway. */
const FEW_THINGS = 3;

export const singleFocus = defineRule<FocusKinds>()({
  id: 'single-focus',
  group: 'visual-flow',
  severity: 'warning',
  presets: [EVENT_PAGE],
  weights: { competing: 12, none: 4 },
  caps: { none: 'info' },
  options: z.strictObject({
    loud: times(1.5, { zh: '醒目程度达到同屏中位数的几倍算抢眼', en: 'Loud from this many times the window’s median' }),
    lead: times(1.5, { zh: '第一名的关注占比至少是第二名的', en: 'Attention of the first over the next' }),
    focus: times(1.2, { zh: '首屏焦点的关注占比至少是第二名的', en: 'The first screen’s focal point over the next' }),
    even: ratio(0.9, { zh: '首屏关注有多平均算没有焦点', en: 'Evenness at which the first screen has no focal point' }),
  }),
  texts: {
    title: { zh: '一屏一焦点', en: 'One focus in a window' },
    asks: {
      zh: '任何一屏里最多一个坑位抢眼（醒目程度达到同屏中位数的 1.5 倍），否则第一名的关注要有第二名的 1.5 倍以上；促销页首屏要有一个焦点，Banner 也算。',
      en: 'At most one tile of a window shouts (1.5 times as salient as its median), or the first of them gets 1.5 times the attention of the next. The first window of a promotion page has a focal point; the banner may be it.',
    },
    why: {
      zh: '典型情况下，一眼只看得到一处：两处一样抢眼，先看哪处全凭运气。1.5 倍时，先看第一名的机会约为 60%（经验值 [J]；同屏争抢关注见于研究 [S]）。',
      en: 'A typical reader has one focus at a time: of two things as loud it is chance which comes first. At 1.5 times the first wins about 60 % of the time (judgement [J]; that things compete is stated by studies [S]).',
    },
    todo: {
      zh: '把其中一个挪到别的屏，或缩小它、去掉角标；首屏没有焦点时，放大一个坑位。',
      en: 'Move one of them to another screen, make it smaller or take its badge off; where nothing leads, make one tile larger.',
    },
    notChecked: { 'no-tiles': NO_TILES },
  },
  wording: {
    competing: {
      summary: { zh: '{viewport}第 {screen} 屏有 {rivals} 个坑位抢焦点', en: '{viewport}{rivals} tiles compete on screenful {screen}' },
      detail: {
        zh: '「{first}」占这一屏关注的 {share}，「{second}」{nextShare}，相差 {lead} 倍，应至少 {required} 倍；典型情况下先看前者的机会 {topFirst}',
        en: '“{first}” gets {share} of the window, “{second}” {nextShare}: {lead} times, at least {required}; typically the first is seen first {topFirst} of the time',
      },
      holes: ({ screen, rivals, first, second, share, nextShare, lead, topFirst, required }, say) => ({
        screen: say.number(screen),
        rivals,
        first: say.sku(first),
        second: say.sku(second),
        share: say.percent(share),
        nextShare: say.percent(nextShare, share === nextShare ? undefined : share),
        lead: say.number(lead, required),
        topFirst: say.percent(topFirst),
        required: say.number(required),
      }),
    },
    none: {
      summary: { zh: '{viewport}首屏没有焦点', en: '{viewport}nothing leads on the first screen' },
      detail: {
        zh: '{things} 处平分关注（相当于 {effective} 处一样），最强的只有第二的 {lead} 倍，应至少 {required} 倍',
        en: '{things} things share it almost evenly (as {effective} would), the first {lead} times the next; at least {required}',
      },
      holes: ({ things, effective, lead, required }, say) => ({
        things,
        effective: say.number(effective),
        lead: say.number(lead, required),
        required: say.number(required),
      }),
    },
  },
  fixes: ['swap', 'span', 'replace'],
  source: flowSource({ zh: '一屏之内争夺关注', en: 'Competition for attention in one window' }, 'belief'),
  check(context, options, sink) {
    if (!hasTiles(context)) return sink.notChecked('no-tiles');
    const isPromotion = (context.page.kind ?? 'promotion') === 'promotion';
    for (const { viewport } of context.views) {
      const windows = windowsAt(context, viewport);
      if (isPromotion) checkFirst(windows[0] as AttentionWindow, viewport, options, sink);
      // Windows overlap: the same rivals are told once.
      const told = new Set<string>();
      for (const view of windows) checkRivals(view, viewport, options, told, sink);
    }
  },
});

interface Loudness {
  sight: TileSight;
  /** Salience over the median of the window's tiles. */
  times: number;
}

/** The tiles of a window that stand out at all, by their share of it. */
const loudest = once(({ sights, ranked }: AttentionWindow): readonly Loudness[] => {
  const tiles = ranked.map((i) => sights[i]).filter((sight): sight is TileSight => sight !== undefined && isTile(sight));
  const usual = median(tiles.map(({ tile }) => tile.salience));
  return tiles.map((sight) => ({ sight, times: sight.tile.salience / usual })).filter(({ times }) => times > 1);
});

function checkRivals(
  view: AttentionWindow,
  viewport: string,
  { loud, lead }: { loud: number; lead: number },
  told: Set<string>,
  sink: Sink<FocusKinds>,
): void {
  const all = loudest(view);
  if (all.length === 0) return;
  const shouting = all.filter(({ times }) => atLeast(times, loud)).map(({ sight }) => sight);
  const [first] = shouting;
  if (!first) return;
  const rivals = shouting.filter(({ weight }) => weight === first.weight || below(first.weight, weight * lead));
  const second = rivals[1];
  if (!second) {
    sink.hold('competing');
    return;
  }
  const tiles = rivals.map(({ id }) => id);
  const key = [...tiles].sort().join(' ');
  if (told.has(key)) return;
  told.add(key);
  const evidence = {
    screen: screenOf(view),
    rivals: rivals.length,
    first: first.id,
    second: second.id,
    share: first.weight,
    nextShare: second.weight,
    lead: first.weight / second.weight,
    topFirst: first.weight / (first.weight + second.weight),
    required: lead,
  };
  sink.fail('competing', { viewport, tiles }, evidence, rivals.length);
}

function checkFirst(
  { sights, focus, effective }: AttentionWindow,
  viewport: string,
  { focus: required, even }: { focus: number; even: number },
  sink: Sink<FocusKinds>,
): void {
  const things = sights.length;
  const isEven = things >= FEW_THINGS && below(focus, required) && !atLeast(even * things, effective);
  if (isEven) sink.fail('none', { viewport }, { things, effective, lead: focus, required });
  else sink.hold('none');
}
