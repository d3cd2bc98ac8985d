import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceBin } from '@/core/plan';
import styles from './PriceHistogram.module.css';
import { edgeOf, type PriceRange, rangeBetween } from './price-range';

export interface PriceHistogramProps {
  bins: readonly PriceBin[];
  value: PriceRange;
  onChange: (range: PriceRange) => void;
  /** Minor units to text. */
  money: (minor: number) => string;
  /** Height of the bars in CSS px. */
  height?: number;
}

/** What a drag holds: one edge, the whole stretch, or a new stretch from where it began. */
type Grip = { kind: 'low' | 'high' | 'move' | 'new'; start: number };

/** Pointer px within which an edge is taken rather than a new stretch begun. */
const REACH = 8;

/** Prices as bars on a log scale; a stretch of them is chosen by dragging or with the arrow keys on its two edges. */
export function PriceHistogram({ bins, value, onChange, money, height = 40 }: PriceHistogramProps) {
  const { t } = useTranslation('catalogue');
  const track = useRef<HTMLFieldSetElement>(null);
  const [grip, setGrip] = useState<Grip | null>(null);
  const last = bins.length;
  const low = value.priceMin === undefined ? 0 : edgeOf(bins, value.priceMin);
  const high = value.priceMax === undefined ? last : edgeOf(bins, value.priceMax);
  const first = bins[0];
  const end = bins.at(-1);
  if (!first || !end || last < 2) return <p className={styles.none}>{first ? money(first.from) : t('no-prices')}</p>;

  const set = (from: number, to: number) => {
    const a = Math.max(0, Math.min(from, to, last - 1));
    const b = Math.min(last, Math.max(from, to, a + 1));
    if (a !== low || b !== high) onChange(rangeBetween(bins, a, b));
  };
  const edgeAt = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (!box) return { edge: 0, x: 0, width: 1 };
    const x = Math.max(0, Math.min(box.width, event.clientX - box.left));
    return { edge: (x / box.width) * last, x, width: box.width };
  };
  const onPointerDown = (event: PointerEvent<HTMLFieldSetElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { edge, x, width } = edgeAt(event);
    const near = (at: number) => Math.abs(x - (at / last) * width);
    if (Math.min(near(low), near(high)) <= REACH) setGrip({ kind: near(low) < near(high) ? 'low' : 'high', start: edge });
    else if (edge > low && edge < high && (low > 0 || high < last)) setGrip({ kind: 'move', start: edge });
    else setGrip({ kind: 'new', start: edge });
  };
  const onPointerMove = (event: PointerEvent<HTMLFieldSetElement>) => {
    if (!grip) return;
    const { edge } = edgeAt(event);
    if (grip.kind === 'low') set(Math.min(Math.round(edge), high - 1), high);
    else if (grip.kind === 'high') set(low, Math.max(Math.round(edge), low + 1));
    else if (grip.kind === 'new') {
      if (Math.abs(edge - grip.start) > 0.3) set(Math.floor(Math.min(edge, grip.start)), Math.ceil(Math.max(edge, grip.start)));
    } else {
      const by = Math.max(-low, Math.min(last - high, Math.round(edge - grip.start)));
      if (by === 0) return;
      set(low + by, high + by);
      setGrip({ kind: 'move', start: grip.start + by });
    }
  };
  const onKeyDown = (side: 'low' | 'high') => (event: KeyboardEvent) => {
    const at = side === 'low' ? low : high;
    const [min, max] = side === 'low' ? [0, high - 1] : [low + 1, last];
    const to = keyTarget(event.key, at, min, max);
    if (to === undefined) return;
    event.preventDefault();
    if (side === 'low') set(to, high);
    else set(low, to);
  };
  const tallest = Math.max(1, ...bins.map(({ count }) => count));
  const priceOf = (edge: number) => (edge === last ? end.to : (bins[edge]?.from ?? 0));
  const isNarrow = value.priceMin !== undefined || value.priceMax !== undefined;
  const from = value.priceMin ?? Math.round(first.from);
  const to = value.priceMax ?? Math.round(end.to);
  const handle = (side: 'low' | 'high') => (
    <span
      role="slider"
      tabIndex={0}
      className={styles.handle}
      style={{ left: `${((side === 'low' ? low : high) / last) * 100}%` }}
      aria-label={t(side === 'low' ? 'price-from' : 'price-to')}
      aria-valuemin={Math.round(side === 'low' ? first.from : priceOf(low + 1))}
      aria-valuemax={Math.round(side === 'low' ? priceOf(high - 1) : end.to)}
      aria-valuenow={side === 'low' ? from : to}
      aria-valuetext={money(side === 'low' ? from : to)}
      onKeyDown={onKeyDown(side)}
    />
  );
  return (
    <div className={styles.histogram}>
      <fieldset
        ref={track}
        aria-label={t('price-histogram')}
        title={t('price-hint')}
        className={styles.track}
        data-dragging={grip ? grip.kind : undefined}
        style={{ height }}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => setGrip(null)}
        onPointerCancel={() => setGrip(null)}
        onDoubleClick={() => onChange({})}
      >
        {bins.map((bin, index) => (
          <span
            key={bin.from}
            className={styles.bar}
            data-in={index >= low && index < high ? true : undefined}
            style={{ height: bin.count === 0 ? 1 : Math.max(2, (bin.count / tallest) * height) }}
            title={t('price-bin', { count: bin.count, from: money(Math.round(bin.from)), to: money(Math.round(bin.to)) })}
          />
        ))}
        {handle('low')}
        {handle('high')}
      </fieldset>
      <div className={styles.scale}>
        <span>{money(Math.round(first.from))}</span>
        {isNarrow ? (
          <strong>
            {money(from)} – {money(to)}
          </strong>
        ) : (
          <span>{t('price-all')}</span>
        )}
        <span>{money(Math.round(end.to))}</span>
      </div>
    </div>
  );
}

/** Where a key takes an edge; undefined for keys that are not the slider's. */
function keyTarget(key: string, at: number, min: number, max: number): number | undefined {
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5 };
  if (key === 'Home') return min;
  if (key === 'End') return max;
  const step = steps[key];
  return step === undefined ? undefined : Math.max(min, Math.min(max, at + step));
}
