/** Where a suppression stands, in words. Pure. */
import type { Page, Suppression } from '@/core/page';
import { type Lang, viewportName } from '@/core/rules';
import type { RulesText } from './option-words';

/** Titles that are named; of more tiles the rest is counted. */
const NAMED = 2;

/** `99 zone · Headphones, Mouse and 2 more tiles · Mobile`; null where the place is no longer on the page. */
export function suppressionPlace(t: RulesText, lang: Lang, page: Page, { at = {} }: Suppression): string | null {
  const parts: string[] = [];
  if (at.module !== undefined) {
    const index = page.modules.findIndex(({ id }) => id === at.module);
    if (index < 0) return null;
    parts.push(page.modules[index]?.title?.trim() || t('findings:module-untitled', { number: index + 1 }));
  }
  const tiles = [...(at.tile === undefined ? [] : [at.tile]), ...(at.tiles ?? [])];
  const titles = tiles.map((id) => titleOf(page, id));
  if (titles.includes(undefined)) return null;
  if (titles.length > 0) {
    const rest = titles.length - NAMED;
    const named = titles.slice(0, NAMED).join(t('place-separator'));
    parts.push(rest > 0 ? `${named}${lang === 'zh' ? '' : ' '}${t('place-more', { count: lang === 'zh' ? titles.length : rest })}` : named);
  }
  if (at.viewport !== undefined) parts.push(viewportName(at.viewport, lang));
  return parts.length === 0 ? t('place-page') : parts.join(' · ');
}

function titleOf(page: Page, tileId: string): string | undefined {
  for (const { tiles = [] } of page.modules) {
    const tile = tiles.find(({ id }) => id === tileId);
    if (tile) return page.skus.find(({ id }) => id === tile.skuId)?.title.trim() || tile.skuId;
  }
  return undefined;
}
