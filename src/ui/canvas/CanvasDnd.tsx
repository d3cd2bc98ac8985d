import { DndContext, useDraggable, useDroppable, useSensor, useSensors } from '@dnd-kit/core';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { createStore } from 'zustand/vanilla';
import type { Command } from '@/core/commands';
import { formatMoney, layoutPage, type Sku, skusById } from '@/core/page';
import { newId } from '@/editor';
import { announce, tellLocked, useDispatch, useEditorStore, useLang } from '@/ui/shell';
import { CanvasDndContext, type CanvasDndValue, type Source } from './dnd-context';
import styles from './drag.module.css';
import { type Aim, DragSession } from './drag-session';
import { dropCommand, type HeldItem, inReadingOrder } from './drop-commands';
import type { DropTarget } from './drop-target';
import { Ghost, type GhostLook } from './Ghost';
import { findPlace } from './navigate';
import { titlesOf, whereIs } from './place-words';
import { DelegatedPointerSensor, DelegatedTouchSensor, type Taken } from './sensors';
import type { Surface } from './surface';

const newSource = (): Source => ({ pickUp: undefined, node: null, listeners: undefined, setNode: undefined });
const silent = {
  announcements: { onDragStart: () => undefined, onDragOver: () => undefined, onDragEnd: () => undefined, onDragCancel: () => undefined },
  screenReaderInstructions: { draggable: '' },
  restoreFocus: false,
};
const ACTIVATION = { distance: 4 };
const LONG_PRESS = { delay: 250, tolerance: 8 };
/** Size of a tile that stands nowhere yet, in px of a desktop page. */
const CATALOGUE_GHOST_WIDTH = 240;
const CATALOGUE_GHOST_TEXT = 96;

/** Stands around everything that tiles are dragged from and to: the catalogue's list and the canvas. */
export function CanvasDnd({ children, images }: { children: ReactNode; images: (reference: string) => string | undefined }) {
  const store = useEditorStore();
  const dispatch = useDispatch();
  const lang = useLang();
  const { t } = useTranslation('canvas');
  const { t: reasons } = useTranslation('history');
  const [ghostLook, setGhostLook] = useState<GhostLook | null>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const chip = useRef<HTMLDivElement>(null);
  const surface = useRef<Surface | null>(null);
  const latest = useRef({ dispatch, lang, t, reasons });
  useEffect(() => {
    latest.current = { dispatch, lang, t, reasons };
  });

  const sayLocked = useCallback(
    (tile: string) => announce(latest.current.t('locked-stays', { title: titlesOf(store.getState().page, [tile])[0] ?? '' })),
    [store],
  );

  const value = useMemo((): CanvasDndValue => {
    const session = new DragSession({
      surface: () => surface.current,
      ghost: () => ghost.current,
      chip: () => chip.current,
      openOutline: () => store.actions.show({ leftPanel: 'outline' }),
      forget: () => foreseen.getState() && foreseen.setState(null, true),
      preview: (held, { target, viewport }) => {
        const command = dropCommand(held, target, viewport);
        if (store.getState().overlay === 'flow') foresee(landing(held, target), command);
        const report = store.actions.preview([command]);
        return report && { before: store.getState().report.score, after: report.score };
      },
      words: (skuId, held) => {
        const { page } = store.getState();
        const coming = held.from === 'catalogue' ? held.tiles.find(({ sku }) => sku.id === skuId)?.sku : undefined;
        const sku = coming ?? skusById(page).get(skuId);
        const price = sku && sku.price > 0 ? formatMoney(sku.price, page.currency, latest.current.lang === 'zh' ? 'zh-CN' : 'en') : '';
        return { title: sku?.title ?? skuId, price };
      },
      formatScore: (score) => score.toLocaleString(latest.current.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    });
    const carried: CanvasDndValue['carried'] = createStore(() => null);
    const foreseen: CanvasDndValue['foreseen'] = createStore(() => null);
    const foresee = (tiles: readonly string[], command: Command) => {
      const page = store.actions.pageAfter([command]);
      foreseen.setState(page ? { page, tiles } : null, true);
    };
    const commit = (held: HeldItem, { target, viewport }: Aim): boolean => {
      if (!latest.current.dispatch(dropCommand(held, target, viewport))) {
        if (target.kind === 'locked') sayLocked(target.tile ?? '');
        return false;
      }
      const tiles = landing(held, target);
      store.actions.show({ viewport });
      store.actions.select(tiles);
      const { page } = store.getState();
      const place = whereIs(latest.current.t, layoutPage(page, viewport), tiles[0] ?? '');
      if (tiles.length > 1)
        announce(latest.current.t(held.from === 'canvas' ? 'dropped-many' : 'placed-many', { count: tiles.length, place }));
      else announce(latest.current.t('dropped', { title: titlesOf(page, tiles)[0] ?? '', place }));
      return true;
    };
    const cancel = () => {
      const { holding } = session;
      carried.setState(null, true);
      if (!session.cancel()) return;
      setGhostLook(null);
      const { page } = store.getState();
      const title = holding?.from === 'canvas' ? (titlesOf(page, holding.tiles)[0] ?? '') : (holding?.tiles[0]?.sku.title ?? '');
      announce(latest.current.t('cancelled-move', { title }));
    };
    return {
      session,
      canvas: newSource(),
      catalogue: newSource(),
      setSurface: (next) => {
        surface.current = next;
      },
      shownZoom: createStore(() => 1),
      carried,
      foreseen,
      drop: () => {
        const result = session.drop();
        carried.setState(null, true);
        setGhostLook(null);
        return result !== null && commit(result.held, result.aim);
      },
      cancel,
    };
  }, [store, sayLocked]);

  useEffect(() => () => void value.session.cancel(), [value]);

  const events = useMemo(
    () => ({
      start(taken: Taken, point: { x: number; y: number }) {
        const { page, selection, readOnly } = store.getState();
        if (readOnly) {
          toast.error(latest.current.reasons('refused-read-only'), { id: 'refused-read-only' });
          return;
        }
        const zoom = surface.current?.zoom() ?? 1;
        if (taken.from === 'catalogue') {
          const held: HeldItem = { from: 'catalogue', tiles: taken.skus.map((sku) => ({ id: newId('t'), sku })) };
          if (value.session.begin(held, undefined, point)) setGhostLook(skuLook(taken.skus, page.currency, page.locale));
          return;
        }
        const layout = surface.current?.sheets().find((sheet) => sheet.layout.viewport.id === taken.viewport)?.layout;
        const found = layout && findPlace(layout, taken.tile);
        if (!layout || !found) return;
        if (found.tile.placed.tile.locked) {
          tellLocked(store, taken.tile);
          sayLocked(taken.tile);
          return;
        }
        const locked = new Set(page.modules.flatMap(({ tiles }) => (tiles ?? []).flatMap((tile) => (tile.locked ? tile.id : []))));
        const together = selection.includes(taken.tile) ? selection.filter((id) => !locked.has(id)) : [taken.tile];
        const held: HeldItem = { from: 'canvas', tiles: inReadingOrder(layout, together) };
        if (!value.session.begin(held, taken.viewport, point)) return;
        setGhostLook({
          box: found.tile,
          sku: skusById(page).get(found.tile.placed.tile.skuId),
          unit: layout.metrics.unit,
          phone: layout.metrics.phone,
          zoom,
          count: held.tiles.length,
          currency: page.currency,
          locale: page.locale,
        });
      },
      move: (point: { x: number; y: number }) => value.session.moveTo(point),
      end: () => void value.drop(),
      cancel: () => value.cancel(),
    }),
    [store, value, sayLocked],
  );
  const sensors = useSensors(
    useSensor(
      DelegatedPointerSensor,
      useMemo(() => ({ events, activationConstraint: ACTIVATION }), [events]),
    ),
    useSensor(
      DelegatedTouchSensor,
      useMemo(() => ({ events, activationConstraint: LONG_PRESS }), [events]),
    ),
  );

  return (
    <CanvasDndContext value={value}>
      <DndContext sensors={sensors} accessibility={silent} autoScroll={false} collisionDetection={noCollisions}>
        <SourceHandle id="canvas" source={value.canvas} droppable />
        <SourceHandle id="catalogue" source={value.catalogue} />
      </DndContext>
      {children}
      {createPortal(
        <>
          <div ref={ghost} className={styles.ghost} aria-hidden="true">
            {ghostLook && <Ghost look={ghostLook} images={images} />}
          </div>
          <div ref={chip} className={styles.chip} hidden aria-hidden="true" data-score-chip="" />
        </>,
        document.body,
      )}
    </CanvasDndContext>
  );
}

/** The tiles that show what is held once it is dropped. */
function landing(held: HeldItem, { kind, tile = '' }: DropTarget): readonly string[] {
  if (held.from === 'canvas') return held.tiles;
  return kind === 'replace' ? [tile] : held.tiles.map(({ id }) => id);
}

/** Targets are the session's own arithmetic: the library looks for none. */
const noCollisions = () => [];

/** Registers one draggable (and the canvas's one droppable) with the library. Renders nothing. */
function SourceHandle({ id, source, droppable = false }: { id: string; source: Source; droppable?: boolean }) {
  const data = useMemo(() => ({ pickUp: (target: Element) => source.pickUp?.(target) }), [source]);
  const { listeners, setNodeRef } = useDraggable({ id, data });
  const { setNodeRef: setDropRef } = useDroppable({ id: `${id}-drop`, disabled: !droppable });
  useEffect(() => {
    source.listeners = listeners as Source['listeners'];
    source.setNode = (element) => {
      setNodeRef(element);
      if (droppable) setDropRef(element);
    };
    source.setNode(source.node);
  });
  return null;
}

function skuLook([sku, ...others]: readonly Sku[], currency: string, locale: string | undefined): GhostLook {
  const width = CATALOGUE_GHOST_WIDTH;
  return {
    box: { x: 0, y: 0, width, height: width + CATALOGUE_GHOST_TEXT, pictureHeight: width },
    sku,
    unit: 1,
    phone: false,
    zoom: 0.5,
    count: others.length + 1,
    currency,
    locale,
  };
}
