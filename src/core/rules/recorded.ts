/** Checks of a part of the page, to be told wherever an edit left that part: places and numbers are the same objects each time. */
import type { CheckPlace, Kinds, Sink } from './rule';

interface Failed<K extends Kinds> {
  kind: keyof K & string;
  place: CheckPlace;
  evidence: K[keyof K & string];
  off: number | undefined;
}

export class Recorded<K extends Kinds> implements Pick<Sink<K>, 'hold' | 'fail'> {
  readonly #held = new Map<keyof K & string, number>();
  readonly #failed: Failed<K>[] = [];

  hold(kind: keyof K & string, count = 1): void {
    this.#held.set(kind, (this.#held.get(kind) ?? 0) + count);
  }

  fail<Kind extends keyof K & string>(kind: Kind, place: CheckPlace, evidence: K[Kind], off?: number): void {
    this.#failed.push({ kind, place, evidence, off });
  }

  /** Makes the checks as if they were made now. */
  tell(sink: Sink<K>): void {
    for (const [kind, count] of this.#held) sink.hold(kind, count);
    for (const { kind, place, evidence, off } of this.#failed) sink.fail(kind, place, evidence, off);
  }
}
