import { describe, expect, it } from 'vitest';
import { edgeDensity, READ_SIDE } from '@/core/attention';
import { seededRandom } from '@/core/random';
import { keepDensities, loadDensities } from '@/editor';
import { densitiesOf } from '@/ui/flow/use-densities';
import { pictureDensities, readPicture } from '@/workers';
import { build } from '../helpers/page';

/** A PNG of vertical stripes, so many px wide. */
async function striped(width: number, every: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, width);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, width);
  context.fillStyle = '#000';
  for (let x = 0; x < width; x += 2 * every) context.fillRect(x, 0, every, width);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** A picture like a photograph: soft patches of several sizes. */
async function clouded(seed: number, width: number, height: number, type: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const random = seededRandom(seed);
  for (let i = 0; i < 400; i++) {
    const radius = width * 0.25 * random.unit() ** 3 + 3;
    const [x, y] = [width * random.unit(), height * random.unit()];
    const patch = context.createRadialGradient(x, y, radius * 0.6, x, y, radius);
    const colour = `hsl(${360 * random.unit()} 50% ${100 * random.unit()}%`;
    patch.addColorStop(0, `${colour})`);
    patch.addColorStop(1, `${colour} / 0)`);
    context.fillStyle = patch;
    context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
  }
  return canvas.convertToBlob({ type, quality: 0.86 });
}

async function asDrawn(picture: Blob): Promise<number> {
  const bitmap = await createImageBitmap(picture);
  const scale = Math.min(1, READ_SIDE / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)];
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return edgeDensity(context.getImageData(0, 0, width, height));
}

describe('the salience worker', () => {
  it('tells how busy each picture is, and nothing of one that cannot be drawn', async () => {
    const [plain, calm, busy, broken] = await pictureDensities([
      await striped(100, 1000),
      await striped(100, 20),
      await striped(100, 5),
      new Blob(['no picture']),
    ]);
    expect(plain).toBe(0);
    expect(calm ?? 0).toBeGreaterThan(0.02);
    expect(busy ?? 0).toBeGreaterThan(2 * (calm ?? 1));
    expect(broken).toBeNull();
  });

  it('reads a large picture as a small one of the same', async () => {
    const [large = 0, small = 0] = await pictureDensities([await striped(1200, 120), await striped(200, 20)]);
    expect(Math.abs((large ?? 0) / (small ?? 1) - 1)).toBeLessThan(0.1);
  });

  it('answers calls that are under way together, and asks for nothing where there is nothing', async () => {
    expect(await pictureDensities([])).toEqual([]);
    const [busy, calm] = [await striped(100, 5), await striped(100, 20)];
    const [one, other] = await Promise.all([pictureDensities([busy]), pictureDensities([calm, busy])]);
    expect(other[1]).toBe(one[0]);
    expect(other[0]).toBeLessThan(one[0] ?? 0);
  });

  it.each([
    ['image/jpeg', 480, 480],
    ['image/jpeg', 800, 800],
    ['image/jpeg', 1067, 1600],
    ['image/webp', 800, 533],
    ['image/png', 640, 200],
  ])('reads several %s of %i × %i px at once as each by itself, drawn small on the main thread', async (type, width, height) => {
    const pictures = await Promise.all([1, 2, 3, 4, 5, 6].map((seed) => clouded(seed, width, height, type)));
    const found = await pictureDensities(pictures);
    for (const [i, picture] of pictures.entries()) {
      const expected = await asDrawn(picture);
      expect(expected).toBeGreaterThan(0.005);
      expect(Math.abs((found[i] ?? 0) / expected - 1)).toBeLessThan(0.03);
    }
  });
});

describe('what is known of a picture', () => {
  it('is kept by its reference; behind an address for a month', async () => {
    const day = 24 * 3600 * 1000;
    await keepDensities(
      new Map([
        [`asset:${'a'.repeat(64)}`, 0.2],
        [`asset:${'b'.repeat(64)}`, null],
        ['https://shop.example/c.jpg', 0.3],
      ]),
      day,
    );
    const references = [`asset:${'a'.repeat(64)}`, `asset:${'b'.repeat(64)}`, 'https://shop.example/c.jpg', 'https://shop.example/d.jpg'];
    expect([...(await loadDensities(references, 30 * day))]).toEqual([
      [`asset:${'a'.repeat(64)}`, 0.2],
      [`asset:${'b'.repeat(64)}`, null],
      ['https://shop.example/c.jpg', 0.3],
    ]);
    expect((await loadDensities(references, 32 * day)).has('https://shop.example/c.jpg')).toBe(false);
  });

  it('is read when a picture is brought, as it would be later', async () => {
    const file = new File([await clouded(7, 900, 600, 'image/jpeg')], 'brought.jpg');
    const brought = await readPicture(file);
    const [later] = await pictureDensities([new Blob([file], { type: 'image/jpeg' })]);
    expect(Math.abs((brought.ok ? (brought.density ?? 0) : 0) / (later ?? 1) - 1)).toBeLessThan(0.03);
  });

  it('serves the next visit: a picture that was read is not read again', async () => {
    const image = 'https://nowhere.invalid/kept.jpg';
    await keepDensities(new Map([[image, 0.25]]));
    const page = build({ modules: [{ rows: '1 2' }] });
    const skus = page.skus.map((sku, i) => (i === 0 ? { ...sku, image } : sku));
    expect([...((await densitiesOf({ ...page, skus })) ?? [])]).toEqual([[image, 0.25]]);
  });
});
