/** The account of a green channel in the log: quotas by period, and whatever is tampered with is noticed. */
import { describe, expect, it } from 'vitest';
import { contentSha256 } from '@/core/page';
import { accountOf, brokenDraw, brokenLink, drawEntry, entryOf, type LogEntry, readChannel, standingOf } from '@/core/review';
import { after, answer, approved, DAY, LIMITS, logFor, opened, price, record, replace, sha256 } from '../../helpers/green-channel';

describe('the account', () => {
  const first = after(approved, replace('t2', 'x1'));
  const second = after(first, price('s3', 8800));

  it('draws down by what is on record, each week anew, Monday to Sunday', async () => {
    let { log } = await opened();
    log = await record(log, approved, first, '2026-06-03');
    const account = accountOf(log);
    if (!account) throw new Error('none');
    const on = (day: string) => readChannel(account, { approved, last: first, page: second }, day);
    expect(on('2026-06-07')).toMatchObject({ used: { replacements: 1, money: 200 }, period: { from: '2026-06-01', to: '2026-06-07' } });
    expect(on('2026-06-08')).toMatchObject({ used: { replacements: 0, money: 100 }, period: { from: '2026-06-08', to: '2026-06-14' } });
  });

  it.each([
    ['day', '2026-06-30', '2026-06-30', '2026-06-30'],
    ['week', '2026-07-05', '2026-06-29', '2026-07-05'],
    ['month', '2026-02-10', '2026-02-01', '2026-02-28'],
    ['whole', '2026-06-30', '', ''],
  ] as const)('counts by %s: %s is from %s to %s', async (per, day, from, to) => {
    expect((await answer([], { per, until: '2026-12-31' }, day)).period).toEqual({ from, to });
  });

  it('does not let prices creep: the limit is of the price approved, not of the one on record', async () => {
    let { log } = await opened();
    const step = after(approved, price('s2', 11000));
    log = await record(log, approved, step, DAY);
    const account = accountOf(log);
    const { breaches } = readChannel(account as never, { approved, last: step, page: after(step, price('s2', 10000)) }, DAY);
    expect(breaches).toMatchObject([{ limit: 'price', from: 11900, to: 10000, percent: 16 }]);
  });

  it('approves what is on record until a decision closes it', async () => {
    let { log } = await opened();
    log = await record(log, approved, first, DAY);
    const hash = await contentSha256(first, sha256);
    expect(standingOf(log, hash)).toEqual({ state: 'approved', index: 1 });
    expect(standingOf(log, 'ff')).toEqual({ state: 'changed', index: 0 });
    const rejected = { ...log[0], decision: 'rejected', contentSha256: 'ab' } as never;
    const closed = [...log, await entryOf(log, rejected, sha256)];
    expect(accountOf(closed)).toBeUndefined();
    expect(standingOf(closed, hash)).toEqual({ state: 'reworked', index: 2 });
  });

  it('is none where the brand agreed to no limits', async () => {
    const [plain] = await logFor(approved);
    const { greenChannel: _none, ...bare } = plain as never as Record<string, unknown>;
    expect(accountOf([bare as never])).toBeUndefined();
  });
});

describe('tampering is noticed', () => {
  const first = after(approved, replace('t2', 'x1'));
  const pages = async () => {
    const known = new Map([
      [await contentSha256(approved, sha256), approved],
      [await contentSha256(first, sha256), first],
    ]);
    return (hash: string) => known.get(hash);
  };
  /** A log whose second entry was altered and hashed anew, as somebody with the tools would. */
  const forged = async (change: (draw: { of: string; day: string; draws: never[] }) => object) => {
    const { log, account } = await opened();
    const [, entry] = await record(log, approved, first, DAY);
    const { draw } = entry as never as { draw: { of: string; day: string; draws: never[] } };
    const next = { ...draw, ...change(draw) } as typeof draw;
    const said = { contentSha256: entry?.contentSha256 ?? '', day: next.day, time: 'x', draws: next.draws };
    return [...log, await drawEntry(log, { ...account, hash: next.of }, said, sha256)];
  };

  it('holds as it was recorded', async () => {
    const { log } = await opened();
    const whole = await record(log, approved, first, DAY);
    expect(await brokenLink(whole, sha256)).toBeUndefined();
    expect(brokenDraw(whole, DAY, await pages())).toBeUndefined();
  });

  it('with the limits, the period or the last day', async () => {
    const { log } = await opened();
    for (const change of [{ money: 9_000_000 }, { per: 'day' }, { until: '2027-01-01' }, { pricePercent: 90 }]) {
      const entry = { ...log[0], greenChannel: { ...LIMITS, ...change } } as LogEntry;
      expect(await brokenLink([entry], sha256), JSON.stringify(change)).toEqual({ index: 0, why: 'edited' });
    }
  });

  it('with what was drawn: less than the pages differ by, or more than there is', async () => {
    expect(brokenDraw(await forged(() => ({ draws: [] })), DAY, await pages())).toEqual({ index: 1, why: 'miscounted' });
    const much = { kind: 'price', sku: 's2', from: 1, to: 3002, money: 3001 };
    expect(brokenDraw(await forged(() => ({ draws: [much] })), DAY, () => undefined)).toEqual({ index: 1, why: 'overdrawn' });
  });

  it('with the day: after the last one, still to come, before an earlier entry, or none', async () => {
    const none = () => undefined;
    expect(brokenDraw(await forged(() => ({ day: '2026-06-19' })), '2026-07-01', none)).toEqual({ index: 1, why: 'misdated' });
    expect(brokenDraw(await forged(() => ({ day: '2026-06-04' })), DAY, none)).toEqual({ index: 1, why: 'misdated' });
    expect(brokenDraw(await forged(() => ({ day: 'soon' })), DAY, none)).toEqual({ index: 1, why: 'misdated' });
    const { log } = await opened();
    const two = await record(log, approved, first, DAY);
    const back = await record(two, first, after(first, price('s3', 8800)), '2026-06-02');
    expect(brokenDraw(back, DAY, none)).toEqual({ index: 2, why: 'misdated' });
  });

  it('with the approval that it belongs to', async () => {
    expect(brokenDraw(await forged(() => ({ of: 'ff' })), DAY, () => undefined)).toEqual({ index: 1, why: 'unfounded' });
    const whole = await forged(() => ({}));
    expect(brokenDraw(whole.slice(1), DAY, () => undefined)).toEqual({ index: 0, why: 'unfounded' });
  });
});
