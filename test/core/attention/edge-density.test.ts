import { describe, expect, it } from 'vitest';
import { edgeDensity } from '@/core/attention';

function picture(width: number, height: number, paint: (x: number, y: number) => readonly [number, number, number, number?]) {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [r, g, b, a = 255] = paint(x, y);
      data.set([r, g, b, a], 4 * (y * width + x));
    }
  return { data, width, height };
}
const grey = (value: number) => [value, value, value] as const;
const stripes = (every: number, dark = 0) => picture(60, 60, (x) => grey(Math.floor(x / every) % 2 ? 255 : dark));

describe('the density of edges', () => {
  it('is none of one colour, and of a picture too small to have any', () => {
    expect(edgeDensity(picture(20, 20, () => grey(90)))).toBe(0);
    expect(edgeDensity(stripes(2 ** 10))).toBe(0);
    expect(edgeDensity(picture(2, 40, (x) => grey(x * 255)))).toBe(0);
    expect(edgeDensity({ data: [], width: 0, height: 0 })).toBe(0);
  });

  it('grows with the number of edges and with their contrast', () => {
    expect(edgeDensity(stripes(5))).toBeGreaterThan(1.5 * edgeDensity(stripes(10)));
    expect(edgeDensity(stripes(10))).toBeCloseTo(2 * edgeDensity(stripes(10, 127.5)), 2);
  });

  it('is the same for edges across and down, and never above 1', () => {
    const across = picture(30, 30, (_, y) => grey(Math.floor(y / 3) % 2 ? 255 : 0));
    const down = picture(30, 30, (x) => grey(Math.floor(x / 3) % 2 ? 255 : 0));
    expect(edgeDensity(across)).toBeCloseTo(edgeDensity(down), 6);
    const noise = picture(30, 30, (x, y) => grey(((x * 7919 + y * 104729) % 13) * 21));
    for (const one of [across, noise]) expect(edgeDensity(one)).toBeLessThanOrEqual(1);
  });

  it('takes what is transparent for white', () => {
    const hidden = picture(30, 30, (x) => [Math.floor(x / 3) % 2 ? 255 : 0, 0, 0, 0]);
    expect(edgeDensity(hidden)).toBe(0);
  });
});
