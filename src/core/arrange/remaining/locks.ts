/** Whether a locked tile costs something: what the cost would fall by at once, were it to change places with one of its like. */
import type { Finding } from '../../rules';
import type { Kernel } from '../kernel';
import { seatKey } from '../seats';
import type { ViewCost } from '../view-cost';

/** Answers for findings; each locked tile is tried once per viewport. */
export class Locks {
  private readonly gains = new Map<string, number>();
  private readonly tileOf: ReadonlyMap<string, number>;

  constructor(private readonly kernel: Kernel) {
    this.tileOf = new Map(kernel.ids.map((id, tile) => [id, tile]));
  }

  /** The locked tiles among those of a finding and their neighbours whose unlocking pays, with what it gains, most first. */
  blamed({ viewport, at }: Finding): { tile: string; gain: number }[] {
    const v = this.kernel.seen.findIndex((view) => view.viewport === viewport);
    const view = this.kernel.views[v];
    if (!view) return [];
    const near = new Set<number>();
    for (const id of at.tiles ?? []) {
      const slot = view.slotOf[this.tileOf.get(id) ?? -1];
      if (slot !== undefined) for (const other of view.units.neighbours(slot)) near.add(other);
    }
    return [...near]
      .flatMap((slot) => {
        const tile = view.tileAt[slot] as number;
        const gain = this.isLocked(tile) ? this.gainAt(v, view, slot) : 0;
        return gain > 0 ? [{ tile: this.kernel.ids[tile] as string, gain }] : [];
      })
      .sort((a, b) => b.gain - a.gain || (a.tile < b.tile ? -1 : 1));
  }

  private isLocked(tile: number): boolean {
    return this.kernel.tiles[tile]?.locked === true;
  }

  private gainAt(v: number, view: ViewCost, slot: number): number {
    const known = this.gains.get(`${v} ${slot}`);
    if (known !== undefined) return known;
    const { kernel } = this;
    const tile = view.tileAt[slot] as number;
    const grid = kernel.contents.gridOf[tile] as number;
    const from = kernel.offsets[grid] as number;
    const seat = seatKey(kernel, tile, v);
    let gain = 0;
    for (let other = from; other < from + (kernel.grids[grid]?.tiles.length ?? 0); other++) {
      const there = view.tileAt[other] as number;
      if (other === slot || this.isLocked(there) || seatKey(kernel, there, v) !== seat) continue;
      gain = Math.max(gain, -view.swap(slot, other));
      view.undo();
    }
    this.gains.set(`${v} ${slot}`, gain);
    return gain;
  }
}
