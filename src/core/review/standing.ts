/** Where a page stands with those who sign it, and what a decision that comes back is worth. */
import type { Page } from '../page';
import { fromBase64url } from './base64url';
import { type Decision, type SigningKey, signedText } from './decision';
import { drawOfEntry } from './green-channel';
import { decisionOf, type LogEntry } from './log';

export type Standing =
  /** Nobody has decided yet. */
  | { state: 'undecided' }
  /** What is open is what was decided on. */
  | { state: 'approved' | 'rejected'; index: number }
  /** Approved, and changed since; or rejected, and changed since. */
  | { state: 'changed' | 'reworked'; index: number };

/**
 * The last decision on exactly this page counts; without one the last decision at all, which was on another state of it. What
 * the green channel put on record is approved as long as its account is open: `index` is then of that entry.
 */
export function standingOf(log: readonly LogEntry[], contentSha256: string): Standing {
  const closed = log.findLastIndex((entry) => drawOfEntry(entry) === undefined);
  const counts = (entry: LogEntry, i: number) => i > closed || drawOfEntry(entry) === undefined;
  const own = log.findLastIndex((entry, i) => entry.contentSha256 === contentSha256 && counts(entry, i));
  const ownEntry = log[own];
  if (ownEntry) return { state: ownEntry.decision, index: own };
  const last = log[closed];
  if (!last) return { state: 'undecided' };
  return { state: last.decision === 'approved' ? 'changed' : 'reworked', index: closed };
}

/** The last decision that approved; what has changed is told against the page that it is about. */
export function lastApproved(log: readonly LogEntry[]): LogEntry | undefined {
  return log.findLast((entry) => entry.decision === 'approved' && drawOfEntry(entry) === undefined);
}

/** A signer who is known here, by the key. */
export interface Signer {
  name: string;
  key: SigningKey;
}

/** Whether a signature fits a key and a text; undefined where this browser cannot tell. */
export type Verify = (key: SigningKey, signature: Uint8Array<ArrayBuffer>, text: Uint8Array<ArrayBuffer>) => Promise<boolean | undefined>;

export type SignatureState =
  | { state: 'unsigned' | 'bad-signature' | 'unchecked' }
  | { state: 'unknown-signer'; key: SigningKey }
  | { state: 'signed'; signer: string };

/** Who signed: a known signer, an unknown one, nobody, or not this text. */
export async function signatureOf(decision: Decision, signers: readonly Signer[], verify: Verify): Promise<SignatureState> {
  const { key, signature } = decision;
  if (signature === undefined) return { state: 'unsigned' };
  const bytes = fromBase64url(signature);
  if (!key || !bytes) return { state: 'bad-signature' };
  const fits = await verify(key, bytes, new TextEncoder().encode(signedText(decision)) as Uint8Array<ArrayBuffer>);
  if (fits === undefined) return { state: 'unchecked' };
  if (!fits) return { state: 'bad-signature' };
  const known = signers.find((one) => one.key.algorithm === key.algorithm && one.key.public === key.public);
  return known ? { state: 'signed', signer: known.name } : { state: 'unknown-signer', key };
}

/** What is known here of a packet that was sent. */
export interface SentPacket {
  contentSha256: string;
  /** SHA-256 of what it showed. */
  shown: string;
}

/**
 * What a decision is about, seen from the page that is open: exactly this page, an earlier state of it, or another page.
 * `shown` tells whether the brand saw what was sent; `unknown` where the packet was not made here or the browser could not tell.
 */
export function aboutPage(
  decision: Decision,
  page: Page,
  contentSha256: string,
  sent: readonly SentPacket[],
): { about: 'this' | 'earlier' | 'other'; shown: 'as-sent' | 'altered' | 'unknown'; isTaken: boolean } {
  const own = sent.filter((packet) => packet.contentSha256 === decision.contentSha256);
  const isOwn = own.length > 0 || (decision.page !== undefined && decision.page === page.id);
  const isKnown = own.length > 0 && decision.shown !== undefined;
  const log = page.approvals ?? [];
  return {
    about: decision.contentSha256 === contentSha256 ? 'this' : isOwn ? 'earlier' : 'other',
    shown: !isKnown ? 'unknown' : own.some(({ shown }) => shown === decision.shown) ? 'as-sent' : 'altered',
    isTaken: log.some((entry) => signedText(decisionOf(entry)) === signedText(decision)),
  };
}
