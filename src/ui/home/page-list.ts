/** Pages as home lists them: found by what is typed, in the chosen order. Pure. */
import { isGrid, skusById } from '@/core/page';
import type { PageRecord, PageSort } from '@/editor';

/** A page as it was last kept. */
export type Dated = Pick<PageRecord, 'id' | 'updatedAt'>;

/** Names a page as it was last kept. */
export const stateKey = ({ id, updatedAt }: Dated): string => `${id} ${updatedAt}`;

/** What a card says of a page. */
export interface PageFacts {
  /** Prices of the tiles in minor units, module by module; 0 where there is none. */
  rhythm: number[][];
  modules: number;
  tiles: number;
  /** Different SKUs placed. */
  skus: number;
  /** Lowest and highest price; undefined where no tile has one. */
  range: readonly [number, number] | undefined;
}

export function factsOf({ page }: PageRecord): PageFacts {
  const skus = skusById(page);
  const grids = page.modules.filter(isGrid).map(({ tiles }) => tiles ?? []);
  const rhythm = grids.map((tiles) => tiles.map(({ skuId }) => skus.get(skuId)?.price ?? 0));
  const prices = rhythm.flat().filter((price) => price > 0);
  return {
    rhythm,
    modules: page.modules.length,
    tiles: rhythm.flat().length,
    skus: new Set(grids.flat().map(({ skuId }) => skuId)).size,
    range: prices.length === 0 ? undefined : [Math.min(...prices), Math.max(...prices)],
  };
}

const texts = new WeakMap<PageRecord, string>();

/** What a page can be found by: its title, its modules' titles, and the brands that stand on it. */
function textOf(record: PageRecord): string {
  let text = texts.get(record);
  if (text === undefined) {
    const { title, page } = record;
    const skus = skusById(page);
    const brands = page.modules.flatMap(({ tiles }) => (tiles ?? []).map(({ skuId }) => skus.get(skuId)?.brand));
    text = folded([...new Set([title, page.banner?.headline, ...page.modules.map((module) => module.title), ...brands])].join('\n'));
    texts.set(record, text);
  }
  return text;
}

/** Without case, accents and the two widths of letters. */
const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The pages that contain every word of the search; all of them for an empty one. */
export function findPages(pages: readonly PageRecord[], search: string): readonly PageRecord[] {
  const words = folded(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.length === 0 ? pages : pages.filter((record) => words.every((word) => textOf(record).includes(word)));
}

/** The pages in an order; those of one name by the last edit. */
export function sortPages(pages: readonly PageRecord[], by: PageSort, locale: string): PageRecord[] {
  const names = new Intl.Collator(locale, { numeric: true });
  const latest = (a: PageRecord, b: PageRecord) => b.updatedAt - a.updatedAt;
  const orders: Record<PageSort, (a: PageRecord, b: PageRecord) => number> = {
    edited: latest,
    created: (a, b) => b.createdAt - a.createdAt || latest(a, b),
    name: (a, b) => names.compare(a.title, b.title) || latest(a, b),
  };
  return [...pages].sort(orders[by]);
}
