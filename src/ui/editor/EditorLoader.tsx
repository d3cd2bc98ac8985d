import { FileQuestion } from 'lucide-react';
import { Suspense, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { dropPicture, earlyPicture } from '@/early';
import { type EditorStore, findCatalogue, library, openSession, type Session, type StorageTrouble, watchPictures } from '@/editor';
import { REFRESHED } from '../incoming-refresh';
import { go } from '../route';
import { Button, type EditorCatalogue, EditorProvider, EmptyState, lazyPart, useBeforeLeaving } from '../shell';
import { ReadFailed, StorageNotice, sayRestored } from '../storage';
import { EditorScreen } from './EditorScreen';
import styles from './EditorScreen.module.css';
import { keepPictures } from './keep-picture';
import { useFollowedCatalogue } from './use-followed-catalogue';

const DriftNotice = lazyPart(() => import('../drift').then(({ DriftNotice }) => DriftNotice));

/** A page is shown without its catalogue where that is not read by then: tens of thousands of SKUs take a while. */
const CATALOGUE_WAIT_MS = 100;

type Loaded = { session: Session; catalogue: EditorCatalogue | null } | { failed: StorageTrouble | 'missing' };

/** Today in the machine's time zone, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The catalogue of a page; null where it has none, or that is not to be had: the page can be edited without. */
async function loadCatalogue(id: string | undefined): Promise<EditorCatalogue | null> {
  const kept = id ? await findCatalogue(id).catch(() => undefined) : undefined;
  return kept ? { id: kept.record.id, name: kept.record.name, currency: kept.record.currency, skus: kept.skus } : null;
}

/** What is selected in the picture that is shown of a page is so on the page. */
function selectAsBefore({ getState, actions }: EditorStore, pageId: string): void {
  const selection = earlyPicture(pageId)?.selection ?? [];
  if (selection.length === 0) return;
  const tiles = new Set(getState().page.modules.flatMap((module) => (module.tiles ?? []).map(({ id }) => id)));
  actions.select(selection.filter((id) => tiles.has(id)));
}

export interface EditorLoaderProps {
  pageId: string;
  /** A catalogue that the page was given while it is open. */
  attached: string | undefined;
  onOpenFile: (file: File) => void;
}

/** Loads a page of the library into an editor, and keeps its edits while it is open. */
export function EditorLoader({ pageId, attached, onOpenFile }: EditorLoaderProps) {
  const { t } = useTranslation('common');
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [attempt, setAttempt] = useState(0);
  const session = loaded && 'session' in loaded ? loaded.session : null;

  const showCatalogue = useCallback((catalogue: EditorCatalogue | null) => {
    if (catalogue) setLoaded((now) => (now && 'session' in now ? { ...now, catalogue } : now));
  }, []);
  useEffect(() => {
    let isClosed = false;
    let close: (() => void) | undefined;
    setLoaded(null);
    const load = async () => {
      const opened = await openSession(pageId, { today: today() });
      if (!opened) {
        if (!isClosed) setLoaded({ failed: 'missing' });
        return;
      }
      if (isClosed) {
        void opened.close();
        return;
      }
      const unwatch = watchPictures(opened.store);
      const endPictures = keepPictures(opened.store, pageId);
      close = () => {
        unwatch();
        endPictures();
        void opened.close();
      };
      const catalogue = loadCatalogue(opened.catalogueId);
      const soon = await Promise.race([catalogue, new Promise<undefined>((resolve) => setTimeout(resolve, CATALOGUE_WAIT_MS))]);
      if (isClosed) return;
      selectAsBefore(opened.store, pageId);
      setLoaded({ session: opened, catalogue: soon ?? null });
      if (soon === undefined) void catalogue.then((late) => !isClosed && showCatalogue(late));
      if (opened.restored) sayRestored(opened.restored);
    };
    load().catch((error: unknown) => {
      if (!isClosed) setLoaded({ failed: library.troubleOf(error) });
    });
    return () => {
      isClosed = true;
      close?.();
    };
  }, [pageId, attempt, showCatalogue]);

  const reload = useCallback((id: string) => void loadCatalogue(id).then(showCatalogue), [showCatalogue]);
  useFollowedCatalogue(loaded && 'session' in loaded ? loaded.catalogue?.id : undefined, reload);

  useEffect(() => {
    let isClosed = false;
    void loadCatalogue(attached).then((catalogue) => {
      if (!isClosed) showCatalogue(catalogue);
    });
    return () => {
      isClosed = true;
    };
  }, [attached, showCatalogue]);

  const isFailed = loaded !== null && 'failed' in loaded;
  useLayoutEffect(() => {
    if (isFailed) dropPicture();
  }, [isFailed]);
  // Its way back is one of this page.
  useEffect(() => () => void toast.dismiss(REFRESHED), [pageId]);
  useBeforeLeaving(session?.finish ?? null);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (session && session.store.getState().saveState !== 'saved') event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [session]);

  if (loaded === null)
    return (
      <div className={styles.loading} role="status">
        {t('loading')}
      </div>
    );
  if ('failed' in loaded)
    return (
      <main className={styles.missing}>
        {loaded.failed === 'missing' ? (
          <EmptyState
            icon={<FileQuestion size={28} strokeWidth={1.5} />}
            title={t('page-not-found')}
            body={t('page-not-found-body')}
            action={<Button onClick={() => go({ screen: 'home' })}>{t('back')}</Button>}
          />
        ) : (
          <ReadFailed trouble={loaded.failed} onRetry={() => setAttempt((n) => n + 1)} onBack={() => go({ screen: 'home' })} />
        )}
      </main>
    );
  return (
    <EditorProvider store={loaded.session.store} catalogue={loaded.catalogue}>
      <EditorScreen
        pageId={pageId}
        onOpenFile={onOpenFile}
        notice={<StorageNotice session={loaded.session} />}
        chip={<Suspense>{loaded.catalogue ? <DriftNotice pageId={pageId} /> : null}</Suspense>}
      />
    </EditorProvider>
  );
}
