import { FileQuestion } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createEditor, type EditorStore, library, openJournal, watchPictures } from '@/editor';
import { go } from '../route';
import { Button, type EditorCatalogue, EditorProvider, EmptyState } from '../shell';
import { EditorScreen } from './EditorScreen';
import styles from './EditorScreen.module.css';

interface Loaded {
  store: EditorStore;
  catalogue: EditorCatalogue | null;
}

/** Today in the machine's time zone, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function loadCatalogue(id: string | undefined): Promise<EditorCatalogue | null> {
  const record = id ? await library.catalogues.get(id) : undefined;
  if (!record) return null;
  return { id: record.id, name: record.name, currency: record.currency, skus: await library.loadSkus(record.id) };
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
  const [loaded, setLoaded] = useState<Loaded | 'missing' | null>(null);

  useEffect(() => {
    let closed = false;
    let close: (() => Promise<void>) | undefined;
    const load = async () => {
      const record = await library.loadPage(pageId);
      if (closed) return;
      if (!record) {
        setLoaded('missing');
        return;
      }
      const journal = openJournal(library, pageId, record.seq, (state) => store.actions.setSaveState(state));
      const store = createEditor({ page: record.page, today: today(), onPatches: journal.append });
      const unwatch = watchPictures(store);
      close = () => {
        unwatch();
        return journal.close();
      };
      const catalogue = await loadCatalogue(record.catalogueId);
      if (!closed) setLoaded({ store, catalogue });
    };
    load().catch(() => setLoaded('missing'));
    return () => {
      closed = true;
      void close?.();
    };
  }, [pageId]);

  useEffect(() => {
    let closed = false;
    void loadCatalogue(attached).then((catalogue) => {
      if (catalogue && !closed) setLoaded((now) => (now && now !== 'missing' ? { ...now, catalogue } : now));
    });
    return () => {
      closed = true;
    };
  }, [attached]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (loaded && loaded !== 'missing' && loaded.store.getState().saveState !== 'saved') event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [loaded]);

  if (loaded === null)
    return (
      <div className={styles.loading} role="status">
        {t('loading')}
      </div>
    );
  if (loaded === 'missing')
    return (
      <main className={styles.missing}>
        <EmptyState
          icon={<FileQuestion size={28} strokeWidth={1.5} />}
          title={t('page-not-found')}
          body={t('page-not-found-body')}
          action={<Button onClick={() => go({ screen: 'home' })}>{t('back')}</Button>}
        />
      </main>
    );
  return (
    <EditorProvider store={loaded.store} catalogue={loaded.catalogue}>
      <EditorScreen onOpenFile={onOpenFile} />
    </EditorProvider>
  );
}
