/** Where a page stands with those who sign it: after a price is changed, a key is another one, a packet was edited. */
import { createHash, webcrypto } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentSha256, type Page } from '@/core/page';
import {
  aboutPage,
  type Decision,
  entryOf,
  lastApproved,
  type Signer,
  type SigningKey,
  signatureOf,
  signedText,
  standingOf,
  toBase64url,
  type Verify,
} from '@/core/review';
import { build } from '../../helpers/page';

const sha256 = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const page = build({ anchor: 79, modules: [{ rows: '79 119 / 89 92' }] });
const repriced: Page = { ...page, skus: page.skus.map((sku, i) => (i === 0 ? { ...sku, price: sku.price + 1 } : sku)) };
const hashOf = (one: Page) => contentSha256(one, sha256);
const about = (hash: string, decision: Decision['decision'] = 'approved'): Decision => ({
  format: 'endcap/decision',
  version: 1,
  page: 'p-test',
  contentSha256: hash,
  decision,
  name: 'Ana',
  reason: '',
  time: '2026-06-01T10:00:00Z',
  comments: [],
});
const logOf = async (...decisions: Decision[]) => {
  const log: NonNullable<Page['approvals']> = [];
  for (const one of decisions) log.push(await entryOf(log, one, sha256));
  return log;
};

describe('where a page stands', () => {
  it('is undecided, then approved; one price changed and it is so no longer; put back, and it is again', async () => {
    const hash = await hashOf(page);
    expect(standingOf([], hash)).toEqual({ state: 'undecided' });
    const log = await logOf(about(hash));
    expect(standingOf(log, hash)).toEqual({ state: 'approved', index: 0 });
    expect(standingOf(log, await hashOf(repriced))).toEqual({ state: 'changed', index: 0 });
    expect(standingOf(log, await hashOf({ ...page, approvals: log, comments: [] }))).toEqual({ state: 'approved', index: 0 });
  });

  it('goes by the last decision on this very page, or else by the last one', async () => {
    const [hash, other] = [await hashOf(page), await hashOf(repriced)];
    const log = await logOf(about(hash), about(other, 'rejected'));
    expect(standingOf(log, hash)).toEqual({ state: 'approved', index: 0 });
    expect(standingOf(log, other)).toEqual({ state: 'rejected', index: 1 });
    expect(standingOf(log, 'ff')).toEqual({ state: 'reworked', index: 1 });
    expect(standingOf(await logOf(about(hash), about(hash, 'rejected')), hash)).toEqual({ state: 'rejected', index: 1 });
    expect(lastApproved(log)?.contentSha256).toBe(hash);
  });
});

describe('what a decision is about', () => {
  it('is this page, an earlier state of it, or another page', async () => {
    const [hash, old] = [await hashOf(page), await hashOf(repriced)];
    expect(aboutPage(about(hash), page, hash, [])).toMatchObject({ about: 'this', shown: 'unknown' });
    expect(aboutPage(about(old), page, hash, [])).toMatchObject({ about: 'earlier' });
    expect(aboutPage({ ...about(old), page: 'p-other' }, page, hash, [])).toMatchObject({ about: 'other' });
    const { page: _, ...nameless } = about(old);
    expect(aboutPage(nameless, page, hash, [])).toMatchObject({ about: 'other' });
    expect(aboutPage(nameless, page, hash, [{ contentSha256: old, shown: 'x' }])).toMatchObject({ about: 'earlier' });
  });

  it('is not what was sent where the packet showed something else', async () => {
    const hash = await hashOf(page);
    const sent = [
      { contentSha256: hash, shown: 'zh' },
      { contentSha256: hash, shown: 'en' },
    ];
    expect(aboutPage({ ...about(hash), shown: 'en' }, page, hash, sent).shown).toBe('as-sent');
    expect(aboutPage({ ...about(hash), shown: 'a price was changed' }, page, hash, sent).shown).toBe('altered');
    expect(aboutPage(about(hash), page, hash, sent).shown).toBe('unknown');
  });

  it('is known to have been taken in already', async () => {
    const hash = await hashOf(page);
    const log = await logOf(about(hash));
    expect(aboutPage(about(hash), { ...page, approvals: log }, hash, []).isTaken).toBe(true);
    expect(aboutPage({ ...about(hash), reason: 'but' }, { ...page, approvals: log }, hash, []).isTaken).toBe(false);
  });
});

describe('a signature', () => {
  const USE = { name: 'ECDSA', hash: 'SHA-256' };
  const verify: Verify = async (key, signature, text) => {
    const raw = Buffer.from(key.public, 'base64url');
    const read = await webcrypto.subtle
      .importKey('raw', raw, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify'])
      .catch(() => undefined);
    return read ? webcrypto.subtle.verify(USE, read, signature, text) : false;
  };
  const makeKey = async () => {
    const pair = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
    const raw = new Uint8Array(await webcrypto.subtle.exportKey('raw', pair.publicKey));
    return { key: { algorithm: 'ECDSA-P256', public: toBase64url(raw) } as SigningKey, privateKey: pair.privateKey };
  };
  let signed: Decision & { key: SigningKey };
  let other: SigningKey;
  let signers: Signer[];

  beforeAll(async () => {
    const own = await makeKey();
    const said = { ...about('ab'.repeat(32)), key: own.key };
    const bytes = await webcrypto.subtle.sign(USE, own.privateKey, new TextEncoder().encode(signedText(said)));
    signed = { ...said, signature: toBase64url(new Uint8Array(bytes)) };
    other = (await makeKey()).key;
    signers = [{ name: 'Qinghe', key: own.key }];
  });

  it('is that of a known signer, of an unknown one, or missing', async () => {
    expect(await signatureOf(signed, signers, verify)).toEqual({ state: 'signed', signer: 'Qinghe' });
    expect(await signatureOf(signed, [{ name: 'Else', key: other }], verify)).toEqual({ state: 'unknown-signer', key: signed.key });
    expect(await signatureOf(about('ab'.repeat(32)), signers, verify)).toEqual({ state: 'unsigned' });
  });

  it('is bad where the decision, the key or the signature was changed', async () => {
    const bad = { state: 'bad-signature' };
    expect(await signatureOf({ ...signed, decision: 'rejected' }, signers, verify)).toEqual(bad);
    expect(await signatureOf({ ...signed, contentSha256: 'cd'.repeat(32) }, signers, verify)).toEqual(bad);
    expect(await signatureOf({ ...signed, key: other }, signers, verify)).toEqual(bad);
    expect(await signatureOf({ ...signed, signature: 'AAAA' }, signers, verify)).toEqual(bad);
    expect(await signatureOf({ ...signed, signature: 'not base64!' }, signers, verify)).toEqual(bad);
    const { key: _, ...keyless } = signed;
    expect(await signatureOf(keyless, signers, verify)).toEqual(bad);
  });

  it('says where the browser cannot tell', async () => {
    expect(await signatureOf(signed, signers, async () => undefined)).toEqual({ state: 'unchecked' });
  });
});
