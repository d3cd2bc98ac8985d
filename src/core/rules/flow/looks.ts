/** What the rules of the visual flow share: the windows of a page, its priority tiles, and where their numbers come from. */
import type { Sku } from '@/core/page';
import { type AttentionWindow, type ModuleAttention, type Sight, type TileAttention, windowsOf } from '../../attention';
import { once } from '../../once';
import type { Texts } from '../../text';
import type { RuleContext } from '../context';
import { hasRole } from '../playbook/facts';
import type { RuleSource } from '../rule';

/** What every rule of the flow rests on: recorded looks, or a judgement where nobody has measured. */
export const flowSource = (section: Texts, status: 'measured' | 'belief'): RuleSource => ({
  kind: 'study',
  title: { zh: '商品页典型关注模型', en: 'A model of typical attention on product pages' },
  section,
  status,
});

export const NO_TILES = { zh: '页面上还没有商品', en: 'there are no tiles on the page yet' };
export const NO_ROLES = { zh: '商品没有标角色（主推款、引流款……）', en: 'no SKU has a role (hero, traffic …)' };

/** The windows of a page at a viewport, from the top. */
export function windowsAt(context: RuleContext, viewport: string): readonly AttentionWindow[] {
  return windowsOf(context.attention(viewport));
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
export const standingIn = once(({ box, share, stretches }: ModuleAttention): readonly (readonly [number, number])[] =>
  share !== null
    ? [[box.y, box.y + box.height]]
    : stretches.filter(({ crossing }) => crossing.length > 0).map(({ top, bottom }) => [top, bottom] as const),
);
