/**
 * The last judge: the whole engine. Of arrangements that the search holds equal it takes the one that costs least by all rules
 * that are on, and none that costs more than the page as it is.
 */
import { apply, type Command } from '../commands';
import type { Page } from '../page';
import type { Random } from '../random';
import { check, type Report, recheck } from '../rules';
import type { Board } from './board';
import { type Kernel, kernelCostOf } from './kernel';
import { moverOf } from './moves';
import { commandsFor, ordersOf, sameModules } from './orders';

export interface Candidate {
  orders: readonly Int32Array[];
  commands: Command[];
  page: Page;
  report: Report;
}

/** Engine checks that breaking ties may take, for a page of so many tiles at most; and moves tried for each. */
const TIE_CHECKS = 4_000;
const MOST_CHECKS = 60;
const MOVES_PER_CHECK = 200;

export class Judge {
  /** The page as it is. */
  readonly present: Candidate;

  constructor(
    private readonly page: Page,
    private readonly kernel: Kernel,
    private readonly report: Report,
    private readonly today: string | undefined,
  ) {
    this.present = { orders: ordersOf(kernel), commands: [], page, report };
  }

  /** The cost of an arrangement by all rules; undefined where its commands are refused. Counts only. */
  private look(orders: readonly Int32Array[]): Candidate | undefined {
    const commands = commandsFor(this.page, this.kernel, orders);
    const applied = commands.length > 0 ? apply(this.page, commands) : undefined;
    if (!applied?.ok) return undefined;
    const report = recheck(this.report, applied.page, { ...this.options, countOnly: true });
    return { orders, commands, page: applied.page, report };
  }

  /** The best arrangement by the whole engine that also costs no more by sections 2 and 3; the present page where none beats it. */
  best(arrangements: readonly (readonly Int32Array[])[]): Candidate {
    let best = this.present;
    for (const orders of arrangements) {
      const found = this.look(orders);
      if (found && this.isBetter(found, best)) best = found;
    }
    return best;
  }

  /** An arrangement that costs no more than the page as it is, by the whole engine and by sections 2 and 3; undefined where it does. */
  asGood(orders: readonly Int32Array[]): Candidate | undefined {
    const found = this.look(orders);
    return found && found.report.cost <= this.report.cost && kernelCostOf(found.report) <= kernelCostOf(this.report) ? found : undefined;
  }

  private isBetter({ report }: Candidate, than: Candidate): boolean {
    return report.cost < than.report.cost && kernelCostOf(report) <= kernelCostOf(this.report);
  }

  /**
   * What came of a search: all of it where that beats the page, else one viewport of it, where modules kept their tiles. Ties
   * are broken first, with the boards, which are left at the best.
   * @param plateau other arrangements of the same cost by sections 2 and 3
   */
  choose(boards: readonly Board[], plateau: readonly (readonly Int32Array[])[], random: Random): Candidate {
    const { present } = this;
    const found = ordersOf(this.kernel);
    const whole = this.breakTies(boards, [found, ...plateau], random);
    const best = this.best(whole ? [whole.orders] : []);
    if (best !== present || !sameModules(this.kernel, present.orders, found)) return best;
    return this.best(found.map((order, v) => present.orders.map((kept, w) => (v === w ? order : kept))));
  }

  /** The cheapest by all rules of arrangements that sections 2 and 3 hold equal: of those given, and of what lies near the first. */
  private breakTies(
    boards: readonly Board[],
    [first, ...others]: readonly (readonly Int32Array[])[],
    random: Random,
  ): Candidate | undefined {
    let best = this.look(first as readonly Int32Array[]);
    if (!best || othersOf(best.report) === 0) return best;
    let left = Math.min(MOST_CHECKS, Math.floor(TIE_CHECKS / Math.max(1, this.kernel.ids.length)));
    for (const orders of others.slice(0, left)) {
      left--;
      const found = this.look(orders);
      if (found && found.report.cost < best.report.cost) best = found;
    }
    const playable = boards.flatMap((board) => {
      const mover = moverOf(board, random);
      return mover ? [{ board, mover }] : [];
    });
    if (playable.length === 0) return best;
    for (const { board } of playable) board.restore(board.viewIndexes.map((v) => (best as Candidate).orders[v] as Int32Array));
    while (left-- > 0 && othersOf(best.report) > 0) {
      const { board, mover } = playable[left % playable.length] as (typeof playable)[number];
      let tries = MOVES_PER_CHECK;
      while (mover.move() !== 0 && --tries > 0) board.takeBack();
      const found: Candidate | undefined = tries > 0 ? this.look(ordersOf(this.kernel)) : undefined;
      if (found && found.report.cost <= best.report.cost) {
        best = found;
        board.keep();
      } else board.takeBack();
    }
    return best;
  }

  /** The full report of a candidate. */
  reportOf({ page, report }: Candidate): Report {
    return report === this.report ? report : check(page, this.options);
  }

  private get options(): { today?: string } {
    return this.today === undefined ? {} : { today: this.today };
  }
}

/** What rules outside of sections 2 and 3 cost. */
function othersOf(report: Report): number {
  return report.cost - kernelCostOf(report);
}
