/** PNGs for tests: painting and comparing them. */
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Colour differences below this are none: the threshold of the peers' comparison. */
const THRESHOLD = 0.1;

/**
 * The share of pixels, 0 to 1, in which two PNGs differ. Throws where their sizes do: then they are different pictures.
 */
export function differenceRatio(a: Buffer, b: Buffer): number {
  const [one, two] = [PNG.sync.read(a), PNG.sync.read(b)];
  if (one.width !== two.width || one.height !== two.height)
    throw new Error(`${one.width} × ${one.height} px is not ${two.width} × ${two.height} px`);
  return pixelmatch(one.data, two.data, undefined, one.width, one.height, { threshold: THRESHOLD }) / (one.width * one.height);
}

/** A product photograph of sorts: a gradient with a disc, another for every seed. */
export function paintPng(seed: number, width = 240, height = 240): Buffer {
  const png = new PNG({ width, height });
  const radius = width * (0.2 + (seed % 5) * 0.05);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const inside = Math.hypot(x - width / 2, y - height / 2) < radius;
      const at = (y * width + x) * 4;
      png.data[at] = inside ? (seed * 67) % 256 : 200 + Math.round((x / width) * 50);
      png.data[at + 1] = inside ? (seed * 151) % 256 : 210 + Math.round((y / height) * 40);
      png.data[at + 2] = inside ? (seed * 29) % 256 : 225;
      png.data[at + 3] = 255;
    }
  return PNG.sync.write(png);
}
