/** What is still to come at a gate, at least: of the tiles left, some cannot be kept apart. */
import { type Ladder, ladderOf } from './ladder';
import type { Problem } from './problem';
import { runsFrom } from './seen';
import { crowdCost, type Spread, spreadOf } from './spread';

export class Ahead {
  private readonly ladder: Ladder;
  private readonly counts: Int32Array;
  private readonly best: Float64Array;
  /** Per gate: how far apart tiles can be kept behind it; tiles that stay behind it, by rung. */
  private readonly spreads: (Spread | undefined)[] = [];
  private readonly staying: Int32Array[] = [];

  /** @param known spreads met in other layouts of the module, by the lengths of the runs */
  constructor(
    private readonly problem: Problem,
    private readonly known: Map<string, Spread>,
  ) {
    const { classRank, classFlags } = problem.content;
    // Of what stands for several prices nothing is said: they may contrast.
    const passed = classFlags.map((flags, k) => flags | (problem.isWide?.[classRank[k] as number] ?? 0));
    this.ladder = ladderOf(classRank, passed, problem.input.rungs);
    this.counts = new Int32Array(this.ladder.ranks.length);
    this.best = new Float64Array(this.ladder.ranks.length + 1);
  }

  /** @param left tiles of each class that are not placed yet */
  at(slot: number, left: Int32Array): number {
    const spread = this.spreads[slot] ?? this.read(slot);
    const { counts, best } = this;
    const { rungOf, nearTo } = this.ladder;
    counts.set(this.staying[slot] as Int32Array);
    for (let k = 0; k < left.length; k++) {
      const rung = rungOf[k] as number;
      if (rung >= 0) counts[rung] = (counts[rung] as number) + (left[k] as number);
    }
    return crowdCost(spread, counts, nearTo, best);
  }

  private read(slot: number): Spread {
    const { seen, slots, fixedAt, content } = this.problem;
    const { row, column } = content.weights.rules;
    const runs = runsFrom(seen, slot);
    const key = `${slots - slot} ${runs.rows} ${runs.columns}`;
    const spread = this.known.get(key) ?? spreadOf(runs, slots - slot, row, column);
    this.known.set(key, spread);
    const staying = this.counts.map(() => 0);
    for (let other = slot; other < slots; other++) {
      const rung = fixedAt[other] === -1 ? -1 : (this.ladder.rungOf[fixedAt[other] as number] as number);
      if (rung >= 0) staying[rung] = (staying[rung] as number) + 1;
    }
    this.spreads[slot] = spread;
    this.staying[slot] = staying;
    return spread;
  }
}
