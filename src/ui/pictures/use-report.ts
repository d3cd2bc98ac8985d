import { useEffect, useRef, useState } from 'react';
import type { Sku } from '@/core/page';
import { library } from '@/editor';
import type { PictureSession, PictureSource } from '@/workers';
import { matchFiles, type PictureReport } from './match-files';

export type Matching =
  | { step: 'looking'; done: number; total: number }
  | { step: 'reading'; done: number; total: number }
  | { step: 'report'; report: PictureReport }
  | { step: 'failed' };

/** Opens files in a worker that lives as long as the dialog, and matches them to SKUs; anew where these change. */
export function useReport(sources: readonly PictureSource[], skus: readonly Sku[] | null, names: readonly Sku[] | null): Matching {
  const [state, setState] = useState<Matching>({ step: 'looking', done: 0, total: 0 });
  const [session, setSession] = useState<PictureSession | null>(null);
  const turn = useRef(0);

  useEffect(() => {
    if (sources.length === 0) return;
    const aborter = new AbortController();
    const { signal } = aborter;
    let opened: PictureSession | undefined;
    setState({ step: 'looking', done: 0, total: 0 });
    const open = async () => {
      const { openPictures } = await import('@/workers');
      const onProgress = (done: number, total: number) => !signal.aborted && setState({ step: 'looking', done, total });
      opened = await openPictures(sources, { signal, onProgress });
      if (!signal.aborted) setSession(opened);
    };
    open().catch(() => !signal.aborted && setState({ step: 'failed' }));
    return () => {
      aborter.abort();
      opened?.close();
      setSession(null);
    };
  }, [sources]);

  useEffect(() => {
    if (!session || !skus) return;
    const mine = ++turn.current;
    const isNow = () => mine === turn.current;
    const onProgress = (done: number, total: number) => isNow() && setState({ step: 'reading', done, total });
    matchFiles(session, skus, { names: names ?? skus, library, onProgress }).then(
      (report) => isNow() && setState({ step: 'report', report }),
      () => isNow() && setState({ step: 'failed' }),
    );
    return () => {
      turn.current++;
    };
  }, [session, skus, names]);

  return state;
}
