/**
 * All viewports of a page together, with SKUs free to change module: what one viewport chooses for a module, the others must be
 * able to stand in it too. Module after module is filled at one viewport, in any way, and then at the others with just those tiles.
 * What a viewport needs at least for the rest of the page by itself is known from searching it alone.
 *
 * Answers are lower bounds of the cost in all, as in a search of one viewport: at or under the cap, the orders found stand in the
 * `classAt` of the problems.
 */
import { type Effort, EPSILON, NO_BAND } from './effort';
import { ordersFrom } from './joint-orders';
import type { ModuleSearch } from './module-search';
import type { Gate } from './problem';
import { Table } from './table';

const PLACES = 1 << 18;
/** The very start of a page, where nothing stands before. */
const OPEN: Gate = { slots: new Int32Array(), turns: new Int32Array(), steps: new Int32Array(), next: new Int32Array() };

interface Band {
  high: number;
  low: number;
  free: number;
}
const NONE: Band = { high: NO_BAND, low: 0, free: 0 };

export class JointSearch {
  private readonly table: Table;
  private readonly keyWords: number;
  /** The viewports in the order in which they fill a module; the first one chooses what comes into it. */
  private readonly parts: readonly ModuleSearch[];
  /** Slots behind the last one of each module. */
  private readonly ends: readonly number[];
  /** Band of the step placed last at each viewport that is not at work, and what it needs at least from where it is. */
  private readonly bands: Band[];
  private readonly rest: Float64Array;
  /** What the viewports that are not at work need together. */
  private others = 0;

  /**
   * @param views a search of the whole page for each viewport, all from the same end
   * @param lead the viewport that chooses
   */
  constructor(
    private readonly views: readonly ModuleSearch[],
    private readonly lead: number,
    private readonly effort: Effort,
  ) {
    this.parts = this.inTurn(views);
    this.ends = (views[0] as ModuleSearch).problem.ends;
    const shapes = views.map(({ placing }) => placing.shape);
    this.keyWords = Math.max(...shapes.map(({ words }) => words));
    this.table = new Table(this.keyWords + shapes.reduce((sum, { leftWords }) => sum + leftWords + 1, 0), PLACES);
    this.bands = views.map(() => NONE);
    this.rest = new Float64Array(views.length);
  }

  private inTurn<T>(views: readonly T[]): T[] {
    return [...views.slice(this.lead), ...views.slice(0, this.lead)];
  }

  /** @param least what each viewport costs at least by itself */
  start(least: readonly number[]): number {
    const { parts, bands, rest, effort } = this;
    const alone = this.inTurn(least);
    let cost = 0;
    parts.forEach(({ placing }, v) => {
      placing.fillUp();
      const ends = placing.ends();
      cost += ends;
      rest[v] = (alone[v] as number) - ends;
      bands[v] = NONE;
    });
    effort.before(NO_BAND, 0, 0);
    this.others = rest.reduce((a, b) => a + b, 0) - (rest[0] as number);
    return this.fill(0, 0, 0, cost);
  }

  /** The tiles at each place of each viewport as they were found, from the top of the page. */
  orders(): Int32Array[] {
    return ordersFrom(
      this.views.map(({ problem }) => problem),
      this.ends,
    );
  }

  private fill(v: number, module: number, slot: number, cost: number): number {
    const { parts, effort } = this;
    const { problem, placing } = parts[v] as ModuleSearch;
    if ((problem.groupAt[slot] as number) < 0) return this.put(v, module, slot, problem.fixedAt[slot] as number, cost);
    const { left } = placing;
    // Those that follow may take what the first one took.
    const kept = v === 0 ? undefined : (parts[0] as ModuleSearch).placing.left;
    let least = Number.POSITIVE_INFINITY;
    const guide = problem.guide[slot] as number;
    for (let down = guide, up = guide + 1; down >= 0 || up < left.length; ) {
      const k = up >= left.length || (down >= 0 && guide - down < up - guide) ? down-- : up++;
      if (left[k] === (kept ? kept[k] : 0)) continue;
      placing.take(k, 1);
      const found = this.put(v, module, slot, k, cost);
      if (found < least) least = found;
      if (found <= effort.cap + EPSILON) return found;
      placing.take(k, -1);
      if (effort.stopped) return least;
    }
    return least;
  }

  private put(v: number, module: number, slot: number, k: number, before: number): number {
    const { effort, others } = this;
    const { placing } = this.parts[v] as ModuleSearch;
    effort.count();
    let cost = before + placing.set(slot, k);
    if (cost + others > effort.cap + EPSILON) return cost + others;
    const { high, low, free } = effort;
    cost += placing.closeSteps(slot);
    const found = cost + others > effort.cap + EPSILON ? cost + others : this.pass(v, module, slot + 1, cost);
    effort.before(high, low, free);
    return found;
  }

  /** The module is full at a viewport: on with the next viewport, or the next module. */
  private turn(v: number, module: number, before: number): number {
    const { parts, bands, rest, effort, ends, others } = this;
    const part = parts[v] as ModuleSearch;
    const slot = ends[module] as number;
    const gate = part.problem.gates[slot];
    const cost = gate ? before : part.next(before);
    const isLast = v + 1 === parts.length;
    if (isLast && !gate) return cost;
    const ahead = gate ? this.askBehind(part, slot, gate, effort.cap - before - others) : 0;
    if (effort.stopped) return Number.POSITIVE_INFINITY;
    if (cost + others + ahead > effort.cap + EPSILON) return cost + others + ahead;
    const { high, low, free } = effort;
    const needed = rest[v] as number;
    const bandBefore = bands[v] as Band;
    bands[v] = { high, low, free };
    rest[v] = ahead;
    const next = isLast ? 0 : v + 1;
    this.others = others + (rest[v] as number) - (rest[next] as number);
    const band = bands[next] as Band;
    effort.before(band.high, band.low, band.free);
    const from = module === 0 ? 0 : (ends[module - 1] as number);
    const found = isLast ? this.pass(next, module + 1, slot, cost) : this.pass(next, module, from, cost);
    this.others = others;
    rest[v] = needed;
    bands[v] = bandBefore;
    effort.before(high, low, free);
    return found;
  }

  /** What a viewport costs at least behind a module: asked for where what is known of it does not say enough. */
  private askBehind(part: ModuleSearch, slot: number, gate: Gate, most: number): number {
    const known = part.known(slot, gate);
    return known > most + EPSILON ? known : Math.max(known, part.ask(slot, gate, most));
  }

  private pass(v: number, module: number, slot: number, cost: number): number {
    // The next to go on looks up what is known.
    if (slot === this.ends[module]) return this.turn(v, module, cost);
    const { effort, table, others } = this;
    const part = this.parts[v] as ModuleSearch;
    const gate = part.problem.gates[slot] ?? (slot === 0 ? OPEN : undefined);
    if (!gate) return this.fill(v, module, slot, cost);
    const least = cost + others + (slot === 0 ? (this.rest[v] as number) : part.known(slot, gate));
    if (least > effort.cap + EPSILON) return least;
    this.writeKey(v, slot, gate);
    const known = cost + table.get();
    if (known > effort.cap + EPSILON) return known;
    if (v === 0 && slot > 0) {
      // Before others are asked to follow: whether the one in the lead can go on by itself.
      const asked = cost + others + part.ask(slot, gate, effort.cap - cost - others);
      if (effort.stopped) return Number.POSITIVE_INFINITY;
      if (asked > effort.cap + EPSILON) return asked;
    }
    const found = this.fill(v, module, slot, cost);
    if (effort.stopped || found <= effort.cap + EPSILON) return found;
    this.writeKey(v, slot, gate);
    table.put(found - cost);
    return found;
  }

  /** The state at a gate of one viewport, what is left at all of them, the bands at the others. */
  private writeKey(v: number, slot: number, gate: Gate): void {
    const { parts, bands, keyWords } = this;
    const { key } = this.table;
    (parts[v] as ModuleSearch).placing.writeKey(key, slot, gate);
    let at = keyWords;
    key[at++] = v;
    for (let other = 0; other < parts.length; other++) {
      if (other === v) continue;
      const { leftWords } = (parts[other] as ModuleSearch).placing;
      key.set(leftWords, at);
      at += leftWords.length;
      const { high, low, free } = bands[other] as Band;
      key[at++] = (high << 16) | (free === 1 ? 0 : low);
    }
    key.fill(0, at);
  }
}
