/** PNG as bytes (PNG specification, third edition): its chunks, and texts that are carried between them. */
import { crc32 } from './crc32';

const PNG_SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** The keyword under which a mock-up carries its page file. */
export const PAGE_IN_PICTURE = 'endcap/page';
/** Bytes of a text inside a picture, unpacked. */
const MOST_TEXT = 128 * 2 ** 20;

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** A chunk with its length and checksum. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = joined([new Uint8Array(4), latin(type), data, new Uint8Array(4)]);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  view.setUint32(chunk.length - 4, crc32(chunk.subarray(4, chunk.length - 4)));
  return chunk;
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  by: CompressionStream | DecompressionStream,
  most = Infinity,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(by).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > most) {
      await reader.cancel();
      throw new Error('the text in the picture is too long');
    }
    parts.push(part.value);
  }
  return joined(parts);
}

interface Place {
  type: string;
  /** Where its data starts, and how long that is. */
  at: number;
  length: number;
}

/** The chunks before the picture's own data; none of what is no PNG. */
async function chunksBefore(png: Blob): Promise<Place[]> {
  const start = new Uint8Array(await png.slice(0, 8).arrayBuffer());
  if (start.length < 8 || PNG_SIGNATURE.some((byte, i) => byte !== start[i])) return [];
  const places: Place[] = [];
  for (let at = 8; at + 8 <= png.size && places.length < 1000; ) {
    const view = new DataView(await png.slice(at, at + 8).arrayBuffer());
    const type = String.fromCharCode(...[4, 5, 6, 7].map((i) => view.getUint8(i)));
    places.push({ type, at: at + 8, length: view.getUint32(0) });
    if (type === 'IDAT' || type === 'IEND') break;
    at += view.getUint32(0) + 12;
  }
  return places;
}

/** The PNG with a text in it (an international text chunk, packed), which programs that do not know it pass over. */
export async function withPngText(png: Blob, keyword: string, text: string): Promise<Blob> {
  const data = (await chunksBefore(png)).find(({ type }) => type === 'IDAT');
  if (!data) throw new Error('withPngText: this is no PNG');
  const packed = await through(new TextEncoder().encode(text), new CompressionStream('deflate'));
  const chunk = pngChunk('iTXt', joined([latin(`${keyword}\0\u0001\0\0\0`), packed]));
  return new Blob([png.slice(0, data.at - 8), chunk, png.slice(data.at - 8)], { type: 'image/png' });
}

/** The text that a PNG carries under a keyword; undefined where it carries none, or one that is damaged. */
export async function pngText(png: Blob, keyword: string): Promise<string | undefined> {
  const head = latin(`${keyword}\0\u0001\0\0\0`);
  try {
    for (const { type, at, length } of await chunksBefore(png)) {
      if (type !== 'iTXt' || length <= head.length || at + length + 4 > png.size) continue;
      const start = new Uint8Array(await png.slice(at, at + head.length).arrayBuffer());
      if (head.some((byte, i) => byte !== start[i])) continue;
      const chunk = new Uint8Array(await png.slice(at - 4, at + length + 4).arrayBuffer());
      if (crc32(chunk.subarray(0, -4)) !== new DataView(chunk.buffer).getUint32(chunk.length - 4)) return undefined;
      const text = await through(chunk.slice(4 + head.length, -4), new DecompressionStream('deflate'), MOST_TEXT);
      return new TextDecoder('utf-8', { fatal: true }).decode(text);
    }
  } catch {
    return undefined;
  }
  return undefined;
}
