/** What every part of a miniature is painted with. Lengths are in page px. */
import type { Rect } from '@/core/page';

/** A picture that a canvas can draw. */
export type Painted = HTMLImageElement;

export interface Brush {
  context: CanvasRenderingContext2D;
  /** px per unit u of the viewport. */
  u: number;
  phone: boolean;
  locale: string;
  currency: string;
  faces: string;
  pictureOf: (reference: string) => Promise<Painted | undefined>;
}

/** The page's typefaces, which are the tool's as well. */
export function faces(): string {
  return getComputedStyle(document.documentElement).getPropertyValue('--font').trim() || 'system-ui, sans-serif';
}

/** Height of capitals and of Chinese characters above the base line, over the size of the type. */
const CAP = 0.36;

export interface TextStyle {
  /** px. */
  size: number;
  weight?: number;
  colour: string;
  opacity?: number;
}

/** Sets the type. @returns the distance from the middle of a line to its base line, in px */
function setType({ context, faces }: Brush, { size, weight = 400, colour, opacity = 1 }: TextStyle): number {
  context.font = `${weight} ${size}px ${faces}`;
  context.fillStyle = colour;
  context.globalAlpha = opacity;
  return size * CAP;
}

/** Writes one line whose middle is at `middle`, cut with an ellipsis at `width`. @returns its width in px */
export function writeLine(brush: Brush, text: string, x: number, middle: number, width: number, style: TextStyle): number {
  const drop = setType(brush, style);
  const shown = cut(brush.context, text, width);
  brush.context.fillText(shown, x, middle + drop);
  brush.context.globalAlpha = 1;
  return brush.context.measureText(shown).width;
}

/** Writes up to `most` lines of `lineHeight` from `y` downwards. */
export function writeLines(
  brush: Brush,
  text: string,
  box: { x: number; y: number; width: number },
  most: number,
  style: TextStyle & { lineHeight: number },
): void {
  setType(brush, style);
  const lines = wrapped(brush.context, text, box.width, most, brush.locale);
  lines.forEach((line, i) => {
    writeLine(brush, line, box.x, box.y + (i + 0.5) * style.lineHeight, box.width, style);
  });
}

/** The number of lines that a text takes, at most `most`. */
export function countLines(brush: Brush, text: string, width: number, most: number, style: TextStyle): number {
  setType(brush, style);
  return wrapped(brush.context, text, width, most, brush.locale).length;
}

/** A text with an ellipsis where it is wider than there is room. */
function cut(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  const signs = [...text];
  let [fits, tooMany] = [0, signs.length];
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (context.measureText(`${signs.slice(0, middle).join('')}…`).width <= width) fits = middle;
    else tooMany = middle;
  }
  return `${signs.slice(0, fits).join('').trimEnd()}…`;
}

/** A text broken between words, Chinese ones too; the last line holds all that is left. */
function wrapped(context: CanvasRenderingContext2D, text: string, width: number, most: number, locale: string): string[] {
  const lines: string[] = [];
  let line = '';
  const words = [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text.slice(0, 400))].map(({ segment }) => segment);
  for (const word of words) {
    if (line.trim() !== '' && lines.length < most - 1 && context.measureText((line + word).trimEnd()).width > width) {
      lines.push(line.trim());
      line = '';
    }
    line += word;
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}

/** A path around a rectangle with round corners. */
export function roundRect(context: CanvasRenderingContext2D, { x, y, width, height }: Rect, radius: number): void {
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
}

/** Draws a picture over a rectangle, cropped to it (`cover`) or whole in it (`contain`), as `object-fit` does. */
export function drawPicture(context: CanvasRenderingContext2D, picture: Painted, rect: Rect, fit: 'cover' | 'contain'): void {
  const { naturalWidth: w, naturalHeight: h } = picture;
  // A drawing without a size of its own fills its place.
  if (w === 0 || h === 0) {
    context.drawImage(picture, rect.x, rect.y, rect.width, rect.height);
    return;
  }
  const scale = (fit === 'cover' ? Math.max : Math.min)(rect.width / w, rect.height / h);
  const [width, height] = [w * scale, h * scale];
  context.save();
  context.beginPath();
  context.rect(rect.x, rect.y, rect.width, rect.height);
  context.clip();
  context.imageSmoothingQuality = 'high';
  if (fit === 'contain') drawEdges(context, picture, rect);
  context.drawImage(picture, rect.x + (rect.width - width) / 2, rect.y + (rect.height - height) / 2, width, height);
  context.restore();
}

/** As much of a picture as is drawn out beside it: see `TilePicture`. */
const EDGE = 1 / 64;

/** The outermost of a picture, drawn out over the halves of its place. */
function drawEdges(context: CanvasRenderingContext2D, picture: Painted, { x, y, width, height }: Rect): void {
  const { naturalWidth: w, naturalHeight: h } = picture;
  if (width > height) {
    context.drawImage(picture, 0, 0, w * EDGE, h, x, y, width / 2, height);
    context.drawImage(picture, w - w * EDGE, 0, w * EDGE, h, x + width / 2, y, width / 2, height);
  } else {
    context.drawImage(picture, 0, 0, w, h * EDGE, x, y, width, height / 2);
    context.drawImage(picture, 0, h - h * EDGE, w, h * EDGE, x, y + height / 2, width, height / 2);
  }
}

/** A gradient at a CSS angle over a rectangle, from its stops: place and colour. */
export function linear(context: CanvasRenderingContext2D, rect: Rect, degrees: number, stops: readonly (readonly [number, string])[]) {
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const half = (Math.abs(rect.width * sin) + Math.abs(rect.height * cos)) / 2;
  const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
  const gradient = context.createLinearGradient(x - sin * half, y + cos * half, x + sin * half, y - cos * half);
  for (const [at, colour] of stops) gradient.addColorStop(at, colour);
  return gradient;
}

/** A glow: a circle whose colour fades from the middle outwards. */
export function glow(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  stops: readonly (readonly [number, string])[],
) {
  const gradient = context.createRadialGradient(x, y, 0, x, y, radius);
  for (const [at, colour] of stops) gradient.addColorStop(at, colour);
  return gradient;
}
