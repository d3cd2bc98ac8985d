/** Decisions, their text code, and the log that they are kept in: whatever is changed in one of them is noticed. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page } from '@/core/page';
import {
  brokenLink,
  type Decision,
  decisionCode,
  decisionOf,
  entryOf,
  markOf,
  readDecision,
  signedText,
  writeDecision,
} from '@/core/review';

const sha256 = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const decision: Decision = {
  format: 'endcap/decision',
  version: 1,
  page: 'p-1',
  contentSha256: 'ab'.repeat(32),
  decision: 'rejected',
  name: '林 小满',
  reason: '首屏的价格跨度太大 😀',
  time: '2026-06-01T10:00:00.000Z',
  comments: [{ at: { module: 'm1', tile: 't1' }, text: '=1+1 <img onerror=alert(1)>' }, { text: 'overall fine' }],
};
const agreed = { currency: 'CNY', pricePercent: 5, replacements: 5, money: 50_000, per: 'week', until: '2026-06-18' } as const;
const signed: Decision = {
  ...decision,
  greenChannel: agreed,
  log: { length: 2, head: 'ef'.repeat(32) },
  key: { algorithm: 'Ed25519', public: 'AAAA' },
  signature: 'BBBB',
  shown: 'cd'.repeat(32),
};

describe('the text code', () => {
  it('brings back what was decided, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.boolean(), fc.boolean(), (name, text, isApproved, isSigned) => {
        const base = isSigned ? signed : decision;
        // Half of a surrogate pair cannot travel as UTF-8.
        const whole = {
          ...base,
          name: name.toWellFormed(),
          decision: isApproved ? 'approved' : 'rejected',
          comments: [{ text }],
        } as Decision;
        expect(readDecision(decisionCode(whole))).toEqual({ ok: true, decision: whole });
      }),
    );
  });

  it('is read however its lines were broken, with words around it and marks of direction in it', () => {
    const code = decisionCode(signed);
    const spoilt = `Here it is:\n\n${code.replaceAll('\n', ' \u200f\r\n ')}  `;
    expect(readDecision(spoilt)).toEqual({ ok: true, decision: signed });
    expect(readDecision(code.replaceAll('\n', ''))).toEqual({ ok: true, decision: signed });
  });

  it('names the line of a typing error, for every sign of it', () => {
    const lines = decisionCode(decision).split('\n');
    for (let line = 1; line < lines.length; line++)
      for (let at = 0; at < (lines[line]?.length ?? 0); at += 7) {
        const old = lines[line] ?? '';
        const typo = `${old.slice(0, at)}${old[at] === 'x' ? 'y' : 'x'}${old.slice(at + 1)}`;
        const read = readDecision(lines.with(line, typo).join('\n'));
        expect(read).toEqual({ ok: false, problem: { kind: 'line', line, text: typo } });
      }
  });

  it('says a sign that no code has, a code that is cut off, and a text that is none', () => {
    const lines = decisionCode(decision).split('\n');
    expect(readDecision(lines.with(2, `*${lines[2]?.slice(1)}`).join('\n'))).toEqual({
      ok: false,
      problem: { kind: 'sign', line: 2, sign: '*' },
    });
    expect(readDecision(lines.slice(0, 3).join('\n'))).toEqual({
      ok: false,
      problem: { kind: 'cut-off', has: 2, of: lines.length - 1 },
    });
    expect(readDecision(lines.slice(0, 3).join('\n').slice(0, -5))).toMatchObject({ problem: { kind: 'cut-off', has: 1 } });
    expect(readDecision('fine by me')).toEqual({ ok: false, problem: { kind: 'no-code' } });
  });

  it('notices lines that are put in another order, and a head that belongs to another code', () => {
    const lines = decisionCode(decision).split('\n');
    const [head = '', first = '', second = '', ...rest] = lines;
    expect(readDecision([head, second, first, ...rest].join('\n'))).toMatchObject({ problem: { kind: 'line', line: 1 } });
    const other = decisionCode({ ...decision, name: '林 大满' }).split('\n')[0] ?? '';
    expect(readDecision([other, first, second, ...rest].join('\n'))).toEqual({ ok: false, problem: { kind: 'whole' } });
  });
});

describe('a decision file', () => {
  it('is read as it was written, fields of a later version too', () => {
    expect(readDecision(writeDecision(signed))).toEqual({ ok: true, decision: signed });
    const more = { ...signed, greeting: 'hello' };
    expect(readDecision(JSON.stringify(more))).toEqual({ ok: true, decision: more });
  });

  it('is refused with the reason where it is newer, not whole, or something else', () => {
    expect(readDecision(JSON.stringify({ ...decision, version: 2 }))).toEqual({ ok: false, problem: { kind: 'newer' } });
    expect(readDecision(JSON.stringify({ ...decision, decision: 'maybe' }))).toMatchObject({
      problem: { kind: 'invalid', place: 'decision' },
    });
    expect(readDecision('{"format":"endcap/page"}')).toEqual({ ok: false, problem: { kind: 'no-code' } });
    expect(readDecision('null')).toEqual({ ok: false, problem: { kind: 'no-code' } });
  });

  it('is signed as a whole: every field but the signature', () => {
    for (const field of Object.keys(signed) as (keyof Decision)[]) {
      const changed = signedText({ ...signed, [field]: 'other' });
      expect(changed === signedText(signed), field).toBe(field === 'signature');
    }
  });
});

describe('the log', () => {
  const withoutMark = ({ log: _, ...rest }: Decision): Decision => rest;
  const logOf = async (...decisions: Decision[]) => {
    const log: NonNullable<Page['approvals']> = [];
    for (const one of decisions) log.push(await entryOf(log, one, sha256));
    return log;
  };
  const three = () => logOf(decision, { ...withoutMark(signed), decision: 'approved' }, { ...decision, name: 'Ana' });

  it('holds, and gives back each decision as it was signed', async () => {
    const log = await three();
    expect(await brokenLink(log, sha256)).toBeUndefined();
    expect(signedText(decisionOf(log[1] as (typeof log)[number]))).toBe(signedText({ ...withoutMark(signed), decision: 'approved' }));
  });

  it('says the entry that was changed, whichever it is', async () => {
    for (const index of [0, 1, 2]) {
      const log = await three();
      const edited = log.with(index, { ...log[index], decision: 'approved', reason: 'fine' } as (typeof log)[number]);
      expect(await brokenLink(edited, sha256)).toEqual({ index, why: 'edited' });
    }
  });

  it('says where an entry was taken out, put between or hashed anew', async () => {
    const [a, b, c] = (await three()) as [never, never, never];
    expect(await brokenLink([a, c], sha256)).toEqual({ index: 1, why: 'unlinked' });
    expect(await brokenLink([b, c], sha256)).toEqual({ index: 0, why: 'unlinked' });
    const forged = await entryOf([a], { ...decision, name: 'Somebody else' }, sha256);
    expect(await brokenLink([a, forged, c], sha256)).toEqual({ index: 2, why: 'unlinked' });
  });

  it('says that its last entries were cut off, or that it was written anew, by what was sent and by what was signed', async () => {
    const log = await three();
    const mark = markOf(log);
    expect(await brokenLink(log, sha256, [mark, { length: 0, head: '' }])).toBeUndefined();
    expect(await brokenLink(log.slice(0, 2), sha256, [mark])).toEqual({ index: 2, why: 'cut-off' });
    const other = await logOf(decision, decision, { ...decision, name: 'Bo' });
    expect(await brokenLink(other, sha256, [mark])).toEqual({ index: 2, why: 'rewritten' });
    // The decision itself knows of the entries before it, wherever it is read.
    const fourth = { ...decision, name: 'Cy', log: mark };
    const whole = [...log, await entryOf(log, fourth, sha256)];
    expect(await brokenLink(whole, sha256)).toBeUndefined();
    expect(await brokenLink([...log.slice(0, 1), await entryOf(log.slice(0, 1), fourth, sha256)], sha256)).toEqual({
      index: 1,
      why: 'cut-off',
    });
    expect(await brokenLink([...other, await entryOf(other, fourth, sha256)], sha256)).toEqual({ index: 2, why: 'rewritten' });
  });

  it('calls an entry that was never linked by that', async () => {
    const bare = { contentSha256: 'ab'.repeat(32), decision: 'approved' as const };
    expect(await brokenLink([bare], sha256)).toEqual({ index: 0, why: 'unlinked' });
  });
});
