/**
 * A decision as a text code, for where files do not travel. Lines of 40 signs, each ending in two that check it, so that a
 * typing error is named by its line; the head tells how many lines there are and checks the whole.
 *
 *     ENDCAP1-7-k3RtQw
 *     WyJLX1ppM1…
 */
import { fromBase64url, SIGNS, toBase64url } from './base64url';
import { DECISION_FORMAT, DECISION_VERSION, type Decision, type SigningKey } from './decision';

const HEAD = 'ENDCAP1';
/** Signs of a line without those that check it. */
const BODY = 38;
const CHECK = 2;
const CHECK_WHOLE = 6;

/** FNV-1a over the signs of a text, of 32 bits, mixed once more so that its lowest bits depend on all. */
function checksum(text: string, seed: number): number {
  let hash = (0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1)) >>> 0;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b) >>> 0;
  return (hash ^ (hash >>> 13)) >>> 0;
}

const signsOf = (value: number, count: number) =>
  Array.from({ length: count }, (_, i) => SIGNS[Math.floor(value / 64 ** (count - 1 - i)) % 64]).join('');

const lineCheck = (body: string, index: number) => signsOf(checksum(body, index), CHECK);

/** Fields in their order, without their names. */
type Compact = [
  contentSha256: string,
  approved: 0 | 1,
  name: string,
  reason: string,
  time: string,
  comments: [text: string, module: string | null, tile: string | null][],
  page: string | null,
  shown: string | null,
  key: [SigningKey['algorithm'], string] | null,
  signature: string | null,
  /** Since the green channel; a code without them ends before. */
  greenChannel?: Decision['greenChannel'] | null,
  log?: [length: number, head: string] | null,
];

export function decisionCode(decision: Decision): string {
  const { contentSha256, name, reason, time, comments, page, shown, key, signature, greenChannel, log } = decision;
  const compact: Compact = [
    contentSha256,
    decision.decision === 'approved' ? 1 : 0,
    name,
    reason,
    time,
    comments.map(({ text, at }) => [text, at?.module ?? null, at?.tile ?? null]),
    page ?? null,
    shown ?? null,
    key ? [key.algorithm, key.public] : null,
    signature ?? null,
    greenChannel ?? null,
    log ? [log.length, log.head] : null,
  ];
  const text = toBase64url(new TextEncoder().encode(JSON.stringify(compact)));
  const lines = text.match(new RegExp(`.{1,${BODY}}`, 'g')) ?? [];
  const head = `${HEAD}-${lines.length}-${signsOf(checksum(text, -1), CHECK_WHOLE)}`;
  return [head, ...lines.map((body, i) => `${body}${lineCheck(body, i)}`)].join('\n');
}

/** Why a text is no code, or where a typing error is; lines count from 1 without the head. */
export type CodeProblem =
  | { kind: 'no-code' }
  /** A sign that no code has. */
  | { kind: 'sign'; line: number; sign: string }
  | { kind: 'line'; line: number; text: string }
  | { kind: 'cut-off'; has: number; of: number }
  | { kind: 'whole' };

/** Reads a pasted code, however its lines were broken and whatever stands before it. What it holds is not checked yet. */
export function readCode(pasted: string): { ok: true; value: unknown } | { ok: false; problem: CodeProblem } {
  const packed = pasted.replace(/[\s\p{Cf}]+/gu, '');
  const found = new RegExp(`${HEAD}-(\\d{1,5})-([\\w-]{${CHECK_WHOLE}})`).exec(packed);
  if (!found) return { ok: false, problem: { kind: 'no-code' } };
  const [head, count = '', check = ''] = found;
  const of = Number(count);
  const rest = [...packed.slice(found.index + head.length)];
  const bodies: string[] = [];
  for (let i = 0; i < of; i++) {
    const line = rest.slice(i * (BODY + CHECK), (i + 1) * (BODY + CHECK));
    if (line.length === 0) return { ok: false, problem: { kind: 'cut-off', has: i, of } };
    const sign = line.find((one) => !SIGNS.includes(one));
    if (sign !== undefined) return { ok: false, problem: { kind: 'sign', line: i + 1, sign } };
    const text = line.join('');
    const body = text.slice(0, -CHECK);
    if (lineCheck(body, i) !== text.slice(-CHECK)) {
      const isCut = i === of - 1 ? false : line.length < BODY + CHECK;
      return { ok: false, problem: isCut ? { kind: 'cut-off', has: i, of } : { kind: 'line', line: i + 1, text } };
    }
    bodies.push(body);
  }
  const text = bodies.join('');
  const bytes = fromBase64url(text);
  const value = bytes && signsOf(checksum(text, -1), CHECK_WHOLE) === check ? readCompact(bytes) : undefined;
  return value === undefined ? { ok: false, problem: { kind: 'whole' } } : { ok: true, value };
}

function readCompact(bytes: Uint8Array): unknown {
  try {
    const compact = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Compact;
    const [contentSha256, approved, name, reason, time, comments, page, shown, key, signature, greenChannel, log] = compact;
    return {
      format: DECISION_FORMAT,
      version: DECISION_VERSION,
      contentSha256,
      decision: approved === 1 ? 'approved' : 'rejected',
      name,
      reason,
      time,
      comments: comments.map(([said, module, tile]) => ({
        text: said,
        ...(module !== null || tile !== null ? { at: { ...(module !== null && { module }), ...(tile !== null && { tile }) } } : {}),
      })),
      ...(page !== null && { page }),
      ...(shown !== null && { shown }),
      ...(key !== null && { key: { algorithm: key[0], public: key[1] } }),
      ...(signature !== null && { signature }),
      ...(greenChannel && { greenChannel }),
      ...(log && { log: { length: log[0], head: log[1] } }),
    };
  } catch {
    return undefined;
  }
}
