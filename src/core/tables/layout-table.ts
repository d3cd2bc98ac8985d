/** The layout as a table: what stands where, for how much. */
import { isGrid, minorDigits, type Page, placeModule, type Sku, skusById } from '@/core/page';
import { viewportName } from '../rules';
import type { Lang, Texts } from '../text';
import type { Table, TableCell, TableColumn } from './table';

const NAMES = {
  module: { zh: '楼层序号', en: 'Module no.' },
  moduleTitle: { zh: '楼层', en: 'Module' },
  sku: { zh: '商品编号', en: 'SKU' },
  title: { zh: '标题', en: 'Title' },
  brand: { zh: '品牌', en: 'Brand' },
  category: { zh: '类目', en: 'Category' },
  price: { zh: '活动价', en: 'Price' },
  listPrice: { zh: '划线价', en: 'List price' },
  cut: { zh: '降幅', en: 'Cut' },
  badges: { zh: '角标', en: 'Badges' },
  locked: { zh: '已锁定', en: 'Locked' },
  cost: { zh: '成本', en: 'Cost' },
  margin: { zh: '毛利率', en: 'Margin' },
} satisfies Record<string, Texts>;

/** What each viewport has of a tile. */
const PLACE = {
  position: { zh: '{viewport}：第几位', en: '{viewport}: position' },
  row: { zh: '{viewport}：行', en: '{viewport}: row' },
  column: { zh: '{viewport}：列', en: '{viewport}: column' },
  size: { zh: '{viewport}：格数', en: '{viewport}: cells' },
} satisfies Record<string, Texts>;

const YES: Texts = { zh: '是', en: 'yes' };

/**
 * A line per tile in the page's order: module, SKU, prices, and its place at every viewport. Rows, columns and positions count
 * from 1 inside the module.
 *
 * @param withCosts whether cost and margin are in it, which are for the planner's eyes (format.md)
 */
export function layoutTable(page: Page, lang: Lang, { withCosts = false }: { withCosts?: boolean } = {}): Table {
  const digits = minorDigits(page.currency);
  const skus = skusById(page);
  const money = (minor: number | undefined) => (minor === undefined ? null : minor / 10 ** digits);
  const rows = page.modules.flatMap((module, m) => {
    if (!isGrid(module)) return [];
    const places = page.viewports.map(({ id }) => new Map(placeModule(module, id).tiles.map((placed) => [placed.tile.id, placed])));
    return (module.tiles ?? []).map((tile): TableCell[] => {
      const sku = skus.get(tile.skuId);
      return [
        m + 1,
        module.title ?? '',
        tile.skuId,
        sku?.title ?? '',
        sku?.brand ?? '',
        sku?.category?.join(' / ') ?? '',
        money(sku?.price),
        money(sku?.listPrice),
        cutOf(sku),
        sku?.badges?.join(', ') ?? '',
        tile.locked ? YES[lang] : '',
        ...(withCosts ? [money(sku?.cost), marginOf(sku)] : []),
        ...places.flatMap((byTile): TableCell[] => {
          const placed = byTile.get(tile.id);
          return placed
            ? [placed.index + 1, placed.row + 1, placed.column + 1, `${placed.width} × ${placed.height}`]
            : [null, null, null, null];
        }),
      ];
    });
  });
  return { columns: columnsOf(page, lang, withCosts), rows, digits };
}

function columnsOf({ viewports }: Page, lang: Lang, withCosts: boolean): TableColumn[] {
  const column = (name: keyof typeof NAMES, kind: TableColumn['kind'] = 'text'): TableColumn => ({ name: NAMES[name][lang], kind });
  const place = (name: keyof typeof PLACE, viewport: string, kind: TableColumn['kind'] = 'number'): TableColumn => ({
    name: PLACE[name][lang].replace('{viewport}', () => viewportName(viewport, lang)),
    kind,
  });
  return [
    column('module', 'number'),
    column('moduleTitle'),
    column('sku'),
    column('title'),
    column('brand'),
    column('category'),
    column('price', 'money'),
    column('listPrice', 'money'),
    column('cut', 'percent'),
    column('badges'),
    column('locked'),
    ...(withCosts ? [column('cost', 'money'), column('margin', 'percent')] : []),
    ...viewports.flatMap(({ id }) => [place('position', id), place('row', id), place('column', id), place('size', id, 'text')]),
  ];
}

/** By how much the price is below the list price, as a ratio; null where there is no such list price. */
function cutOf(sku: Sku | undefined): number | null {
  const { price, listPrice } = sku ?? {};
  return price && listPrice && listPrice > price ? 1 - price / listPrice : null;
}

/** (price − cost) / price; null where either is not known. */
function marginOf(sku: Sku | undefined): number | null {
  return sku?.price && sku.cost !== undefined ? (sku.price - sku.cost) / sku.price : null;
}
