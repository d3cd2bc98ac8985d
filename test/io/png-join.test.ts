/** PNGs one under the other as one: every pixel, whoever wrote them and however. */
import { constants, deflateSync, inflateSync, type ZlibOptions } from 'node:zlib';
import fc from 'fast-check';
import { zlibSync } from 'fflate';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { joinPngs, pngChunk, pngPiece } from '@/io';

interface Look {
  width: number;
  height: number;
  /** 2: RGB, 6: RGBA. */
  colour: 2 | 6;
  /** Of every row: PNG specification, 9.2. */
  filter: number;
  seed: number;
  /** How much of it is noise, 0 to 1. */
  noise: number;
  /** Each row lies as far from the one above: under the filter "up" all have the same bytes. */
  even?: boolean;
}

const samplesOf = (colour: number) => (colour === 2 ? 3 : 4);

/** Bands of colour with noise in them, row by row. */
function pixelsOf({ width, height, colour, seed, noise, even }: Look): Uint8Array {
  const samples = samplesOf(colour);
  const stride = width * samples;
  if (even) return Uint8Array.from({ length: height * stride }, (_, i) => (Math.floor(i / stride) + 1) * ((i % stride) * 37 + seed));
  let state = seed + 1;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
  return Uint8Array.from({ length: width * height * samples }, (_, i) => {
    if (samples === 4 && i % 4 === 3) return 255;
    return random() < noise ? random() * 256 : ((i / (stride * 7)) | 0) * 31 + (i % samples) * 9;
  });
}

function paeth(a: number, b: number, c: number): number {
  const [toA, toB, toC] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return toA <= toB && toA <= toC ? a : toB <= toC ? b : c;
}

function filtered({ width, height, colour, filter }: Look, pixels: Uint8Array): Uint8Array {
  const samples = samplesOf(colour);
  const stride = width * samples;
  const rows = new Uint8Array(height * (stride + 1));
  for (let y = 0; y < height; y++) {
    rows[y * (stride + 1)] = filter;
    for (let i = 0; i < stride; i++) {
      const [above, left] = [y > 0, i >= samples];
      const a = left ? (pixels[y * stride + i - samples] ?? 0) : 0;
      const b = above ? (pixels[(y - 1) * stride + i] ?? 0) : 0;
      const c = left && above ? (pixels[(y - 1) * stride + i - samples] ?? 0) : 0;
      const guess = [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter] ?? 0;
      rows[y * (stride + 1) + 1 + i] = (pixels[y * stride + i] ?? 0) - guess;
    }
  }
  return rows;
}

interface Writing extends ZlibOptions {
  /** Bytes of a chunk. */
  chunk?: number;
  /** Ends as Chromium does: a flushed byte, then an empty block. */
  flushed?: boolean;
  /** By an encoder whose matches reach the very first byte; zlib's never do. */
  fromFirst?: boolean;
}

/** A PNG as an encoder would write it. */
function write(look: Look, { chunk = 8192, flushed = false, fromFirst = false, ...zlib }: Writing = {}): Blob {
  const rows = filtered(look, pixelsOf(look));
  let packed = fromFirst ? Buffer.from(zlibSync(rows)) : deflateSync(rows, zlib);
  if (flushed) {
    const open = deflateSync(rows, { ...zlib, finishFlush: constants.Z_SYNC_FLUSH });
    packed = Buffer.concat([open, Buffer.of(3, 0), packed.subarray(-4)]);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(look.width, 0);
  head.writeUInt32BE(look.height, 4);
  head.set([8, look.colour, 0, 0, 0], 8);
  const data = Array.from({ length: Math.ceil(packed.length / chunk) }, (_, i) => packed.subarray(i * chunk, (i + 1) * chunk));
  return new Blob([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    pngChunk('IHDR', head),
    pngChunk('sRGB', Uint8Array.of(0)),
    ...data.map((part) => pngChunk('IDAT', part)),
    pngChunk('IEND', new Uint8Array()),
  ]);
}

const bytesOf = async (blob: Blob | undefined) => Buffer.from(await (blob ?? new Blob()).arrayBuffer());

/** Everything that pngjs checks, the sum of all rows too (zlib, RFC 1950). */
function read(png: Buffer): { width: number; height: number; data: Buffer } {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  inflateSync(Buffer.concat(parts));
  return PNG.sync.read(png, { checkCRC: true });
}

async function expectJoined(parts: readonly (readonly [Look, Writing?])[]): Promise<void> {
  const pngs = parts.map(([look, writing]) => write(look, writing));
  const joined = read(await bytesOf(joinPngs(await Promise.all(pngs.map(pngPiece)))));
  const single = await Promise.all(pngs.map(async (png) => read(await bytesOf(png))));
  expect(joined.height).toBe(single.reduce((sum, { height }) => sum + height, 0));
  expect(joined.data.equals(Buffer.concat(single.map(({ data }) => data)))).toBe(true);
}

const LOOK: Look = { width: 120, height: 200, colour: 6, filter: 2, seed: 1, noise: 0.2 };

describe('PNGs put together', () => {
  it.each([0, 1, 2, 3, 4])(
    'have every pixel where their rows have filter %i: the first loses what it would read above it',
    async (filter) => {
      const look = { ...LOOK, filter };
      await expectJoined([[look], [{ ...look, seed: 2 }], [{ ...look, seed: 3, height: 90 }]]);
    },
  );

  it.each([0, 1, 6, 9])('have every pixel where they are packed at level %i', async (level) => {
    await expectJoined([
      [LOOK, { level }],
      [{ ...LOOK, seed: 2 }, { level }],
    ]);
  });

  it.each(['Z_HUFFMAN_ONLY', 'Z_RLE', 'Z_FIXED'] as const)('have every pixel where they are packed by %s', async (name) => {
    const strategy = constants[name];
    await expectJoined([
      [LOOK, { strategy }],
      [{ ...LOOK, seed: 2 }, { strategy }],
    ]);
  });

  it('keep most chunks of a browser that ends its data with a flush, bytes as they were', async () => {
    const writing = { level: 1, chunk: 4096, flushed: true };
    const png = await bytesOf(write({ ...LOOK, height: 600, seed: 2 }, writing));
    const piece = await pngPiece(new Blob([png]));
    const body = await bytesOf(piece?.body);
    const middle = png.subarray(Math.floor(png.length / 2), Math.floor(png.length / 2) + 20_000);
    expect(body.includes(middle)).toBe(true);
    expect(body.length).toBeLessThan(png.length + 300);
    await expectJoined([
      [LOOK, writing],
      [{ ...LOOK, height: 600, seed: 2 }, writing],
    ]);
  });

  it('have every pixel where next to nothing is left after what is written anew', async () => {
    for (let width = 1; width < 12; width++) {
      const row = 4 * width + 1;
      const look = { ...LOOK, width, height: Math.ceil((2 ** 15 + 1) / row) + 1, noise: 0 };
      await expectJoined([[look, { level: 9 }], [look]]);
    }
  });

  it('have every pixel where the byte that is written anew is read again by the rows below', async () => {
    const look: Look = { ...LOOK, colour: 2, even: true };
    await expectJoined([
      [look, { fromFirst: true }],
      [{ ...look, seed: 2 }, { fromFirst: true }],
    ]);
  });

  it('have every pixel, whatever their size, noise, blocks and chunks', async () => {
    const looks = fc.record({
      height: fc.integer({ min: 1, max: 160 }),
      filter: fc.integer({ min: 0, max: 4 }),
      seed: fc.nat(1000),
      noise: fc.constantFrom(0, 0.001, 0.05, 0.5, 1),
    });
    const writings = fc.record({
      level: fc.integer({ min: 0, max: 9 }),
      memLevel: fc.integer({ min: 1, max: 9 }),
      strategy: fc.integer({ min: 0, max: 4 }),
      chunk: fc.constantFrom(7, 1000, 4096, 1e9),
      flushed: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 140 }),
        fc.constantFrom<2 | 6>(2, 6),
        fc.array(fc.tuple(looks, writings), { minLength: 1, maxLength: 3 }),
        async (width, colour, parts) => {
          await expectJoined(parts.map(([look, writing]) => [{ ...look, width, colour }, writing] as const));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('are refused where one is of another kind, or of none that can be put together', async () => {
    const [one, other] = await Promise.all([pngPiece(write(LOOK)), pngPiece(write({ ...LOOK, colour: 2 }))]);
    expect(joinPngs([one, other])).toBeUndefined();
    expect(joinPngs([one, undefined])).toBeUndefined();
    expect(joinPngs([])).toBeUndefined();
    const png = await bytesOf(write(LOOK));
    for (const [at, value] of [
      [24, 4],
      [25, 3],
      [28, 1],
    ] as const) {
      const changed = Buffer.from(png);
      changed[at] = value;
      expect(await pngPiece(new Blob([changed]))).toBeUndefined();
    }
    expect(await pngPiece(new Blob(['GIF89a']))).toBeUndefined();
  });

  it('are refused where their data is damaged or cut off, and never read for ever', async () => {
    const png = await bytesOf(write({ ...LOOK, noise: 0 }, { chunk: 1e9 }));
    for (const damage of [0xff, 0x07, 0x00]) {
      const broken = Buffer.from(png);
      broken.fill(damage, 33 + 13 + 8 + 2, png.length - 20);
      expect(await pngPiece(new Blob([broken]))).toBeUndefined();
    }
  });
});
