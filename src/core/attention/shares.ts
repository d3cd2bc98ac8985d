/**
 * How a page's time is shared among what stands on it (attention.md sections 3.1 to 3.4): depth decay × column bias × salience,
 * in closed form, exact for mosaics. Lengths are in CSS px; the answer does not depend on their scale.
 */
import type { Rect } from '../page';
import type { AttentionParams } from './params';

/** Something that can be looked at: a tile, the banner, a block of another kind. */
export interface Mark extends Rect {
  id: string;
  /** Salience s before its size and its picture count: 1 is ordinary. */
  emphasis: number;
  /** Text without a picture, whose size counts for more. */
  isText?: boolean;
  /** How busy its picture is (`edgeDensity`), where that is known. */
  pixels?: number | undefined;
}

export interface MarkAttention {
  id: string;
  /** Share of the time that the page is looked at, 0 to 1. */
  share: number;
  /** Place within its row: −1 the left edge, +1 the right edge, 0 alone. */
  u: number;
  /** Salience s, between 1/3 and 3. */
  salience: number;
  /** Weight m(u) × s against what stands beside it. */
  weight: number;
}

export interface Attention {
  /** One per mark, in the order given. */
  marks: MarkAttention[];
  /** Share of the time that falls on stretches where nothing stands. */
  blank: number;
  /** From top to bottom. */
  stretches: readonly Stretch[];
}

/** Share of the time spent above depth `v`, in heights of the first screen from the page's top (section 3.1). */
export function depthShare(v: number, { a, b }: Pick<AttentionParams, 'a' | 'b'>): number {
  return v <= 0 ? 0 : 1 - (1 + v / b) ** -a;
}

/** Column bias m(u) of section 3.2. */
export function columnBias(u: number, { kappa, lambda }: Pick<AttentionParams, 'kappa' | 'lambda'>): number {
  return Math.exp(-kappa * u * u - lambda * u);
}

const LEAST_SALIENCE = 1 / 3;
const MOST_SALIENCE = 3;

/** A stretch of the page between two edges, and the marks that cross it, as positions in the list. */
export interface Stretch {
  top: number;
  bottom: number;
  crossing: readonly number[];
  /** Weights of what crosses it, together. */
  weight: number;
}

/** Cuts a part of a page at every edge of a mark. `O(n log n)` plus the crossings. */
function stretchesOf(marks: readonly Mark[], from: number, to: number): Stretch[] {
  const edges = new Set([from, to]);
  for (const { y, height } of marks)
    if (height > 0) {
      edges.add(Math.min(Math.max(y, from), to));
      edges.add(Math.min(Math.max(y + height, from), to));
    }
  const sorted = [...edges].sort((a, b) => a - b);
  const byTop = marks.map((_, i) => i).sort((a, b) => (marks[a] as Mark).y - (marks[b] as Mark).y || a - b);
  const stretches: Stretch[] = [];
  let next = 0;
  let open: number[] = [];
  for (let e = 0; e + 1 < sorted.length; e++) {
    const [top, bottom] = [sorted[e] as number, sorted[e + 1] as number];
    open = open.filter((i) => bottomOf(marks[i] as Mark) > top);
    for (; next < byTop.length && (marks[byTop[next] as number] as Mark).y <= top; next++) {
      const i = byTop[next] as number;
      if (bottomOf(marks[i] as Mark) > top) open.push(i);
    }
    stretches.push({ top, bottom, crossing: open, weight: 0 });
  }
  return stretches;
}

const bottomOf = ({ y, height }: Rect) => y + height;
const centreOf = ({ x, width }: Rect) => x + width / 2;
const areaOf = ({ width, height }: Rect) => width * height;

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** The page that marks stand on: its height and that of its first screen, in px. */
export interface Extent {
  height: number;
  fold: number;
}

/**
 * The share of attention of each mark and of the empty stretches; together they are 1.
 * @param marks in any order; one without height gets no share
 */
export function attentionShares(marks: readonly Mark[], page: Extent, params: AttentionParams): Attention {
  const attention = partShares(marks, [0, page.height], page, params);
  return page.height > 0 && depthShare(page.height / page.fold, params) > 0 ? attention : { ...attention, blank: 1 };
}

/** Share of the time spent between two heights of a page; none of a page without height. */
export function timeBetween(top: number, bottom: number, { height, fold }: Extent, params: AttentionParams): number {
  const whole = depthShare(height / fold, params);
  return whole > 0 ? (depthShare(bottom / fold, params) - depthShare(top / fold, params)) / whole : 0;
}

/**
 * The shares of the marks of one part of a page, between two heights: marks of other parts do not reach into it.
 */
export function partShares(
  marks: readonly Mark[],
  [from, to]: readonly [number, number],
  page: Extent,
  params: AttentionParams,
): Attention {
  const answers: MarkAttention[] = marks.map(({ id, emphasis }) => ({ id, share: 0, u: 0, salience: emphasis, weight: 0 }));
  const isKnown = new Uint8Array(marks.length);
  const stretches = stretchesOf(marks, from, to);
  let blank = 0;
  for (const stretch of stretches) {
    const { top, bottom, crossing } = stretch;
    const time = timeBetween(top, bottom, page, params);
    if (crossing.length === 0) {
      blank += time;
      continue;
    }
    // A mark is judged among those beside its upper edge.
    if (crossing.some((i) => !isKnown[i])) judge(crossing, marks, answers, isKnown, params);
    stretch.weight = crossing.reduce((total, i) => total + (answers[i] as MarkAttention).weight, 0);
    for (const i of crossing) {
      const answer = answers[i] as MarkAttention;
      answer.share += (time * answer.weight) / stretch.weight;
    }
  }
  return { marks: answers, blank, stretches };
}

/** Sets place, salience and weight of the marks of a row that have none yet. */
function judge(
  row: readonly number[],
  marks: readonly Mark[],
  answers: MarkAttention[],
  isKnown: Uint8Array,
  params: AttentionParams,
): void {
  const boxes = row.map((i) => marks[i] as Mark);
  const centres = boxes.map(centreOf);
  const left = Math.min(...centres);
  const right = Math.max(...centres);
  const usual = median(boxes.map(areaOf));
  const busy = boxes.flatMap(({ pixels = 0 }) => (pixels > 0 ? pixels : []));
  const usuallyBusy = busy.length > 0 ? median(busy) : 0;
  row.forEach((i, k) => {
    if (isKnown[i]) return;
    isKnown[i] = 1;
    const box = boxes[k] as Mark;
    const answer = answers[i] as MarkAttention;
    answer.u = right > left ? (2 * ((centres[k] as number) - left)) / (right - left) - 1 : 0;
    const size = usual > 0 && areaOf(box) > 0 ? (areaOf(box) / usual) ** (box.isText ? params.etaText : params.eta) : 1;
    const { pixels = 0 } = box;
    const picture = pixels > 0 ? (pixels / usuallyBusy) ** params.omega : 1;
    answer.salience = Math.min(MOST_SALIENCE, Math.max(LEAST_SALIENCE, size * picture * box.emphasis));
    answer.weight = columnBias(answer.u, params) * answer.salience;
  });
}
