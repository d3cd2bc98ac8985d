import { LayoutTemplate, Plus } from 'lucide-react';
import { Suspense, useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { layoutPage, metricsAt, type Page, type PageLayout } from '@/core/page';
import { viewportName } from '@/core/rules';
import { newId } from '@/editor';
import { Button, EmptyState, lazyPart, useDispatch, useEditor, useEditorStore, useLang } from '@/ui/shell';
import styles from './Canvas.module.css';
import { CarryKeys } from './CarryKeys';
import { useCanvasDnd, useCanvasSource } from './dnd-context';
import { OverlaySwitch } from './OverlaySwitch';
import { placeDialog } from './place-dialog';
import { onCanvasClick, onCanvasDoubleClick, pickUpTile, pressTitle } from './pointing';
import { Sheet } from './Sheet';
import { useDeclare } from './use-declare';
import { useEarlyPlace } from './use-early-place';
import { useKeepPlace } from './use-keep-place';
import { useReveal } from './use-reveal';
import { useStill } from './use-still';
import { useSurface } from './use-surface';
import { useTileKeys } from './use-tile-keys';
import { useZoom } from './use-zoom';

export interface CanvasProps {
  /** The address of a picture that the page names, or undefined where it cannot be had. */
  images: (reference: string) => string | undefined;
}

const GoToPlace = lazyPart(() => import('./GoToPlace').then(({ GoToPlace }) => GoToPlace));
const FlowLegend = lazyPart(() => import('../flow').then(({ FlowLegend }) => FlowLegend));

const NEW_MODULE_COLUMNS = { phone: 2, desktop: 4 };

/** The middle of the editor: the page as it will look, at one viewport or at all of them, to be worked on. */
export function Canvas({ images }: CanvasProps) {
  const { t } = useTranslation('canvas');
  const lang = useLang();
  const store = useEditorStore();
  const state = useEditor(({ page, viewport, sideBySide, overlay, flow, selection, selectedModule, lit }) => ({
    page,
    viewport,
    sideBySide,
    overlay,
    selection,
    selectedModule,
    lit,
    declaring: overlay === 'flow' && flow.declaring,
  }));
  const { page, viewport, sideBySide, overlay } = state;
  const scroller = useRef<HTMLElement>(null);
  const shown = useMemo(() => page.viewports.filter(({ id }) => sideBySide || id === viewport), [page.viewports, sideBySide, viewport]);
  const before = useRef<readonly PageLayout[]>([]);
  const layouts = useMemo(() => {
    const known = new Map(before.current.map((layout) => [layout.viewport.id, layout]));
    before.current = shown.map(({ id }) => layoutPage(page, id, known.get(id)));
    return before.current;
  }, [page, shown]);
  const zoom = useZoom(scroller, shown);
  const onSurface = useSurface(scroller, zoom);
  const declare = useDeclare();
  const onKeyDown = useTileKeys(scroller, declare);
  const source = useCanvasSource(pickUpTile);
  const { session, cancel } = useCanvasDnd();
  const sending = useStore(placeDialog, ({ tiles }) => tiles);
  useEarlyPlace(scroller, zoom);
  useKeepPlace(scroller, zoom);
  useReveal(scroller);
  useStill(scroller);

  const attach = useCallback(
    (element: HTMLElement | null) => {
      scroller.current = element;
      source.ref(element);
    },
    [source],
  );

  return (
    <div className={styles.canvas}>
      <section
        ref={attach}
        className={styles.scroller}
        aria-label={t('canvas')}
        id="canvas"
        tabIndex={-1}
        data-canvas=""
        data-declaring={state.declaring || undefined}
        onPointerDown={source.onPointerDown}
        onTouchStart={source.onTouchStart}
        onBlur={() => session.carrying && cancel()}
        onClick={(event) => onCanvasClick(event, store, state.declaring ? declare : undefined)}
        onDoubleClick={({ target }) => state.declaring || onCanvasDoubleClick(target, store)}
        onKeyDown={(event) => pressTitle(event, store) || onKeyDown(event)}
      >
        <div className={styles.content}>
          {layouts.map((layout) => (
            <Sheet
              key={layout.viewport.id}
              page={page}
              layout={layout}
              name={viewportName(layout.viewport.id, lang)}
              zoom={zoom}
              overlay={overlay}
              selection={state.selection}
              selectedModule={state.selectedModule}
              lit={state.lit}
              images={images}
              onSurface={onSurface}
            />
          ))}
        </div>
        {page.modules.length === 0 && <NoModules page={page} />}
      </section>
      <OverlaySwitch />
      <div className={styles.foot} data-part="foot">
        <CarryKeys />
        {overlay === 'flow' && (
          <Suspense>
            <FlowLegend />
          </Suspense>
        )}
      </div>
      {sending.length > 0 && (
        <Suspense>
          <GoToPlace tiles={sending} />
        </Suspense>
      )}
    </div>
  );
}

/** What stands under the banner of a page without modules. */
function NoModules({ page }: { page: Page }) {
  const { t } = useTranslation('canvas');
  const dispatch = useDispatch();
  const isEditable = useEditor(({ readOnly }) => readOnly === null);
  const addModule = () => {
    const columns = Object.fromEntries(
      page.viewports.map((viewport) => [viewport.id, NEW_MODULE_COLUMNS[metricsAt(viewport).phone ? 'phone' : 'desktop']]),
    );
    dispatch({ type: 'add-module', module: { id: newId('m'), title: t('new-module'), columns, tiles: [] }, index: 0 });
  };
  return (
    <div className={styles.none}>
      <EmptyState
        icon={<LayoutTemplate size={20} strokeWidth={1.75} />}
        title={t('empty-title')}
        body={t('empty-body')}
        action={
          <Button icon={<Plus size={16} strokeWidth={1.75} />} disabled={!isEditable} onClick={addModule}>
            {t('add-module')}
          </Button>
        }
      />
    </div>
  );
}
