/** What a brand answers to a review packet: one small file, about the page of one `contentSha256`. */
import { canonicalJson } from '../page';
import type { GreenChannel } from './green-channel/limits';

export const DECISION_FORMAT = 'endcap/decision';
export const DECISION_VERSION = 1;

export interface DecisionComment {
  at?: { module?: string; tile?: string };
  text: string;
}

export const KEY_ALGORITHMS = ['Ed25519', 'ECDSA-P256'] as const;

/** A public key: its raw bytes as base64url. */
export interface SigningKey {
  algorithm: (typeof KEY_ALGORITHMS)[number];
  public: string;
}

/** How many entries a log has and the hash of its last one; empty without any. */
export interface LogMark {
  length: number;
  head: string;
}

export interface Decision {
  format: typeof DECISION_FORMAT;
  version: typeof DECISION_VERSION;
  /** The page's id; none where the page has none. */
  page?: string;
  contentSha256: string;
  /** SHA-256 of what the packet showed when it was opened (`shownText`); none where the browser could not tell. */
  shown?: string;
  decision: 'approved' | 'rejected';
  name: string;
  reason: string;
  /** ISO 8601. */
  time: string;
  comments: DecisionComment[];
  /** The limits that the packet showed: with an approval they are agreed to. */
  greenChannel?: GreenChannel;
  /** The page's log as it was when the packet was made. */
  log?: LogMark;
  key?: SigningKey;
  /** base64url, over `signedText`. */
  signature?: string;
}

/** What is signed: all of the decision but the signature, the key too, as canonical JSON. */
export function signedText(decision: Decision): string {
  const { signature: _, ...said } = decision;
  return canonicalJson(said);
}

/** The decision as a file. */
export function writeDecision(decision: Decision): string {
  return `${canonicalJson(decision)}\n`;
}
