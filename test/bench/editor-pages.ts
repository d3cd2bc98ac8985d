/**
 * What the bench of the editor drags through: a page of N tiles as Endcap opens it, and the floor to compare it with, the same
 * page in plain DOM: a grid per module, pointer events, one ghost, elements that are moved at the drop. Both are served from
 * this machine, with pictures.
 */
import { createServer } from 'node:http';
import type { Page, Sku } from '@/core/page';
import { paintPng } from '../helpers/pixels';

/** Drawn small enough that a window of 1440 × 900 px shows the first four modules. */
export const ZOOM = 0.25;
const COLUMNS = 4;
/** The first three modules have one row. */
const SHORT = 4;
const LONG = 20;
const PICTURES = 24;

function skuOf(i: number, pictures: string): Sku {
  const price = 9900 + Math.floor(i / 2) * 130 + (i % 2) * 4000;
  return {
    id: `s${i}`,
    title: `Wireless headphones ${i} with noise cancelling 头戴式降噪耳机`,
    price,
    brand: `Brand ${i % 9}`,
    category: ['Audio', ['Headphones', 'Speakers', 'Players'][i % 3] ?? ''],
    image: `${pictures}${i % PICTURES}.png?${i}`,
    ...(i % 3 === 0 && { listPrice: Math.round(price * 1.3) }),
    ...(i % 20 === 7 && { badges: ['New'] }),
  };
}

/** A page of N tiles: modules of 4, 4, 4 and then 20. @param pictures the address before a picture's name */
export function pageOf(tiles: number, pictures: string): Page {
  const skus = Array.from({ length: tiles }, (_, i) => skuOf(i, pictures));
  const modules: Page['modules'] = [];
  for (let from = 0; from < tiles; ) {
    const size = modules.length < 3 ? SHORT : LONG;
    modules.push({
      id: `m${modules.length + 1}`,
      title: `Module ${modules.length + 1}`,
      columns: { desktop: COLUMNS, mobile: 2 },
      tiles: skus.slice(from, from + size).map(({ id }) => ({ id: `t-${id}`, skuId: id })),
    });
    from += size;
  }
  return {
    format: 'endcap/page',
    version: 1,
    title: `Bench ${tiles}`,
    locale: 'en',
    currency: 'CNY',
    viewports: [
      { id: 'desktop', width: 1200, fold: 800 },
      { id: 'mobile', width: 750, fold: 1334 },
    ],
    banner: { headline: 'Bench', anchorPrice: 9900 },
    modules,
    skus,
  };
}

/** Runs in the plain page. */
function plain(page: Page): void {
  const skus = new Map(page.skus.map((sku) => [sku.id, sku]));
  const make = (parent: Element, name: string, text = '') => {
    const made = document.createElement(name);
    made.textContent = text;
    parent.append(made);
    return made;
  };
  const canvas = make(document.body, 'main');
  canvas.dataset.canvas = '';
  const paper = make(canvas, 'article');
  make(paper, 'header', page.banner?.headline);
  for (const module of page.modules) {
    make(paper, 'h2', module.title);
    const grid = make(paper, 'section');
    for (const { id, skuId } of module.tiles ?? []) {
      const tile = make(grid, 'div');
      tile.dataset.tile = id;
      const picture = make(tile, 'img') as HTMLImageElement;
      picture.decoding = 'async';
      picture.draggable = false;
      picture.src = skus.get(skuId)?.image ?? '';
      make(tile, 'p', skus.get(skuId)?.title);
      const price = make(tile, 'strong', `¥${(skus.get(skuId)?.price ?? 0) / 100}`);
      const list = skus.get(skuId)?.listPrice;
      if (list !== undefined) make(price, 's', `¥${list / 100}`);
    }
  }
  const ghost = make(document.body, 'aside');
  const mark = make(document.body, 'i');
  const undo: (() => void)[] = [];
  let held: HTMLElement | null = null;
  let over: HTMLElement | null = null;
  let frame = 0;
  const tileOf = (target: Element | null) => target?.closest<HTMLElement>('[data-tile]') ?? null;
  canvas.addEventListener('pointerdown', (event) => {
    held = tileOf(event.target as Element);
    if (!held) return;
    event.preventDefault();
    ghost.replaceChildren(held.cloneNode(true));
  });
  document.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (!held) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      ghost.style.transform = `translate(${clientX}px, ${clientY}px) scale(0.25)`;
      over = tileOf(document.elementFromPoint(clientX, clientY));
      const rect = over?.getBoundingClientRect();
      if (rect) Object.assign(mark.style, { translate: `${rect.x}px ${rect.y}px`, width: `${rect.width}px`, height: `${rect.height}px` });
    });
  });
  const swap = (a: HTMLElement, b: HTMLElement) => {
    const [place, other] = [document.createComment(''), document.createComment('')];
    a.replaceWith(place);
    b.replaceWith(other);
    place.replaceWith(b);
    other.replaceWith(a);
  };
  document.addEventListener('pointerup', ({ clientX, clientY }) => {
    const [a, b] = [held, tileOf(document.elementFromPoint(clientX, clientY))];
    cancelAnimationFrame(frame);
    held = null;
    ghost.replaceChildren();
    mark.style.width = '0';
    if (!a || !b || a === b) return;
    swap(a, b);
    undo.push(() => swap(a, b));
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey && event.key === 'z') undo.pop()?.();
  });
}

const SHEET = `body { margin: 0; font: 14px/1.4 sans-serif } main { height: 100vh; overflow: auto }
article { width: 1200px; transform: scale(${ZOOM}); transform-origin: 0 0 } header { height: 360px; background: #224 }
h2 { height: 56px; margin: 40px 24px 0 } section { display: grid; grid-template-columns: repeat(${COLUMNS}, 1fr); gap: 16px; padding: 0 24px }
[data-tile] { height: 372px; border: 1px solid #e6e6ea; border-radius: 8px; overflow: hidden; box-sizing: border-box; user-select: none }
img { display: block; width: 100%; height: 276px; object-fit: cover } p { margin: 4px 12px; height: 40px; overflow: hidden }
strong { margin: 0 12px; color: #d02a1e; font-size: 22px } aside { position: fixed; top: 0; left: 0; width: 276px; transform-origin: 0 0; pointer-events: none; opacity: .8 }
i { position: fixed; top: 0; left: 0; box-shadow: 0 0 0 2px #00f; pointer-events: none }`;

export interface PlainServer {
  /** The plain page of so many tiles. */
  address(tiles: number): string;
  /** The address before a picture's name. */
  pictures: string;
  close(): Promise<void>;
}

/** Serves the plain pages and the pictures of both. */
export function servePlain(): Promise<PlainServer> {
  const painted = Array.from({ length: PICTURES }, (_, i) => paintPng(i));
  let pictures = '';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    const [, kind, name = ''] = pathname.split('/');
    const send = (type: string, body: string | Buffer) =>
      response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' }).end(body);
    if (kind === 'p') send('image/png', painted[Number.parseInt(name, 10)] ?? '');
    else if (kind === 'data') send('application/json', JSON.stringify(pageOf(Number.parseInt(name, 10), pictures)));
    else
      send(
        'text/html; charset=utf-8',
        `<!doctype html><title>Plain</title><style>${SHEET}</style><body><script>const __name = (f) => f;
fetch('/data/${kind}').then((answer) => answer.json()).then(${plain})</script>`,
      );
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const root = `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
      pictures = `${root}p/`;
      const close = () =>
        new Promise<void>((done) => {
          server.closeAllConnections();
          server.close(() => done());
        });
      resolve({ address: (tiles) => `${root}${tiles}`, pictures, close });
    });
  });
}
