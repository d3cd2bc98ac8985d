/**
 * What a picture file is, told by its first bytes: names lie, and nothing but pictures may come near a decoder. SVG is
 * refused: it can carry script and addresses of its own, and has no size in px to count a tile's sharpness by.
 */
export type PictureKind = 'png' | 'jpeg' | 'gif' | 'webp' | 'avif' | 'bmp';

/** Why a file is no picture that can be taken: `detail` names its format where that is known. */
export type NotAPicture = { reason: 'empty' | 'svg' | 'not-a-picture' } | { reason: 'format'; detail: string };

export const MIME_TYPES: Record<PictureKind, string> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  bmp: 'image/bmp',
};

/** Bytes that are enough to tell. */
export const SNIFFED_BYTES = 512;

const latin = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** Brand names of ISO media files (ISO 14496-12, `ftyp`): the major one and those it is compatible with. */
export function brandsOf(bytes: Uint8Array): string[] {
  if (latin(bytes, 4, 8) !== 'ftyp') return [];
  const end = Math.min(bytes.length, new DataView(bytes.buffer, bytes.byteOffset).getUint32(0));
  const brands = [latin(bytes, 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(latin(bytes, at, at + 4));
  return brands;
}

/** Pictures of other programs and cameras, which browsers do not draw. */
function otherFormat(bytes: Uint8Array): string | undefined {
  const head = latin(bytes, 0, 4);
  if (head === 'II*\0' || head === 'MM\0*') return 'TIFF';
  if (head === '8BPS') return 'PSD';
  if (head === '%PDF') return 'PDF';
  if (head === '%!PS') return 'EPS';
  const brands = brandsOf(bytes);
  if (brands.some((brand) => /^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/.test(brand))) return 'HEIC';
  return brands.length > 0 ? 'MP4' : undefined;
}

/** The kind of a picture by its first bytes (`SNIFFED_BYTES` of them are enough), or why it is none. */
export function pictureKind(bytes: Uint8Array): PictureKind | NotAPicture {
  if (bytes.length === 0) return { reason: 'empty' };
  if (latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (/^GIF8[79]a$/.test(latin(bytes, 0, 6))) return 'gif';
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return 'webp';
  if (brandsOf(bytes).some((brand) => brand === 'avif' || brand === 'avis')) return 'avif';
  // "BM" begins many a text: the header's own size says the rest.
  if (latin(bytes, 0, 2) === 'BM' && bytes.length >= 26 && [12, 40, 52, 56, 64, 108, 124].includes(bytes[14] ?? 0)) return 'bmp';
  const format = otherFormat(bytes);
  if (format) return { reason: 'format', detail: format };
  const text = new TextDecoder().decode(bytes.subarray(0, SNIFFED_BYTES));
  return { reason: /<svg[\s>]|<!doctype\s+svg/i.test(text) ? 'svg' : 'not-a-picture' };
}
