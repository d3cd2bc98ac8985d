import { type CSSProperties, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Toaster, toast } from 'sonner';
import { useStore } from 'zustand';
import { findCatalogue, findPage, held, library, type StorageTrouble } from '@/editor';
import type { PictureSource } from '@/workers';
import styles from './App.module.css';
import { carriedPage, closeCarriedPage } from './carried-page';
import { FileDrop } from './FileDrop';
import { dropFigures } from './figures-dialog';
import { Home } from './home';
import type { Like } from './import';
import { incoming, type PictureTarget } from './incoming-pictures';
import { closeRefresh, refreshing } from './incoming-refresh';
import { closeWorkspace, incomingWorkspace } from './incoming-workspace';
import { closePolicies, policyDialog } from './policy-dialog';
import { RefreshChooser } from './RefreshChooser';
import { dropDecision } from './review-dialog';
import { go, readRoute, useRoute } from './route';
import { dismissFailures, lazyPart, useHasDialog } from './shell';
import { closeUnopened, unopened } from './unopened';
import { useAppearance } from './use-appearance';

const EditorLoader = lazyPart(() => import('./editor').then(({ EditorLoader }) => EditorLoader));
const ImportDialog = lazyPart(() => import('./import').then(({ ImportDialog }) => ImportDialog));
const HomePictures = lazyPart(() => import('./pictures').then(({ HomePictures }) => HomePictures));
const RefreshDialog = lazyPart(() => import('./refresh').then(({ RefreshDialog }) => RefreshDialog));
const PlanDialog = lazyPart(() => import('./plan').then(({ PlanDialog }) => PlanDialog));
const PolicyDialog = lazyPart(() => import('./policy').then(({ PolicyDialog }) => PolicyDialog));
const CarriedPageDialog = lazyPart(() => import('./opening').then(({ CarriedPageDialog }) => CarriedPageDialog));
const UnopenedDialog = lazyPart(() => import('./opening').then(({ UnopenedDialog }) => UnopenedDialog));
const RulePages = lazyPart(() => import('./rule-pages').then(({ RulePages }) => RulePages));
const WorkspaceDialog = lazyPart(() => import('./workspace').then(({ WorkspaceDialog }) => WorkspaceDialog));

/**
 * Where messages cover no control: over the canvas's foot, above legend and hints; at home under the bar; with a dialog in the
 * corner that the largest has nothing in.
 */
const TOASTS = {
  page: { position: 'bottom-center', offset: { bottom: 244 } },
  home: { position: 'top-center', offset: { top: 56 } },
  dialog: { position: 'bottom-left', offset: { left: 16, bottom: 16 } },
} as const;

/** Room for a sentence beside two buttons. */
const TOAST_ROOM = { '--width': 'min(440px, calc(100vw - 32px))' } as CSSProperties;

/** Fetches the screen of a page, so that it is there when it is first drawn. */
export const loadPageScreen = (): Promise<unknown> => EditorLoader.load();

/** The application: home or the editor, and the way from a dropped file to a page. */
export function App() {
  const { t } = useTranslation('common');
  const theme = useAppearance();
  const route = useRoute();
  const [importing, setImporting] = useState<{ file: File; like?: Like } | null>(null);
  const ready = useStore(refreshing, (state) => state.ready);
  const [catalogueId, setCatalogueId] = useState<string | null>(null);
  const workspace = useStore(incomingWorkspace, ({ file }) => file);
  const hasPictures = useStore(incoming, ({ sources }) => sources !== null);
  const hasDialog = useHasDialog();
  const hasPolicies = useStore(policyDialog, ({ isOpen }) => isOpen);
  const untold = useStore(unopened, ({ told }) => told);
  const carried = useStore(carriedPage, ({ asked }) => asked);
  const [attached, setAttached] = useState<{ page: string; catalogue: string } | null>(null);

  useEffect(() => {
    if (import.meta.env.PROD)
      void import('./update').then(
        ({ watchUpdates }) => watchUpdates(),
        () => undefined,
      );
  }, []);

  useEffect(() => {
    const tell = (trouble: StorageTrouble) => import('./storage').then(({ tellUnavailable }) => tellUnavailable(trouble));
    library.open().catch((error: unknown) => tell(library.troubleOf(error)));
    const tellOutdated = () => (readRoute().screen === 'home' ? tell('outdated') : Promise.resolve());
    library.beforeGivingWay.add(tellOutdated);
    // What only this tab has goes with it.
    const warn = (event: BeforeUnloadEvent) => held.getState().pages.size > 0 && event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => {
      library.beforeGivingWay.delete(tellOutdated);
      window.removeEventListener('beforeunload', warn);
    };
  }, []);

  const pageId = route.screen === 'page' ? route.id : null;
  /** A file of SKUs: perhaps a newer one of a catalogue that is kept. */
  const importFile = useCallback(
    async (file: File) => {
      const used = pageId === null ? null : (await findPage(pageId).catch(() => undefined))?.catalogueId;
      const likely = import('./import').then(({ likelyCatalogue }) => likelyCatalogue(file, used));
      const catalogue = await likely.catch(() => undefined);
      setImporting({ file, ...(catalogue ? { like: { catalogue, isCertain: false } } : {}) });
    },
    [pageId],
  );
  const openFiles = useCallback(
    async (files: readonly PictureSource[], target?: PictureTarget) => {
      if (dropFigures(files) || dropDecision(files, pageId !== null)) return;
      dismissFailures();
      try {
        const { openFiles } = await import('./open-files');
        await openFiles(files, target, (file) => void importFile(file));
      } catch (error) {
        const description = error instanceof Error ? error.message : String(error);
        toast.error(t('open-failed', { name: files[0]?.path ?? '' }), { description });
      }
    },
    [t, importFile, pageId],
  );
  const openFile = useCallback((chosen: File) => void openFiles([{ path: chosen.name, file: chosen }]), [openFiles]);

  /** A new catalogue belongs to the open page where that has none, else it is planned from. */
  const takeCatalogue = async (id: string) => {
    const open = route.screen === 'page' ? await findPage(route.id).catch(() => undefined) : undefined;
    const has = open?.catalogueId ? await findCatalogue(open.catalogueId).catch(() => undefined) : undefined;
    if (!open || has) {
      setCatalogueId(id);
      return;
    }
    await library.pages.update(open.id, { catalogueId: id }).catch(() => undefined);
    setAttached({ page: open.id, catalogue: id });
  };

  return (
    <>
      <FileDrop onFiles={openFiles} />
      <RefreshChooser onFile={(file, catalogue) => setImporting({ file, like: { catalogue, isCertain: true } })} />
      {route.screen === 'page' ? (
        <Suspense>
          <EditorLoader
            key={route.id}
            pageId={route.id}
            attached={attached?.page === route.id ? attached.catalogue : undefined}
            onOpenFile={openFile}
          />
        </Suspense>
      ) : route.screen === 'rules' ? (
        <Suspense>
          <RulePages rule={route.rule} />
        </Suspense>
      ) : (
        <Home onOpenPage={(id) => go({ screen: 'page', id })} onPlan={setCatalogueId} onImport={openFile} />
      )}
      <Suspense>
        {hasPictures && route.screen === 'home' ? <HomePictures /> : null}
        {workspace && route.screen === 'home' ? <WorkspaceDialog file={workspace} onClose={closeWorkspace} /> : null}
        {hasPolicies && route.screen !== 'page' ? <PolicyDialog onClose={closePolicies} /> : null}
        {untold ? <UnopenedDialog file={untold} onAnother={openFile} onClose={closeUnopened} /> : null}
        {carried ? (
          <CarriedPageDialog
            name={carried.name}
            onOpenPage={carried.openPage}
            onUsePicture={carried.usePicture}
            onClose={closeCarriedPage}
          />
        ) : null}
        {importing ? (
          <ImportDialog
            {...importing}
            onClose={() => setImporting(null)}
            onDone={(id) => {
              setImporting(null);
              void takeCatalogue(id);
            }}
            onFresh={(fresh) => {
              if (importing.like) refreshing.setState({ ready: { catalogue: importing.like.catalogue, fresh } });
              setImporting(null);
            }}
          />
        ) : null}
        {ready?.fresh && route.screen === 'home' ? <RefreshDialog {...ready} onClose={closeRefresh} /> : null}
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
        {...TOASTS[hasDialog ? 'dialog' : route.screen === 'page' ? 'page' : 'home']}
        closeButton
        style={TOAST_ROOM}
        containerAriaLabel={t('notifications')}
        toastOptions={{ closeButtonAriaLabel: t('close'), className: styles.toast ?? '' }}
      />
    </>
  );
}
