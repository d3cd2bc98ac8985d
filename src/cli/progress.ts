/** One line on a terminal that says how far a command has come, and goes away when it is done. */
import type { Lang } from '@/core/text';
import type { CliIo } from './io';
import { say } from './texts';

/** Faster than this nobody reads. */
const EVERY_MS = 80;

export class Progress {
  readonly #io: CliIo;
  readonly #total: number;
  readonly #lang: Lang;
  #next: number;
  #shown = false;

  constructor(io: CliIo, total: number, lang: Lang) {
    this.#io = io;
    this.#total = total;
    this.#lang = lang;
    this.#next = io.progress > 0 ? io.clock() + EVERY_MS : Number.POSITIVE_INFINITY;
  }

  /** @param done files that are done; the one under way is named */
  at(done: number, file: string): void {
    if (this.#next === Number.POSITIVE_INFINITY || this.#io.clock() < this.#next) return;
    this.#next = this.#io.clock() + EVERY_MS;
    const text = say(this.#lang, 'progress', { done, total: this.#total, percent: Math.floor((100 * done) / this.#total), file });
    // Chinese characters take two columns.
    this.#io.err(
      `\r\u001b[2K${[...text].slice(0, Math.max(1, Math.floor(this.#io.progress / (this.#lang === 'zh' ? 2 : 1)) - 1)).join('')}`,
    );
    this.#shown = true;
  }

  /** Takes the line away, before something else is printed. */
  clear(): void {
    if (this.#shown) this.#io.err('\r\u001b[2K');
    this.#shown = false;
  }
}
