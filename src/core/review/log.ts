/**
 * The log of decisions, kept in a page's `approvals` as a hash chain: each entry holds the hash of the one before and its own,
 * so that an entry that was changed, taken out or put between is seen, and where. That the last ones were cut off, or all of it
 * written anew, a chain alone cannot tell: packets carry its length and head, the decisions that come back sign them, and the
 * machine that sent a packet keeps them (`LogMark`). Entries of the green channel are links of the same chain.
 */
import { canonicalJson, type Page, type Sha256 } from '../page';
import { DECISION_FORMAT, DECISION_VERSION, type Decision, type LogMark } from './decision';

export type LogEntry = NonNullable<Page['approvals']>[number];

type Linked = LogEntry & { previous?: unknown; hash?: unknown };

const hashed = (value: unknown, sha256: Sha256) => sha256(new TextEncoder().encode(canonicalJson(value)) as Uint8Array<ArrayBuffer>);

/** The hash that the next entry has to hold as `previous`; empty before the first one. */
export function headOf(log: readonly LogEntry[]): string {
  const { hash } = (log.at(-1) ?? {}) as Partial<Linked>;
  return typeof hash === 'string' ? hash : '';
}

/** How long the log is and where it ends: what remembers it. */
export const markOf = (log: readonly LogEntry[]): LogMark => ({ length: log.length, head: headOf(log) });

/** An entry with its own hash; it names the one before it. */
export async function linked<T extends LogEntry & { previous: string }>(entry: T, sha256: Sha256): Promise<LogEntry> {
  return { ...entry, hash: await hashed(entry, sha256) };
}

/** The entry of a decision that is taken in after those of the log. */
export async function entryOf(log: readonly LogEntry[], decision: Decision, sha256: Sha256): Promise<LogEntry> {
  const { format: _f, version: _v, ...said } = decision;
  return linked({ ...said, previous: headOf(log) }, sha256);
}

/** The decision that an entry was made of, as it was signed. */
export function decisionOf(entry: LogEntry): Decision {
  const { previous: _p, hash: _h, ...said } = entry as Linked;
  return { format: DECISION_FORMAT, version: DECISION_VERSION, comments: [], name: '', reason: '', time: '', ...said } as Decision;
}

/**
 * `edited`: an entry says something else than when it was taken in. `unlinked`: it does not follow the one before it.
 * `cut-off`: entries are gone that a packet or a decision knew of; `index` is the place of the first. `rewritten`: the log up to
 * there is another one than they knew.
 */
export interface BrokenLink {
  index: number;
  why: 'edited' | 'unlinked' | 'cut-off' | 'rewritten';
}

/**
 * The first place where the chain is broken; undefined where it holds.
 * @param marks what packets of this page that were sent from here know of its log
 */
export async function brokenLink(
  log: readonly LogEntry[],
  sha256: Sha256,
  marks: readonly LogMark[] = [],
): Promise<BrokenLink | undefined> {
  for (const [index, entry] of log.entries()) {
    const { hash, ...said } = entry as Linked;
    if (said.previous !== headOf(log.slice(0, index))) return { index, why: 'unlinked' };
    if (hash !== (await hashed(said, sha256))) return { index, why: 'edited' };
  }
  const signed = log.flatMap((entry, i) => {
    const { log: mark } = decisionOf(entry);
    return mark ? [{ ...mark, most: i }] : [];
  });
  for (const { length, head, most } of [...signed, ...marks.map((mark) => ({ ...mark, most: log.length }))]) {
    if (length > most) return { index: most, why: 'cut-off' };
    if (headOf(log.slice(0, length)) !== head) return { index: Math.max(0, length - 1), why: 'rewritten' };
  }
  return undefined;
}
