/** 主推款入眼 (rules.md section 4): the hero is among the first looks. */
import { z } from 'zod';
import { type AttentionWindow, looksOf, type ModuleAttention, type Sight } from '../../attention';
import { once } from '../../once';
import type { RuleContext } from '../context';
import { count } from '../options';
import { hasRole } from '../playbook/facts';
import { hasTiles } from '../playbook/places';
import { defineRule, EVENT_PAGE } from '../rule';
import { flowSource, NO_TILES, windowsAt } from './looks';

interface HeroEvidence {
  hero: string;
  /** From 1; null where the path of the first screen passes it over. */
  look: number | null;
  required: number;
  /** The tile that is looked at first; null for the banner or another block. */
  first: string | null;
}

export const heroInPath = defineRule<{ late: HeroEvidence }>()({
  id: 'hero-in-path',
  group: 'visual-flow',
  severity: 'info',
  presets: [EVENT_PAGE],
  weights: { late: 8 },
  options: z.strictObject({ looks: count(3, { zh: '主推款应在最先的几眼里', en: 'Looks among which the hero is' }, 8) }),
  texts: {
    title: { zh: '主推款入眼', en: 'The hero is seen at once' },
    asks: {
      zh: '首屏典型动线的前 3 眼里有主推款（没有标主推款时，取设计动线的第一个坑位）；Banner 上的主推款也算。',
      en: 'A hero is among the first 3 looks of the typical path over the first screen (without a hero, the first tile of the declared path). One that the banner shows counts.',
    },
    why: {
      zh: '一秒大约看三眼，典型情况下这一秒里 83% 的目光落在屏幕上半部 [D]；首屏上半部拿到 65% 的时间 [S]。',
      en: 'A second has about three looks, and typically 83 % of them fall on the upper half of the screen [D], which gets 65 % of the first screen’s time [S].',
    },
    todo: {
      zh: '把主推款换到第一行居中偏左的坑位，放大它，或放到 Banner 上。',
      en: 'Swap the hero into the first row, near the middle, make it larger, or show it in the banner.',
    },
    notChecked: {
      'no-tiles': NO_TILES,
      'no-hero': { zh: '没有标主推款，也没有设计动线', en: 'no SKU is marked hero, and no path is declared' },
    },
  },
  wording: {
    late: {
      summary: { zh: '{viewport}主推款不在前 {required} 眼里', en: '{viewport}the hero is not among the first {required} looks' },
      detail: {
        zh: '「{hero}」{when}；典型动线从「{first}」开始',
        en: '“{hero}” {when}; the typical path begins at “{first}”',
      },
      holes: ({ hero, look, required, first }, say) => ({
        hero: say.sku(hero),
        required,
        when:
          look === null
            ? say.pick({ zh: '首屏动线看不到', en: 'is not on the path of the first screen' })
            : say.pick({ zh: `第 ${look} 眼才看到`, en: `comes as look ${look}` }),
        first: first === null ? say.pick({ zh: 'Banner', en: 'the banner' }) : say.sku(first),
      }),
    },
  },
  fixes: ['swap', 'span'],
  source: flowSource({ zh: '最先的几眼', en: 'First looks' }, 'measured'),
  check(context, { looks: required }, sink) {
    if (!hasTiles(context)) return sink.notChecked('no-tiles');
    const shown = context.page.banner?.skuId;
    const onBanner = shown !== undefined && hasRole(context.skus.get(shown), 'hero');
    let checks = 0;
    for (const { viewport } of context.views) {
      const heroes = heroesAt(context, viewport);
      const [nearest] = heroes;
      if (nearest === undefined && !onBanner) continue;
      checks++;
      const looks = looksOf(windowsAt(context, viewport)[0] as AttentionWindow);
      const ids = new Set(heroes);
      const at = looks.findIndex(({ kind, id }) => (kind === 'tile' && ids.has(id)) || (kind === 'banner' && onBanner));
      if ((at >= 0 && at < required) || nearest === undefined) {
        sink.hold('late');
        continue;
      }
      const hero = at >= 0 ? (looks[at] as Sight).id : nearest;
      const first = looks[0]?.tile?.tile ?? null;
      sink.fail('late', { viewport, tiles: [hero] }, { hero, look: at < 0 ? null : at + 1, required, first });
    }
    if (checks === 0) sink.notChecked('no-hero');
  },
});

const heroesIn = once(({ tiles }: ModuleAttention) => tiles.filter(({ sku }) => hasRole(sku, 'hero')).map(({ tile }) => tile));

/** The tiles meant to be seen first, in reading order: heroes, else where the declared path begins. */
function heroesAt({ page, attention }: RuleContext, viewport: string): string[] {
  const { tiles, modules } = attention(viewport);
  const heroes = modules.flatMap(heroesIn);
  const [declared] = page.path ?? [];
  if (heroes.length > 0 || declared === undefined) return heroes;
  return tiles.some(({ tile }) => tile === declared) ? [declared] : [];
}
