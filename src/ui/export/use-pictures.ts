import { useEffect, useState } from 'react';
import type { Page } from '@/core/page';
import { type LoadedPictures, loadPictures, picturesOf } from '@/export';
import { plainPicture } from '../shell';

export interface PictureCheck {
  done: number;
  total: number;
  /** Undefined while some are still being fetched. */
  loaded: LoadedPictures | undefined;
}

/** Fetches and decodes the pictures of a page as soon as the dialog is open, so that what is missing is known before starting. */
export function usePictures(page: Page): PictureCheck {
  const [check, setCheck] = useState<PictureCheck>({ done: 0, total: 0, loaded: undefined });
  useEffect(() => {
    const control = new AbortController();
    const uses = picturesOf(page);
    const total = new Set(uses.map(({ reference }) => reference)).size;
    setCheck({ done: 0, total, loaded: undefined });
    void loadPictures(uses, {
      addressOf: plainPicture,
      signal: control.signal,
      onProgress: (done, of) => !control.signal.aborted && setCheck({ done, total: of, loaded: undefined }),
    }).then((loaded) => !control.signal.aborted && setCheck({ done: total, total, loaded }));
    return () => control.abort();
  }, [page]);
  return check;
}
