/** A module of another kind than a grid in a miniature. Colours and sizes: `Block.module.css`. */
import type { ModuleBox, Page, Rect } from '@/core/page';
import { couponCards, giftCards, pageWords, textLines } from '../mockup';
import { paintGround } from './thumbnail-banner';
import { type Brush, linear, roundRect, writeLine, writeLines } from './thumbnail-brush';

const INK = '#1b1b1f';
const INK_SOFT = '#77777f';
const SALE = '#d02a1e';
/** Grounds by kind, from left to right. */
const GROUNDS: Record<string, readonly [string, string]> = {
  coupons: ['#fff1eb', '#ffe9e4'],
  gift: ['#fdf5ea', '#faefe2'],
  video: ['#39415f', '#171a27'],
};
/** Cards beside each other at most: on a phone, on a desktop. */
const MOST: Record<string, readonly [number, number]> = { coupons: [3, 4], gift: [2, 3], reviews: [2, 3] };
const WIDEST: Record<string, number> = { gift: 460 };

interface Card {
  figure: string;
  note: string;
}

/** What stands on the cards of a block: what the planner wrote, else what the promotions of the page say. */
function cardsOf(page: Page, { module }: ModuleBox, { currency, locale, phone }: Brush): Card[] {
  const kind = module.kind ?? '';
  const lines = textLines(module.text).map((figure) => ({ figure, note: '' }));
  const derived = kind === 'coupons' ? couponCards : kind === 'gift' ? giftCards : () => [];
  const cards = lines.length > 0 ? lines : derived(page, { currency, locale });
  const most = MOST[kind]?.[phone ? 0 : 1] ?? 0;
  return cards.length > 0 ? cards.slice(0, most) : Array.from({ length: Math.min(3, most) }, () => ({ figure: '', note: '' }));
}

export async function paintBlock(brush: Brush, page: Page, box: ModuleBox): Promise<void> {
  const { context, u, phone, locale } = brush;
  const { module } = box;
  const kind = module.kind ?? 'grid';
  const isWhole = kind === 'picture' || kind === 'video';
  context.save();
  roundRect(context, box, 10 * u);
  context.clip();
  const [from, to] = GROUNDS[kind] ?? ['#f6f6f8', '#f6f6f8'];
  context.fillStyle = linear(context, box, 100, [
    [0, from],
    [1, to],
  ]);
  context.fillRect(box.x, box.y, box.width, box.height);
  const hasPicture = await paintGround(brush, box, module.image);

  const padding = (phone ? 12 : 18) * u;
  const inside = { x: box.x + padding, y: box.y + padding, width: box.width - 2 * padding, height: box.height - 2 * padding };
  const title = module.title || (kind === 'grid' || (kind === 'picture' && hasPicture) ? '' : pageWords(locale)[`kind-${kind}`]);
  const colour = hasPicture || kind === 'video' ? '#ffffff' : INK;
  const head = { size: (phone ? 16.5 : 21) * u, weight: 680, colour };
  const headHeight = (phone ? 22 : 28) * u;
  const headTop = isWhole ? inside.y + inside.height - headHeight : inside.y;
  writeLine(brush, title, inside.x, headTop + headHeight / 2, inside.width, head);
  const top = inside.y + headHeight + (phone ? 8 : 10) * u;
  const body = { ...inside, y: top, height: inside.y + inside.height - top };
  if (!isWhole && body.height > 18 * u) paintBody(brush, page, box, body, colour);
  context.restore();
}

function paintBody(brush: Brush, page: Page, box: ModuleBox, body: Rect, colour: string): void {
  const { u, phone } = brush;
  const kind = box.module.kind ?? '';
  if (kind in MOST) paintCards(brush, kind, cardsOf(page, box, brush), body);
  else if (kind === 'navigation') paintChips(brush, page, box, body);
  else {
    const size = (phone ? 12.5 : 15) * u;
    const lineHeight = size * 1.52;
    const most = Math.max(1, Math.floor(body.height / lineHeight));
    const text = textLines(box.module.text).join(' ');
    writeLines(brush, text, { ...body, width: Math.min(body.width, size * 62) }, most, { size, colour, lineHeight });
  }
}

function paintCards(brush: Brush, kind: string, cards: readonly Card[], body: Rect): void {
  const { context, u, phone } = brush;
  const gap = (phone ? 8 : 14) * u;
  const width = Math.min((WIDEST[kind] ?? Infinity) * u, (body.width - (cards.length - 1) * gap) / Math.max(1, cards.length));
  const inner = (phone ? 10 : 14) * u;
  cards.forEach(({ figure, note }, i) => {
    const x = body.x + i * (width + gap);
    roundRect(context, { x, y: body.y, width, height: body.height }, 8 * u);
    context.fillStyle = '#ffffff';
    context.fill();
    const isCoupon = kind === 'coupons';
    const size = (isCoupon ? (phone ? 19 : 26) : phone ? 13 : 15.5) * u;
    const small = { size: (phone ? 10.5 : 13) * u, colour: isCoupon ? SALE : INK_SOFT };
    const middle = body.y + body.height / 2;
    const style = { size, weight: isCoupon ? 700 : 600, colour: isCoupon ? SALE : INK };
    writeLine(brush, figure, x + inner, note === '' ? middle : middle - small.size * 0.7, width - 2 * inner, style);
    if (note !== '') writeLine(brush, note, x + inner, middle + size * 0.7, width - 2 * inner, small);
  });
}

/** The titles of the page's other modules as chips, as many as fit in one row. */
function paintChips(brush: Brush, page: Page, box: ModuleBox, body: Rect): void {
  const { context, u, phone, faces } = brush;
  const type = { size: (phone ? 12.5 : 15) * u, colour: INK };
  const height = Math.min(body.height, (phone ? 28 : 36) * u);
  let { x } = body;
  for (const { id, kind, title } of page.modules) {
    if (id === box.module.id || kind === 'navigation' || !title) continue;
    context.font = `400 ${type.size}px ${faces}`;
    const width = context.measureText(title).width + 2 * type.size;
    if (x + width > body.x + body.width) return;
    roundRect(context, { x, y: body.y, width, height }, height / 2);
    context.fillStyle = '#ffffff';
    context.fill();
    writeLine(brush, title, x + type.size, body.y + height / 2, Infinity, type);
    x += width + 8 * u;
  }
}
