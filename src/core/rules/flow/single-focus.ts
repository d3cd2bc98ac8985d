/** 一屏一焦点 (rules.md section 4): at most one thing shouts in a window, and the first window has a focal point. */
import { z } from 'zod';
import { type AttentionWindow, type WindowGroup, windowGroups } from '../../attention';
import { once } from '../../once';
import { atLeast, below } from '../exact';
import { ratio, times } from '../options';
import { median } from '../playbook/facts';
import { hasTiles } from '../playbook/places';
import { defineRule, EVENT_PAGE, type Sink } from '../rule';
import { firstWindow, flowSource, isTile, MODEL, NO_TILES, screenOf, type TileSight } from './looks';

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
    loud: times(1.5, {
      zh: '醒目程度达到同屏中位数的几倍算抢眼',
      en: 'A tile stands out when this many times as prominent as the median one',
    }),
    lead: times(1.5, {
      zh: '几个抢眼时，第一名的关注至少是第二名的',
      en: 'Where several stand out, attention of the first, at least this many times the next',
    }),
    focus: times(1.2, {
      zh: '首屏第一名的关注至少是第二名的',
      en: 'On the first screenful, attention of the first, at least this many times the next',
    }),
    even: ratio(0.9, { zh: '首屏关注的平均程度超过多少算没有焦点', en: 'Evenness above which nothing leads on the first screenful' }),
  }),
  texts: {
    title: { zh: '一屏一焦点', en: 'One focus per screenful' },
    asks: {
      zh: '任何一屏里最多一个坑位抢眼；有几个同时抢眼时，第一名得到的关注要有第二名的 1.5 倍。抢眼是指醒目程度达到同屏坑位中位数的 1.5 倍。首屏还要有一处最突出，Banner 也算。',
      en: 'On any screenful at most one tile stands out; where several do, the first of them gets at least 1.5 times the attention of the next. A tile stands out when it is 1.5 times as prominent as the median tile there. On the first screenful one thing has to lead; it may be the banner.',
    },
    why: {
      zh: '一眼只看得到一处：两处一样抢眼，先看哪处全凭运气；一处强出 1.5 倍，典型情况下先看它的机会约为 60%。同屏的内容互相争抢关注，见于研究；1.5 倍这条线是经验判断。',
      en: 'Eyes go to one thing at a time: of two that stand out alike, chance decides which is seen first. With 1.5 times the attention of the other, one is typically seen first about 60% of the time. Studies report that things on a screen compete for attention; the 1.5 is a judgement.',
    },
    todo: {
      zh: '把其中一个挪到别的屏，或缩小它、去掉角标；首屏没有突出的，就放大一个坑位。',
      en: 'Move one of them to another screenful, make it smaller or take its badge off. Where nothing leads, make one tile larger.',
    },
    notChecked: { 'no-tiles': NO_TILES },
  },
  wording: {
    competing: {
      summary: { zh: '{viewport}第 {screen} 屏有 {rivals} 个坑位抢焦点', en: '{viewport}{rivals} tiles compete on screenful {screen}' },
      detail: {
        zh: '「{first}」占这一屏关注的 {share}，「{second}」占 {nextShare}，前者是后者的 {lead} 倍，应至少 {required} 倍；典型情况下先看前者的机会 {topFirst}',
        en: '“{first}” gets {share} of the attention there, “{second}” {nextShare}: {lead} times as much, should be at least {required} times; typically “{first}” is seen first {topFirst} of the time',
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
      summary: { zh: '{viewport}首屏没有焦点', en: '{viewport}nothing leads on the first screenful' },
      detail: {
        zh: '{things} 处几乎平分关注（相当于 {effective} 处一样多），第一名只有第二名的 {lead} 倍，应至少 {required} 倍',
        en: '{things} things share the attention almost evenly, as {effective} equal ones would; the first gets {lead} times as much as the next, should be at least {required} times',
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
  source: flowSource(
    MODEL,
    { zh: '同屏内容按各自的关注占比争抢第一眼', en: 'how the things on a screenful compete for the first look, by their shares' },
    'judgement',
  ),
  check(context, options, sink) {
    if (!hasTiles(context)) return sink.notChecked('no-tiles');
    const isPromotion = (context.page.kind ?? 'promotion') === 'promotion';
    for (const { viewport } of context.views) {
      const attention = context.attention(viewport);
      if (isPromotion) checkFirst(firstWindow(attention), viewport, options, sink);
      // Windows overlap: the same rivals are told once.
      const told = new Set<string>();
      for (const group of windowGroups(attention)) checkRivals(group, viewport, options, told, sink);
    }
  },
});

interface Limits {
  loud: number;
  lead: number;
}

/** The tiles of a window that stand out, the one with the largest share of it first. */
function shoutingIn({ sights, ranked }: AttentionWindow, loud: number): TileSight[] {
  const tiles = ranked.map((i) => sights[i]).filter((sight): sight is TileSight => sight !== undefined && isTile(sight));
  const usual = median(tiles.map(({ tile }) => tile.salience));
  return tiles.filter(({ tile: { salience } }) => salience > usual && atLeast(salience / usual, loud));
}

/** Of some windows those in which several tiles compete, and how many others one leads; worked out once. */
const rivalsIn = once(({ loud, lead }: Limits) =>
  once(({ windows }: WindowGroup) => {
    const led = windows.flatMap((view) => {
      const shouting = shoutingIn(view, loud);
      const [first] = shouting;
      if (!first) return [];
      return { view, rivals: shouting.filter(({ weight }) => weight === first.weight || below(first.weight, weight * lead)) };
    });
    const competing = led.filter(({ rivals }) => rivals.length > 1);
    return { competing, held: led.length - competing.length };
  }),
);

function checkRivals(group: WindowGroup, viewport: string, limits: Limits, told: Set<string>, sink: Sink<FocusKinds>): void {
  const { competing, held } = rivalsIn(limits)(group);
  if (held > 0) sink.hold('competing', held);
  for (const { view, rivals } of competing) {
    const [first, second] = rivals as [TileSight, TileSight];
    const tiles = rivals.map(({ id }) => id);
    const key = [...tiles].sort().join(' ');
    if (told.has(key)) continue;
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
      required: limits.lead,
    };
    sink.fail('competing', { viewport, tiles }, evidence, rivals.length);
  }
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
