/** 主推款入眼 (rules.md section 4): the hero is among the first looks. */
import { z } from 'zod';
import { looksOf, type ModuleAttention } from '../../attention';
import { join } from '../../join';
import { once } from '../../once';
import type { RuleContext } from '../context';
import { count } from '../options';
import { hasRole } from '../playbook/facts';
import { hasTiles } from '../playbook/places';
import { defineRule, EVENT_PAGE } from '../rule';
import { firstWindow, flowSource, NO_TILES, nameOf, UEYES } from './looks';

interface HeroEvidence {
  hero: string;
  /** From 1; null where the path of the first screen passes it over. */
  look: number | null;
  required: number;
  /** The tile that is looked at first; null for the banner or another block. */
  first: string | null;
}

/** What the first look falls on where it is no tile. */
const TOP = { zh: 'Banner 或其他楼层', en: 'the banner or another module' };

export const heroInPath = defineRule<{ late: HeroEvidence }>()({
  id: 'hero-in-path',
  group: 'visual-flow',
  severity: 'info',
  presets: [EVENT_PAGE],
  weights: { late: 8 },
  options: z.strictObject({ looks: count(3, { zh: '主推款最晚第几眼看到', en: 'The look by which a hero is seen' }, 8) }),
  texts: {
    title: { zh: '主推款入眼', en: 'The hero is seen at once' },
    asks: {
      zh: '首屏典型动线的前 3 眼里有主推款，Banner 上展示的也算；没有标主推款时，看希望顺序（活动页属性的“视觉动线”）的第一个坑位。',
      en: 'A hero is among the first 3 things that eyes typically go to on the first screenful; if the banner shows it, that counts. Where no SKU is marked hero, the first tile of the order asked for (“Visual flow” in the page’s inspector) takes its place.',
    },
    why: {
      zh: '一秒大约看三眼。公开的眼动记录里，第一秒有 83% 的目光落在屏幕上半部；另有研究测得，首屏的时间典型有 65% 花在上半部。',
      en: 'There is time for about three looks in a second. In published recordings 83% of the looks in the first second fall on the upper half of the screen, and a study found that this half typically gets 65% of the time spent on the first screenful.',
    },
    todo: {
      zh: '把主推款换到第一行居中偏左的坑位，放大它，或放到 Banner 上。',
      en: 'Swap the hero into the first row, just left of the middle, make it larger, or show it in the banner.',
    },
    notChecked: {
      'no-tiles': NO_TILES,
      'no-hero': { zh: '没有标主推款，也没有填视觉动线', en: 'no SKU is marked hero, and no order is asked for' },
    },
  },
  wording: {
    late: {
      summary: { zh: '{viewport}主推款不在前 {required} 眼里', en: '{viewport}the hero is not among the first {required} looks' },
      detail: {
        zh: '「{hero}」{when}；典型的第一眼：{first}',
        en: '“{hero}” {when}; the typical path begins at {first}',
      },
      holes: ({ hero, look, required, first }, say) => ({
        hero: say.sku(hero),
        required,
        when:
          look === null
            ? say.pick({ zh: '不在首屏动线上', en: 'is not on the typical path over the first screenful' })
            : say.pick({ zh: `第 ${look} 眼才看到`, en: `comes as look ${look}` }),
        first: nameOf(first, say, TOP),
      }),
    },
  },
  fixes: ['swap', 'span'],
  source: flowSource(UEYES, { zh: '第一秒看向哪里', en: 'where the first second goes' }, 'measured'),
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
      const looks = looksOf(firstWindow(context.attention(viewport)));
      const ids = new Set(heroes);
      const at = looks.findIndex(({ kind, tile }) => (tile ? ids.has(tile.tile) : kind === 'banner' && onBanner));
      if ((at >= 0 && at < required) || nearest === undefined) {
        sink.hold('late');
        continue;
      }
      const hero = looks[at]?.tile?.tile ?? nearest;
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
  const heroes = join(modules.map(heroesIn));
  const [declared] = page.path ?? [];
  if (heroes.length > 0 || declared === undefined) return heroes;
  return tiles.some(({ tile }) => tile === declared) ? [declared] : [];
}
