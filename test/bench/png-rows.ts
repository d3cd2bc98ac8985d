/** A PNG of any height read row by row, as it is put together from strips: 8 bits a channel, filters 0 to 2. */
import { createInflate } from 'node:zlib';

/** By colour type. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

function* dataOf(png: Buffer): Generator<Buffer> {
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') yield png.subarray(at + 8, at + 8 + length);
    at += length + 12;
  }
}

/** How many bytes a pixel of it has. */
export function channelsOf(png: Buffer): number {
  const channels = CHANNELS[png[25] ?? 0];
  if (!channels) throw new Error(`a PNG of colour type ${png[25]}`);
  return channels;
}

/** Its rows from the top down; the same bytes are used for each. */
export async function* rowsOf(png: Buffer): AsyncGenerator<Uint8Array> {
  const channels = channelsOf(png);
  const stride = png.readUInt32BE(16) * channels;
  const inflate = createInflate({ chunkSize: 2 ** 20 });
  const feed = async () => {
    for (const part of dataOf(png)) if (!inflate.write(part)) await new Promise((resolve) => inflate.once('drain', resolve));
    inflate.end();
  };
  void feed();
  const row = new Uint8Array(stride);
  let rest: Buffer = Buffer.alloc(0);
  for await (const part of inflate) {
    const bytes = Buffer.concat([rest, part as Buffer]);
    let at = 0;
    for (; at + stride + 1 <= bytes.length; at += stride + 1) {
      const filter = bytes[at] ?? 0;
      if (filter > 2) throw new Error(`a row of filter ${filter}`);
      for (let i = 0; i < stride; i++) {
        const before = filter === 1 ? (i < channels ? 0 : (row[i - channels] ?? 0)) : filter === 2 ? (row[i] ?? 0) : 0;
        row[i] = (bytes[at + 1 + i] ?? 0) + before;
      }
      yield row;
    }
    rest = bytes.subarray(at);
  }
  if (rest.length > 0) throw new Error('the PNG ends inside a row');
}
