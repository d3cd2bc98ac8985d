/** The green channel in the editor: said live in the bar, put on record, asking again with what broke it, and a log that is cut. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentSha256, type Page } from '@/core/page';
import { type Decision, entryOf, type GreenChannel } from '@/core/review';
import { keepSent, library } from '@/editor';
import { sha256 } from '@/export';
import { SignoffDialog, SignoffStatus } from '@/ui/review';
import { closeReview } from '@/ui/review-dialog';
import { open, priced } from '../helpers/panel-page';

const LIMITS: GreenChannel = { currency: 'CNY', pricePercent: 10, replacements: 2, money: 1000, per: 'whole', until: '2099-12-31' };
const bare = priced({ Start: [79, 119, 89, 139] }, { id: 'p-channel', rules: { extends: [] } });
const nothing = () => undefined;

async function approvedPage(limits = LIMITS): Promise<Page> {
  const decision: Decision = {
    format: 'endcap/decision',
    version: 1,
    page: bare.id ?? '',
    contentSha256: await contentSha256(bare, sha256),
    decision: 'approved',
    name: 'Lin',
    reason: '',
    time: '2026-06-01T10:00:00Z',
    comments: [],
    greenChannel: limits,
  };
  await keepSent(bare, bare.id ?? '', decision.contentSha256, 'x', 1);
  return { ...bare, approvals: [await entryOf([], decision, sha256)] };
}
const price = (sku: string, to: number) => ({ type: 'set-sku' as const, sku, fields: { price: to } });
const status = (name: RegExp | string) => screen.findByRole('button', { name });

beforeEach(() => library.sent.clear());
afterEach(() => {
  cleanup();
  closeReview();
});

describe('an approved page that is edited', () => {
  it('says live what it draws, and that it asks again where a limit is broken', async () => {
    const { store } = open(await approvedPage(), <SignoffStatus />);
    expect(await status('Approved · unsigned')).toBeDefined();
    store.actions.dispatch(price('s2', 11800));
    const inside = await status(/^Approved · green channel: 0\/2 tiles, ¥1\/¥10/);
    expect(inside.title).toBe('Approved · within the green channel: 0 of 2 replacements, ¥1 of ¥10 used');
    store.actions.dispatch(price('s2', 10000));
    expect(await status('Beyond the green channel: ask again')).toBeDefined();
    store.actions.undo();
    expect(await status(/^Approved · green channel/)).toBeDefined();
  });

  it('names what broke which limit, and shows it', async () => {
    const { store, user } = open(await approvedPage(), <SignoffDialog onClose={nothing} />);
    store.actions.dispatch([price('s2', 10000), { type: 'swap-tiles', a: 't3', b: 't4', viewport: 'desktop' }]);
    const beyond = await screen.findByRole('list', { name: 'Beyond the limits' });
    expect(within(beyond).getByText('Price changes of ¥19, at most ¥10 in this period')).toBeDefined();
    expect(within(beyond).getByText('¥119 → ¥100: 16 %, at most 10 %')).toBeDefined();
    expect(within(beyond).getByText(/^Not among what was agreed/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Put on record' })).toBeNull();
    await user.click(within(beyond).getByRole('button', { name: 'Show “SKU 2”' }));
    expect(store.getState().selection).toEqual(['t2']);
  });

  it('is put on record by one step: the log says which change drew how much, and the next one draws from what is left', async () => {
    const { store, user } = open(await approvedPage(), <SignoffDialog onClose={nothing} />);
    store.actions.dispatch(price('s2', 11800));
    await user.click(await screen.findByRole('button', { name: 'Put on record' }));
    const log = await screen.findByRole('region', { name: 'Log of decisions' });
    expect(await within(log).findByText(/^Green channel, \d+ \w+ \d{4}$/)).toBeDefined();
    expect(within(log).getByText(/¥119 → ¥118, draws ¥1/)).toBeDefined();
    expect(store.getState().whole.approvals).toHaveLength(2);
    expect(await screen.findByText(/are within the green channel and on record/)).toBeDefined();
    store.actions.dispatch(price('s3', 8500));
    expect(await screen.findByText('¥5 of ¥10')).toBeDefined();
  });

  it('cannot be told where the approved version is not on this machine', async () => {
    const whole = await approvedPage();
    await library.sent.clear();
    const { store } = open(whole, <SignoffDialog onClose={nothing} />);
    store.actions.dispatch(price('s2', 11800));
    expect(await screen.findByText(/whether the changes are within the green channel cannot be told/)).toBeDefined();
  });
});

describe('a log that was tampered with', () => {
  const recorded = async () => {
    const { store, user } = open(await approvedPage(), <SignoffDialog onClose={nothing} />);
    store.actions.dispatch(price('s2', 11800));
    await user.click(await screen.findByRole('button', { name: 'Put on record' }));
    await waitFor(() => expect(store.getState().whole.approvals).toHaveLength(2));
    const { whole } = store.getState();
    cleanup();
    return whole;
  };

  it('is known by what was put on record: its last entry is gone', async () => {
    const whole = await recorded();
    open({ ...whole, approvals: whole.approvals?.slice(0, 1) ?? [] }, <SignoffDialog onClose={nothing} />);
    expect((await screen.findByRole('alert')).textContent).toMatch(/^The log is cut off: entry 2/);
  });

  it('is known where the limits were raised or a draw was made smaller', async () => {
    const whole = await recorded();
    const [first, second] = whole.approvals ?? [];
    const raised = { ...first, greenChannel: { ...LIMITS, money: 1_000_000 } } as typeof first;
    open({ ...whole, approvals: [raised, second] as never }, <SignoffStatus />);
    expect(await status('Decision log altered')).toBeDefined();
    cleanup();
    const smaller = { ...second, draw: { ...(second as never as { draw: object }).draw, draws: [] } } as never;
    open({ ...whole, approvals: [first as never, smaller] }, <SignoffDialog onClose={nothing} />);
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Entry 2 of the log was changed/);
  });
});
