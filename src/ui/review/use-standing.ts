/** Where the page that is open stands: its hash against the log of decisions, worked out anew a moment after an edit. */
import { useEffect, useState } from 'react';
import { contentSha256, type Page } from '@/core/page';
import { type BrokenLink, brokenLink, type Standing, standingOf } from '@/core/review';
import { pictureHash, sha256 } from '@/export';
import { useEditor } from '../shell';

/** Hashing a long page takes some ms: it waits until the hand rests. */
const REST_MS = 300;

export interface PageStanding {
  of: Page;
  contentSha256: string;
  standing: Standing;
  broken: BrokenLink | undefined;
}

export async function readStanding(page: Page): Promise<PageStanding> {
  const log = page.approvals ?? [];
  const [hash, broken] = await Promise.all([contentSha256(page, sha256, pictureHash), brokenLink(log, sha256)]);
  return { of: page, contentSha256: hash, standing: standingOf(log, hash), broken };
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
