/** Sign-off in the editor: keys that a browser makes, a log that was edited, decisions about other pages, what was sent. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentSha256, type Page } from '@/core/page';
import { type Decision, decisionCode, entryOf, fromBase64url, signedText } from '@/core/review';
import { keepSent, library, listSent, sentPage } from '@/editor';
import { sha256, verifySignature } from '@/export';
import { signWith } from '@/export/packet/signing';
import { DecisionDialog, SignoffDialog, SignoffStatus } from '@/ui/review';
import { closeReview, dropDecision, reviewDialog } from '@/ui/review-dialog';
import { open, priced } from '../helpers/panel-page';

const page = priced({ Start: [79, 119, 89, 139] });
const decision = async (of: Page, more: Partial<Decision> = {}): Promise<Decision> => ({
  format: 'endcap/decision',
  version: 1,
  page: of.id ?? '',
  contentSha256: await contentSha256(of, sha256),
  decision: 'approved',
  name: 'Lin',
  reason: '',
  time: '2026-06-01T10:00:00Z',
  comments: [],
  ...more,
});
const logged = async (of: Page, ...decisions: Decision[]): Promise<Page> => {
  const approvals: NonNullable<Page['approvals']> = [];
  for (const one of decisions) approvals.push(await entryOf(approvals, one, sha256));
  return { ...of, approvals };
};
const nothing = () => undefined;

beforeEach(() => Promise.all([library.sent.clear(), library.policies.clear()]));
afterEach(() => {
  cleanup();
  closeReview();
});

describe('a key of the browser', () => {
  it('signs what it says itself, is the same the next time, and its private half cannot be had', async () => {
    const said = await decision(page);
    const first = await signWith((key) => signedText({ ...said, key }));
    const text = new TextEncoder().encode(signedText({ ...said, key: first.key }));
    const bytes = fromBase64url(first.signature) ?? new Uint8Array();
    expect(await verifySignature(first.key, bytes, text)).toBe(true);
    expect(await verifySignature(first.key, bytes, new TextEncoder().encode('else'))).toBe(false);
    expect(await verifySignature({ ...first.key, public: 'AAAA' }, bytes, text)).toBe(false);
    expect((await signWith(() => '')).key).toEqual(first.key);
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('endcap-signing');
      request.onsuccess = () => resolve(request.result);
    });
    const kept = await new Promise<{ privateKey: CryptoKey }>((resolve) => {
      const request = database.transaction('keys').objectStore('keys').get('own');
      request.onsuccess = () => resolve(request.result as { privateKey: CryptoKey });
    });
    database.close();
    expect(kept.privateKey.extractable).toBe(false);
  });
});

describe('pages that were sent', () => {
  it('come back whole by their hash; of one page the last forty are kept', async () => {
    await keepSent(page, 'p', 'a', 'x', 1);
    expect(await sentPage('a')).toEqual(page);
    expect(await sentPage('b')).toBeUndefined();
    for (let i = 0; i < 40; i++) await keepSent(page, 'p', `n${i}`, 'x', 2 + i);
    expect(await listSent(['a'])).toEqual([]);
    expect(await library.sent.count()).toBe(40);
  });

  it('go with their page, and come back with it', async () => {
    await library.savePage(page, 'p', 1);
    await keepSent(page, 'p', 'a', 'x', 1);
    const taken = await library.takePage('p');
    expect(await sentPage('a')).toBeUndefined();
    if (taken) await library.putBack(taken);
    expect(await sentPage('a')).toEqual(page);
    await library.takePage('p');
  });
});

describe('the status in the bar', () => {
  it('says that an approval is unsigned, and that a price has changed since', async () => {
    const { store } = open(await logged(page, await decision(page)), <SignoffStatus />);
    expect(await screen.findByRole('button', { name: 'Approved · unsigned' })).toBeDefined();
    store.actions.dispatch({ type: 'set-sku', sku: 's1', fields: { price: 7800 } });
    expect(await screen.findByRole('button', { name: 'Changed since approval' })).toBeDefined();
    store.actions.undo();
    expect(await screen.findByRole('button', { name: 'Approved · unsigned' })).toBeDefined();
  });

  it('says that a signature does not fit', async () => {
    const said = await decision(page);
    const signed = await signWith((key) => signedText({ ...said, key }));
    open(await logged(page, { ...said, ...signed, name: 'Somebody else' }), <SignoffStatus />);
    expect(await screen.findByRole('button', { name: 'Bad signature' })).toBeDefined();
  });
});

describe('the log', () => {
  it('says which entry was edited', async () => {
    const whole = await logged(page, await decision(page, { decision: 'rejected', reason: 'Prices' }), await decision(page));
    const approvals = (whole.approvals ?? []).with(0, { ...whole.approvals?.[0], decision: 'approved' } as never);
    open({ ...whole, approvals }, <SignoffDialog onClose={nothing} />);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Entry 1 of the log was changed');
    expect(screen.getByText('Decision log altered')).toBeDefined();
  });
});

describe('a decision that comes in', () => {
  const paste = async (user: ReturnType<typeof open>['user'], code: string) => {
    const field = await screen.findByLabelText('Decision code');
    await user.click(field);
    await user.paste(code);
  };

  it('is not taken in where it is about another page, or its signature is bad', async () => {
    const { user } = open(page, <DecisionDialog onClose={nothing} />);
    await paste(user, decisionCode(await decision(page, { page: 'p-other', contentSha256: 'ab'.repeat(32) })));
    expect(await screen.findByText('It is about another page and cannot be used here.')).toBeDefined();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Take it in' }).disabled).toBe(true);
    cleanup();
    const second = open(page, <DecisionDialog onClose={nothing} />);
    const said = await decision(page);
    await paste(second.user, decisionCode({ ...said, ...(await signWith(() => 'something else')) }));
    expect(await screen.findByText(/^Bad signature/)).toBeDefined();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Take it in' }).disabled).toBe(true);
  });

  it('of an earlier version is taken in with what changed since, its comments at their tiles, as one step', async () => {
    const old = { ...page, skus: page.skus.map((sku, i) => (i === 0 ? { ...sku, price: 7700 } : sku)) };
    const said = await decision(old, { comments: [{ at: { module: 'm1', tile: 't1' }, text: 'Too dear' }] });
    await keepSent(old, old.id ?? '', said.contentSha256, 'x', 1);
    const { store, user } = open(page, <DecisionDialog onClose={nothing} />);
    await paste(user, decisionCode(said));
    const changed = await screen.findByRole('region', { name: 'Repriced' });
    expect(within(changed).getByText(/¥77 → ¥79/)).toBeDefined();
    expect(screen.getByText(/there is 1 change since/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Take it in' }));
    await waitFor(() => expect(store.getState().whole.approvals).toHaveLength(1));
    expect(store.getState().whole.comments).toMatchObject([{ at: { tile: 't1' }, author: 'Lin', text: 'Too dear' }]);
    expect(store.getState().undoSteps).toHaveLength(1);
    expect(reviewDialog.getState().shown).toBe('sign-off');
  });

  it('brings what it says about a tile once, however often the same is decided', async () => {
    const again = { at: { module: 'm1', tile: 't1' }, text: 'Too dear' };
    const first = { id: 'c1', ...again, author: 'Lin', time: '2026-05-01T10:00:00Z' };
    const said = await decision(page, { comments: [again, { ...again, text: 'And too far down' }] });
    const { store, user } = open({ ...page, comments: [first] }, <DecisionDialog onClose={nothing} />);
    await paste(user, decisionCode(said));
    await user.click(await screen.findByRole('button', { name: 'Take it in' }));
    await waitFor(() => expect(store.getState().whole.comments?.map(({ text }) => text)).toEqual(['Too dear', 'And too far down']));
  });

  it('is heard when it is dropped on a page, and left alone elsewhere', () => {
    const file = { path: 'audio.decision.json', file: new Blob(['{}']) };
    expect(dropDecision([file], false)).toBe(false);
    expect(dropDecision([{ ...file, path: 'audio.page.json' }], true)).toBe(false);
    expect(dropDecision([file], true)).toBe(true);
    expect(reviewDialog.getState()).toMatchObject({ shown: 'decision', dropped: { name: 'audio.decision.json' } });
  });
});
