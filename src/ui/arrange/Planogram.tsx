import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '@/core/page';
import { useMoney } from '@/ui/shell';
import styles from './Planogram.module.css';
import { movedBetween, type PlanSize, type PlanTile, planOf } from './plan-of';

/** Width in px of a figure of a price, and the room beside it. */
const FIGURE = 6.4;
const ROOM = 6;
/** Height in px that a price's words take of a tile, above the bar; and of the lowest bar. */
const WORDS = 17;
const LOWEST = 4;

export const LARGE: PlanSize = { width: 384, cell: 92, row: 36 };
export const SMALL: PlanSize = { width: 212, cell: 56, row: 28 };

const NONE: readonly string[] = [];

interface PlanogramProps {
  page: Page;
  /** The page as it was: what stands elsewhere is marked. */
  before: Page;
  viewport: string;
  size?: PlanSize;
  /** Tiles to point out. */
  lit?: readonly string[];
  label: string;
}

/** A page at a glance: every tile with its price, filled as high as the price is; those that moved are framed. */
export const Planogram = memo(function Planogram({ page, before, viewport, size = LARGE, lit = NONE, label }: PlanogramProps) {
  const { t } = useTranslation('arrange');
  const money = useMoney();
  const plan = useMemo(() => planOf(page, viewport, size), [page, viewport, size]);
  const moved = useMemo(() => movedBetween(before, page, viewport), [before, page, viewport]);
  const { width, height, modules } = plan;
  return (
    <svg
      className={styles.plan}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('plan-label', { name: label, count: moved.size })}
    >
      {modules.map(({ id, title, y, tiles }, index) => (
        <g key={id}>
          <text className={styles.title} x={10} y={y + 14}>
            {clipped(title || t('module-untitled', { number: index + 1 }), width - 20)}
          </text>
          {tiles.map((tile) => (
            <TileMark
              key={tile.id}
              {...tile}
              text={tile.price > 0 ? money(tile.price) : '–'}
              moved={moved.has(tile.id)}
              lit={lit.includes(tile.id)}
            />
          ))}
        </g>
      ))}
    </svg>
  );
});

interface TileMarkProps extends PlanTile {
  text: string;
  moved: boolean;
  lit: boolean;
}

/** Drawn anew only where it changes: a preview of a thousand tiles comes ten times a second. */
const TileMark = memo(function TileMark({ id, x, y, width, height, level, kind, locked, price, title, text, moved, lit }: TileMarkProps) {
  const bar = Math.round(LOWEST + level * (height - WORDS - LOWEST));
  return (
    <g className={styles.tile} data-plan-tile={id} data-moved={moved || undefined} data-lit={lit || undefined}>
      <title>{`${title} · ${text}`}</title>
      <rect className={styles.ground} x={x} y={y} width={width} height={height} rx={4} />
      {price > 0 ? <rect className={styles.bar} data-kind={kind} x={x} y={y + height - bar} width={width} height={bar} rx={4} /> : null}
      <rect className={styles.frame} x={x + 0.5} y={y + 0.5} width={width - 1} height={height - 1} rx={4} />
      {text.length * FIGURE + ROOM <= width ? (
        <text className={styles.price} x={x + width / 2} y={y + 13} textAnchor="middle">
          {text}
        </text>
      ) : null}
      {locked && width > 24 ? (
        <path className={styles.lock} d={`M${x + width - 10} ${y + height - 8}v-1a2 2 0 0 1 4 0v1m-5 0h6v4h-6z`} />
      ) : null}
    </g>
  );
});

/** About as much of a text as fits: a Chinese sign is as wide as two others. */
function clipped(text: string, width: number): string {
  let room = width;
  let shown = '';
  for (const sign of text) {
    room -= (sign.codePointAt(0) ?? 0) > 0x2e80 ? 11.5 : 6.2;
    if (room < 10) return `${shown}…`;
    shown += sign;
  }
  return shown;
}
