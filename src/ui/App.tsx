import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Toaster, toast } from 'sonner';
import { library } from '@/editor';
import styles from './App.module.css';
import { FileDrop } from './FileDrop';
import { Home } from './home';
import { go, useRoute } from './route';
import { useAppearance } from './use-appearance';

const EditorLoader = lazy(() => import('./editor').then(({ EditorLoader }) => ({ default: EditorLoader })));
const ImportDialog = lazy(() => import('./import').then(({ ImportDialog }) => ({ default: ImportDialog })));
const PlanDialog = lazy(() => import('./plan').then(({ PlanDialog }) => ({ default: PlanDialog })));

/** Messages in the editor stand above the rhythm strip. */
const TOASTS_ABOVE_RHYTHM_PX = 164;

/** The application: home or the editor, and the way from a dropped file to a page. */
export function App() {
  const { t } = useTranslation('common');
  const theme = useAppearance();
  const route = useRoute();
  const [file, setFile] = useState<File | null>(null);
  const [catalogueId, setCatalogueId] = useState<string | null>(null);
  const [attached, setAttached] = useState<{ page: string; catalogue: string } | null>(null);

  useEffect(() => {
    library.open().catch(() => toast.warning(t('storage-unavailable'), { duration: Infinity }));
  }, [t]);

  const openFile = useCallback(
    async (dropped: File) => {
      const { openPageFile } = await import('./open-page-file');
      const opened = await openPageFile(dropped);
      if (opened.kind === 'catalogue') setFile(dropped);
      else if (opened.kind === 'failed')
        toast.error(t('open-failed', { name: dropped.name }), { description: opened.message, duration: 12_000 });
      else {
        go({ screen: 'page', id: opened.id });
        toast.success(t('page-opened', { title: opened.title || t('untitled') }));
      }
    },
    [t],
  );

  /** A new catalogue belongs to the open page where that has none, else it is planned from. */
  const takeCatalogue = async (id: string) => {
    const open = route.screen === 'page' ? await library.pages.get(route.id) : undefined;
    const has = open?.catalogueId ? await library.catalogues.get(open.catalogueId) : undefined;
    if (!open || has) {
      setCatalogueId(id);
      return;
    }
    await library.pages.update(open.id, { catalogueId: id });
    setAttached({ page: open.id, catalogue: id });
  };

  return (
    <>
      <FileDrop onFile={openFile} />
      {route.screen === 'page' ? (
        <Suspense>
          <EditorLoader
            key={route.id}
            pageId={route.id}
            attached={attached?.page === route.id ? attached.catalogue : undefined}
            onOpenFile={openFile}
          />
        </Suspense>
      ) : (
        <Home onOpenPage={(id) => go({ screen: 'page', id })} onPlan={setCatalogueId} onImport={openFile} />
      )}
      <Suspense>
        {file ? (
          <ImportDialog
            file={file}
            onClose={() => setFile(null)}
            onDone={(id) => {
              setFile(null);
              void takeCatalogue(id);
            }}
          />
        ) : null}
        {catalogueId ? (
          <PlanDialog
            catalogueId={catalogueId}
            onClose={() => setCatalogueId(null)}
            onDone={(id) => {
              setCatalogueId(null);
              go({ screen: 'page', id });
            }}
          />
        ) : null}
      </Suspense>
      <Toaster
        theme={theme}
        position="bottom-center"
        offset={route.screen === 'page' ? TOASTS_ABOVE_RHYTHM_PX : undefined}
        closeButton
        containerAriaLabel={t('notifications')}
        toastOptions={{ closeButtonAriaLabel: t('close'), className: styles.toast ?? '' }}
      />
    </>
  );
}
