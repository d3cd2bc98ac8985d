/** A page that was approved with limits, changes of it, and the account that they draw from. */
import { createHash } from 'node:crypto';
import { apply, type Command } from '@/core/commands';
import { contentSha256, type Page } from '@/core/page';
import { accountOf, type Decision, drawEntry, entryOf, type GreenChannel, type LogEntry, readChannel } from '@/core/review';
import { build } from './page';

export const sha256 = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
export const LIMITS: GreenChannel = { currency: 'CNY', pricePercent: 10, replacements: 2, money: 3000, per: 'week', until: '2026-06-18' };
export const DAY = '2026-06-03';
const base: Page = {
  ...build({
    anchor: 79,
    banner: { skuId: 's1' },
    rules: { extends: [], set: { 'duplicate-sku': 'error' } },
    modules: [{ rows: '79 119 89 139' }, { rows: '100 200' }],
  }),
};
const extra = [
  { id: 'x1', title: 'Extra', price: 12000 },
  { id: 'x2', title: 'Extra 2', price: 8900 },
  { id: 'x3', title: 'Dear', price: 99900 },
];
export const approved: Page = { ...base, skus: [...base.skus, ...extra] };

export function after(page: Page, ...commands: Command[]): Page {
  const result = apply(page, commands);
  if (!result.ok) throw new Error(`${result.refusal.reason} ${result.refusal.subject}`);
  return result.page;
}
export const price = (sku: string, to: number): Command => ({ type: 'set-sku', sku, fields: { price: to } });
export const replace = (tile: string, id: string): Command => {
  const sku = approved.skus.find((one) => one.id === id);
  if (!sku) throw new Error(id);
  return { type: 'replace-sku', tile, sku };
};

export async function logFor(page: Page, limits: GreenChannel | undefined = LIMITS): Promise<LogEntry[]> {
  const decision: Decision = {
    format: 'endcap/decision',
    version: 1,
    contentSha256: await contentSha256(page, sha256),
    decision: 'approved',
    name: 'Ana',
    reason: '',
    time: '2026-06-01T10:00:00Z',
    comments: [],
    ...(limits && { greenChannel: limits }),
  };
  return [await entryOf([], decision, sha256)];
}
export const opened = async (limits?: Partial<GreenChannel>) => {
  const log = await logFor(approved, { ...LIMITS, ...limits });
  const account = accountOf(log);
  if (!account) throw new Error('no account');
  return { log, account };
};
export async function answer(commands: Command[], limits?: Partial<GreenChannel>, today = DAY) {
  const { account } = await opened(limits);
  return readChannel(account, { approved, last: approved, page: after(approved, ...commands) }, today);
}
export const record = async (log: LogEntry[], from: Page, to: Page, day: string) => {
  const account = accountOf(log);
  if (!account) throw new Error('no account');
  const { pending } = readChannel(account, { approved, last: from, page: to }, day);
  const said = { contentSha256: await contentSha256(to, sha256), day, time: `${day}T12:00:00Z`, draws: pending };
  return [...log, await drawEntry(log, account, said, sha256)];
};
