import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLang } from '@/ui/shell';
import { arrowsOf } from './arrows';
import styles from './FlowLayer.module.css';
import { type FlowPicture, type Fold, MOST_NUMBERS, type Point, type Spot } from './flow-picture';
import { shareText, wholeShareText } from './number-words';

export interface FlowLayerProps {
  picture: FlowPicture;
  /** px drawn per CSS px of the page. */
  scale: number;
  /** px drawn per px of figures and lines: they keep their size where the page is scaled. */
  size: number;
  /** While the order to see tiles in is declared, the typical path steps back. */
  declaring?: boolean;
}

/**
 * The visual flow over a page, on the canvas and in pictures alike: shares as tints and figures, the typical path, folds. What
 * it says stands in words in the panel's table.
 */
export const FlowLayer = memo(function FlowLayer({ picture, scale, size, declaring = false }: FlowLayerProps) {
  const { width, height, spots, path, samples, declared, folds, window } = picture;
  const tiles = spots.filter(({ kind }) => kind === 'tile');
  // Zoomed far out, figures would lie over each other.
  const hasFigures = tiles.length === 0 || Math.min(...tiles.map((spot) => spot.width)) * scale >= LEAST_WIDTH * size;
  const lines = (points: readonly Point[]) => points.map(({ x, y }) => `${round(x * scale)},${round(y * scale)}`).join(' ');
  const area = { width: width * scale, height: height * scale, '--s': `${size}px` };
  const moving = hasFigures ? spots.filter(({ from }) => from !== undefined) : [];
  const layer = (
    <div className={styles.layer} style={area} data-declaring={declaring || undefined} data-flow="" aria-hidden="true">
      {spots.map((spot) => (
        <Tint key={spot.key} spot={spot} scale={scale} />
      ))}
      {window && (
        <>
          <div className={styles.veil} style={{ top: 0, height: window.y * scale }} />
          <div className={styles.veil} style={{ top: (window.y + window.height) * scale, bottom: 0 }} />
          <div
            className={styles.window}
            style={{ top: window.y * scale, height: Math.min(window.height, height - window.y) * scale }}
            data-flow-window=""
          />
        </>
      )}
      {folds.map((fold) => (
        <FoldLine key={fold.screens} fold={fold} scale={scale} />
      ))}
      <svg className={styles.lines} width={width * scale} height={height * scale} role="presentation">
        {samples.map((points, i) => (
          <polyline key={`sample ${i.toString()}`} className={styles.sample} points={lines(points)} />
        ))}
        {!declaring && path.length > 1 && (
          <>
            <polyline className={styles.casing} points={lines(path.slice(0, MOST_NUMBERS))} />
            <polyline className={styles.path} points={lines(path.slice(0, MOST_NUMBERS))} />
            <polyline className={styles.onward} points={lines(path.slice(MOST_NUMBERS - 1))} />
            <path className={styles.arrows} d={arrowsOf(path, scale, size)} data-flow-arrows="" />
          </>
        )}
      </svg>
      {(hasFigures ? spots : []).map((spot) => (
        <Figure key={spot.key} spot={spot} scale={scale} />
      ))}
      {!declaring &&
        hasFigures &&
        path.slice(0, MOST_NUMBERS).map(({ x, y }, i) => (
          <span key={`step ${i.toString()}`} className={styles.step} style={{ left: x * scale, top: y * scale }} data-flow-step={i + 1}>
            {i + 1}
          </span>
        ))}
      {declared.map(({ key, x, y }, i) => (
        <span key={key} className={styles.declared} style={{ left: x * scale, top: y * scale }} data-flow-declared={key}>
          {i + 1}
        </span>
      ))}
    </div>
  );
  if (moving.length === 0) return layer;
  return (
    <>
      {layer}
      <div className={styles.above} style={area} data-flow-moving="" aria-hidden="true">
        {moving.map((spot) => (
          <Figure key={spot.key} spot={spot} scale={scale} />
        ))}
      </div>
    </>
  );
});

/** Width of a tile that a figure still fits, in px of figures. */
const LEAST_WIDTH = 44;

const round = (px: number) => Math.round(px * 10) / 10;

/** Strongest tint: what stands under it can still be read. */
const STRONGEST = 0.46;
const WEAKEST = 0.05;

interface SpotProps {
  spot: Spot;
  scale: number;
}

/** Every reading makes its spots anew, and an edit or a drag changes few of them. */
function isSame(a: SpotProps, b: SpotProps): boolean {
  const keys = Object.keys(b.spot) as (keyof Spot)[];
  return (
    a.scale === b.scale && a.spot.from === b.spot.from && a.spot.real === b.spot.real && keys.every((key) => a.spot[key] === b.spot[key])
  );
}

const Tint = memo(function Tint({ spot: { x, y, width, height, level, rare }, scale }: SpotProps) {
  const box = { left: x * scale, top: y * scale, width: width * scale, height: height * scale };
  return (
    <>
      <div className={styles.tint} style={{ ...box, opacity: WEAKEST + (STRONGEST - WEAKEST) * level }} />
      {rare && <div className={styles.rare} style={box} />}
    </>
  );
}, isSame);

const Figure = memo(function Figure({ spot, scale }: SpotProps) {
  const lang = useLang();
  const { kind, id, x, y, width, share, from, real } = spot;
  const text = real ? `${shareText(real.predicted, lang)} · ${shareText(real.real, lang)}` : shareText(share, lang);
  return (
    <span
      className={styles.figure}
      style={{ left: (x + width) * scale, top: y * scale }}
      data-moving={from === undefined ? undefined : from < share ? 'up' : 'down'}
      data-flow-share={id}
      data-kind={kind}
    >
      {from === undefined || real ? text : `${shareText(from, lang)} → ${text}`}
    </span>
  );
}, isSame);

/** A tick at either edge of the page, and a line on bare ground alone: over a tile it would strike its price through. */
function FoldLine({ fold: { y, screens, above, bare }, scale }: { fold: Fold; scale: number }) {
  const { t } = useTranslation('flow');
  const lang = useLang();
  return (
    <div className={styles.fold} style={{ top: y * scale }} data-flow-fold={screens}>
      <span>
        {screens === 1 ? t('fold-first') : t('fold-next', { number: screens })}
        <b>{wholeShareText(above, lang)}</b>
      </span>
      {bare.map(({ x, width }) => (
        <i key={x} style={{ left: x * scale, width: width * scale }} />
      ))}
    </div>
  );
}
