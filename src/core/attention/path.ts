/**
 * The path of the eye over one window (attention.md section 3.6): from where it begins, each look goes where weight, nearness
 * and what has not been looked at yet come to most. The shown path is the likeliest; sampled paths are drawn in proportion,
 * by a seed, for the spread and for going back. People vary: a path is typical, never what somebody will do.
 */
import type { Rect } from '../page';
import { seededRandom } from '../random';
import type { AttentionParams } from './params';

/** Something in a window that can be looked at: the part of it that the window shows. */
export interface Target extends Rect {
  id: string;
  /** Its share of the attention: what the recorded order of first visits was matched with. */
  weight: number;
}

/** A window on the page, in CSS px. */
export interface Frame {
  top: number;
  width: number;
  height: number;
}

/** Looks of a path: about two and a half seconds [D: 0.345 s a look]. */
export const LOOKS = 8;
/** Looks that are drawn to the point of first looks. */
const FIRST_LOOKS = 3;
/** Spread of the first looks, as shares of a window's width and height [D]. */
const FIRST_SPREAD = { x: 0.19, y: 0.21 };
/** Distances down the page feel longer [D]. */
const VERTICAL = 1.4;

interface Memory {
  /** How much a look keeps from looking there again. */
  rho: number;
  /** What is left of that after the next look. */
  tau: number;
  /** Reach of a look, in diagonals of the window. */
  reach: number;
}

/** A path of argmax needs full memory: with less it goes round a few targets for ever [S, D]. */
const SHOWN: Memory = { rho: 1, tau: 0.9, reach: 0.5 };
/** The best fit to recorded paths [D]. */
const SAMPLED: Memory = { rho: 0.6, tau: 0.7, reach: 0.24 };

/** Scores closer than this, relative, are a tie. */
const TIE = 1e-9;

/**
 * The typical path: positions in `targets`, look by look, never the same twice in a row; of ties the upper, then the one nearer
 * the middle, then the one nearer the side from which the page is read.
 *
 * @param targets in any order
 */
export function shownPath(targets: readonly Target[], frame: Frame, params: AttentionParams): number[] {
  const side = params.focusX > 0.5 ? -1 : 1;
  return walk(targets, frame, params, SHOWN, (scores) => {
    let best = -1;
    let most = 0;
    for (let i = 0; i < scores.length; i++) {
      const score = scores[i] as number;
      if (score <= 0 || score < most * (1 - TIE)) continue;
      if (best >= 0 && score <= most * (1 + TIE) && !isBefore(targets[i] as Target, targets[best] as Target, frame, side)) continue;
      best = i;
      most = score;
    }
    return best;
  });
}

/** A path drawn by a seed: each look in proportion to its score. */
export function samplePath(targets: readonly Target[], frame: Frame, params: AttentionParams, seed: number): number[] {
  const random = seededRandom(seed);
  // Drawn down the page, so that the order in which they are given does not matter.
  const order = targets.map((_, i) => i).sort((a, b) => (isBefore(targets[a] as Target, targets[b] as Target, frame, 1) ? -1 : 1));
  return walk(targets, frame, params, SAMPLED, (scores) => {
    let left = random.unit() * scores.reduce((sum, score) => sum + score, 0);
    let last = -1;
    for (const i of order) {
      const score = scores[i] as number;
      if (score <= 0) continue;
      last = i;
      left -= score;
      if (left < 0) break;
    }
    return last;
  });
}

const middleOf = ({ x, width }: Rect) => x + width / 2;
const centreOf = ({ y, height }: Rect) => y + height / 2;

/** How long a step is, in diagonals of the window. */
export function stepLength(from: Rect, to: Rect, { width, height }: Frame): number {
  const dx = middleOf(to) - middleOf(from);
  const dy = centreOf(to) - centreOf(from);
  return Math.sqrt((dx * dx + dy * dy) / (width * width + height * height));
}

/** Whether a step goes up, and further up than aside. */
export function isUpwards(from: Rect, to: Rect): boolean {
  const dy = centreOf(to) - centreOf(from);
  return dy < 0 && -dy > Math.abs(middleOf(to) - middleOf(from));
}

function isBefore(one: Target, other: Target, { width }: Frame, side: 1 | -1): boolean {
  if (one.y !== other.y) return one.y < other.y;
  const aside = Math.abs(middleOf(one) - width / 2) - Math.abs(middleOf(other) - width / 2);
  if (Math.abs(aside) > TIE * width) return aside < 0;
  return one.x === other.x ? one.id < other.id : side * (one.x - other.x) < 0;
}

/** How much the first looks are drawn to a point of the window: F of section 3.6. */
function pullOf(x: number, y: number, { top, width, height }: Frame, { focus, focusX, focusY }: AttentionParams): number {
  if (focus === 0) return 1;
  const across = (x / width - focusX) / FIRST_SPREAD.x;
  const down = ((y - top) / height - focusY) / FIRST_SPREAD.y;
  return Math.exp((-focus * (across * across + down * down)) / 2);
}

/** Up to `LOOKS` looks; fewer where there is nothing else to look at. Linear in looks times targets. */
function walk(
  targets: readonly Target[],
  frame: Frame,
  params: AttentionParams,
  { rho, tau, reach }: Memory,
  choose: (scores: readonly number[]) => number,
): number[] {
  const count = targets.length;
  const path: number[] = [];
  const far = reach * Math.sqrt(frame.width ** 2 + frame.height ** 2);
  const xs: number[] = [];
  const ys: number[] = [];
  const seen: number[] = [];
  const scores: number[] = [];
  for (const target of targets) {
    xs.push(middleOf(target));
    ys.push(centreOf(target));
    seen.push(0);
    scores.push(0);
  }
  let at = -1;
  for (let look = 0; look < LOOKS; look++) {
    const x = xs[at] ?? 0;
    const y = ys[at] ?? 0;
    for (let i = 0; i < count; i++) {
      let score = i === at ? 0 : (targets[i] as Target).weight * (1 - (seen[i] as number));
      if (score > 0 && look < FIRST_LOOKS) score *= pullOf(xs[i] as number, ys[i] as number, frame, params);
      if (score > 0 && at >= 0) {
        const dx = (xs[i] as number) - x;
        const dy = VERTICAL * ((ys[i] as number) - y);
        score *= Math.exp(-Math.sqrt(dx * dx + dy * dy) / far);
      }
      scores[i] = score;
    }
    const next = choose(scores);
    if (next < 0) break;
    path.push(next);
    for (let i = 0; i < count; i++) seen[i] = (seen[i] as number) * tau;
    seen[next] = Math.max(seen[next] as number, rho);
    at = next;
  }
  return path;
}
