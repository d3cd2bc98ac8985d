/** A mock-up to a PNG: complete and exact in size, or refused with what is missing. Exactness in pixels is in the end-to-end tests. */
import { afterEach, describe, expect, it } from 'vitest';
import { loadPictures } from '@/export';
import { type PictureRequest, pngOf } from '../helpers/png-of';

/** A picture of one colour. */
function picture(colour: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = 20;
  canvas.height = 20;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = colour;
  context.fillRect(0, 0, 20, 20);
  return canvas.toDataURL('image/png');
}

const mounted: Element[] = [];
function mount(html: string, css = '', width = 100, height = 60): PictureRequest {
  const style = document.createElement('style');
  style.textContent = css;
  const element = document.createElement('div');
  element.lang = 'zh-CN';
  element.style.cssText = `width:${width}px;height:${height}px`;
  element.innerHTML = html;
  document.head.append(style);
  document.body.append(element);
  mounted.push(style, element);
  return { element, width, height, scale: 1 };
}

afterEach(() => {
  for (const element of mounted.splice(0)) element.remove();
});

async function pixels(blob: Blob) {
  const bitmap = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  return {
    width: bitmap.width,
    height: bitmap.height,
    at: (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data.slice(0, 3)],
  };
}

async function drawn(request: PictureRequest) {
  const result = await pngOf(request);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return pixels(result.blob);
}

const RED = [255, 0, 0];
const BLUE = [0, 0, 255];

describe('the PNG of a mock-up', () => {
  it.each([1, 2])('has %i px per CSS px, to the last begun one', async (scale) => {
    const request = mount('<div class="all"></div>', '.all { height: 100%; background: #f00 }', 100, 60);
    const { width, height, at } = await drawn({ ...request, height: 59.3, scale });
    expect([width, height]).toEqual([100 * scale, 60 * scale]);
    expect(at(width - 1, height - 1)).toEqual(RED);
  });

  it('has its pictures in it, also one that waits to be scrolled to', async () => {
    const request = mount(`<img loading="lazy" src="${picture('#00f')}" style="width:100px;height:60px;display:block" alt="">`);
    request.element.style.cssText += ';position:fixed;left:-50000px;top:0';
    expect((await drawn(request)).at(50, 30)).toEqual(BLUE);
  });

  it('is drawn by its own rules: custom properties from outside, media, support and pseudo-elements too', async () => {
    const css = `
      :root { --tone: #00f }
      @media (min-width: 1px) { .media { background: var(--tone) } }
      @supports (display: grid) { .supports { background: #f00 } }
      .pseudo { position: relative; height: 20px }
      .pseudo::after { content: ''; position: absolute; inset: 0; background: #f00 }
      .box { height: 20px }`;
    const request = mount('<div class="box media"></div><div class="box supports"></div><div class="pseudo"></div>', css);
    const { at } = await drawn(request);
    expect([at(5, 10), at(5, 30), at(5, 50)]).toEqual([BLUE, RED, RED]);
  });

  it('inherits what the document around it sets', async () => {
    const request = mount('<div class="word">■</div>', 'body { color: #f00 } .word { font: 100px/60px sans-serif }');
    const { at } = await drawn(request);
    const row = Array.from({ length: 100 }, (_, x) => at(x, 35).join());
    expect(row).toContain(RED.join());
  });

  it('survives characters that XML does not allow, which catalogues hold', async () => {
    const request = mount(
      `<div class="all" title="a\u0008b">bell\u0007 and half \ud83d a sign</div>`,
      '.all { height: 60px; background: #f00 }',
    );
    expect((await drawn(request)).at(99, 59)).toEqual(RED);
  });
});

describe('a mock-up that cannot be drawn whole', () => {
  it('is refused with the pictures that are missing', async () => {
    const request = mount(
      `<figure data-sku="100012"><img src="data:image/png;base64,AAAA" alt=""></figure><img src="${picture('#00f')}" alt="">`,
    );
    expect(await pngOf(request)).toEqual({
      ok: false,
      reason: 'missing',
      missing: [{ at: 'image', skuId: '100012', reference: 'data:image/png;base64,AAAA' }],
    });
  });

  it('is refused with the fonts that are missing', async () => {
    const css = '@font-face { font-family: Lost; src: url("/no-such-font.woff2") format("woff2") } .word { font-family: Lost, serif }';
    const result = await pngOf(mount('<span class="word">Sale</span>', css));
    expect(result).toMatchObject({ ok: false, reason: 'missing', missing: [{ at: 'font', family: 'Lost' }] });
  });

  it('is refused before drawing when the browser has no canvas of that size', async () => {
    const request = { ...mount('<p>tall</p>'), height: 40_000, scale: 2, fits: () => false };
    expect(await pngOf(request)).toEqual({ ok: false, reason: 'too-large', widthPx: 200, heightPx: 80_000 });
  });

  it('is not drawn after a cancel', async () => {
    const control = new AbortController();
    control.abort();
    expect(await pngOf({ ...mount('<p>never</p>'), signal: control.signal })).toEqual({ ok: false, reason: 'cancelled' });
  });
});

describe('loading the pictures of a page', () => {
  const use = (reference: string) => ({ at: 'sku' as const, reference, skuId: reference.slice(0, 12), title: 'Headphones' });

  it('gives data URLs, and the reason for each that cannot be had', async () => {
    const good = picture('#f00');
    const served = URL.createObjectURL(await (await fetch(good)).blob());
    const references = [good, served, 'photo.jpg', 'https://localhost:9/nobody.jpg', 'data:text/plain,no'];
    const { images, missing } = await loadPictures(references.map(use), {
      addressOf: (reference) => (/^\w+:/.test(reference) ? { url: reference } : { reason: 'no-address' }),
    });
    expect(images.get(good)).toBe(good);
    expect(images.get(served)).toMatch(/^data:image\/png;base64,/);
    expect(missing.map(({ reference, reason }) => [reference, reason])).toEqual([
      ['photo.jpg', 'no-address'],
      ['https://localhost:9/nobody.jpg', 'unreachable'],
      ['data:text/plain,no', 'no-picture'],
    ]);
    expect(missing[0]).toMatchObject({ at: 'sku', skuId: 'photo.jpg', title: 'Headphones' });
  });

  it('fetches a shared picture once, and tells how far it is', async () => {
    const seen: [number, number][] = [];
    const one = picture('#f00');
    const two = picture('#00f');
    await loadPictures([one, two, one].map(use), { onProgress: (done, of) => seen.push([done, of]) });
    expect(seen).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });
});
