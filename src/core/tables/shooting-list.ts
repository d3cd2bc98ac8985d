/** Which pictures are still to be made: SKUs of the page without one, and with one that is too heavy. */
import { isGrid, minorDigits, type Page, type Sku, skusById } from '@/core/page';
import type { Lang, Texts } from '../text';
import type { Table, TableCell } from './table';

/** A picture is heavy from this size, in bytes: eight of them fill the 4.5 MB that a screenful may weigh (rule `page-weight`). */
export const HEAVY_BYTES = 560_000;

const NAMES = {
  sku: { zh: '商品编号', en: 'SKU' },
  title: { zh: '标题', en: 'Title' },
  brand: { zh: '品牌', en: 'Brand' },
  modules: { zh: '楼层', en: 'Module' },
  what: { zh: '要做什么', en: 'What is needed' },
  kilobytes: { zh: '现有图片 (kB)', en: 'Picture now (kB)' },
  reference: { zh: '图片地址', en: 'Picture' },
} satisfies Record<string, Texts>;

const NEEDS = {
  none: { zh: '没有图片，需要拍摄', en: 'No picture: to be shot' },
  missing: { zh: '图片打不开，需要补图', en: 'The picture cannot be had: to be delivered' },
  heavy: { zh: '图片过大，需要压缩', en: 'The picture is heavy: to be made smaller' },
} satisfies Record<string, Texts>;

/**
 * A line per SKU that stands on the page and needs a picture, or a lighter one, in the page's order.
 * @param missing picture references that are known to lead nowhere
 */
export function shootingList(page: Page, lang: Lang, missing: ReadonlySet<string> = new Set()): Table {
  const skus = skusById(page);
  const places = new Map<string, Set<string>>();
  for (const module of page.modules)
    if (isGrid(module))
      for (const { skuId } of module.tiles ?? []) places.set(skuId, (places.get(skuId) ?? new Set()).add(module.title ?? ''));
  const rows = [...places].flatMap(([id, modules]): TableCell[][] => {
    const sku = skus.get(id);
    const need = sku && needOf(sku, missing);
    if (!need) return [];
    const kilobytes = sku.imageBytes === undefined || need === 'none' ? null : Math.round(sku.imageBytes / 1000);
    const where = [...modules].filter((title) => title !== '').join(lang === 'zh' ? '、' : ', ');
    return [[id, sku.title, sku.brand ?? '', where, NEEDS[need][lang], kilobytes, sku.image ?? '']];
  });
  const kinds = { kilobytes: 'number' } as const;
  const columns = Object.entries(NAMES).map(([name, texts]) => ({
    name: texts[lang],
    kind: name in kinds ? kinds.kilobytes : ('text' as const),
  }));
  return { columns, rows, digits: minorDigits(page.currency) };
}

function needOf({ image, imageBytes }: Sku, missing: ReadonlySet<string>): keyof typeof NEEDS | undefined {
  if (!image?.trim()) return 'none';
  if (missing.has(image)) return 'missing';
  return imageBytes !== undefined && imageBytes > HEAVY_BYTES ? 'heavy' : undefined;
}
