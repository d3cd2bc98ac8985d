/** Whether a picture moves: more than one frame, as its format says it, without decoding any. */
import { brandsOf, type PictureKind } from './kinds';

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const nameAt = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));

/** Where the sub-blocks that begin at `at` end (GIF89a, 15). */
function afterBlocks(bytes: Uint8Array, start: number): number {
  let at = start;
  for (let size = bytes[at] ?? 0; size > 0; size = bytes[at] ?? 0) at += 1 + size;
  return at + 1;
}

/** Bytes of a colour table by its flags; none where there is no table. */
const tableBytes = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

function gifMoves(bytes: Uint8Array): boolean {
  let at = 13 + tableBytes(bytes[10] ?? 0);
  for (let frames = 0; at < bytes.length; ) {
    if (bytes[at] === 0x21) at = afterBlocks(bytes, at + 2);
    else if (bytes[at] === 0x2c) {
      if (++frames > 1) return true;
      at = afterBlocks(bytes, at + 11 + tableBytes(bytes[at + 9] ?? 0));
    } else return false;
  }
  return false;
}

/** An `acTL` chunk before the first `IDAT` that counts more than one frame (APNG). */
function pngMoves(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  for (let at = 8; at + 16 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = nameAt(bytes, at + 4);
    if (name === 'IDAT') return false;
    if (name === 'acTL') return view.getUint32(at + 8) > 1;
  }
  return false;
}

/** The animation bit of the extended header (RFC 9649, 2.7). */
const webpMoves = (bytes: Uint8Array) => nameAt(bytes, 12) === 'VP8X' && ((bytes[20] ?? 0) & 2) !== 0;

/** Whether the picture has more than one frame. `bytes`: the whole file. */
export function isAnimated(bytes: Uint8Array, kind: PictureKind): boolean {
  switch (kind) {
    case 'gif':
      return gifMoves(bytes);
    case 'png':
      return pngMoves(bytes);
    case 'webp':
      return webpMoves(bytes);
    case 'avif':
      return brandsOf(bytes).includes('avis');
    case 'jpeg':
    case 'bmp':
      return false;
  }
}
