/** Opening and writing page files. Opening returns a value, never an exception: the page, or why not and where. */
import type { z } from 'zod';
import { jsonErrorPlace } from '../json-place';
import type { Lang } from '../text';
import { boundProblem, pathText } from './bounds';
import { canonicalJson } from './canonical';
import { issueWords, problemWords } from './problem-texts';
import { type Problem, pageProblems } from './problems';
import { PAGE_FORMAT, PAGE_VERSION, type Page, pageSchema } from './schema';
import { variantProblems } from './variant-problems';

export type OpenFailure =
  | { ok: false; reason: 'not-json'; problems: Problem[] }
  | { ok: false; reason: 'not-a-page'; problems: Problem[] }
  | { ok: false; reason: 'too-new'; version: number; problems: Problem[] }
  | { ok: false; reason: 'invalid'; problems: Problem[] };

export type OpenResult = { ok: true; page: Page } | OpenFailure;

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}

/** Problems that are told; a file with more is none that anybody mends by hand. */
const MOST_PROBLEMS = 1000;

/** What a schema says against a value, in words. */
export function schemaProblems(error: z.ZodError, root: unknown): Problem[] {
  return error.issues.slice(0, MOST_PROBLEMS).map((issue) => {
    const value = valueAt(root, issue.path);
    return { path: pathText(issue.path), ...issueWords(issue, value), value };
  });
}

/** What the schema says; a file with so many faults that they do not fit into one list has one. */
function checked(value: unknown): { ok: true; page: Page } | { ok: false; problems: Problem[] } {
  try {
    const parsed = pageSchema.safeParse(value);
    return parsed.success ? { ok: true, page: parsed.data } : { ok: false, problems: schemaProblems(parsed.error, value) };
  } catch {
    return { ok: false, problems: [{ path: '', ...problemWords('hopeless') }] };
  }
}

/** Opens the text of a page file (a byte order mark is passed over). */
export function openPage(text: string): OpenResult {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    const { line, column, cut, seen } = jsonErrorPlace(text);
    const words = problemWords(cut ? 'cut' : 'broken', { line, column });
    return { ok: false, reason: 'not-json', problems: [{ path: '', ...words, ...(seen === '' ? {} : { value: seen }) }] };
  }
  return validatePage(value);
}

/** Opens a page that is already a JSON value. The value is not changed; unknown fields are kept. */
export function validatePage(value: unknown): OpenResult {
  const head = value as { format?: unknown; version?: unknown } | null;
  if (typeof head !== 'object' || head === null || Array.isArray(head) || head.format !== PAGE_FORMAT)
    return {
      ok: false,
      reason: 'not-a-page',
      problems: [{ path: 'format', ...problemWords('format'), value: (head as { format?: unknown } | null)?.format }],
    };
  if (typeof head.version === 'number' && head.version > PAGE_VERSION)
    return {
      ok: false,
      reason: 'too-new',
      version: head.version,
      problems: [{ path: 'version', ...problemWords('too-new', { most: PAGE_VERSION }), value: head.version }],
    };
  const bound = boundProblem(head);
  if (bound) return { ok: false, reason: 'invalid', problems: [bound] };
  const read = checked(value);
  if (!read.ok) return { ok: false, reason: 'invalid', problems: read.problems };
  const own = pageProblems(read.page);
  const problems = own.length > 0 ? own : variantProblems(read.page);
  return problems.length === 0 ? read : { ok: false, reason: 'invalid', problems };
}

/** The bytes of a page file, as text: canonical JSON, so that the same page is always the same file. */
export function writePage(page: Page): string {
  return canonicalJson(page);
}

/** Characters of a value in a message. */
const MOST_SHOWN = 80;

/** A text in quotes as a person writes it, on one line: other quotes around quotes, no escapes. */
function quoted(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ');
  return line.includes('"') ? `“${line}”` : `"${line}"`;
}

/** A value as a message shows it; what is large or has values inside its values is not spelt out. */
function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN)}…` : value);
  if (typeof value !== 'object' || value === null) return String(value);
  const inner = Object.values(value);
  const isPlain = inner.length <= 8 && inner.every((one) => typeof one !== 'object' && String(one).length <= MOST_SHOWN);
  return isPlain ? JSON.stringify(value) : Array.isArray(value) ? '[…]' : '{…}';
}

/** One line for a person or a terminal: `modules[1].order.mobile: names a tile twice ("t4")`. */
export function problemText(
  { path, message, zh, value }: { path: string; message: string; zh?: string; value?: unknown },
  lang: Lang = 'en',
): string {
  const text = lang === 'zh' && zh !== undefined ? zh : message;
  const [colon, open, close] = lang === 'zh' ? ['：', '（', '）'] : [': ', ' (', ')'];
  const seen = value === undefined ? '' : `${open}${shown(value)}${close}`;
  return path === '' ? `${text}${seen}` : `${path}${colon}${text}${seen}`;
}
