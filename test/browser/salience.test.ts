import { describe, expect, it } from 'vitest';
import { pictureDensities } from '@/workers';

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

  it('ends where it is told to, and asks for nothing where there is nothing', async () => {
    expect(await pictureDensities([])).toEqual([]);
    const control = new AbortController();
    const running = pictureDensities([await striped(1200, 3)], control.signal);
    control.abort();
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  });
});
