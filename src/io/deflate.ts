/**
 * Deflate streams (RFC 1951) read only as far as joining two takes, as Mark Adler's gzjoin does: what their first symbols
 * unpack to, and where their last block stands. Nothing else is unpacked, and nothing is packed again.
 */

/** Where a stream can be entered: all symbols before `bit` unpack to `bytes`. */
export interface Opening {
  bytes: Uint8Array;
  bit: number;
  /** Bits of the head of the block that goes on at `bit`; none between two blocks. */
  head: readonly [from: number, to: number];
  /** Whether the stream has no more than this. */
  complete: boolean;
}

/** Matches reach back this far (RFC 1951, 2). */
export const WINDOW = 32_768;

const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
/** Extra bits and least values of lengths (257 to 285) and distances (RFC 1951, 3.2.5). */
const LENGTH_BITS = [...Array.from({ length: 28 }, (_, i) => (i < 8 ? 0 : (i >> 2) - 1)), 0];
const DISTANCE_BITS = Array.from({ length: 30 }, (_, i) => (i < 4 ? 0 : (i >> 1) - 1));
const leastOf = (bits: readonly number[], first: number) => bits.map((_, i) => bits.slice(0, i).reduce((sum, n) => sum + 2 ** n, first));
const LEAST_LENGTH = [...leastOf(LENGTH_BITS.slice(0, 28), 3), 258];
const LEAST_DISTANCE = leastOf(DISTANCE_BITS, 1);
const END = 256;

/** Codes up to this long are looked up at once. */
const SHORT = 10;
const LONGEST = 15;

interface Code {
  /** By the next bits: symbol × 16 + length; 0 where the code is longer. */
  short: Uint16Array;
  /** How many codes there are of each length, and their symbols in order. */
  counts: Uint16Array;
  symbols: Uint16Array;
}

const damaged = () => new Error('the packed data is damaged');

function codeOf(lengths: ArrayLike<number>): Code {
  const counts = new Uint16Array(LONGEST + 1);
  for (let symbol = 0; symbol < lengths.length; symbol++) counts[lengths[symbol] ?? 0] = (counts[lengths[symbol] ?? 0] ?? 0) + 1;
  counts[0] = 0;
  const [values, places] = [new Uint16Array(LONGEST + 2), new Uint16Array(LONGEST + 2)];
  for (let length = 1; length <= LONGEST; length++) {
    const [value, count] = [values[length] ?? 0, counts[length] ?? 0];
    if (value + count > 1 << length) throw damaged();
    values[length + 1] = (value + count) << 1;
    places[length + 1] = (places[length] ?? 0) + count;
  }
  const short = new Uint16Array(1 << SHORT);
  const symbols = new Uint16Array(lengths.length);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] ?? 0;
    if (length === 0) continue;
    const value = values[length] ?? 0;
    values[length] = value + 1;
    symbols[places[length] ?? 0] = symbol;
    places[length] = (places[length] ?? 0) + 1;
    if (length > SHORT) continue;
    let reversed = 0;
    for (let bit = 0; bit < length; bit++) reversed |= ((value >> bit) & 1) << (length - 1 - bit);
    for (let at = reversed; at < short.length; at += 1 << length) short[at] = symbol * 16 + length;
  }
  return { short, counts, symbols };
}

interface Codes {
  literals: Code;
  distances: Code;
}

let fixed: Codes | undefined;
/** The codes that need not be told (RFC 1951, 3.2.6). */
function fixedCodes(): Codes {
  fixed ??= {
    literals: codeOf(Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))),
    distances: codeOf(new Uint8Array(30).fill(5)),
  };
  return fixed;
}

class Bits {
  at: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  /** The next 25 bits and more. */
  peek(): number {
    const byte = this.at >>> 3;
    const bytes = this.#bytes;
    return (
      ((bytes[byte] ?? 0) | ((bytes[byte + 1] ?? 0) << 8) | ((bytes[byte + 2] ?? 0) << 16) | ((bytes[byte + 3] ?? 0) << 24)) >>>
      (this.at & 7)
    );
  }

  take(count: number): number {
    const value = this.peek() & ((1 << count) - 1);
    this.at += count;
    return value;
  }

  symbol({ short, counts, symbols }: Code): number {
    const bits = this.peek();
    const found = short[bits & ((1 << SHORT) - 1)] ?? 0;
    if (found > 0) {
      this.at += found & 15;
      return found >> 4;
    }
    let [value, first, index] = [0, 0, 0];
    for (let length = 1; length <= LONGEST; length++) {
      value |= (bits >>> (length - 1)) & 1;
      const count = counts[length] ?? 0;
      if (value < first + count) {
        this.at += length;
        return symbols[index + value - first] ?? 0;
      }
      index += count;
      first = (first + count) << 1;
      value <<= 1;
    }
    throw damaged();
  }

  /** The codes that a block of its own codes begins with (RFC 1951, 3.2.7). */
  codes(): Codes {
    const [literals, distances, count] = [this.take(5) + 257, this.take(5) + 1, this.take(4) + 4];
    const own = Array<number>(19).fill(0);
    for (const place of ORDER.slice(0, count)) own[place] = this.take(3);
    const code = codeOf(own);
    const lengths: number[] = [];
    while (lengths.length < literals + distances) {
      const symbol = this.symbol(code);
      if (symbol < 16) lengths.push(symbol);
      else {
        const length = symbol === 16 ? (lengths.at(-1) ?? 0) : 0;
        const times = symbol === 16 ? 3 + this.take(2) : symbol === 17 ? 3 + this.take(3) : 11 + this.take(7);
        for (let i = 0; i < times; i++) lengths.push(length);
      }
    }
    return { literals: codeOf(lengths.slice(0, literals)), distances: codeOf(lengths.slice(literals, literals + distances)) };
  }
}

/** What unpacks of a block of codes until `most` bytes are there. @returns whether its end was met */
function unpackBlock(bits: Bits, { literals, distances }: Codes, out: Out, most: number): boolean {
  while (out.length < most) {
    const symbol = bits.symbol(literals);
    if (symbol < END) out.bytes[out.length++] = symbol;
    else if (symbol === END) return true;
    else {
      const length = (LEAST_LENGTH[symbol - 257] ?? 0) + bits.take(LENGTH_BITS[symbol - 257] ?? 0);
      const far = bits.symbol(distances);
      const distance = (LEAST_DISTANCE[far] ?? Infinity) + bits.take(DISTANCE_BITS[far] ?? 0);
      if (distance > out.length) throw damaged();
      const from = out.length - distance;
      if (distance >= length) out.bytes.copyWithin(out.length, from, from + length);
      else for (let i = 0; i < length; i++) out.bytes[out.length + i] = out.bytes[from + i] ?? 0;
      out.length += length;
    }
  }
  return false;
}

/** Reads past a block of codes. */
function passBlock(bits: Bits, { literals, distances }: Codes, end: number): void {
  while (bits.at <= end) {
    const symbol = bits.symbol(literals);
    if (symbol === END) return;
    if (symbol > END) {
      bits.at += LENGTH_BITS[symbol - 257] ?? 0;
      const far = bits.symbol(distances);
      bits.at += DISTANCE_BITS[far] ?? 0;
    }
  }
}

interface Out {
  bytes: Uint8Array;
  length: number;
}

/** The bytes of a stored block; what is in `bits` stands after them. */
function stored(packed: Uint8Array, bits: Bits): Uint8Array {
  const at = (bits.at + 7) >>> 3;
  const length = (packed[at] ?? 0) | ((packed[at + 1] ?? 0) << 8);
  bits.at = (at + 4 + length) * 8;
  return packed.subarray(at + 4, at + 4 + length);
}

/**
 * Unpacks at least `least` bytes of a stream, or all where it has fewer.
 * @param at its first bit in `packed`
 * @throws where it is damaged
 */
export function openDeflate(packed: Uint8Array, least: number, at = 0): Opening {
  const bits = new Bits(packed, at);
  // A stored block is taken whole, and a match may go beyond.
  const out: Out = { bytes: new Uint8Array(least + 65_536), length: 0 };
  let last = false;
  let head: [number, number] = [0, 0];
  let ended = true;
  while (out.length < least && !last) {
    const from = bits.at;
    last = bits.take(1) === 1;
    const type = bits.take(2);
    if (type === 3) throw damaged();
    if (type === 0) {
      const bytes = stored(packed, bits);
      out.bytes.set(bytes, out.length);
      out.length += bytes.length;
      ended = true;
    } else {
      const codes = type === 1 ? fixedCodes() : bits.codes();
      head = [from, bits.at];
      ended = unpackBlock(bits, codes, out, least);
    }
    if (bits.at > packed.length * 8) throw damaged();
  }
  return { bytes: out.bytes.subarray(0, out.length), bit: bits.at, head: ended ? [0, 0] : head, complete: last && ended };
}

/**
 * Finds the last block of a stream.
 * @param at first bit in `packed`
 * @returns its first bit, and the bit after its last
 * @throws where the stream is damaged
 */
export function lastBlock(packed: Uint8Array, at = 0): readonly [start: number, end: number] {
  const bits = new Bits(packed, at);
  const end = packed.length * 8;
  for (;;) {
    const start = bits.at;
    const last = bits.take(1) === 1;
    const type = bits.take(2);
    if (type === 3) throw damaged();
    if (type === 0) stored(packed, bits);
    else passBlock(bits, type === 1 ? fixedCodes() : bits.codes(), end);
    if (bits.at > end) throw damaged();
    if (last) return [start, bits.at];
  }
}
