/** Banner and module titles of a miniature. Colours and sizes: `MockupPage.module.css`. */
import { formatMoney, type ModuleBox, type Page, type PageLayout, type Rect, type Sku } from '@/core/page';
import { bannerPrice, eventDates, moneyParts, pageWords, rangeText } from '../mockup';
import { type Brush, countLines, drawPicture, glow, linear, writeLine, writeLines } from './thumbnail-brush';

const INK = '#1b1b1f';
const INK_SOFT = '#77777f';

type Stops = readonly (readonly [number, string])[];

/** Darkens a picture where text stands on it: in a block, and in the banner with the shade behind its words. */
const BLOCK_SHADE: Stops = [
  [0, '#0a0c1cb8'],
  [1, '#0a0c1c47'],
];
const BANNER_SHADE: Stops = [
  [0, '#0a0c1cdb'],
  [0.42, '#0a0c1ca8'],
  [0.62, '#0a0c1c4d'],
  [0.78, '#0a0c1c99'],
  [1, '#0a0c1cb3'],
];

/** A picture as ground, darkened. @returns whether there is one */
export async function paintGround(brush: Brush, rect: Rect, reference: string | undefined, shade = BLOCK_SHADE): Promise<boolean> {
  const picture = reference === undefined ? undefined : await brush.pictureOf(reference);
  if (!picture) return false;
  const { context } = brush;
  drawPicture(context, picture, rect, 'cover');
  context.fillStyle = linear(context, rect, 90, shade);
  context.fillRect(rect.x, rect.y, rect.width, rect.height);
  return true;
}

function paintBannerGround({ context }: Brush, rect: Rect): void {
  const { width, height } = rect;
  const ground = linear(context, rect, 104, [
    [0, '#1c2558'],
    [0.38, '#2b3a92'],
    [0.66, '#4a48b8'],
    [1, '#7b57cf'],
  ]);
  const right = glow(context, width * 0.77, width * 0.31 - height * 0.7, width * 0.31, [
    [0, '#ffffff2e'],
    [0.6, '#ffffff0f'],
    [0.96, '#ffffff00'],
  ]);
  const low = glow(context, width * 0.42, height * 1.85 - width * 0.24, width * 0.24, [
    [0, '#6fb7ff3d'],
    [0.94, '#6fb7ff00'],
  ]);
  for (const fill of [ground, right, low]) {
    context.fillStyle = fill;
    context.fillRect(rect.x, rect.y, width, height);
  }
}

export async function paintBanner(brush: Brush, page: Page, { banner: rect }: PageLayout, skus: ReadonlyMap<string, Sku>): Promise<void> {
  const { context, u, phone } = brush;
  context.save();
  context.beginPath();
  context.rect(rect.x, rect.y, rect.width, rect.height);
  context.clip();
  if (!(await paintGround(brush, rect, page.banner?.image, BANNER_SHADE))) paintBannerGround(brush, rect);

  const padding = (phone ? 20 : 56) * u;
  const middle = rect.y + rect.height / 2;
  const price = bannerPrice(page, skus);
  const promise = price === undefined ? 0 : paintPromise(brush, price, rect.width - padding, middle);
  const gap = promise === 0 ? 0 : (phone ? 16 : 32) * u;

  const width = rect.width - 2 * padding - promise - gap;
  const title = page.banner?.headline || page.title || '';
  const line = [eventDates(page), ...(page.banner?.claims ?? [])].filter((text) => text !== '').join(' · ');
  const head = { size: (phone ? 30 : 56) * u, weight: 700, colour: '#ffffff' };
  const lineHeight = head.size * 1.2;
  const foot = { size: (phone ? 13 : 22) * u, colour: '#ffffff', opacity: 0.86 };
  const footHeight = line === '' ? 0 : (phone ? 8 : 14) * u + foot.size * 1.4;
  const headHeight = countLines(brush, title, width, 2, head) * lineHeight;
  const top = middle - (headHeight + footHeight) / 2;
  writeLines(brush, title, { x: padding, y: top, width }, 2, { ...head, lineHeight });
  if (line !== '') writeLine(brush, line, padding, top + headHeight + footHeight - foot.size * 0.7, width, foot);
  context.restore();
}

/** The banner's price with the word over it, right-aligned. @returns its width in px */
function paintPromise(brush: Brush, price: number, right: number, middle: number): number {
  const { context, phone, u, locale, currency } = brush;
  const parts = moneyParts(formatMoney(price, currency, locale));
  const size = (phone ? 54 : 104) * u;
  const small = { size: size * 0.55, weight: 750, colour: '#ffffff' };
  const figure = { size, weight: 750, colour: '#ffffff' };
  const word = { size: (phone ? 14 : 24) * u, colour: '#ffffff', opacity: 0.92 };
  const measure = (text: string, style: { size: number; weight?: number }) => {
    context.font = `${style.weight ?? 400} ${style.size}px ${brush.faces}`;
    return context.measureText(text).width;
  };
  const tail = `${parts.decimals}${parts.after}`;
  const widths = [measure(parts.before, small), measure(parts.whole, figure), measure(tail, small)] as const;
  const width = widths[0] + widths[1] + widths[2];
  const height = word.size * 1.3 + size * 1.05;
  const base = middle - height / 2 + word.size * 1.3 + size * 0.52;
  const raise = (size - small.size) * 0.36;
  const words = pageWords(locale).from;
  writeLine(brush, words, right - measure(words, word), middle - height / 2 + word.size * 0.65, Infinity, word);
  writeLine(brush, parts.before, right - width, base + raise, Infinity, small);
  writeLine(brush, parts.whole, right - width + widths[0], base, Infinity, figure);
  writeLine(brush, tail, right - widths[2], base + raise, Infinity, small);
  return Math.max(width, measure(words, word));
}

export function paintModuleTitle(brush: Brush, box: ModuleBox, skus: ReadonlyMap<string, Sku>): void {
  const { u, phone, locale, currency } = brush;
  const { x, y, width, height } = box.title;
  const range = rangeText(box, skus, currency, locale);
  const middle = y + height / 2;
  const heading = { size: (phone ? 18 : 26) * u, weight: 680, colour: INK };
  const written = writeLine(brush, box.module.title ?? '', x, middle, width * 0.75, heading);
  const left = x + written + (phone ? 8 : 12) * u;
  writeLine(brush, range, left, middle + heading.size * 0.1, x + width - left, { size: (phone ? 12 : 17) * u, colour: INK_SOFT });
}
