import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { library, type PageRecord, type ThumbRecord } from '@/editor';
import type { Score } from './draw-missing';

export interface Miniatures {
  /** Address of a page's picture by its id; the last one while a newer is being painted. */
  pictures: ReadonlyMap<string, string>;
  /** By `stateKey`. */
  scores: ReadonlyMap<string, Score>;
}

const NONE: ReadonlyMap<string, never> = new Map<string, never>();

/** Addresses of the pictures that are kept, as they change; each is let go when its picture is replaced. */
function usePictures(): ReadonlyMap<string, string> {
  const [pictures, setPictures] = useState<ReadonlyMap<string, string>>(NONE);
  useEffect(() => {
    let held = new Map<string, { of: number; address: string }>();
    const show = (thumbs: readonly ThumbRecord[]) => {
      const next = new Map<string, { of: number; address: string }>();
      for (const { pageId, of, picture } of thumbs) {
        const old = held.get(pageId);
        next.set(pageId, old?.of === of ? old : { of, address: URL.createObjectURL(picture) });
      }
      for (const [id, old] of held) if (next.get(id) !== old) URL.revokeObjectURL(old.address);
      held = next;
      setPictures(new Map([...next].map(([id, { address }]) => [id, address])));
    };
    // Without storage there are no pictures, and home says so itself.
    const subscription = liveQuery(() => library.thumbs.toArray()).subscribe({ next: show, error: () => undefined });
    return () => {
      subscription.unsubscribe();
      for (const { address } of held.values()) URL.revokeObjectURL(address);
    };
  }, []);
  return pictures;
}

/** Pictures and scores of pages; what is missing is made while the browser is idle. */
export function useMiniatures(pages: readonly PageRecord[]): Miniatures {
  const pictures = usePictures();
  const [scores, setScores] = useState<ReadonlyMap<string, Score>>(NONE);
  useEffect(() => {
    const stop = new AbortController();
    const draw = async () => {
      const { drawMissing } = await import('./draw-missing');
      await drawMissing(pages, stop.signal, (known) => !stop.signal.aborted && setScores(known));
    };
    // A home without miniatures is a home all the same.
    draw().catch(() => undefined);
    return () => stop.abort();
  }, [pages]);
  return { pictures, scores };
}
