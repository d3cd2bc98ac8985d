/** What the rules of the visual flow share: the windows of a page, its priority tiles, and where their numbers come from. */
import type { Sku } from '@/core/page';
import {
  type AttentionWindow,
  type ModuleAttention,
  type PageAttention,
  type Sight,
  type TileAttention,
  windowGroups,
} from '../../attention';
import { once } from '../../once';
import type { Texts } from '../../text';
import { hasRole } from '../playbook/facts';
import type { RuleSource, Say } from '../rule';

/** What a rule of the flow rests on: recorded looks, what a study states, or a judgement where nobody has measured. */
export const flowSource = (title: Texts, section: Texts, status: 'measured' | 'stated' | 'judgement'): RuleSource => ({
  kind: 'study',
  title,
  section,
  status,
});

/** Who has measured or stated it. */
export const UEYES = {
  zh: '公开的眼动记录 UEyes（108 张界面截图，18 人）',
  en: 'The published recordings UEyes (108 screenshots, 18 people)',
};
export const NIELSEN = { zh: 'Nielsen Norman Group 的浏览研究', en: 'Nielsen Norman Group, studies of scrolling' };
/** The planner's own model, which takes from all of them. */
export const MODEL = { zh: 'Endcap 的典型关注模型', en: 'Endcap’s model of typical attention' };

/** A tile's SKU in quotes; words for what is no tile. */
export function nameOf(tile: string | null, say: Say, other: Texts): string {
  if (tile === null) return say.pick(other);
  const sku = say.sku(tile);
  return say.pick({ zh: `「${sku}」`, en: `“${sku}”` });
}

export const NO_TILES = { zh: '页面上还没有商品', en: 'there are no tiles on the page yet' };
export const NO_ROLES = { zh: '商品没有标角色（主推款、引流款……）', en: 'no SKU has a role (hero, traffic …)' };

/** What a page shows before anybody scrolls. */
export function firstWindow(attention: PageAttention): AttentionWindow {
  return windowGroups(attention)[0]?.windows[0] as AttentionWindow;
}

/** Where a window begins, in screens from 1: the second window begins at 1.5. */
export function screenOf({ top, height }: AttentionWindow): number {
  return top / height + 1;
}

/** A tile that a window shows. */
export type TileSight = Sight & { tile: TileAttention };

export function isTile(sight: Sight): sight is TileSight {
  return sight.tile !== undefined;
}

/** Heroes and SKUs with a role that calls for eyes. */
export function isPriority(sku: Sku | undefined): boolean {
  return sku?.roles?.some((role) => role === 'hero' || role === 'traffic' || role === 'margin' || role === 'push') ?? false;
}

/** Those of them that a page cannot do without being seen. */
export function mustBeSeen(sku: Sku | undefined): boolean {
  return hasRole(sku, 'hero') || hasRole(sku, 'traffic') || hasRole(sku, 'push');
}

/** The priority tiles of a module, in reading order; worked out once. */
export const prioritiesIn = once(({ tiles }: ModuleAttention) => tiles.filter(({ sku }) => isPriority(sku)));

/** The stretches of a page's module on which something stands, from top to bottom, in px; worked out once. */
export const standingIn = once(({ stretches }: ModuleAttention): readonly (readonly [number, number])[] =>
  stretches.filter(({ crossing }) => crossing.length > 0).map(({ top, bottom }) => [top, bottom] as const),
);
