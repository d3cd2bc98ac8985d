import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { library, newId } from '@/editor';
import type { CatalogueSession, CatalogueView, OpenCatalogueResult } from '@/workers';

type Overrides = Parameters<CatalogueSession['reinterpret']>[0];
type Failure = Exclude<OpenCatalogueResult, { ok: true }>['reason'];

export type ImportState =
  | { step: 'reading' }
  | { step: 'failed'; reason: Exclude<Failure, 'cancelled'> | 'save-failed' }
  | { step: 'understood'; view: CatalogueView; isBehind: boolean }
  | { step: 'saving'; done: number; total: number };

export interface Import {
  state: ImportState;
  overrides: Overrides;
  /** Changes what the user said; columns are forgotten where the sheet or the header changes. */
  change: (part: Overrides) => void;
  /** Reads the file again, from its bytes. */
  retry: () => void;
  /** Keeps the catalogue; answers its id, or undefined where that failed. */
  keep: () => Promise<string | undefined>;
}

/** What the text of a file is made of: a change of these reads the bytes again. */
const isAboutBytes = (part: Overrides) => 'encoding' in part || 'delimiter' in part;
const isAboutTable = (part: Overrides) => isAboutBytes(part) || 'sheet' in part || 'headerRow' in part;

/** Reads a file in a worker that lives as long as the dialog, understands it anew after each change, and keeps it. */
export function useImport(file: File): Import {
  const [state, setState] = useState<ImportState>({ step: 'reading' });
  const [overrides, setOverrides] = useState<Overrides>({});
  const [attempt, setAttempt] = useState(0);
  const session = useRef<CatalogueSession | null>(null);
  const said = useRef(overrides);
  const turn = useRef(0);

  useEffect(() => {
    const aborter = new AbortController();
    setState({ step: 'reading' });
    const open = async () => {
      const { openCatalogue } = await import('@/workers');
      const opened = await openCatalogue(file, { overrides: said.current, signal: aborter.signal });
      if (aborter.signal.aborted) return;
      if (opened.ok) {
        session.current = opened;
        // Drawing the table is the dialog's heaviest work: as a transition it leaves the main thread free in between.
        startTransition(() => setState({ step: 'understood', view: opened.view, isBehind: false }));
      } else if (opened.reason !== 'cancelled') setState({ step: 'failed', reason: opened.reason });
    };
    open().catch(() => {
      if (!aborter.signal.aborted) setState({ step: 'failed', reason: 'worker-failed' });
    });
    return () => {
      aborter.abort();
      session.current?.close();
      session.current = null;
    };
  }, [file, attempt]);

  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  const change = useCallback(
    (part: Overrides) => {
      const { columns, ...rest } = said.current;
      const next = isAboutTable(part) ? { ...rest, ...part } : { ...rest, ...(columns ? { columns } : {}), ...part };
      if ('sheet' in part) delete next.headerRow;
      said.current = next;
      setOverrides(next);
      if (isAboutBytes(part) || !session.current) {
        retry();
        return;
      }
      const mine = ++turn.current;
      setState((now) => (now.step === 'understood' ? { ...now, isBehind: true } : now));
      session.current.reinterpret(next).then(
        (view) => {
          if (mine === turn.current) startTransition(() => setState({ step: 'understood', view, isBehind: false }));
        },
        () => undefined,
      );
    },
    [retry],
  );

  const keep = useCallback(async () => {
    const open = session.current;
    if (!open || state.step !== 'understood') return undefined;
    const currency = state.view.understanding?.currency;
    if (!currency) return undefined;
    const total = state.view.counts.skus;
    setState({ step: 'saving', done: 0, total });
    try {
      const skus = await open.takeSkus((_, done) => setState({ step: 'saving', done, total }));
      const id = newId('c');
      await library.saveCatalogue({ id, name: nameOf(file), currency, count: skus.length, importedAt: Date.now() }, skus);
      return id;
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) setState({ step: 'failed', reason: 'save-failed' });
      return undefined;
    }
  }, [state, file]);

  return { state, overrides, change, retry, keep };
}

/** A catalogue is named after its file. */
const nameOf = ({ name }: File) => name.replace(/\.[^.]+$/, '') || name;
