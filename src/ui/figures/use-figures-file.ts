import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { FigureField, FiguresUnderstanding } from '@/core/figures';
import { type FiguresSession, openFigures } from '@/workers';
import { figuresDialog } from '../figures-dialog';

type Failure = Extract<Awaited<ReturnType<typeof openFigures>>, { ok: false }>;

export type FiguresFile =
  | { step: 'none' }
  | { step: 'reading'; name: string }
  | { step: 'failed'; name: string; reason: Failure['reason']; detail: string }
  | { step: 'open'; name: string; session: FiguresSession; understanding: FiguresUnderstanding };

/** A table of figures: opened in a worker, its columns given other meanings, closed with the part that shows it. */
export function useFiguresFile() {
  const [file, setFile] = useState<FiguresFile>({ step: 'none' });
  const session = useRef<FiguresSession | null>(null);
  const latest = useRef(0);
  const end = useCallback(() => {
    latest.current++;
    session.current?.close();
    session.current = null;
  }, []);
  useEffect(() => end, [end]);

  const open = useCallback(
    async (chosen: File) => {
      end();
      const turn = latest.current;
      const { name } = chosen;
      setFile({ step: 'reading', name });
      const opened = await openFigures(chosen);
      if (turn !== latest.current) {
        if (opened.ok) opened.close();
        return;
      }
      if (!opened.ok) {
        setFile({ step: 'failed', name, reason: opened.reason, detail: opened.detail ?? '' });
        return;
      }
      session.current = opened;
      setFile({ step: 'open', name, session: opened, understanding: opened.understanding });
    },
    [end],
  );

  const dropped = useStore(figuresDialog, (state) => state.dropped);
  useEffect(() => {
    if (!dropped) return;
    figuresDialog.setState({ dropped: null });
    void open(dropped);
  }, [dropped, open]);

  const setField = useCallback(async (index: number, field: FigureField | null) => {
    const asked = session.current;
    try {
      const understanding = await asked?.setField(index, field);
      if (understanding) setFile((now) => (now.step === 'open' ? { ...now, understanding } : now));
    } catch (error) {
      // Closed meanwhile, it has no one to answer.
      if (asked === session.current)
        setFile((now) => (now.step === 'open' ? { step: 'failed', name: now.name, reason: 'worker-failed', detail: String(error) } : now));
    }
  }, []);
  const close = useCallback(() => {
    end();
    setFile({ step: 'none' });
  }, [end]);
  return { file, open, setField, close };
}
