import { type ReactNode, Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tinykeys } from 'tinykeys';
import { useStore } from 'zustand';
import { earlyPicture, takeOver } from '@/early';
import { settings } from '@/editor';
import { downloadPageFile } from '@/export';
import type { ArrangedAlready } from '../arrange';
import { Canvas, CanvasDnd } from '../canvas';
import { closeFigures, figuresDialog } from '../figures-dialog';
import { onArrangerAsked, openRuleSettings, useFindingKeys, useRuleSettings } from '../findings';
import { FirstSteps } from '../first-steps';
import { addPictures, incoming } from '../incoming-pictures';
import { askRefresh, closeRefresh, refreshing } from '../incoming-refresh';
import { RhythmStrip } from '../rhythm';
import { go } from '../route';
import { SelectionTools, selectionTools } from '../selection';
import { FilePicker, Later, lazyPart, useCatalogue, useDispatch, useEditor, useEditorStore, useImages, useLang } from '../shell';
import { closeSuggestions, suggestDialog } from '../suggest-dialog';
import { closeTemplates, templatesDialog } from '../templates-dialog';
import { namedActions } from './actions';
import { Bar } from './Bar';
import styles from './EditorScreen.module.css';
import { PanelBoundary } from './PanelBoundary';
import { LeftTabs, RightTabs } from './PanelTabs';
import { SignoffDialogs } from './SignoffDialogs';
import { useArrange } from './use-arrange';
import { useSoldOutWord } from './use-sold-out-word';

const TableDialog = lazyPart(() => import('../export').then(({ TableDialog }) => TableDialog));
const Preview = lazyPart(() => import('../preview').then(({ Preview }) => Preview));
const ShortcutSheet = lazyPart(() => import('../shortcuts').then(({ ShortcutSheet }) => ShortcutSheet));
const CommandPalette = lazyPart(() => import('./CommandPalette').then(({ CommandPalette }) => CommandPalette));
const RuleSettingsDialog = lazyPart(() => import('../rules').then(({ RuleSettingsDialog }) => RuleSettingsDialog));
const EditorPictures = lazyPart(() => import('../pictures').then(({ EditorPictures }) => EditorPictures));
const RefreshDialog = lazyPart(() => import('../refresh').then(({ RefreshDialog }) => RefreshDialog));
const ArrangeDialog = lazyPart(() => import('../arrange').then(({ ArrangeDialog }) => ArrangeDialog));
const CalibrationDialog = lazyPart(() => import('../calibration').then(({ CalibrationDialog }) => CalibrationDialog));
const MorningDialog = lazyPart(() => import('../morning').then(({ MorningDialog }) => MorningDialog));
const TemplateGallery = lazyPart(() => import('../templates').then(({ TemplateGallery }) => TemplateGallery));
const SuggestDialog = lazyPart(() => import('../suggest').then(({ SuggestDialog }) => SuggestDialog));
const SaveTemplate = lazyPart(() => import('../templates').then(({ SaveTemplate }) => SaveTemplate));
const ExportDialog = lazyPart(() => import('../export').then(({ ExportDialog }) => ExportDialog));

type Overlay = 'preview' | 'tables' | 'palette' | 'shortcuts' | 'export' | 'arrange' | null;

const isField = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Whether undo is the field's own: it holds edits that are not yet the page's, or it stands in a dialog over the page. */
const keepsUndo = (target: EventTarget | null) => isField(target) && target.matches('[data-editing], [role="dialog"] *');

export interface EditorScreenProps {
  pageId?: string;
  onOpenFile: (file: File) => void;
  /** A line under the bar. */
  notice?: ReactNode;
  /** What lies over the canvas's corner. */
  chip?: ReactNode;
}

/** The editor: the bar, catalogue and outline, the canvas over the price rhythm, findings and inspector. */
export function EditorScreen({ pageId, onOpenFile, notice, chip }: EditorScreenProps) {
  const { t } = useTranslation(['common', 'history']);
  const store = useEditorStore();
  const dispatch = useDispatch();
  const lang = useLang();
  const images = useImages();
  const viewports = useEditor(({ page }) => page.viewports);
  const [overlay, setOverlay] = useState<Overlay>(null);
  const ready = useStore(refreshing, (state) => state.ready);
  const templates = useStore(templatesDialog, ({ shown }) => shown);
  const replaced = useStore(suggestDialog, ({ tile }) => tile);
  const hasFirstSteps = useStore(settings, ({ firstSteps }) => firstSteps !== null);
  const figures = useStore(figuresDialog, ({ shown }) => shown);
  const catalogueId = useCatalogue()?.id;
  const hasPictures = useStore(incoming, ({ sources }) => sources !== null);
  const wide = typeof window === 'undefined' || window.innerWidth >= 1024;
  const [panels, setPanels] = useState({ left: wide, right: wide });
  const picker = useRef<HTMLInputElement>(null);
  const screen = useRef<HTMLDivElement>(null);
  const [arranged, setArranged] = useState<ArrangedAlready | null>(null);
  const openArrange = useCallback((shown: ArrangedAlready | null = null) => {
    setArranged(shown);
    setOverlay('arrange');
  }, []);
  const { arrange, running, cancel } = useArrange(openArrange);
  useEffect(() => onArrangerAsked(store, () => openArrange()), [store, openArrange]);
  const [ruleSettings, closeRuleSettings] = useRuleSettings();
  useFindingKeys();
  useSoldOutWord();

  const tools = useMemo(() => selectionTools(store, dispatch), [store, dispatch, lang]);
  // Labels and viewports are read when the list is made, so it is made anew when they change.
  const actions = useMemo(
    () =>
      namedActions({
        store,
        tools,
        t,
        arrange,
        openArrange: () => openArrange(),
        openExport: () => setOverlay('export'),
        savePageFile: () => downloadPageFile(store.getState().whole),
        saveWithPictures: () => void import('../export').then(({ savePageArchive }) => savePageArchive(store.getState().whole)),
        addPictures: () => addPictures([]),
        openFile: () => picker.current?.click(),
        refreshCatalogue: catalogueId === undefined ? undefined : () => askRefresh(catalogueId),
        openPreview: () => setOverlay('preview'),
        openTables: () => setOverlay('tables'),
        openPalette: () => setOverlay('palette'),
        openShortcuts: () => setOverlay('shortcuts'),
        openRuleSettings: () => openRuleSettings(store),
        goHome: () => go({ screen: 'home' }),
        dispatch,
      }),
    [store, tools, t, arrange, openArrange, dispatch, lang, viewports, catalogueId],
  );

  // Before the page is painted: who sees it can use its keys.
  useLayoutEffect(() => {
    const bindings = actions.flatMap((action) =>
      (action.keys ?? []).map((key): [string, (event: KeyboardEvent) => void] => [
        key,
        (event) => {
          if ((action.id === 'shortcuts' || action.id === 'duplicate') && isField(event.target)) return;
          if ((action.id === 'undo' || action.id === 'redo') && keepsUndo(event.target)) return;
          event.preventDefault();
          action.run();
        },
      ]),
    );
    return tinykeys(window, Object.fromEntries(bindings));
  }, [actions]);

  useLayoutEffect(() => {
    const shown = pageId === undefined ? undefined : earlyPicture(pageId);
    if (shown && screen.current) takeOver(shown, screen.current);
  }, [pageId]);

  const host = useMemo(() => ({ store, tools, actions }), [store, tools, actions]);
  const save = () => downloadPageFile(store.getState().whole);
  return (
    <CanvasDnd images={images}>
      <div ref={screen} className={styles.screen} data-screen="">
        <button type="button" className={styles.skip} onClick={() => document.getElementById('canvas')?.focus()}>
          {t('skip-to-canvas')}
        </button>
        <Later>
          <Bar
            actions={actions}
            arranging={running}
            onCancelArrange={cancel}
            panels={panels}
            onTogglePanel={(side) => setPanels((shown) => ({ ...shown, [side]: !shown[side] }))}
          />
        </Later>
        <div className={styles.notice} data-part="notice">
          {notice}
        </div>
        {panels.left ? (
          <aside className={`${styles.side} ${styles.left}`} data-part="left" aria-label={t('left-panel')}>
            <PanelBoundary onSave={save}>
              <Later waits>
                <LeftTabs onOpenFile={onOpenFile} />
              </Later>
            </PanelBoundary>
          </aside>
        ) : (
          <span />
        )}
        <main className={styles.middle} data-part="middle">
          <div className={styles.canvas}>
            <PanelBoundary onSave={save}>
              <Canvas images={images} />
              <SelectionTools host={host} onOpenFile={onOpenFile} />
              {chip}
            </PanelBoundary>
          </div>
          {hasFirstSteps ? (
            <Later>
              <FirstSteps hasPalette={overlay === 'palette'} onPalette={() => setOverlay('palette')} />
            </Later>
          ) : null}
          <PanelBoundary onSave={save}>
            <Later>
              <RhythmStrip />
            </Later>
          </PanelBoundary>
        </main>
        {panels.right ? (
          <aside className={`${styles.side} ${styles.right}`} data-part="right" aria-label={t('right-panel')}>
            <PanelBoundary onSave={save}>
              <Later waits>
                <RightTabs />
              </Later>
            </PanelBoundary>
          </aside>
        ) : (
          <span />
        )}
      </div>
      <FilePicker ref={picker} onFile={onOpenFile} />
      <Suspense>
        {overlay === 'tables' ? <TableDialog onClose={() => setOverlay(null)} /> : null}
        {overlay === 'preview' ? <Preview onClose={() => setOverlay(null)} /> : null}
        {overlay === 'palette' ? <CommandPalette actions={actions} onClose={() => setOverlay(null)} /> : null}
        {ruleSettings ? <RuleSettingsDialog rule={ruleSettings.rule} onClose={closeRuleSettings} /> : null}
        {hasPictures ? <EditorPictures /> : null}
        {ready ? <RefreshDialog {...ready} onClose={closeRefresh} /> : null}
        {overlay === 'arrange' ? (
          <ArrangeDialog shown={arranged} onClose={() => setOverlay(null)} onReopen={() => setOverlay('arrange')} />
        ) : null}
        {figures === 'calibration' ? <CalibrationDialog onClose={closeFigures} /> : null}
        {figures === 'morning' ? <MorningDialog onClose={closeFigures} /> : null}
        {replaced === null ? null : <SuggestDialog tileId={replaced} onClose={closeSuggestions} />}
        {templates?.dialog === 'gallery' ? <TemplateGallery moduleId={templates.module} onClose={closeTemplates} /> : null}
        {templates?.dialog === 'save' ? <SaveTemplate moduleId={templates.module} onClose={closeTemplates} /> : null}
        <SignoffDialogs />
        {overlay === 'shortcuts' ? <ShortcutSheet actions={actions} onClose={() => setOverlay(null)} /> : null}
        {overlay === 'export' ? <ExportDialog onClose={() => setOverlay(null)} /> : null}
      </Suspense>
    </CanvasDnd>
  );
}
