/**
 * What is known of states: a lower bound of the cost still to come, by the whole state as key (never by a hash alone, so a proof
 * never rests on luck). Grows up to a limit; then new states take the places of old ones, which costs time and never truth.
 */
const FIRST = 256;
const PROBES = 8;

export class Table {
  /** Where the caller puts the state before `get` and `put`. */
  readonly key: Int32Array;
  /** Per place: the words of the key, and behind them its bound plus 1 as a double; 0 where nothing is. */
  private keys: Int32Array;
  private values: Float64Array;
  private readonly stride: number;
  private mask = FIRST - 1;

  /**
   * @param words 32-bit words of a state
   * @param limit places at most, a power of two
   */
  constructor(
    private readonly words: number,
    private readonly limit: number,
  ) {
    this.key = new Int32Array(words);
    this.stride = words + (words & 1) + 2;
    this.keys = new Int32Array(FIRST * this.stride);
    this.values = new Float64Array(this.keys.buffer);
  }

  /** The bound known of the state in `key`; 0 of a new one. */
  get(): number {
    const { values, mask, stride, keys, words, key } = this;
    let at = home(key, 0, words) & mask;
    for (let i = 0; i < PROBES; i++, at = (at + 1) & mask) {
      const from = at * stride;
      const value = values[((from + stride) >> 1) - 1] as number;
      if (value === 0) return 0;
      let w = 0;
      while (w < words && keys[from + w] === key[w]) w++;
      if (w === words) return value - 1;
    }
    return 0;
  }

  /** Remembers a bound of the state in `key`. */
  put(bound: number): void {
    const first = home(this.key, 0, this.words);
    for (;;) {
      const { values, mask, stride, keys, words, key } = this;
      let at = first & mask;
      for (let i = 0; i < PROBES; i++, at = (at + 1) & mask) {
        const from = at * stride;
        const place = ((from + stride) >> 1) - 1;
        if (values[place] !== 0) {
          let w = 0;
          while (w < words && keys[from + w] === key[w]) w++;
          if (w < words) continue;
        } else keys.set(key, from);
        values[place] = Math.max(values[place] as number, bound + 1);
        return;
      }
      if (mask + 1 >= this.limit) {
        const from = (first & mask) * stride;
        keys.set(key, from);
        values[((from + stride) >> 1) - 1] = bound + 1;
        return;
      }
      this.grow();
    }
  }

  /** Doubles the places; a state that finds none nearby is forgotten. */
  private grow(): void {
    const { keys, values, stride, words } = this;
    const size = (this.mask + 1) * 2;
    this.keys = new Int32Array(size * stride);
    this.values = new Float64Array(this.keys.buffer);
    this.mask = size - 1;
    for (let from = 0; from < keys.length; from += stride) {
      if (values[((from + stride) >> 1) - 1] === 0) continue;
      let at = home(keys, from, words) & this.mask;
      for (let probe = 0; probe < PROBES; probe++, at = (at + 1) & this.mask) {
        const to = at * stride;
        if (this.values[((to + stride) >> 1) - 1] !== 0) continue;
        for (let i = 0; i < stride; i++) this.keys[to + i] = keys[from + i] as number;
        break;
      }
    }
  }
}

function home(keys: Int32Array, from: number, words: number): number {
  let hash = 0x9e3779b9;
  for (let w = 0; w < words; w++) {
    hash = Math.imul(hash ^ (keys[from + w] as number), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}
