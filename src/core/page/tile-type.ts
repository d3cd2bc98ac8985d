/** The type of a tile's text block, in units of u: the mock-up draws with it, and the rules tell from it what will fit. */
import type { Metrics } from './layout';
import { formatMoney } from './money';
import type { Sku } from './schema';
import { setText, type TextLines, textWidth } from './text-lines';

/** Type sizes and side padding; `wide` is the width from which a tile stands its price beside its title. */
export const TILE_TYPE = {
  phone: { name: 13, wideName: 14, price: 20, widePrice: 27, list: 11.5, off: 10.5, tag: 10, side: 9, wide: 250 },
  desktop: { name: 14, wideName: 17, price: 23, widePrice: 34, list: 13.5, off: 12, tag: 11, side: 12, wide: 400 },
} as const;
/** Width in u below which a tile's type shrinks with it. */
export const FULL_TYPE_WIDTH = 150;
/** Lines that a title has. */
export const TITLE_LINES = 2;

/** A wide tile's title: its weight, and padding and gap to the price over the side padding. */
const WIDE = { weight: 550, padding: 1.4, gap: 1.5 } as const;
/** Figures of one width, bold and set a little tighter. */
const FIGURE = 0.66;
/** Gap between list price and percentage, and the percentage's own padding, in u and em. */
const OFF_GAP = 6;
const OFF_PADDING = 0.8;
/** A hundredth is kept in hand: a title said to fit must fit. */
const IN_HAND = 0.995;

/**
 * How a SKU's title stands in its tile at a viewport.
 * @param tileWidth in CSS px
 */
export function setTitle(sku: Sku, tileWidth: number, metrics: Metrics, money: { currency: string; locale: string }): TextLines {
  const type = TILE_TYPE[metrics.phone ? 'phone' : 'desktop'];
  const width = tileWidth / metrics.unit;
  if (width < type.wide) {
    const scale = Math.min(1, width / FULL_TYPE_WIDTH);
    return setText(sku.title, ((width - 2 * type.side * scale) / (type.name * scale)) * IN_HAND, TITLE_LINES);
  }
  const inner = width - 2 * WIDE.padding * type.side;
  const room = inner - WIDE.gap * type.side - priceColumn(sku, type, width - 2 * type.side, money);
  return setText(sku.title, (room / type.wideName) * IN_HAND, TITLE_LINES, WIDE.weight);
}

/** Width in u of the price that stands beside a wide tile's title. */
function priceColumn(
  { price, listPrice = 0 }: Sku,
  type: (typeof TILE_TYPE)['phone' | 'desktop'],
  room: number,
  { currency, locale }: { currency: string; locale: string },
): number {
  const figure = figureWidth(formatMoney(price, currency, locale)) * type.widePrice;
  if (listPrice <= price) return Math.min(figure, room / 2);
  const list = textWidth(formatMoney(listPrice, currency, locale)) * type.list;
  const off = OFF_GAP + (textWidth('-00%', 600) + OFF_PADDING) * type.off;
  return Math.max(Math.min(figure, room / 2), list + off);
}

/** Width in em of an amount as tiles set it: the figures large, what stands around them small. */
function figureWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += /\d/.test(letter) ? FIGURE : textWidth(letter, 700) * 0.8;
  return width;
}
