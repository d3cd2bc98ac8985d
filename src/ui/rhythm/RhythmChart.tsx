import { memo, useMemo } from 'react';
import { formatMoney, minorDigits } from '@/core/page';
import { useEditor, useLang } from '@/ui/shell';
import styles from './RhythmStrip.module.css';
import { dots, type Frame, logTicks, type Scale, type Strip, stepBoxes, thread, ticksUnder } from './strip';

const TICK_GAP_PX = 17;
/** With points closer than this, in px, rings would cover the threads: what breaks a rule is marked below instead. */
const DENSE_PX = 7;

/** The strip without what changes while one points at it: axis, steps, threads, dots. A handful of paths, whatever the number of tiles. */
export const RhythmChart = memo(function RhythmChart({
  strip,
  scale,
  frame,
  broken,
  untitled,
}: {
  strip: Strip;
  scale: Scale;
  frame: Frame;
  broken: { tiles: ReadonlySet<string>; steps: ReadonlySet<number> };
  untitled: (number: number) => string;
}) {
  const { width, height, left, right, top, bottom } = frame;
  const dot = Math.max(2, Math.min(8, scale.pitch * 0.6));
  const end = width - right;
  const dense = scale.pitch < DENSE_PX;
  const paths = useMemo(
    () => ({
      steps: stepBoxes(strip, scale, () => true),
      stepsBroken: dense ? '' : stepBoxes(strip, scale, ({ index }) => broken.steps.has(index)),
      high: thread(strip, scale, 'high'),
      low: thread(strip, scale, 'low'),
      highs: dots(strip, scale, ({ kind }) => kind === 'high'),
      lows: dots(strip, scale, ({ kind }) => kind === 'low'),
      between: dots(strip, scale, ({ kind }) => kind === 'between'),
      broken: dense
        ? ticksUnder(strip, scale, height - bottom + 4, ({ tile }) => broken.tiles.has(tile))
        : dots(strip, scale, ({ tile }) => broken.tiles.has(tile)),
    }),
    [strip, scale, broken, dense, height, bottom],
  );
  return (
    <>
      <svg className={styles.chart} width={width} height={height} aria-hidden="true">
        <Axis scale={scale} left={left} right={end} />
        <path className={styles.step} d={paths.steps} />
        <path className={styles.stepBroken} d={paths.stepsBroken} />
        {strip.modules.slice(1).map(({ id, from }) => (
          <line key={id} className={styles.border} x1={scale.x(from - 0.5)} x2={scale.x(from - 0.5)} y1={2} y2={height - bottom + 4} />
        ))}
        {strip.anchor === null ? null : (
          <line className={styles.anchor} x1={left} x2={end} y1={scale.y(strip.anchor)} y2={scale.y(strip.anchor)} />
        )}
        <path className={styles.high} d={paths.high} />
        <path className={styles.low} d={paths.low} />
        {dense ? (
          <path className={styles.ring} d={paths.broken} strokeWidth={Math.max(1, scale.pitch * 0.6)} data-dense />
        ) : (
          <>
            <path className={styles.ring} d={paths.broken} strokeWidth={dot + 7} />
            <path className={styles.gap} d={paths.broken} strokeWidth={dot + 4} />
          </>
        )}
        <path className={styles.betweenDots} d={paths.between} strokeWidth={dot * 0.75} />
        <path className={styles.highDots} d={paths.highs} strokeWidth={dot} />
        <path className={styles.lowDots} d={paths.lows} strokeWidth={dot} />
      </svg>
      {strip.modules.map(({ id, index, title, from, to }) => (
        <span
          key={id}
          className={styles.module}
          aria-hidden="true"
          style={{ left: scale.x(from - 0.5) + (from === 0 ? 0 : 6), width: Math.max(0, (to - from + 1) * scale.pitch - 10), height: top }}
        >
          {title || untitled(index + 1)}
        </span>
      ))}
    </>
  );
});

/** Round prices at the left, a hairline each. */
function Axis({ scale, left, right }: { scale: Scale; left: number; right: number }) {
  const currency = useEditor((state) => state.page.currency);
  const lang = useLang();
  const minor = 10 ** minorDigits(currency);
  const ticks = logTicks(scale.domain, minor, scale.y, TICK_GAP_PX);
  return ticks.map((price) => (
    <g key={price}>
      <line className={styles.grid} x1={left} x2={right} y1={scale.y(price)} y2={scale.y(price)} />
      <text className={styles.tick} x={left - 8} y={scale.y(price)} dy="0.35em">
        {compactMoney(price, minor, currency, lang === 'zh' ? 'zh-CN' : 'en')}
      </text>
    </g>
  ));
}

/** `¥400`, `¥1.2万`, `$12K`: short enough for an axis. */
function compactMoney(price: number, minor: number, currency: string, locale: string): string {
  if (price < 10_000 * minor) return formatMoney(price, currency, locale);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  }).format(price / minor);
}
