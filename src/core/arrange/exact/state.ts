/** How a state is written as 32-bit words: what is left of each class first, then what a gate asks for. */
import type { Problem } from './problem';

export interface StateShape {
  problem: Problem;
  /** Per class that may move: its word, and what one tile of it counts there; and how many words these are. */
  leftWord: Int32Array;
  leftUnit: Int32Array;
  leftWords: number;
  gateBits: number;
  classBits: number;
  rankBits: number;
  /** Words in all, at any gate. */
  words: number;
}

function bitsFor(most: number): number {
  return 32 - Math.clz32(most);
}

export function stateShape(problem: Problem): StateShape {
  const { content, gates, hasFlags, input } = problem;
  const gateBits = bitsFor(problem.slots);
  const classBits = bitsFor(content.classRank.length);
  const rankBits = bitsFor(input.rungs.prices.length + 1);
  const leftWord = new Int32Array(content.movableClasses);
  const leftUnit = new Int32Array(content.movableClasses);
  const pen = new Pen();
  for (let k = 0; k < content.movableClasses; k++) {
    pen.skip(bitsFor(content.classTiles[k]?.length ?? 0));
    leftWord[k] = pen.word;
    leftUnit[k] = 1 << (pen.bit - bitsFor(content.classTiles[k]?.length ?? 0));
  }
  const leftWords = pen.word + 1;
  let words = leftWords;
  for (const gate of gates) {
    if (!gate) continue;
    pen.begin(new Int32Array(), leftWords);
    pen.skip(gateBits);
    for (let i = 0; i < gate.slots.length; i++) pen.skip(classBits);
    for (let i = 0; i < gate.turns.length; i += 2) {
      pen.skip(2);
      if (hasFlags) pen.skip(classBits);
    }
    for (let i = 0; i < gate.steps.length; i++) {
      pen.skip(rankBits);
      pen.skip(rankBits);
      pen.skip(2);
      if (hasFlags) pen.skip(5);
    }
    pen.skip(rankBits);
    pen.skip(rankBits);
    words = Math.max(words, pen.word + 1);
  }
  return { problem, leftWord, leftUnit, leftWords, gateBits, classBits, rankBits, words };
}

/** Writes numbers of some bits one behind the other; none lies in two words. */
export class Pen {
  word = 0;
  bit = 0;
  private key: Int32Array = new Int32Array();
  private value = 0;

  begin(key: Int32Array, word: number): void {
    this.key = key;
    this.word = word;
    this.bit = 0;
    this.value = 0;
  }

  write(value: number, bits: number): void {
    if (this.bit + bits > 32) {
      this.key[this.word++] = this.value;
      this.bit = 0;
      this.value = 0;
    }
    this.value |= value << this.bit;
    this.bit += bits;
  }

  /** Writes what is left over, and nothing behind it. */
  end(): void {
    this.key[this.word++] = this.value;
    this.key.fill(0, this.word);
  }

  /** Moves on as `write` does. */
  skip(bits: number): void {
    if (this.bit + bits > 32) {
      this.word++;
      this.bit = 0;
    }
    this.bit += bits;
  }
}
