/** Which way a path runs. Pure. */
import type { Point } from './flow-picture';

/** Half the length of an arrowhead and half its width, in px of figures. */
const HEAD = { length: 5, width: 4.5 };
/** A stretch shorter than this has none, one longer than the other has two: it may run over many tiles. */
const LEAST = 34;
const LONG = 420;

const round = (px: number) => Math.round(px * 10) / 10;

/** Arrowheads along the line through the points, as the `d` of one path. */
export function arrowsOf(points: readonly Point[], scale: number, size: number): string {
  const heads: string[] = [];
  points.slice(1).forEach((to, i) => {
    const from = points[i] as Point;
    const [dx, dy] = [(to.x - from.x) * scale, (to.y - from.y) * scale];
    const length = Math.hypot(dx, dy);
    if (length < LEAST * size) return;
    const [ux, uy] = [dx / length, dy / length];
    for (const part of length > LONG * size ? [0.3, 0.7] : [0.5]) {
      const at = (along: number, across: number) => {
        const x = from.x * scale + dx * part + (ux * along - uy * across) * size;
        const y = from.y * scale + dy * part + (uy * along + ux * across) * size;
        return `${round(x)} ${round(y)}`;
      };
      heads.push(`M${at(-HEAD.length, -HEAD.width)}L${at(HEAD.length, 0)}L${at(-HEAD.length, HEAD.width)}Z`);
    }
  });
  return heads.join('');
}
