/**
 * The log of decisions, kept in a page's `approvals` as a hash chain: each entry holds the hash of the one before and its own,
 * so that an entry that was changed, taken out or put between is seen, and where. The last ones can be cut off unseen; what
 * remains is still true, and signatures hold for each entry by itself.
 */
import { canonicalJson, type Page, type Sha256 } from '../page';
import { DECISION_FORMAT, DECISION_VERSION, type Decision } from './decision';

export type LogEntry = NonNullable<Page['approvals']>[number];

type Linked = LogEntry & { previous?: unknown; hash?: unknown };

const hashed = (value: unknown, sha256: Sha256) => sha256(new TextEncoder().encode(canonicalJson(value)) as Uint8Array<ArrayBuffer>);

/** The hash that the next entry has to hold as `previous`; empty before the first one. */
export function headOf(log: readonly LogEntry[]): string {
  const { hash } = (log.at(-1) ?? {}) as Partial<Linked>;
  return typeof hash === 'string' ? hash : '';
}

/** The entry of a decision that is taken in after those of the log. */
export async function entryOf(log: readonly LogEntry[], decision: Decision, sha256: Sha256): Promise<LogEntry> {
  const { format: _f, version: _v, ...said } = decision;
  const entry = { ...said, previous: headOf(log) };
  return { ...entry, hash: await hashed(entry, sha256) } as LogEntry;
}

/** The decision that an entry was made of, as it was signed. */
export function decisionOf(entry: LogEntry): Decision {
  const { previous: _p, hash: _h, greenChannel: _g, ...said } = entry as Linked;
  return { format: DECISION_FORMAT, version: DECISION_VERSION, comments: [], name: '', reason: '', time: '', ...said } as Decision;
}

/** `edited`: an entry says something else than when it was taken in. `unlinked`: it does not follow the one before it. */
export interface BrokenLink {
  index: number;
  why: 'edited' | 'unlinked';
}

/** The first place where the chain is broken; undefined where it holds. */
export async function brokenLink(log: readonly LogEntry[], sha256: Sha256): Promise<BrokenLink | undefined> {
  for (const [index, entry] of log.entries()) {
    const { hash, ...said } = entry as Linked;
    if (said.previous !== headOf(log.slice(0, index))) return { index, why: 'unlinked' };
    if (hash !== (await hashed(said, sha256))) return { index, why: 'edited' };
  }
  return undefined;
}
