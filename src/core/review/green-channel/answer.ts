/** Whether a page that was changed after its approval is still inside the green channel, and what it draws from it. */
import type { Page, Sha256 } from '../../page';
import type { CheckOptions } from '../../rules';
import type { Decision } from '../decision';
import { headOf, type LogEntry, linked } from '../log';
import { type Account, type DrawRecord, usedIn } from './account';
import { type Breach, breachesBetween } from './breaches';
import { periodOf } from './days';
import { type Draw, drawsBetween, type Sum, sumOf } from './draws';
import type { GreenChannel } from './limits';

export interface ChannelAnswer {
  limits: GreenChannel;
  /** First and last day of the period; empty for a quota of the whole channel. */
  period: { from: string; to: string };
  /** What is on record in this period and what the page would draw now, together. */
  used: Sum;
  /** What is not on record yet. */
  pending: Draw[];
  /** What broke the limits, and where; none where the approval holds. */
  breaches: Breach[];
}

/**
 * Answers for the page as it is.
 * @param approved the page that the brand approved; @param last the one that was put on record last, or that page
 * @param today `YYYY-MM-DD` in the page's time zone (`pageDay`); @param options without `today`, which is this one
 */
export function readChannel(
  account: Account,
  { approved, last, page }: { approved: Page; last: Page; page: Page },
  today: string,
  options: Omit<CheckOptions, 'today' | 'countOnly'> = {},
): ChannelAnswer {
  const { limits } = account;
  const pending = drawsBetween(last, page);
  const recorded = usedIn(account, today);
  const now = sumOf(pending);
  const used = { replacements: recorded.replacements + now.replacements, money: recorded.money + now.money };
  const over = (['replacements', 'money'] as const).filter((limit) => used[limit] > limits[limit]);
  return {
    limits,
    period: periodOf(limits.per, today),
    used,
    pending,
    breaches: [
      ...(today <= limits.until ? [] : [{ limit: 'until' as const }]),
      ...over.map((limit): Breach => ({ limit, used: used[limit], of: limits[limit] })),
      ...breachesBetween(approved, page, limits, { ...options, today }),
    ],
  };
}

/** The entry that puts on record what a page draws that is inside. @param time ISO 8601, of the machine */
export function drawEntry(
  log: readonly LogEntry[],
  account: Account,
  said: { contentSha256: string; day: string; time: string; draws: readonly Draw[] },
  sha256: Sha256,
): Promise<LogEntry> {
  const { contentSha256, day, time, draws } = said;
  const draw: DrawRecord = { of: account.hash, day, draws: [...draws] };
  const decision: Decision['decision'] = 'approved';
  return linked({ contentSha256, decision, time, draw, previous: headOf(log) }, sha256);
}
