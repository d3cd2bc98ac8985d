/**
 * A laid-out mock-up made ready to be drawn: its fonts, its rules and what it inherits are collected once, and every picture
 * of it is a part of the same drawing. A part holds only the tiles that are seen in it, so no page is too long.
 */
import { rulesFor, surroundings } from './css';
import { fontCss, type MissingFont } from './fonts';
import { wholePx } from './slices';

/** A picture inside the mock-up that the browser could not decode. */
export interface MissingImage {
  at: 'image';
  /** `data-sku` of the nearest element that has one. */
  skuId?: string;
  reference: string;
}

/** A mock-up that can be drawn in parts. It must stay in the document until the last is drawn. */
export interface Drawing {
  element: HTMLElement;
  /** Size in CSS px. */
  width: number;
  height: number;
  css: string;
  /** What the CSS is made of: its font faces, and its rules. */
  fonts: string;
  rules: string;
  /** Where the blocks stand that a part may leave out. */
  places: ReadonlyMap<Element, { top: number; bottom: number }>;
  /** What such blocks are inside of. */
  around: ReadonlySet<Element>;
}

export type Prepared =
  | { ok: true; drawing: Drawing }
  | { ok: false; reason: 'missing'; missing: (MissingImage | MissingFont)[] }
  | { ok: false; reason: 'cancelled' };

/** Blocks of a mock-up that stand by numbers of their own: without one, nothing else moves. */
const BLOCKS = '[data-tile], [data-module], [data-banner]';
/** Shadows and the like that reach beyond a block, in CSS px. */
const BEYOND = 80;

async function undecodedImages(element: HTMLElement): Promise<MissingImage[]> {
  const images = [...element.querySelectorAll('img')];
  const missing = await Promise.all(
    images.map(async (image) => {
      // A picture off the screen may never be asked for otherwise, and is drawn as a blank.
      image.loading = 'eager';
      image.decoding = 'sync';
      const decoded = await image.decode().then(
        () => true,
        () => false,
      );
      const skuId = image.closest<HTMLElement>('[data-sku]')?.dataset.sku;
      return decoded ? [] : [{ at: 'image' as const, reference: image.getAttribute('src') ?? '', ...(skuId ? { skuId } : {}) }];
    }),
  );
  return missing.flat();
}

/** Not allowed in XML 1.0 (section 2.2), in which the mock-up travels into the picture: control characters, half surrogates. */
const NOT_XML = /(?![\t\n\r\x7f-\x9f])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu;

/** Catalogues hold such characters. No browser draws them, so they are taken out of the element's texts and attributes. */
function cleanForXml(element: HTMLElement): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (node instanceof Text) {
      const clean = node.data.replace(NOT_XML, '');
      if (clean !== node.data) node.data = clean;
    } else if (node instanceof Element) {
      for (const attribute of node.attributes) {
        // Data URLs are long and plain.
        if (attribute.value.startsWith('data:')) continue;
        const clean = attribute.value.replace(NOT_XML, '');
        if (clean !== attribute.value) attribute.value = clean;
      }
    }
  }
}

/**
 * Waits for the pictures and fonts of a mock-up that is in the document and laid out, and collects what drawing it takes.
 * @param size of the mock-up in CSS px; its pictures are data URLs
 * @returns the drawing, or what is missing from it
 */
export async function prepareDrawing(
  element: HTMLElement,
  { width, height }: { width: number; height: number },
  signal?: AbortSignal,
): Promise<Prepared> {
  const [images, fonts] = await Promise.all([undecodedImages(element), fontCss(element)]);
  if (signal?.aborted) return { ok: false, reason: 'cancelled' };
  const missing = [...images, ...fonts.missing];
  if (missing.length > 0) return { ok: false, reason: 'missing', missing };
  cleanForXml(element);
  const rules = rulesFor(element);
  const origin = element.getBoundingClientRect().top;
  const places = new Map<Element, { top: number; bottom: number }>();
  const around = new Set<Element>();
  for (const block of element.querySelectorAll(BLOCKS)) {
    const { top, bottom } = block.getBoundingClientRect();
    places.set(block, { top: top - origin, bottom: bottom - origin });
    for (let outer = block.parentElement; outer && !around.has(outer); outer = outer.parentElement) around.add(outer);
  }
  const css = [fonts.css, surroundings(element, rules), rules].join('\n');
  return { ok: true, drawing: { element, width: wholePx(width), height: wholePx(height), css, fonts: fonts.css, rules, places, around } };
}

/** A copy of what is seen between two heights. */
function copyBetween(drawing: Drawing, node: Node, top: number, bottom: number): Node | null {
  if (!(node instanceof Element)) return node.cloneNode(true);
  const place = drawing.places.get(node);
  if (place && (place.bottom + BEYOND < top || place.top - BEYOND > bottom)) return null;
  if (!drawing.around.has(node)) return node.cloneNode(true);
  const copy = node.cloneNode(false);
  for (const child of node.childNodes) {
    const inside = copyBetween(drawing, child, top, bottom);
    if (inside) copy.appendChild(inside);
  }
  return copy;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Wherever it stands in the document, it stands at the corner of its picture. */
const AT_THE_CORNER = { position: 'relative', inset: 'auto', margin: '0', transform: 'none' };

/** The copy of the mock-up between two heights in CSS px, as it stands at the corner of a picture or a page. */
export function copyOf(drawing: Drawing, top = 0, bottom = drawing.height): HTMLElement {
  const copy = copyBetween(drawing, drawing.element, top, bottom);
  if (!(copy instanceof HTMLElement)) throw new Error('a mock-up is an element');
  Object.assign(copy.style, AT_THE_CORNER);
  return copy;
}

/** A part of the mock-up as SVG, pictures and fonts inside; the same numbers at every scale. */
export function svgOf(drawing: Drawing, top: number, height: number, scale = 1): string {
  const { width } = drawing;
  const svg = document.createElementNS(SVG, 'svg');
  const set = (element: Element, attributes: Record<string, string | number>) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  };
  set(svg, { width: width * scale, height: height * scale, viewBox: `0 ${top} ${width} ${height}` });
  const style = document.createElementNS(SVG, 'style');
  style.textContent = drawing.css;
  const holder = document.createElementNS(SVG, 'foreignObject');
  set(holder, { x: 0, y: 0, width, height: drawing.height });
  holder.append(copyOf(drawing, top, top + height));
  svg.append(style, holder);
  return new XMLSerializer().serializeToString(svg);
}

/** What a data URL would lose or read otherwise; browsers write everything else as it has to be. */
const dataUrl = (svg: string) => `data:image/svg+xml;charset=utf-8,${svg.replace(/[%#\n\r\t]/g, encodeURIComponent)}`;

/** Px of height that are laid out at once: beyond 16,384, letters come out a hair otherwise. Whole CSS px at 1×, 2× and 3×. */
export const AT_ONCE = 7680;

/** A part of the mock-up in px of the whole picture: `top` is its first line. */
export interface Part {
  top: number;
  widthPx: number;
  heightPx: number;
  scale: number;
}

/** What a part shows, one image below the other. */
async function* imagesOf(
  drawing: Drawing,
  { top, heightPx, scale }: Part,
): AsyncGenerator<{ image: HTMLImageElement; y: number; height: number }> {
  for (let y = 0; y < heightPx; y += AT_ONCE) {
    const height = Math.min(AT_ONCE, heightPx - y);
    const image = new Image();
    image.decoding = 'sync';
    image.src = dataUrl(svgOf(drawing, (top + y) / scale, height / scale, scale));
    await image.decode();
    yield { image, y, height };
  }
}

function whiteCanvas(width: number, height: number): { canvas: OffscreenCanvas; context: OffscreenCanvasRenderingContext2D } {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser has no canvas of this size');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  return { canvas, context };
}

/**
 * Draws a part of the mock-up on white.
 * @throws where the browser cannot draw it
 */
export async function drawPart(drawing: Drawing, part: Part): Promise<ImageBitmap> {
  const { canvas, context } = whiteCanvas(part.widthPx, part.heightPx);
  for await (const { image, y, height } of imagesOf(drawing, part)) context.drawImage(image, 0, y, drawing.width * part.scale, height);
  return canvas.transferToImageBitmap();
}

/**
 * Draws a part of the mock-up on white, strip by strip, each when it is asked for.
 * @param most height of a strip in px
 * @throws where the browser cannot draw it
 */
export async function* drawStrips(drawing: Drawing, part: Part, most: number): AsyncGenerator<ImageBitmap> {
  for await (const { image, height } of imagesOf(drawing, part))
    for (let y = 0; y < height; y += most) {
      const { canvas, context } = whiteCanvas(part.widthPx, Math.min(most, height - y));
      context.drawImage(image, 0, -y, drawing.width * part.scale, height);
      yield canvas.transferToImageBitmap();
    }
}
