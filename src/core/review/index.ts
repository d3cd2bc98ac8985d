/** The difference of two pages, and taking it over; review packets, the decisions that come back, and the log of these. */
export { fromBase64url, toBase64url } from './base64url';
export { comparePages } from './compare';
export { type Decision, type DecisionComment, KEY_ALGORITHMS, type LogMark, type SigningKey, signedText, writeDecision } from './decision';
export { decisionCode } from './decision-code';
export { type Difference, type DifferenceKind, differenceKey, type Place, tilesOf } from './difference';
export {
  type Account,
  accountOf,
  type Breach,
  type BrokenDraw,
  brokenDraw,
  type ChannelAnswer,
  type Draw,
  type DrawRecord,
  dayText,
  drawEntry,
  drawOfEntry,
  type GreenChannel,
  greenChannelSchema,
  PERIODS,
  type Period,
  pageDay,
  readChannel,
} from './green-channel';
export { type BrokenLink, brokenLink, decisionOf, entryOf, type LogEntry, markOf } from './log';
export type { PacketChanges, PacketData, PacketInput, PacketMockup, PacketSlice, PacketVersion } from './packet';
export { packetHtml } from './packet-html';
export { type DecisionProblem, readDecision } from './read-decision';
export {
  aboutPage,
  lastApproved,
  type SentPacket,
  type SignatureState,
  type Signer,
  type Standing,
  signatureOf,
  standingOf,
  type Verify,
} from './standing';
export { takeDifference } from './take';
export { differencesBetween } from './versions';
