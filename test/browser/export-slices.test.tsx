/** A page in pieces is the page: slices and strips, decoded again, have every pixel of the whole picture. */
import { afterEach, expect, it } from 'vitest';
import type { Page } from '@/core/page';
import { layoutPage } from '@/core/page';
import { cutPage, type Drawing, drawPicture, type PictureResult, prepareDrawing, type Slice } from '@/export';
import { startI18n } from '@/i18n';
import { type MountedMockup, mountMockup } from '@/ui/export/mount';
import { openEncoder } from '@/workers';

startI18n('en');

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '=1+1',
  '长标题'.repeat(3000),
  '\u202eright to left',
  'emoji 🎧👩‍👩‍👧 \ud83d',
  'bell\u0007',
];

function pageOf(tiles: number): Page {
  const skus = Array.from({ length: tiles }, (_, i) => ({
    id: `s${i}`,
    title: HOSTILE[i % HOSTILE.length] ?? '',
    price: 9900 + i * 100,
    image: `p${i % 3}`,
  }));
  const third = Math.ceil(tiles / 3);
  return {
    format: 'endcap/page',
    version: 1,
    title: HOSTILE[0],
    currency: 'CNY',
    viewports: [{ id: 'mobile', width: 375 }],
    modules: [0, 1, 2].map((m) => ({
      id: `m${m}`,
      title: HOSTILE[m],
      columns: { mobile: 2 },
      tiles: skus.slice(m * third, (m + 1) * third).map(({ id }) => ({ id: `t-${id}`, skuId: id })),
    })),
    skus,
  };
}

function picture(hue: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = 64;
  canvas.height = 64;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  for (let y = 0; y < 64; y++) {
    context.fillStyle = `hsl(${hue} 80% ${20 + y}%)`;
    context.fillRect(0, y, 64, 1);
  }
  return canvas.toDataURL('image/png');
}
const IMAGES = new Map([0, 1, 2].map((i) => [`p${i}`, picture(i * 120)]));

let mockup: MountedMockup | undefined;
const encoder = openEncoder();
afterEach(() => mockup?.remove());

async function drawing(page: Page): Promise<Drawing> {
  mockup = mountMockup(page, 'mobile', IMAGES);
  const prepared = await prepareDrawing(mockup.element, mockup);
  if (!prepared.ok) throw new Error(prepared.reason);
  return prepared.drawing;
}

async function pixels(result: PictureResult): Promise<{ width: number; height: number; data: Uint8ClampedArray }> {
  if (!result.ok) throw new Error(JSON.stringify(result));
  const bitmap = await createImageBitmap(result.blob);
  expect([bitmap.width, bitmap.height]).toEqual([result.widthPx, result.heightPx]);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** How many values differ by more than what drawing at a fraction of a px leaves. */
function different(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  let count = 0;
  for (let i = 0; i < a.length; i++) if (Math.abs((a[i] ?? 0) - (b[i] ?? 0)) > 8) count++;
  return count;
}

const wholeOf = ({ height }: Drawing): Slice => ({ top: 0, height, through: false });

it.each([1, 1.5, 2])('slices at %s× lie one under the other as the whole picture', async (scale) => {
  const page = pageOf(12);
  const drawn = await drawing(page);
  const whole = await pixels(await drawPicture(drawn, wholeOf(drawn), { format: 'png', scale, encoder }));
  const slices = cutPage(layoutPage(page, 'mobile'), { cutting: 'slices', mostHeight: 500 });
  expect(slices.length).toBeGreaterThan(3);
  let row = 0;
  for (const slice of slices) {
    const part = await pixels(await drawPicture(drawn, slice, { format: 'png', scale, encoder }));
    const from = row * whole.width * 4;
    const other = whole.data.subarray(from, from + part.data.length);
    expect(different(part.data, other)).toBe(0);
    row += part.height;
  }
  expect(row).toBe(whole.height);
});

it('a PNG out of strips, where no canvas is high enough, is the same picture', async () => {
  const drawn = await drawing(pageOf(60));
  const whole = await pixels(await drawPicture(drawn, wholeOf(drawn), { format: 'png', scale: 1, encoder }));
  const shares: number[] = [];
  const fits = (width: number, height: number) => width * height <= 6_000_000 && height < whole.height;
  const strips = await pixels(
    await drawPicture(drawn, wholeOf(drawn), { format: 'png', scale: 2, encoder, fits, onProgress: (share) => shares.push(share) }),
  );
  expect(shares.length).toBeGreaterThan(1);
  expect(shares.at(-1)).toBe(1);
  const fine = await pixels(await drawPicture(drawn, wholeOf(drawn), { format: 'png', scale: 2, encoder }));
  // The corners of tiles are a shade off where more or less is drawn at once.
  expect(different(strips.data, fine.data) / fine.data.length).toBeLessThan(0.0005);
});

it.each(['jpeg', 'webp'] as const)('%s of the size the browser has no canvas for is refused, not made smaller', async (format) => {
  const drawn = await drawing(pageOf(6));
  const result = await drawPicture(drawn, wholeOf(drawn), { format, scale: 2, encoder, fits: () => false });
  expect(result).toMatchObject({ ok: false, reason: 'too-large', widthPx: 750 });
});

it.each(['jpeg', 'webp'] as const)('%s gives up quality for a limit of bytes, then refuses', async (format) => {
  const drawn = await drawing(pageOf(6));
  const slice = { top: 0, height: 400, through: false };
  const draw = (mostBytes?: number) => drawPicture(drawn, slice, { format, scale: 1, encoder, mostBytes });
  const free = await draw();
  if (!free.ok) throw new Error(free.reason);
  const tight = await draw(free.blob.size - 1);
  if (!tight.ok) throw new Error(tight.reason);
  expect(tight.blob.size).toBeLessThan(free.blob.size);
  expect(await draw(100)).toMatchObject({ ok: false, reason: 'too-heavy' });
});

it('SVG holds its pictures and opens as a picture of the same size', async () => {
  const drawn = await drawing(pageOf(4));
  const result = await drawPicture(drawn, wholeOf(drawn), { format: 'svg', scale: 1, encoder });
  if (!result.ok) throw new Error(result.reason);
  const text = await result.blob.text();
  expect(text).not.toContain('<script');
  expect(text).not.toMatch(/<(?!foreignObject)[^>]*\son[a-z]+=/i);
  expect(text).not.toMatch(/<img[^>]* src="(?!data:)/);
  const image = new Image();
  image.src = URL.createObjectURL(result.blob);
  await image.decode();
  expect([image.naturalWidth, image.naturalHeight]).toEqual([result.widthPx, result.heightPx]);
});
