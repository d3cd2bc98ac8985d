import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { type KnownFields, knownFields } from '@/core/catalogue';
import type { Sku } from '@/core/page';
import { type CatalogueRecord, keepCatalogue, newId } from '@/editor';
import type { CatalogueSession, CatalogueView, OpenCatalogueResult } from '@/workers';
import { columnMeanings } from './columns';
import { type Like, settle } from './kin';
import { suggestCurrency } from './suggest-currency';

type Overrides = Parameters<CatalogueSession['reinterpret']>[0];
type Failure = Exclude<OpenCatalogueResult, { ok: true }>['reason'];

export type ImportState =
  | { step: 'reading' }
  | { step: 'failed'; reason: Exclude<Failure, 'cancelled'>; detail?: string }
  /** `isGuess`: its currency is a suggestion, which the person has to look at. */
  | { step: 'understood'; view: CatalogueView; isBehind: boolean; isKin: boolean; isGuess?: boolean }
  | { step: 'saving'; done: number; total: number };

/** A file's SKUs, taken to be compared with a catalogue that is kept. */
export interface FreshCatalogue {
  fileName: string;
  currency: string;
  skus: Sku[];
  /** The fields that the file has columns for. */
  known: KnownFields;
  /** Ids that stand in rows which could not be used. */
  unread: string[];
  columns: NonNullable<CatalogueRecord['columns']>;
  /** Whether the file has no ids, so that SKUs are told apart by title and line. */
  isNameless: boolean;
}

export interface Import {
  state: ImportState;
  overrides: Overrides;
  /** Whether the person has changed anything. */
  isTouched: boolean;
  /** Changes what the user said; columns are forgotten where the sheet or the header changes. */
  change: (part: Overrides) => void;
  /** Reads the file again, from its bytes. */
  retry: () => void;
  /** Keeps the catalogue; answers its id, or undefined where that failed. */
  keep: () => Promise<string | undefined>;
  /** Hands the SKUs over without keeping them; undefined where that failed. */
  take: () => Promise<FreshCatalogue | undefined>;
}

/** What the text of a file is made of: a change of these reads the bytes again. */
const isAboutBytes = (part: Overrides) => 'encoding' in part || 'delimiter' in part;
const isAboutTable = (part: Overrides) => isAboutBytes(part) || 'sheet' in part || 'headerRow' in part;

/**
 * Reads a file in a worker that lives as long as the dialog, understands it anew after each change, and keeps it.
 * @param like a kept catalogue that it may be a newer file of
 */
export function useImport(file: File, like?: Like): Import {
  const [state, setState] = useState<ImportState>({ step: 'reading' });
  const [overrides, setOverrides] = useState<Overrides>({});
  const [attempt, setAttempt] = useState(0);
  const [isTouched, setTouched] = useState(false);
  const session = useRef<CatalogueSession | null>(null);
  const said = useRef(overrides);
  const turn = useRef(0);
  const kept = useRef(like);
  kept.current = like;

  useEffect(() => {
    const aborter = new AbortController();
    setState({ step: 'reading' });
    const open = async () => {
      const { openCatalogue } = await import('@/workers');
      const opened = await openCatalogue(file, { overrides: said.current, signal: aborter.signal });
      if (aborter.signal.aborted) return;
      if (opened.ok) {
        session.current = opened;
        // What the person has said of this file already goes before what was meant in an earlier one.
        const asBefore = kept.current && Object.keys(said.current).length === 0 ? await settle(opened, file, kept.current) : undefined;
        if (aborter.signal.aborted) return;
        if (asBefore) {
          said.current = asBefore.overrides;
          setOverrides(asBefore.overrides);
        }
        const { view, isKin } = asBefore ?? { view: opened.view, isKin: kept.current?.isCertain ?? false };
        const guess = suggestCurrency(view);
        const guessed = guess ? await opened.reinterpret({ ...said.current, currency: guess }) : view;
        if (aborter.signal.aborted) return;
        if (guess) {
          said.current = { ...said.current, currency: guess };
          setOverrides(said.current);
        }
        // Drawing the table is the dialog's heaviest work: as a transition it leaves the main thread free in between.
        startTransition(() => setState({ step: 'understood', view: guessed, isBehind: false, isKin, isGuess: guess !== null }));
      } else if (opened.reason !== 'cancelled')
        setState({ step: 'failed', reason: opened.reason, ...(opened.detail === undefined ? {} : { detail: opened.detail }) });
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
      setTouched(true);
      if (isAboutBytes(part) || !session.current) {
        retry();
        return;
      }
      const mine = ++turn.current;
      setState((now) => (now.step === 'understood' ? { ...now, isBehind: true } : now));
      session.current.reinterpret(next).then(
        (view) => {
          if (mine === turn.current)
            startTransition(() =>
              setState((now) => {
                const { isKin, isGuess } = now.step === 'understood' ? now : { isKin: false, isGuess: false };
                return { step: 'understood', view, isBehind: false, isKin, isGuess: Boolean(isGuess) && !('currency' in part) };
              }),
            );
        },
        () => undefined,
      );
    },
    [retry],
  );

  const take = useCallback(async (): Promise<FreshCatalogue | undefined> => {
    const open = session.current;
    const understanding = state.step === 'understood' ? state.view.understanding : null;
    if (!open || state.step !== 'understood' || !understanding?.currency) return undefined;
    const total = state.view.counts.skus;
    setState({ step: 'saving', done: 0, total });
    try {
      const skus = await open.takeSkus((_, done) => setState({ step: 'saving', done, total }));
      const unread = await open.unread();
      const { currency, columns } = understanding;
      return {
        fileName: file.name,
        currency,
        skus,
        known: knownFields(columns),
        unread,
        columns: columnMeanings(understanding),
        isNameless: state.view.warnings.some(({ reason }) => reason === 'ids-made'),
      };
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) setState({ step: 'failed', reason: 'worker-failed' });
      return undefined;
    }
  }, [state, file]);

  const keep = useCallback(async () => {
    const taken = await take();
    if (!taken) return undefined;
    const { currency, skus, columns } = taken;
    const id = newId('c');
    const name = nameOf(file);
    const trouble = await keepCatalogue({ id, name, currency, count: skus.length, importedAt: Date.now(), columns }, skus);
    // Where it cannot be kept a page is planned from it all the same.
    if (trouble) void import('../storage').then(({ tellHeldCatalogue }) => tellHeldCatalogue(name, trouble));
    return id;
  }, [take, file]);

  return { state, overrides, isTouched, change, retry, keep, take };
}

/** A catalogue is named after its file. */
const nameOf = ({ name }: File) => name.replace(/\.[^.]+$/, '') || name;
