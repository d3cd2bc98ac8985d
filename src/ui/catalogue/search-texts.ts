/** Searching a catalogue as one types: all texts lie end to end, so that a sign is looked for in one walk and not in each text. Pure. */
import type { Sku } from '@/core/page';
import { searchText, searchWords } from '@/core/plan';

/** The texts of a catalogue, and what the search before this one found. */
export interface SearchTexts {
  texts: string[];
  /** All texts, a line each. */
  joined: string;
  /** Where each begins in `joined`, and the end. */
  starts: Uint32Array;
  last: { words: readonly string[]; found: Uint32Array };
}

const NONE = new Uint32Array(0);

export function readTexts(skus: readonly Sku[]): SearchTexts {
  const texts = skus.map(searchText);
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach((text, i) => {
    starts[i + 1] = (starts[i] ?? 0) + text.length + 1;
  });
  return { texts, joined: texts.join('\n'), starts, last: { words: [], found: NONE } };
}

/**
 * The positions of the texts that hold every word of a query, in order; undefined where it has none. A query that goes on from
 * the one before looks only at what that found.
 */
export function findTexts(index: SearchTexts, query: string): Uint32Array | undefined {
  const words = searchWords(query);
  if (words.length === 0) return undefined;
  const { texts, last } = index;
  const isNarrower = last.words.length > 0 && last.words.every((old) => words.some((word) => word.includes(old)));
  const [longest = '', ...others] = [...words].sort((a, b) => b.length - a.length);
  const holds = (wanted: readonly string[]) => (at: number) => wanted.every((word) => (texts[at] as string).includes(word));
  const found = isNarrower ? last.found.filter(holds(words)) : linesWith(index, longest).filter(holds(others));
  index.last = { words, found };
  return found;
}

function linesWith({ joined, starts, texts }: SearchTexts, word: string): Uint32Array {
  const found = new Uint32Array(texts.length);
  let count = 0;
  let line = 0;
  for (let at = joined.indexOf(word); at >= 0; at = joined.indexOf(word, starts[line])) {
    line = lineOf(starts, at, line);
    found[count++] = line++;
    if (line >= texts.length) break;
  }
  return found.slice(0, count);
}

/** The line that a place of `joined` is in, not before `from`: by steps that double, since the next is mostly near. */
function lineOf(starts: Uint32Array, at: number, from: number): number {
  let low = from;
  let step = 1;
  while ((starts[Math.min(low + step, starts.length - 1)] ?? 0) <= at) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, starts.length - 1);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}
