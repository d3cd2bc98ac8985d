/**
 * The account of a green channel: entries of the log, each of which says what one state of the page drew, on which day, and
 * under which approval. They are links of the same hash chain as the decisions. An approval opens an account of its own, since
 * the brand has then looked at all that had been drawn before; a rejection closes it.
 */
import { canonicalJson, type Page } from '../../page';
import type { LogEntry } from '../log';
import { periodOf } from './days';
import { type Draw, drawsBetween, type Sum, sumOf } from './draws';
import { type GreenChannel, limitsOf } from './limits';

/** What an entry says that puts changes on record. */
export interface DrawRecord {
  /** Hash of the entry that approved. */
  of: string;
  /** `YYYY-MM-DD` in the page's time zone. */
  day: string;
  draws: Draw[];
}

/** What an entry drew; undefined for a decision. */
export function drawOfEntry(entry: LogEntry): DrawRecord | undefined {
  const { draw } = entry as { draw?: unknown };
  const { of, day, draws } = (draw ?? {}) as Partial<DrawRecord>;
  if (draw === undefined) return undefined;
  return { of: String(of ?? ''), day: String(day ?? ''), draws: Array.isArray(draws) ? draws : [] };
}

export interface Account {
  limits: GreenChannel;
  /** Where the approval stands in the log, and its hash. */
  index: number;
  approved: LogEntry;
  hash: string;
  records: (DrawRecord & { index: number; contentSha256: string })[];
}

/** The account that is open: of the last decision, where that approved with limits. */
export function accountOf(log: readonly LogEntry[]): Account | undefined {
  const index = log.findLastIndex((entry) => drawOfEntry(entry) === undefined);
  const approved = log[index];
  const limits = approved?.decision === 'approved' ? limitsOf(approved.greenChannel) : undefined;
  if (!approved || !limits) return undefined;
  const { hash } = approved as { hash?: unknown };
  const records = log.slice(index + 1).flatMap((entry, i) => {
    const record = drawOfEntry(entry);
    return record ? [{ ...record, index: index + 1 + i, contentSha256: entry.contentSha256 }] : [];
  });
  return { limits, index, approved, hash: typeof hash === 'string' ? hash : '', records };
}

/** What was drawn on record in the period of a day. */
export function usedIn({ limits, records }: Account, day: string): Sum {
  const { from, to } = periodOf(limits.per, day);
  return sumOf(records.filter((one) => from === '' || (from <= one.day && one.day <= to)).flatMap(({ draws }) => draws));
}

/**
 * `unfounded`: an entry belongs to no approval that is open. `misdated`: its day is before the entry's before it, after the last
 * day, or still to come. `overdrawn`: the period has less. `miscounted`: the pages differ by something else than it says.
 */
export interface BrokenDraw {
  index: number;
  why: 'unfounded' | 'misdated' | 'overdrawn' | 'miscounted';
}

/**
 * The first entry of the account that cannot be right.
 * @param pageOf a page by its `contentSha256`, where it is at hand; of others the count is not checked
 */
export function brokenDraw(
  log: readonly LogEntry[],
  today: string,
  pageOf: (contentSha256: string) => Page | undefined,
): BrokenDraw | undefined {
  const account = accountOf(log);
  const known = new Set(account?.records.map(({ index }) => index));
  const since = account?.index ?? log.findLastIndex((entry) => drawOfEntry(entry) === undefined);
  const stray = log.findIndex((entry, i) => i > since && drawOfEntry(entry) !== undefined && !known.has(i));
  if (stray >= 0) return { index: stray, why: 'unfounded' };
  if (!account) return undefined;
  let last = { day: '', contentSha256: account.approved.contentSha256 };
  for (const [i, { index, of, day, draws, contentSha256 }] of account.records.entries()) {
    if (of !== account.hash) return { index, why: 'unfounded' };
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day < last.day || day > account.limits.until || day > today) return { index, why: 'misdated' };
    const used = usedIn({ ...account, records: account.records.slice(0, i + 1) }, day);
    if (used.replacements > account.limits.replacements || used.money > account.limits.money) return { index, why: 'overdrawn' };
    const [before, after] = [pageOf(last.contentSha256), pageOf(contentSha256)];
    if (before && after && canonicalJson(drawsBetween(before, after)) !== canonicalJson(draws)) return { index, why: 'miscounted' };
    last = { day, contentSha256 };
  }
  return undefined;
}
