/** How large a picture says it is, from its header: one that is absurdly large is refused before anything decodes it. */
import type { PictureKind } from './kinds';

export interface PictureSize {
  width: number;
  height: number;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The frame header of a JPEG; it may stand after profiles and thumbnails of any length. */
function jpegSize(view: DataView): PictureSize | undefined {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at++;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

const three = (view: DataView, at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);

function webpSize(view: DataView): PictureSize | undefined {
  const name = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  if (name === 'VP8X') return { width: three(view, 24) + 1, height: three(view, 27) + 1 };
  if (name === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (name !== 'VP8L') return undefined;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

const ISPE = [0x69, 0x73, 0x70, 0x65];

/** The largest `ispe` box (HEIF, 6.5.3); a picture of tiles has one for each tile as well. */
function avifSize(bytes: Uint8Array, view: DataView): PictureSize | undefined {
  let largest: PictureSize | undefined;
  const end = Math.min(bytes.length, 64 * 1024) - 16;
  for (let at = 0; at < end; at++) {
    if (!ISPE.every((sign, i) => bytes[at + i] === sign)) continue;
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

/** Width and height in px that the file declares, before any turning by EXIF; undefined where its header is cut short. */
export function declaredSize(bytes: Uint8Array, kind: PictureKind): PictureSize | undefined {
  const view = viewOf(bytes);
  try {
    switch (kind) {
      case 'png':
        return { width: view.getUint32(16), height: view.getUint32(20) };
      case 'gif':
        return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
      case 'bmp':
        return view.getUint8(14) === 12
          ? { width: view.getUint16(18, true), height: view.getUint16(20, true) }
          : { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
      case 'jpeg':
        return jpegSize(view);
      case 'webp':
        return webpSize(view);
      case 'avif':
        return avifSize(bytes, view);
    }
  } catch {
    return undefined;
  }
}
