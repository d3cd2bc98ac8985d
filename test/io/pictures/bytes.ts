/** The smallest files of each kind, made by hand; only their headers matter. */
const ascii = (text: string) => [...text].map((sign) => sign.charCodeAt(0));
const big = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const little = (value: number, bytes: number) => Array.from({ length: bytes }, (_, i) => (value >>> (8 * i)) & 255);
export const bytes = (...parts: (string | readonly number[])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? ascii(part) : part)));

const chunk = (name: string, data: readonly number[]) => [...big(data.length), ...ascii(name), ...data, 0, 0, 0, 0];
/** `frames`: what an `acTL` chunk counts; none without. */
export const png = (width: number, height: number, frames?: number) =>
  bytes(
    [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a],
    chunk('IHDR', [...big(width), ...big(height), 8, 6, 0, 0, 0]),
    frames === undefined ? [] : chunk('acTL', [...big(frames), ...big(0)]),
    chunk('IDAT', [1, 2, 3]),
  );

const frame = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0x80, 0, 0, 0, 255, 255, 255, 2, 2, 0x44, 1, 0];
/** Each frame has a colour table of its own, a comment before it, and data in blocks. */
export const gif = (width: number, height: number, frames: number) =>
  bytes(
    'GIF89a',
    [...little(width, 2), ...little(height, 2), 0x80, 0, 0, 9, 9, 9, 8, 8, 8],
    Array.from({ length: frames }, () => [0x21, 0xfe, 3, 0x2c, 0x2c, 0x2c, 0, ...frame]).flat(),
    [0x3b],
  );

export const webp = (width: number, height: number, flags: number) =>
  bytes('RIFF', little(22, 4), 'WEBPVP8X', little(10, 4), [flags, 0, 0, 0], little(width - 1, 3), little(height - 1, 3));

export const jpeg = (width: number, height: number) =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe1, 0, 6, 1, 2, 3, 4, 0xff, 0xff, 0xc4, 0, 4, 9, 9],
    [0xff, 0xc2, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  );

export const bmp = (width: number, height: number) =>
  bytes('BM', little(0, 12), little(40, 4), little(width, 4), little(-height, 4), little(0, 20));

export const isoMedia = (...brands: string[]) =>
  bytes(big(8 + 4 * (brands.length + 1)), 'ftyp', brands[0] ?? '', [0, 0, 0, 0], brands.slice(1).join(''));

export const ispe = (width: number, height: number) => bytes(big(20), 'ispe', big(0), big(width), big(height));
