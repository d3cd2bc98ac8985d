/** Where the page that is open stands: its hash against the log of decisions, worked out anew a moment after an edit. */
import { useEffect, useState } from 'react';
import { contentSha256, type Page } from '@/core/page';
import {
  type Account,
  accountOf,
  type BrokenDraw,
  type BrokenLink,
  brokenDraw,
  brokenLink,
  type ChannelAnswer,
  pageDay,
  readChannel,
  type Standing,
  standingOf,
} from '@/core/review';
import { logMarks, sentPage } from '@/editor';
import { pictureHash, sha256 } from '@/export';
import { useEditor } from '../shell';

/** Hashing a long page takes some ms: it waits until the hand rests. */
const REST_MS = 300;

/** The green channel of the page; `answer` is missing where the page that was approved is not on this machine. */
export interface Channel {
  account: Account;
  answer?: ChannelAnswer;
  approved?: Page;
  /** The day that counts, in the page's time zone. */
  today: string;
}

export interface PageStanding {
  of: Page;
  contentSha256: string;
  standing: Standing;
  broken: BrokenLink | BrokenDraw | undefined;
  channel?: Channel;
}

export const todayOn = (page: Page) => pageDay(page, Date.now(), -new Date().getTimezoneOffset());

/** The pages of an account that are on this machine, by their hash. */
async function pagesOf({ approved, records }: Account): Promise<Map<string, Page>> {
  const hashes = [approved.contentSha256, ...records.map((record) => record.contentSha256)];
  const found = await Promise.all(hashes.map((hash) => sentPage(hash).catch(() => undefined)));
  return new Map(hashes.flatMap((hash, i) => (found[i] ? [[hash, found[i]] as const] : [])));
}

export async function readStanding(page: Page): Promise<PageStanding> {
  const log = page.approvals ?? [];
  const account = accountOf(log);
  const [hash, marks, pages] = await Promise.all([
    contentSha256(page, sha256, pictureHash),
    logMarks(page.id).catch(() => []),
    account ? pagesOf(account) : new Map<string, Page>(),
  ]);
  const today = todayOn(page);
  const broken = (await brokenLink(log, sha256, marks)) ?? brokenDraw(log, today, (of) => pages.get(of));
  const standing = standingOf(log, hash);
  return { of: page, contentSha256: hash, standing, broken, ...(account && { channel: channelOf(account, page, hash, pages, today) }) };
}

function channelOf(account: Account, page: Page, hash: string, pages: ReadonlyMap<string, Page>, today: string): Channel {
  const approved = pages.get(account.approved.contentSha256);
  const last = pages.get(account.records.at(-1)?.contentSha256 ?? account.approved.contentSha256);
  if (!approved || !last) return { account, today };
  // What was approved or is on record draws nothing more.
  const isKnown = hash === account.approved.contentSha256 || account.records.some(({ contentSha256: of }) => of === hash);
  return { account, today, approved, answer: readChannel(account, { approved, last: isKnown ? page : last, page }, today) };
}

/** Undefined until it is known for the first time; then the last that is known. */
export function useStanding(): PageStanding | undefined {
  const whole = useEditor((state) => state.whole);
  const [known, setKnown] = useState<PageStanding>();
  const isFirst = known === undefined;
  useEffect(() => {
    let isOver = false;
    const read = () => void readStanding(whole).then((next) => !isOver && setKnown(next));
    const timer = setTimeout(read, isFirst ? 0 : REST_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [whole, isFirst]);
  return known;
}
