/** Which findings come and which go between two reports of a page. */
import type { Finding, Report } from './types';

/** Rule, viewport, place and kind of check as one text. Tiles count only where no row or column says the place. */
function keyOf({ rule, viewport, at, evidence }: Finding): string {
  const line = at.row !== undefined ? `r${at.row}` : at.column !== undefined ? `c${at.column}` : (at.tiles ?? []).join(',');
  return [rule, viewport ?? '', at.module ?? (at.modules ?? []).join(','), line, evidence.check].join('|');
}

const open = ({ findings }: Report): Finding[] => findings.filter(({ suppressed }) => !suppressed);

/** Those of `here` that `there` does not have, equal ones counted. */
function missing(here: readonly Finding[], there: readonly Finding[]): Finding[] {
  const left = new Map<string, number>();
  for (const finding of there) left.set(keyOf(finding), (left.get(keyOf(finding)) ?? 0) + 1);
  return here.filter((finding) => {
    const count = left.get(keyOf(finding)) ?? 0;
    left.set(keyOf(finding), count - 1);
    return count <= 0;
  });
}

/**
 * Compares the findings of two reports, suppressed ones apart.
 * @returns `come`: findings that only the second has; `go`: those that only the first has. Both in the order of their report
 */
export function compareFindings(before: Report, after: Report): { come: Finding[]; go: Finding[] } {
  const first = open(before);
  const second = open(after);
  return { come: missing(second, first), go: missing(first, second) };
}
