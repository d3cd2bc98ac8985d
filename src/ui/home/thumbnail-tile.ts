/** One SKU of a miniature in its place. Colours and sizes: `MockTile.module.css`, `TilePicture.module.css`. */
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { formatMoney, isSoldOut, type Sku, type TileBox } from '@/core/page';
import { moneyParts, placeholderOf } from '../mockup';
import { type Brush, countLines, drawPicture, glow, linear, type Painted, roundRect, writeLine, writeLines } from './thumbnail-brush';

/** As in `MockTile` and `TilePicture`: where type shrinks, and which pictures are cropped. */
const FULL_TYPE_WIDTH = 150;
const CROP_RATIO = 1.5;
const BADGES_SHOWN = 2;
const INK = '#1b1b1f';

/** Sizes in u: on a phone, on a desktop. From `wide` on, the words stand left and the price right of them. */
const TYPE = {
  phone: { name: 13, lead: 1.24, price: 20, widePrice: 27, wideName: 14, list: 11.5, row: 22, side: 9, wide: 250 },
  desktop: { name: 14, lead: 1.26, price: 23, widePrice: 34, wideName: 17, list: 13.5, row: 24, side: 12, wide: 400 },
} as const;

export async function paintTile(brush: Brush, box: TileBox, sku: Sku | undefined): Promise<void> {
  const { context, u, phone } = brush;
  const { x, y, width, height, pictureHeight } = box;
  const type = TYPE[phone ? 'phone' : 'desktop'];
  const s = Math.min(1, width / (FULL_TYPE_WIDTH * u));
  const isWide = width / u >= type.wide;
  context.save();
  roundRect(context, box, 8 * u);
  context.clip();
  context.fillStyle = '#ffffff';
  context.fillRect(x, y, width, height);
  await paintPicture(brush, { x, y, width, height: pictureHeight }, sku);
  if (sku && isSoldOut(sku)) {
    context.fillStyle = '#ffffffa8';
    context.fillRect(x, y, width, pictureHeight);
  }
  const title = sku?.title ?? box.placed.tile.id;
  const side = type.side * u * (isWide ? 1.4 : s);
  const inner = width - 2 * side;
  const top = y + pictureHeight;
  if (isWide) {
    const name = { size: type.wideName * u, weight: 550, colour: INK, lineHeight: type.wideName * u * 1.3 };
    const lines = countLines(brush, title, inner / 2, 2, name);
    const middle = top + (height - pictureHeight) / 2;
    writeLines(brush, title, { x: x + side, y: middle - (lines * name.lineHeight) / 2, width: inner / 2 }, 2, name);
    if (sku) {
      const size = type.widePrice * u;
      writePrice(brush, sku, x + width - side - priceWidth(brush, sku, size), middle, size);
    }
  } else {
    const size = type.name * u * s;
    const name = { size, colour: INK, lineHeight: size * type.lead };
    writeLines(brush, title, { x: x + side, y: top + 0.72 * type.side * u, width: inner }, 2, name);
    if (sku) paintPrices(brush, sku, x + side, y + height - 0.6 * type.side * u - (type.row / 2) * u * s, inner, s);
  }
  paintBadges(brush, sku?.badges ?? [], x + 8 * u, y + 8 * u, s, x + width);
  context.restore();
  roundRect(context, { x: x + u / 2, y: y + u / 2, width: width - u, height: height - u }, 8 * u);
  context.lineWidth = Math.max(1, 0.75 * u);
  context.strokeStyle = '#e6e6ea';
  context.stroke();
}

/** A price and its parts, the figure large and its currency small. */
function priceParts(brush: Brush, sku: Sku, size: number): readonly (readonly [string, number])[] {
  const { before, whole, decimals, after } = moneyParts(formatMoney(sku.price, brush.currency, brush.locale));
  return [
    [before, size * 0.64],
    [whole, size],
    [`${decimals}${after}`, size * 0.64],
  ];
}

function priceWidth(brush: Brush, sku: Sku, size: number): number {
  const { context, faces } = brush;
  return priceParts(brush, sku, size).reduce((sum, [text, partSize]) => {
    context.font = `700 ${partSize}px ${faces}`;
    return sum + context.measureText(text).width;
  }, 0);
}

/** @returns where it ends */
function writePrice(brush: Brush, sku: Sku, x: number, middle: number, size: number): number {
  let left = x;
  for (const [text, partSize] of priceParts(brush, sku, size)) {
    const style = { size: partSize, weight: 700, colour: '#d02a1e' };
    left += writeLine(brush, text, left, middle + (size - partSize) * 0.36, Infinity, style);
  }
  return left;
}

/** The price, and the list price where there is room beside it. */
function paintPrices(brush: Brush, sku: Sku, x: number, middle: number, width: number, s: number): void {
  const { context, u, phone, currency, locale, faces } = brush;
  const type = TYPE[phone ? 'phone' : 'desktop'];
  const size = type.price * u * s;
  const left = writePrice(brush, sku, x, middle, size) + 6 * u * s;
  if (sku.listPrice === undefined || sku.listPrice <= sku.price) return;
  const list = { size: type.list * u * s, colour: '#77777f' };
  const text = formatMoney(sku.listPrice, currency, locale);
  context.font = `400 ${list.size}px ${faces}`;
  const listWidth = context.measureText(text).width;
  if (left + listWidth > x + width) return;
  writeLine(brush, text, left, middle + size * 0.1, Infinity, list);
  context.fillRect(left, middle + size * 0.1, listWidth, Math.max(1, list.size * 0.07));
}

function paintBadges(brush: Brush, badges: readonly string[], x: number, y: number, s: number, right: number): void {
  const { context, u } = brush;
  const type = { size: 13 * u * s, weight: 550, colour: '#ffffff' };
  let left = x;
  for (const badge of badges.slice(0, BADGES_SHOWN)) {
    context.font = `550 ${type.size}px ${brush.faces}`;
    const width = Math.min(context.measureText(badge).width, right - left - 48 * u) + 14 * u * s;
    if (width < 20 * u) return;
    roundRect(context, { x: left, y, width, height: 22 * u * s }, 4 * u);
    context.fillStyle = '#1b1b1fe0';
    context.fill();
    writeLine(brush, badge, left + 7 * u * s, y + 11 * u * s, width - 14 * u * s, type);
    left += width + 4 * u;
  }
}

async function paintPicture(brush: Brush, rect: { x: number; y: number; width: number; height: number }, sku: Sku | undefined) {
  const { context } = brush;
  const picture = sku?.image ? await brush.pictureOf(sku.image) : undefined;
  if (!picture) return paintPlaceholder(brush, rect, sku);
  context.fillStyle = '#f4f4f6';
  context.fillRect(rect.x, rect.y, rect.width, rect.height);
  const { width, height } = rect;
  drawPicture(context, picture, rect, width / height > CROP_RATIO || height / width > CROP_RATIO ? 'contain' : 'cover');
}

async function paintPlaceholder(brush: Brush, rect: { x: number; y: number; width: number; height: number }, sku: Sku | undefined) {
  const { context } = brush;
  const { hue, sign, initial } = sku ? placeholderOf(sku) : { hue: 260, sign: undefined, initial: '' };
  const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
  const fills = [
    linear(context, rect, 160, [
      [0, `oklch(94.5% 0.03 ${hue})`],
      [1, `oklch(89.5% 0.05 ${hue - 14})`],
    ]),
    glow(context, x, y, Math.hypot(rect.width, rect.height) / 2, [
      [0, `oklch(98.5% 0.012 ${hue})`],
      [0.31, `oklch(98.5% 0.012 ${hue})`],
      [0.316, `oklch(98.5% 0.012 ${hue} / 0)`],
    ]),
  ];
  for (const fill of fills) {
    context.fillStyle = fill;
    context.fillRect(rect.x, rect.y, rect.width, rect.height);
  }
  const colour = `oklch(50% 0.11 ${hue})`;
  if (sign) {
    const side = rect.height * 0.28;
    const drawn = await signPicture(sign, colour);
    if (drawn) context.drawImage(drawn, x - side / 2, y - side / 2, side, side);
    return;
  }
  const size = rect.height * 0.26;
  context.textAlign = 'center';
  writeLine(brush, initial, x, y, Infinity, { size, weight: 650, colour });
  context.textAlign = 'start';
}

const signs = new Map<string, Promise<Painted | undefined>>();

/** The sign of a kind of product as a picture. */
function signPicture(sign: NonNullable<ReturnType<typeof placeholderOf>['sign']>, colour: string): Promise<Painted | undefined> {
  const key = `${sign.displayName ?? ''} ${colour}`;
  let drawn = signs.get(key);
  if (!drawn) {
    const element = document.createElement('div');
    const root = createRoot(element);
    flushSync(() => root.render(createElement(sign, { size: 96, strokeWidth: 1.25, color: colour })));
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(element.innerHTML)}`;
    root.unmount();
    drawn = image.decode().then(
      () => image,
      () => undefined,
    );
    signs.set(key, drawn);
  }
  return drawn;
}
