/**
 * Pages as they were when they were sent for review, by their `contentSha256`: so that what changed since can be told when a
 * decision comes back. They stay on this machine: a page file would grow by every one of them, and would carry costs along.
 */
import { openPage, type Page, writePage } from '@/core/page';
import { type LogMark, markOf } from '@/core/review';
import { library } from './library';
import type { SentRecord } from './records';

/** The most that are kept of one page. */
const KEPT = 40;

const piped = (blob: Blob, through: CompressionStream | DecompressionStream) =>
  new Response(blob.stream().pipeThrough(through as ReadableWritablePair<Uint8Array, Uint8Array>)).blob();

/** Keeps a page that is sent or put on record, with the hash of what its packet showed; what its log holds is remembered by that. */
export async function keepSent(page: Page, pageId: string, contentSha256: string, shown: string, now: number): Promise<void> {
  const packed = await piped(new Blob([writePage(page)]), new CompressionStream('gzip'));
  await library.transaction('rw', library.sent, async () => {
    await library.sent.put({ contentSha256, shown, pageId, page: packed, sentAt: now, log: markOf(page.approvals ?? []) });
    const own = await library.sent.where('pageId').equals(pageId).sortBy('sentAt');
    const old = own.slice(0, Math.max(0, own.length - KEPT));
    await library.sent.bulkDelete(old.map((one) => [one.contentSha256, one.shown]));
  });
}

/** The packets that were sent of these pages. */
export function listSent(hashes: readonly string[]): Promise<SentRecord[]> {
  return library.sent
    .where('contentSha256')
    .anyOf([...hashes])
    .toArray();
}

/** What was remembered of the log of a page each time it was sent; nothing of one without an id. */
export async function logMarks(pageId: string | undefined): Promise<LogMark[]> {
  if (!pageId) return [];
  const sent = await library.sent.where('pageId').equals(pageId).toArray();
  return sent.flatMap(({ log }) => log ?? []);
}

/** The page of a `contentSha256` as it was sent; undefined where it was sent from another machine. */
export async function sentPage(contentSha256: string): Promise<Page | undefined> {
  const [record] = await listSent([contentSha256]);
  if (!record) return undefined;
  const text = await (await piped(record.page, new DecompressionStream('gzip'))).text();
  const opened = openPage(text);
  return opened.ok ? opened.page : undefined;
}
