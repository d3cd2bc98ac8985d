/** Opening and writing page files. Opening returns a value, never an exception: the page, or why not and where. */
import type { z } from 'zod';
import { canonicalJson } from './canonical';
import { type Problem, pageProblems } from './problems';
import { PAGE_FORMAT, PAGE_VERSION, type Page, pageSchema } from './schema';

export type OpenFailure =
  | { ok: false; reason: 'not-json'; problems: Problem[] }
  | { ok: false; reason: 'not-a-page'; problems: Problem[] }
  | { ok: false; reason: 'too-new'; version: number; problems: Problem[] }
  | { ok: false; reason: 'invalid'; problems: Problem[] };

export type OpenResult = { ok: true; page: Page } | OpenFailure;

/** `modules[1].tiles[0].id` for a path of keys. */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  );
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}

function schemaProblems(error: z.ZodError, value: unknown): Problem[] {
  return error.issues.map((issue) => ({ path: pathText(issue.path), message: issue.message, value: valueAt(value, issue.path) }));
}

/** Opens the text of a page file (a byte order mark is passed over). */
export function openPage(text: string): OpenResult {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { ok: false, reason: 'not-json', problems: [{ path: '', message: error instanceof Error ? error.message : String(error) }] };
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
      problems: [{ path: 'format', message: `is not "${PAGE_FORMAT}"`, value: (head as { format?: unknown } | null)?.format }],
    };
  if (typeof head.version === 'number' && head.version > PAGE_VERSION)
    return {
      ok: false,
      reason: 'too-new',
      version: head.version,
      problems: [{ path: 'version', message: `is newer than ${PAGE_VERSION}, the newest this planner reads`, value: head.version }],
    };
  const parsed = pageSchema.safeParse(value);
  if (!parsed.success) return { ok: false, reason: 'invalid', problems: schemaProblems(parsed.error, value) };
  const problems = pageProblems(parsed.data);
  return problems.length === 0 ? { ok: true, page: parsed.data } : { ok: false, reason: 'invalid', problems };
}

/** The bytes of a page file, as text: canonical JSON, so that the same page is always the same file. */
export function writePage(page: Page): string {
  return canonicalJson(page);
}

/** One line for a person or a terminal: `modules[1].order.mobile: names a tile twice ("t4")`. */
export function problemText({ path, message, value }: Problem): string {
  const seen = value === undefined ? '' : ` (${JSON.stringify(value)?.slice(0, 80)})`;
  return path === '' ? `${message}${seen}` : `${path}: ${message}${seen}`;
}
