/**
 * Quotes that are opened and not closed. Read as CSV says, one of them swallows the rows below it, or the rest of the file; so
 * where it does, it is taken for the plain character that its author meant (`b,"Bowl,6`, `12" screen`).
 */
import type { Damaged } from '@/core/catalogue';

export interface Parsed {
  rows: string[][];
  /** Rows whose quotes are at fault; `open` where one is still open at the end of the text. */
  faults: { row: number; open: boolean }[];
}

/** Readings of a text. Each mends the first line of every row at fault, the last but one every line in it that is faulty by itself. */
const ROUNDS = 5;

const CLOSED = /^\s*"(?:[^"]|"")*"\s*$/;

/** The line with the quotes of its cells escaped, unless they are in order. */
function mendedLine(line: string, delimiter: string): string {
  return line
    .split(delimiter)
    .map((cell) => (cell.includes('"') && !CLOSED.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(delimiter);
}

/**
 * Parses a text, its stray quotes mended.
 * @param parse reads the text, rows with the lines they begin on
 * @returns the rows as last read; where quotes were mended, how many lines of the text and the first of them
 */
export function parseMended(
  source: string,
  delimiter: string,
  end: string,
  parse: (text: string) => Parsed & { lines: Float64Array },
): { rows: string[][]; lines: Float64Array; mended?: Damaged } {
  let text = source;
  const mended = new Set<number>();
  for (let round = 1; ; round++) {
    const { rows, lines, faults } = parse(text);
    const result = { rows, lines, ...(mended.size > 0 ? { mended: { count: mended.size, line: Math.min(...mended) } } : {}) };
    if (faults.length === 0 || round > ROUNDS) return result;
    const physical = text.split(end);
    const width = rows[0]?.length ?? 0;
    let changed = false;
    for (const { row, open } of faults) {
      const first = (lines[row] ?? 1) - 1;
      const last = (lines[row + 1] ?? physical.length + 1) - 1;
      const span = physical.slice(first, last);
      // Several rows in one, each as wide as the header at least: a quote went past the end of its line. Else a text of several lines.
      if (!open && (span.length < 2 || span.some((line) => line.split(delimiter).length < width))) continue;
      const most = round < ROUNDS ? 1 : span.length;
      for (let at = 0; at < most; at++) {
        const line = physical[first + at] ?? '';
        if (at > 0 && parse(line).faults.length === 0) continue;
        const better = mendedLine(line, delimiter);
        if (better === line) continue;
        physical[first + at] = better;
        mended.add(first + at + 1);
        changed = true;
      }
    }
    if (!changed) return result;
    text = physical.join(end);
  }
}
