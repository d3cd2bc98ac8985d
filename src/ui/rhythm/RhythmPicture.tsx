import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { skusById } from '@/core/page';
import { useEditor, useEditorStore, useMoney } from '@/ui/shell';
import { RhythmChart } from './RhythmChart';
import styles from './RhythmStrip.module.css';
import { dots, nearestPoint, type Scale, type Strip, type StripPoint, scaleOf } from './strip';

const HEIGHT_PX = 113;
const MARGINS = { left: 60, right: 16, top: 18, bottom: 10 };
/** How near the pointer must come to a point, in px. */
const REACH_PX = 28;

interface PictureProps {
  strip: Strip;
  broken: { tiles: ReadonlySet<string>; steps: ReadonlySet<number> };
  viewport: string;
}

/** The drawing, and going about in it: pointing lights tiles up, a click or Enter selects them, arrows move from point to point. */
export function RhythmPicture({ strip, broken, viewport }: PictureProps) {
  const { t } = useTranslation('findings');
  const { actions } = useEditorStore();
  const holder = useRef<HTMLDivElement>(null);
  const width = useWidth(holder);
  const frame = useMemo(() => ({ width, height: HEIGHT_PX, ...MARGINS }), [width]);
  const scale = useMemo(() => scaleOf(strip, frame), [strip, frame]);
  const untitled = useCallback((number: number) => t('module-untitled', { number }), [t]);
  const [cursor, setCursor] = useState(0);
  const [focused, setFocused] = useState(false);
  const [pointed, setPointed] = useState(-1);
  const option = useId();
  const here = Math.min(cursor, strip.points.length - 1);
  const words = usePointWords(broken.tiles);

  // A picture that goes away under the pointer is not told that the pointer left: lit tiles would look selected ever after.
  const pointing = useRef(false);
  pointing.current = focused || pointed >= 0;
  useEffect(() => () => void (pointing.current && actions.light(null)), [actions]);

  const light = (position: number, reveal = false) => {
    const tile = strip.points[position]?.tile;
    actions.light(tile === undefined ? null : { tiles: [tile], viewport, ...(reveal ? { reveal } : {}) });
  };
  const point = (position: number) => {
    if (position === pointed) return;
    setPointed(position);
    light(position);
  };
  const open = (position: number) => {
    const tile = strip.points[position]?.tile;
    if (tile === undefined) return;
    setCursor(position);
    actions.select([tile]);
    light(position, true);
  };
  const find = (event: PointerEvent | React.MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    return nearestPoint(strip, scale, event.clientX - box.left, event.clientY - box.top, REACH_PX);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(here);
      return;
    }
    const to = destination(strip, here, event.key);
    if (to === undefined) return;
    event.preventDefault();
    setCursor(to);
    light(to);
  };
  const shown = pointed >= 0 ? pointed : focused ? here : -1;
  const current = strip.points[here];
  return (
    <div
      ref={holder}
      className={styles.picture}
      style={{ height: HEIGHT_PX }}
      role="listbox"
      tabIndex={0}
      aria-label={t('rhythm-list')}
      aria-activedescendant={option}
      onKeyDown={onKeyDown}
      onFocus={() => {
        setFocused(true);
        if (pointed < 0) light(here);
      }}
      onBlur={() => {
        setFocused(false);
        light(-1);
      }}
      onPointerMove={(event) => point(find(event))}
      onPointerLeave={() => point(-1)}
      onClick={(event) => open(find(event))}
    >
      {width > 0 ? <RhythmChart strip={strip} scale={scale} frame={frame} broken={broken} untitled={untitled} /> : null}
      {width > 0 ? <Marks strip={strip} scale={scale} width={width} viewport={viewport} /> : null}
      {current ? (
        // Only the point in hand is in the tree; its place in the whole list is said by number.
        <span
          id={option}
          className={styles.hidden}
          role="option"
          aria-selected="true"
          tabIndex={-1}
          aria-setsize={strip.points.length}
          aria-posinset={here + 1}
        >
          {words(current)}
        </span>
      ) : null}
      {width > 0 && shown >= 0 ? <Chip point={strip.points[shown]} x={scale.x(shown)} scale={scale} width={width} words={words} /> : null}
    </div>
  );
}

/** What is selected, and what is lit up from anywhere. */
function Marks({ strip, scale, width, viewport }: { strip: Strip; scale: Scale; width: number; viewport: string }) {
  const { selection, lit } = useEditor((state) => ({ selection: state.selection, lit: state.lit }));
  const litTiles = lit && (lit.viewport === undefined || lit.viewport === viewport) ? lit.tiles : [];
  const mark = (tiles: readonly string[]) => {
    const wanted = new Set(tiles);
    return wanted.size === 0 ? '' : dots(strip, scale, ({ tile }) => wanted.has(tile));
  };
  return (
    <svg className={styles.chart} width={width} height={HEIGHT_PX} aria-hidden="true">
      <path className={styles.lit} d={mark(litTiles)} />
      <path className={styles.selected} d={mark(selection)} />
    </svg>
  );
}

/** A point in a few words, beside it. */
function Chip({
  point,
  x,
  scale,
  width,
  words,
}: {
  point: StripPoint | undefined;
  x: number;
  scale: Scale;
  width: number;
  words: (point: StripPoint) => string;
}) {
  if (!point) return null;
  const left = x > width / 2;
  const y = Math.min(HEIGHT_PX - 26, Math.max(0, scale.y(point.price) - 12));
  return (
    <span className={styles.chip} aria-hidden="true" style={left ? { right: width - x + 12, top: y } : { left: x + 12, top: y }}>
      {words(point)}
    </span>
  );
}

/** `title, ¥99, step 2, low`, and whether a price rule is broken there. */
function usePointWords(broken: ReadonlySet<string>): (point: StripPoint) => string {
  const { t } = useTranslation('findings');
  const money = useMoney();
  const page = useEditor((state) => state.page);
  const titles = useMemo(() => {
    const skus = skusById(page);
    return new Map(page.modules.flatMap((module) => (module.tiles ?? []).map((tile) => [tile.id, skus.get(tile.skuId)?.title ?? ''])));
  }, [page]);
  return ({ tile, price, step, kind, free }) =>
    [
      titles.get(tile),
      money(price),
      t('rhythm-step', { step: step + 1 }),
      t(`rhythm-kind-${kind}`),
      free ? t('rhythm-kind-free') : '',
      broken.has(tile) ? t('rhythm-breaks') : '',
    ]
      .filter(Boolean)
      .join(t('rhythm-comma'));
}

/** Where a key leads from a point: arrows to the neighbours, page keys to the first point of the next or previous step. */
function destination(strip: Strip, here: number, key: string): number | undefined {
  const last = strip.points.length - 1;
  const at = strip.steps.findIndex(({ from, to }) => from <= here && here <= to);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(last, here + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, here - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'PageDown':
      return strip.steps[at + 1]?.from ?? last;
    case 'PageUp':
      return strip.steps[at - 1]?.from ?? 0;
    default:
      return undefined;
  }
}

/** The width of an element in CSS px, as it changes; 0 before it is known. */
function useWidth(holder: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [holder]);
  return width;
}
