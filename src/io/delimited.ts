/** Delimited text to a table: the delimiter found out, records parsed by papaparse, each with the physical line it begins on. */
import Papa from 'papaparse';
import type { Table } from '@/core/catalogue';
import { parseMended } from './quotes';

export type Delimiter = ',' | '\t' | ';' | '|';
/** The rarer inside a text goes first where two part equally well. */
const DELIMITERS: readonly Delimiter[] = ['\t', ';', ',', '|'];

/** Characters and records from which the delimiter is told. */
const SAMPLE_CHARS = 1 << 16;
const SAMPLE_RECORDS = 60;

/** The start of a text, ended at a line end so that no record is cut. */
function sampleOf(text: string): string {
  if (text.length <= SAMPLE_CHARS) return text;
  const end = text.lastIndexOf('\n', SAMPLE_CHARS);
  return text.slice(0, end > 0 ? end : SAMPLE_CHARS);
}

/**
 * Lines end as the first of them does: with LF (the CR before it is blank, and trimmed with the cell), or with CR alone, which
 * spreadsheets on a Mac write, with LF inside cells.
 */
function lineEnd(text: string): '\n' | '\r' {
  if (!text.includes('\r')) return '\n';
  if (!text.includes('\n')) return '\r';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '"') quoted = !quoted;
    else if (!quoted && char === '\n') return '\n';
    else if (!quoted && char === '\r') return /\r+\n/y.test(text.slice(at, at + 100)) ? '\n' : '\r';
  }
  return '\n';
}

const parse = (text: string, delimiter: Delimiter, preview = 0): string[][] =>
  Papa.parse<string[]>(text, { delimiter, newline: lineEnd(text), ...(preview > 0 ? { preview } : {}) }).data;

/** How well a delimiter parts a sample: records that have the commonest number of cells, and that number. */
function fit(sample: string, delimiter: Delimiter): { consistency: number; cells: number } {
  const counts = new Map<number, number>();
  const records = parse(sample, delimiter, SAMPLE_RECORDS).filter((record) => record.length > 1 || (record[0] ?? '').trim() !== '');
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  let best = { consistency: 0, cells: 1 };
  for (const [cells, count] of counts) {
    const consistency = cells > 1 ? count / records.length : 0;
    if (consistency > best.consistency) best = { consistency, cells };
  }
  return best;
}

/** The delimiter of a text: the one that parts the most records into the same number of cells, more than one; a comma where none does. */
export function findDelimiter(text: string): Delimiter {
  const sample = sampleOf(text);
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    if (!sample.includes(delimiter)) continue;
    const { consistency, cells } = fit(sample, delimiter);
    const score = consistency + Math.min(cells, 20) / 100;
    if (consistency > 0 && score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

function countOf(text: string, char: string): number {
  let count = 0;
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) count++;
  return count;
}

/** The line each record begins on, from 1: one more for each record, and for each line break inside its cells. */
function physicalLines(rows: string[][], text: string): Float64Array {
  const end = lineEnd(text);
  let inside = text.includes('"') ? countOf(text, end) - rows.length + 1 : 0;
  const lines = new Float64Array(rows.length);
  let line = 1;
  for (let at = 0; at < rows.length; at++) {
    lines[at] = line++;
    if (inside <= 0) continue;
    const before = line;
    for (const cell of rows[at] ?? [])
      if (cell.length > 0) for (let from = cell.indexOf(end); from >= 0; from = cell.indexOf(end, from + 1)) line++;
    inside -= line - before;
  }
  return lines;
}

/** `sep=;`, by which Excel tells the delimiter, on a line of its own. */
const SEP_LINE = /^sep=([,;|\t])\r?\n/i;

/**
 * Parses delimited text.
 * @param delimiter said by the user; absent: found out
 */
export function readDelimited(text: string, delimiter?: Delimiter): { table: Table; delimiter: Delimiter } {
  const told = SEP_LINE.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const chosen = delimiter ?? (told?.[1] as Delimiter | undefined) ?? findDelimiter(body);
  const end = lineEnd(body);
  const { rows, lines, mended } = parseMended(body, chosen, end, (now) => {
    const { data, errors } = Papa.parse<string[]>(now, { delimiter: chosen, newline: end });
    const faults = errors.flatMap(({ type, code, row }) =>
      type === 'Quotes' && row !== undefined ? [{ row, open: code === 'MissingQuotes' }] : [],
    );
    return { rows: data, lines: physicalLines(data, now), faults };
  });
  while (rows.length > 0 && rows.at(-1)?.length === 1 && rows.at(-1)?.[0]?.trim() === '') rows.pop();
  if (told) for (let at = 0; at < lines.length; at++) lines[at] = (lines[at] ?? 0) + 1;
  const quotes = mended && { count: mended.count, line: mended.line + (told ? 1 : 0) };
  return { table: { name: '', rows, lines, ...(quotes ? { faults: { quotes } } : {}) }, delimiter: chosen };
}
