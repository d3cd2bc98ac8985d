import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Page } from '@/core/page';
import { assetSha, library, settings } from '@/editor';
import { type LoadedPictures, loadPictures, type PictureAddress, picturesOf } from '@/export';
import { plainPicture } from '../shell';

export interface PictureCheck {
  done: number;
  total: number;
  /** Undefined while some are still being fetched. */
  loaded: LoadedPictures | undefined;
}

/** A file, perhaps with its folders; no protocol before it. */
const FILE_NAME = /^(?![a-z][a-z\d+.-]+:)[^<>"|?*]+\.[a-z\d]{2,5}$/i;

/** Where a picture is read for an export: kept ones as they were brought, not the smaller ones of the screen. */
async function originalOf(reference: string, remote: boolean): Promise<PictureAddress> {
  const sha = assetSha(reference);
  if (sha === undefined) {
    const url = plainPicture(reference);
    if (url === undefined) return { reason: FILE_NAME.test(reference.trim()) ? 'file-name' : 'no-address' };
    return /^https?:/i.test(url) && !remote ? { reason: 'remote-off' } : { url };
  }
  const [record] = await library.loadAssets([sha]).catch(() => []);
  return record ? { url: URL.createObjectURL(record.bytes) } : { reason: 'not-kept' };
}

/** Lets go of what `originalOf` made. */
const release = (url: string) => {
  if (url.startsWith('blob:')) URL.revokeObjectURL(url);
};

/** Fetches and decodes the pictures of a page as soon as the dialog is open, so that what is missing is known before starting. */
export function usePictures(page: Page): PictureCheck {
  const [check, setCheck] = useState<PictureCheck>({ done: 0, total: 0, loaded: undefined });
  const remote = useStore(settings, (state) => state.remotePictures);
  useEffect(() => {
    const control = new AbortController();
    const uses = picturesOf(page);
    const total = new Set(uses.map(({ reference }) => reference)).size;
    setCheck({ done: 0, total, loaded: undefined });
    void loadPictures(uses, {
      addressOf: (reference) => originalOf(reference, remote),
      release,
      signal: control.signal,
      onProgress: (done, of) => !control.signal.aborted && setCheck({ done, total: of, loaded: undefined }),
    }).then((loaded) => !control.signal.aborted && setCheck({ done: total, total, loaded }));
    return () => control.abort();
  }, [page, remote]);
  return check;
}
