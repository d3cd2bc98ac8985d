/** A PNG of any height, written strip by strip: no more than a strip of it is ever unpacked. */
import { pngChunk, pngHead } from '@/io';

const CHANNELS = 3;
/** Bytes of packed data that make a chunk. */
const CHUNK = 2 ** 20;

/** RGB rows, each after its filter: to the left or above, whichever leaves less (PNG specification, 9.2 and 12.7). */
function filterRows(rgba: Uint8ClampedArray, width: number, above: Uint8Array): Uint8Array<ArrayBuffer> {
  const stride = width * CHANNELS;
  const height = rgba.length / 4 / width;
  const rows = new Uint8Array(height * (stride + 1));
  const row = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    let from = y * width * 4;
    let [left, up] = [0, 0];
    for (let i = 0; i < stride; i += CHANNELS, from += 4)
      for (let c = 0; c < CHANNELS; c++) {
        const value = rgba[from + c] ?? 0;
        row[i + c] = value;
        const a = (value - (i > 0 ? (row[i + c - CHANNELS] ?? 0) : 0)) & 255;
        const b = (value - (above[i + c] ?? 0)) & 255;
        left += a < 128 ? a : 256 - a;
        up += b < 128 ? b : 256 - b;
      }
    const at = y * (stride + 1);
    rows[at] = up <= left ? 2 : 1;
    if (up <= left) for (let i = 0; i < stride; i++) rows[at + 1 + i] = (row[i] ?? 0) - (above[i] ?? 0);
    else for (let i = 0; i < stride; i++) rows[at + 1 + i] = (row[i] ?? 0) - (i < CHANNELS ? 0 : (row[i - CHANNELS] ?? 0));
    above.set(row);
  }
  return rows;
}

/** Writes one PNG. Strips come from the top down, as wide as it is, and are opaque. */
export class PngStrips {
  readonly #width: number;
  readonly #height: number;
  readonly #above: Uint8Array;
  readonly #writer: WritableStreamDefaultWriter<BufferSource>;
  readonly #packed: Promise<Blob>;
  #rows = 0;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#above = new Uint8Array(width * CHANNELS);
    const packing = new CompressionStream('deflate');
    this.#writer = packing.writable.getWriter();
    this.#packed = this.#collect(packing.readable);
    this.#packed.catch(() => {});
  }

  async #collect(packed: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Blob> {
    const parts: Blob[] = [new Blob([pngHead(this.#width, this.#height)])];
    let waiting: Uint8Array<ArrayBuffer>[] = [];
    let length = 0;
    const flush = async () => {
      // A blob of its own lets the browser put it aside.
      parts.push(new Blob([pngChunk('IDAT', new Uint8Array(await new Blob(waiting).arrayBuffer()))]));
      waiting = [];
      length = 0;
    };
    const reader = packed.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      waiting.push(part.value);
      length += part.value.length;
      if (length >= CHUNK) await flush();
    }
    if (length > 0) await flush();
    return new Blob([...parts, pngChunk('IEND', new Uint8Array())], { type: 'image/png' });
  }

  async add(rgba: Uint8ClampedArray): Promise<void> {
    this.#rows += rgba.length / 4 / this.#width;
    await this.#writer.write(filterRows(rgba, this.#width, this.#above));
  }

  async finish(): Promise<Blob> {
    if (this.#rows !== this.#height) throw new Error(`a PNG of ${this.#height} rows was given ${this.#rows}`);
    await this.#writer.close();
    return this.#packed;
  }
}
