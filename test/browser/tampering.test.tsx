/** One thing changed in page, packet, decision, key or log is noticed by the editor; keys of both kinds; comments at their tiles. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contentSha256, type Page } from '@/core/page';
import { type Decision, decisionCode, entryOf, type SigningKey, signedText, toBase64url, writeDecision } from '@/core/review';
import { keepPolicy, keepSent, library } from '@/editor';
import { sha256, verifySignature } from '@/export';
import { DecisionDialog, SignoffDialog, SignoffStatus } from '@/ui/review';
import { closeReview } from '@/ui/review-dialog';
import { open, priced } from '../helpers/panel-page';

const page = priced({ Start: [79, 119, 89, 139] }, { id: 'p-tamper', policy: { brand: 'Qinghe' } });
const nothing = () => undefined;
const SHOWN = 'cd'.repeat(32);
const USE = { name: 'ECDSA', hash: 'SHA-256' };

/** A key of the kind that every browser makes, put into the brand's policy. */
async function ecdsa(): Promise<{ key: SigningKey; sign: (text: string) => Promise<string> }> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const sign = async (text: string) =>
    toBase64url(new Uint8Array(await crypto.subtle.sign(USE, pair.privateKey, new TextEncoder().encode(text))));
  return { key: { algorithm: 'ECDSA-P256', public: toBase64url(raw) }, sign };
}

let signer: Awaited<ReturnType<typeof ecdsa>>;
let decision: Decision;
beforeEach(async () => {
  await Promise.all([library.sent.clear(), library.policies.clear()]);
  signer = await ecdsa();
  await keepPolicy({ format: 'endcap/policy', version: 1, brand: 'Qinghe', signers: [{ name: 'Lin', key: signer.key }] }, 1);
  const hash = await contentSha256(page, sha256);
  await keepSent(page, page.id ?? '', hash, SHOWN, 1);
  const said: Decision = {
    format: 'endcap/decision',
    version: 1,
    page: page.id ?? '',
    contentSha256: hash,
    shown: SHOWN,
    decision: 'approved',
    name: 'Lin',
    reason: '',
    time: '2026-06-01T10:00:00Z',
    comments: [],
    log: { length: 0, head: '' },
    key: signer.key,
  };
  decision = { ...said, signature: await signer.sign(signedText(said)) };
});
afterEach(() => {
  cleanup();
  closeReview();
});

const logged = async (): Promise<Page> => ({ ...page, approvals: [await entryOf([], decision, sha256)] });
/** What the dialog says of a decision, and whether it can be taken in. */
async function judged(of: Page, text: string, says: RegExp): Promise<boolean> {
  const { user } = open(of, <DecisionDialog onClose={nothing} />);
  await user.click(await screen.findByLabelText('Decision code'));
  await user.paste(text);
  await screen.findByText(says);
  return !screen.getByRole<HTMLButtonElement>('button', { name: 'Take it in' }).disabled;
}
const repriced: Page = { ...page, skus: page.skus.map((sku, i) => (i === 0 ? { ...sku, price: sku.price - 100 } : sku)) };

describe('untouched', () => {
  it('a decision signed with ECDSA on P-256 is known by the brand’s key, and stands', async () => {
    expect(await judged(page, decisionCode(decision), /^Signed by Lin; the signature is valid/)).toBe(true);
    cleanup();
    open(await logged(), <SignoffStatus />);
    expect(await screen.findByRole('button', { name: 'Approved' })).toBeDefined();
  });

  it('a browser without Ed25519 signs with P-256 all the same', async () => {
    const generate = crypto.subtle.generateKey.bind(crypto.subtle);
    const spy = vi
      .spyOn(crypto.subtle, 'generateKey')
      .mockImplementation(((algorithm: { name: string }, ...rest: never[]) =>
        algorithm.name === 'Ed25519'
          ? Promise.reject(new DOMException('no such algorithm', 'NotSupportedError'))
          : generate(algorithm as never, ...(rest as [never, never]))) as never);
    indexedDB.deleteDatabase('endcap-signing');
    const { signWith } = await import('@/export/packet/signing');
    const { key, signature } = await signWith((own) => `said with ${own.public}`);
    spy.mockRestore();
    indexedDB.deleteDatabase('endcap-signing');
    expect(key.algorithm).toBe('ECDSA-P256');
    const text = new TextEncoder().encode(`said with ${key.public}`);
    const bytes = Uint8Array.from(atob(signature.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
    expect(await verifySignature(key, bytes, text)).toBe(true);
    expect(await verifySignature(key, bytes, new TextEncoder().encode('else'))).toBe(false);
  });
});

describe('one thing changed is noticed', () => {
  it('a price of the page, before the decision comes in and after', async () => {
    expect(await judged(repriced, decisionCode(decision), /there is 1 change since/)).toBe(true);
    cleanup();
    const { store } = open(await logged(), <SignoffStatus />);
    store.actions.dispatch({ type: 'set-sku', sku: 's1', fields: { price: 7800 } });
    expect(await screen.findByRole('button', { name: 'Changed since approval' })).toBeDefined();
  });

  it('what the packet showed', async () => {
    const { key: _k, signature: _s, ...unsigned } = decision;
    const other = { ...unsigned, shown: 'ef'.repeat(32) };
    expect(await judged(page, writeDecision(other), /is not the one that was sent/)).toBe(false);
  });

  it.each([
    ['the decision', { decision: 'rejected' }],
    ['the page that it names', { contentSha256: 'ab'.repeat(32) }],
    ['the name', { name: 'Somebody else' }],
    [
      'the limits of the green channel',
      { greenChannel: { currency: 'CNY', pricePercent: 90, replacements: 9, money: 9, per: 'day', until: '2099-01-01' } },
    ],
    ['how long the log was', { log: { length: 1, head: 'aa' } }],
  ])('%s, once it is signed', async (_, change) => {
    expect(await judged(page, writeDecision({ ...decision, ...change } as Decision), /^Bad signature/)).toBe(false);
  });

  it('the key: another one is unknown, and one that did not sign is bad', async () => {
    const stranger = await ecdsa();
    const { signature: _, ...said } = { ...decision, key: stranger.key };
    const other = { ...said, signature: await stranger.sign(signedText(said)) };
    expect(await judged(page, writeDecision(other), /^Signed by an unknown signer/)).toBe(true);
    cleanup();
    expect(await judged(page, writeDecision({ ...decision, key: stranger.key }), /^Bad signature/)).toBe(false);
  });

  it('the key in the policy: taken out of it, the approval is by nobody who is known', async () => {
    await keepPolicy({ format: 'endcap/policy', version: 1, brand: 'Qinghe' }, 2);
    open(await logged(), <SignoffStatus />);
    expect(await screen.findByRole('button', { name: 'Approved · unknown signer' })).toBeDefined();
  });

  it('an entry of the log', async () => {
    const whole = await logged();
    const edited = { ...whole, approvals: [{ ...whole.approvals?.[0], reason: 'and more' } as never] };
    open(edited, <SignoffDialog onClose={nothing} />);
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Entry 1 of the log was changed/);
  });

  it('the end of the log, by a packet that was sent after it', async () => {
    const whole = await logged();
    await keepSent(whole, whole.id ?? '', decision.contentSha256, 'later', 2);
    const { store } = open({ ...whole, approvals: [] }, <SignoffDialog onClose={nothing} />);
    expect((await screen.findByRole('alert')).textContent).toMatch(/^The log is cut off: entry 1/);
    expect(store.getState().whole.approvals).toEqual([]);
    await waitFor(() => expect(screen.getByText('Decision log altered')).toBeDefined());
    cleanup();
    open({ ...whole, approvals: [] }, <SignoffStatus />);
    expect(await screen.findByRole('button', { name: 'Decision log altered' })).toBeDefined();
  });
});
