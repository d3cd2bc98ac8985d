import { useEffect, useRef, useState } from 'react';
import { readWorkspace, type WorkspaceFailure } from '@/io';
import { applyImport, type Imported } from './apply-import';
import { type Choice, type Comparison, compareWorkspace } from './compare';

export interface Progress {
  done: number;
  total: number;
}

export type ImportState =
  | { step: 'reading'; progress: Progress }
  | { step: 'failed'; reason: WorkspaceFailure | 'read'; version: number | undefined; detail: string | undefined }
  | { step: 'review'; comparison: Comparison }
  | { step: 'importing'; comparison: Comparison; progress: Progress };

/** Verifies a workspace archive, compares it with what is here, and takes it in once it is asked to. */
export function useImport(file: File) {
  const [state, setState] = useState<ImportState>({ step: 'reading', progress: { done: 0, total: 0 } });
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const show = (next: ImportState) => !signal.aborted && setState(next);
    const run = async () => {
      const read = await readWorkspace(file, {
        signal,
        onProgress: (done, total) => show({ step: 'reading', progress: { done, total } }),
      });
      if (!read.ok) show({ step: 'failed', reason: read.reason, version: read.version, detail: read.detail });
      else show({ step: 'review', comparison: await compareWorkspace(read.workspace) });
    };
    run().catch(() => show({ step: 'failed', reason: 'read', version: undefined, detail: undefined }));
    return () => stop.abort();
  }, [file]);

  const stop = useRef<AbortController>(null);
  /** @returns what was taken in, null where it was called off; fails where this machine cannot keep it */
  const take = async (comparison: Comparison, choices: ReadonlyMap<string, Choice>, word: string): Promise<Imported | null> => {
    const controller = new AbortController();
    const { signal } = controller;
    stop.current = controller;
    setState({ step: 'importing', comparison, progress: { done: 0, total: 0 } });
    try {
      const onProgress = (done: number, total: number) => setState({ step: 'importing', comparison, progress: { done, total } });
      return await applyImport(comparison, choices, word, { onProgress, signal });
    } catch (error) {
      setState({ step: 'review', comparison });
      if (signal.aborted) return null;
      throw error;
    }
  };
  return { state, take, callOff: () => stop.current?.abort() };
}
