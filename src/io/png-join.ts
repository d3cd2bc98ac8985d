/**
 * PNGs that lie one under the other made one, without unpacking or packing their pixels: each is written by the browser's own
 * encoder, several at a time, and what is put together is their packed data. Only its first byte is written anew, because a
 * first row had no row above it; its last block becomes one of many.
 */
import { lastBlock, type Opening, openDeflate, WINDOW } from './deflate';
import { joined, pngChunk } from './png';

/** A PNG made ready to stand under others. */
export interface PngPiece {
  /** What stands before its pixels. */
  head: Uint8Array<ArrayBuffer>;
  /** Chunks of its pixels, which go on where those of the piece above end. */
  body: Blob;
  /** Adler-32 and length of its rows, unpacked. */
  adler: number;
  rows: number;
}

/** Samples per pixel by colour type; a palette is no colour that a strip would share with the next. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };
const HEAD_END = 33;
const BASE = 65_521;
const MOST_STORED = 65_535;
/** Bytes in which a match can begin with the first. */
const REACH = WINDOW + 3;
const AVERAGE = 3;
/** Bytes that are unpacked at once. */
const FEED = 8192;
/** An empty stored block with which some encoders end a byte, and an empty last one. */
const FLUSHED = [0, 0, 0xff, 0xff, 3, 0];

/** Writes bits from the lowest up. */
class BitWriter {
  readonly #parts: Uint8Array[] = [];
  #bytes: number[] = [];
  /** Place of the next bit in its byte. */
  bit = 0;

  write(value: number, count: number): void {
    for (let i = 0; i < count; i++, this.bit = (this.bit + 1) & 7) {
      if (this.bit === 0) this.#bytes.push(0);
      this.#bytes[this.#bytes.length - 1] = (this.#bytes.at(-1) ?? 0) | (((value >> i) & 1) << this.bit);
    }
  }

  /** A stored block, which ends with a byte. */
  store(bytes: Uint8Array): void {
    this.write(0, 3);
    if (this.bit > 0) this.write(0, 8 - this.bit);
    for (const half of [bytes.length, ~bytes.length]) this.write(half & 0xffff, 16);
    this.#parts.push(Uint8Array.from(this.#bytes), bytes);
    this.#bytes = [];
  }

  /** Blocks of nothing, until the next bit has this place in its byte: one of 97 bits for odd places, others of 10. */
  moveTo(bit: number): void {
    if ((bit - this.bit) & 1) {
      this.write(0b100, 3);
      this.write(0, 10);
      this.write(15, 4);
      // Two literals, one bit each, and no distance: lengths are told by 18 (one bit), 0 and 1 (two each).
      for (let place = 0; place < 19; place++) this.write(place === 2 ? 1 : place === 3 || place === 17 ? 2 : 0, 3);
      this.write(0b11, 2);
      this.write(0, 1);
      this.write(127, 7);
      this.write(0, 1);
      this.write(106, 7);
      this.write(0b11, 2);
      this.write(0b01, 2);
      this.write(1, 1);
    }
    while (this.bit !== bit) this.write(0b010, 10);
  }

  bytes(): Uint8Array {
    return joined([...this.#parts, Uint8Array.from(this.#bytes)]);
  }
}

interface Chunk {
  /** Where it starts in the file, and its data in all packed data. */
  file: number;
  from: number;
  to: number;
}

interface Packed {
  file: Uint8Array<ArrayBuffer>;
  /** What stands before the pixels. */
  head: Uint8Array<ArrayBuffer>;
  /** Their data as one. */
  packed: Uint8Array<ArrayBuffer>;
  chunks: Chunk[];
}

function readChunks(file: Uint8Array<ArrayBuffer>): Packed | undefined {
  const view = new DataView(file.buffer);
  const chunks: Chunk[] = [];
  const packed = new Uint8Array(file.length);
  let length = 0;
  for (let at = 8; at + 12 <= file.length; ) {
    const size = view.getUint32(at);
    const isPixels = view.getUint32(at + 4) === 0x49444154;
    if (!isPixels && chunks.length > 0) break;
    if (isPixels) {
      packed.set(file.subarray(at + 8, at + 8 + size), length);
      chunks.push({ file: at, from: length, to: length + size });
      length += size;
    }
    at += size + 12;
  }
  const [first] = chunks;
  return first && { file, head: file.slice(0, first.file), packed: packed.subarray(0, length), chunks };
}

/**
 * The filter of the first row as one that reads nothing above it (PNG specification, 9.2): there, up is none and Paeth is to the
 * left, and half of the left is worked out.
 */
function freeFirstRow(row: Uint8Array, pixel: number): void {
  if (row[0] === AVERAGE) for (let i = 1 + pixel; i < row.length; i++) row[i] = (row[i] ?? 0) + ((row[i - pixel] ?? 0) >> 1);
  row[0] = row[0] === 1 || row[0] === 4 ? 1 : 0;
}

/** The Adler-32 after bytes at the front of so many were changed. */
function adlerAfter(adler: number, before: Uint8Array, after: Uint8Array, length: number): number {
  let [a, b] = [adler & 0xffff, adler >>> 16];
  for (let i = 0; i < after.length; i++) {
    const by = BASE + (after[i] ?? 0) - (before[i] ?? 0);
    a = (a + by) % BASE;
    b = (b + by * ((length - i) % BASE)) % BASE;
  }
  return ((b << 16) | a) >>> 0;
}

/** Of two parts, the second of so many bytes (zlib's adler32_combine). */
function adlerOfBoth(one: number, two: number, length: number): number {
  const a = ((one & 0xffff) + (two & 0xffff) + BASE - 1) % BASE;
  const b = ((one >>> 16) + (two >>> 16) + (length % BASE) * ((one & 0xffff) + BASE - 1)) % BASE;
  return ((b << 16) | a) >>> 0;
}

interface End {
  /** First bit of the last block. */
  last: number;
  /** What stands in place of the packed data from this byte on. */
  from: number;
  bytes: Uint8Array;
}

/** The end of packed data as one after which more can follow. */
function openEnd(packed: Uint8Array): End {
  const end = packed.length - 4;
  if (FLUSHED.every((byte, i) => packed[end - FLUSHED.length + i] === byte))
    return { last: (end - 2) * 8, from: end - 2, bytes: new Uint8Array() };
  const [last, after] = lastBlock(packed, 16);
  const writer = new BitWriter();
  writer.write(packed[after >>> 3] ?? 0, after & 7);
  writer.store(new Uint8Array());
  return { last, from: after >>> 3, bytes: writer.bytes() };
}

/** Chunks of pixels: other bytes at both ends of the packed data, and what lies between as it stands in the file. */
function bodyOf({ file, packed, chunks }: Packed, opening: Uint8Array, from: number, end: End): Blob {
  const changed = end.last >>> 3;
  const most = changed >= from ? Math.min(changed, end.from) : end.from;
  const whole = chunks.filter((chunk) => chunk.from >= from && chunk.to <= most);
  const [first, last] = [whole[0], whole.at(-1)];
  const idat = (...parts: Uint8Array[]) => pngChunk('IDAT', joined(parts));
  if (!first || !last) return new Blob([idat(opening, packed.subarray(from, end.from), end.bytes)]);
  return new Blob([
    idat(opening, packed.subarray(from, first.from)),
    file.subarray(first.file, last.file + 12 + last.to - last.from),
    idat(packed.subarray(last.to, end.from), end.bytes),
  ]);
}

function bodyFrom(read: Packed, opening: Opening): Blob | undefined {
  const { packed } = read;
  const writer = new BitWriter();
  for (let at = 0; at < opening.bytes.length; at += MOST_STORED) writer.store(opening.bytes.subarray(at, at + MOST_STORED));
  if (opening.complete) return new Blob([pngChunk('IDAT', writer.bytes())]);
  const end = openEnd(packed);
  const at = opening.bit;
  const from = (at + 7) >>> 3;
  if (from > end.from) return undefined;
  packed[end.last >>> 3] = (packed[end.last >>> 3] ?? 0) & ~(1 << (end.last & 7));
  const [start, stop] = opening.head;
  writer.moveTo((at - (stop - start)) & 7);
  for (let bit = start; bit < stop; bit++) writer.write((packed[bit >>> 3] ?? 0) >> (bit & 7), 1);
  if (at & 7) writer.write((packed[at >>> 3] ?? 0) >> (at & 7), 8 - (at & 7));
  return bodyOf(read, writer.bytes(), from, end);
}

/** What packed data begins with, unpacked by the browser: bytes that matches can reach the first of, if there are so many. */
async function startOf(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const by = new DecompressionStream('deflate');
  const writer = by.writable.getWriter();
  // What is not asked for is never unpacked.
  for (let at = 0; at < packed.length; at += FEED) writer.write(packed.subarray(at, at + FEED)).catch(() => {});
  writer.close().catch(() => {});
  const reader = by.readable.getReader();
  const parts: Uint8Array[] = [];
  for (let length = 0; length < REACH; ) {
    const part = await reader.read();
    if (part.done) break;
    parts.push(part.value);
    length += part.value.length;
  }
  await reader.cancel();
  return joined(parts);
}

/** Whether the first byte may be read again further down: a match has three bytes and more. */
function mayComeAgain(start: Uint8Array): boolean {
  for (let at = 0; at < REACH; ) {
    at = start.indexOf(start[0] ?? 0, at + 1);
    if (at < 0) return false;
    if (start[at + 1] === start[1] && start[at + 2] === start[2]) return true;
  }
  return false;
}

/**
 * Makes a PNG ready to be joined.
 * @returns the piece; undefined where it is of a kind that cannot be joined: interlaced, with a palette, under 8 bits, damaged
 */
export async function pngPiece(png: Blob): Promise<PngPiece | undefined> {
  const read = readChunks(new Uint8Array(await png.arrayBuffer()));
  if (!read) return undefined;
  const { head, packed } = read;
  const view = new DataView(head.buffer);
  const [depth = 0, colour = 0, , , interlaced] = head.subarray(24, 29);
  const samples = SAMPLES[colour];
  if (samples === undefined || depth < 8 || interlaced !== 0) return undefined;
  const pixel = (samples * depth) / 8;
  const row = view.getUint32(16) * pixel + 1;
  const rows = row * view.getUint32(20);
  const written = new DataView(packed.buffer).getUint32(packed.length - 4);
  const open = (least: number) => {
    const opening = openDeflate(packed, least, 16);
    const first = opening.bytes.subarray(0, row);
    const before = first.slice();
    freeFirstRow(first, pixel);
    const body = bodyFrom(read, opening);
    return body && { head, body, adler: adlerAfter(written, before, first, rows), rows };
  };
  try {
    const start = await startOf(packed);
    const filterAlone = start[0] !== AVERAGE && !mayComeAgain(start);
    // Where the two ends would share a byte there is next to nothing between them.
    return open(filterAlone ? 1 : WINDOW + row) ?? open(rows + 1);
  } catch {
    return undefined;
  }
}

const heightOf = ({ head }: PngPiece) => new DataView(head.buffer).getUint32(20);
/** Everything but height and checksum. */
const kindOf = ({ head }: PngPiece) => head.filter((_, i) => i < 20 || (i > 23 && i < 29) || i >= HEAD_END).join();

/** One PNG out of pieces from the top down; undefined where they are not of one kind. */
export function joinPngs(pieces: readonly (PngPiece | undefined)[]): Blob | undefined {
  const [first] = pieces;
  if (!first) return undefined;
  const kind = kindOf(first);
  const bodies: Blob[] = [];
  let [height, adler] = [0, 1];
  for (const piece of pieces) {
    if (!piece || kindOf(piece) !== kind) return undefined;
    height += heightOf(piece);
    adler = adlerOfBoth(adler, piece.adler, piece.rows);
    bodies.push(piece.body);
  }
  const size = first.head.slice(16, 29);
  new DataView(size.buffer).setUint32(4, height);
  const sum = Uint8Array.of(3, 0, adler >>> 24, adler >>> 16, adler >>> 8, adler);
  return new Blob(
    [
      first.head.slice(0, 8),
      pngChunk('IHDR', size),
      first.head.slice(HEAD_END),
      pngChunk('IDAT', Uint8Array.of(0x78, 1)),
      ...bodies,
      pngChunk('IDAT', sum),
      pngChunk('IEND', new Uint8Array()),
    ],
    { type: 'image/png' },
  );
}
