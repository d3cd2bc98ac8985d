import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cell, Sku } from '@/core/page';
import type { Severity } from '@/core/rules';
import { LooseTile } from '../mockup';
import styles from './Stage.module.css';
import { GAP, type TileSize } from './use-tile-size';

/** Height in px of a line of facts under a tile, and the room around them. */
const FACT_LINE = 16;
const FACTS_AROUND = 8;
const SPARE_PICTURE = 40;

export interface ExampleTileProps {
  spot: string;
  sku: Sku | undefined;
  /** Its place in the grid; beside the page it stands where it comes. */
  cell?: Cell;
  size: TileSize;
  currency: string;
  locale: string | undefined;
  wrong?: Severity | undefined;
  dim?: boolean;
  facts: readonly string[];
  /** Lines of facts that all tiles of the page have room for. */
  lines: number;
  isTaken: boolean;
  isDragged: boolean;
  isOver: boolean;
  tabStop: boolean;
  money: (minor: number) => string;
}

const noPicture = () => undefined;

/** A tile of an example: the mock-up's look, under it the facts that matter here, and over all one button that takes it up. */
export function ExampleTile(props: ExampleTileProps) {
  const { spot, sku, cell, size, currency, locale, wrong, dim, facts, lines, isTaken, isDragged, isOver, tabStop, money } = props;
  const { t } = useTranslation('guide');
  const { width: w, height: h } = cell ?? { width: 1, height: 1 };
  const width = w * size.width + (w - 1) * GAP;
  const factsHeight = lines === 0 ? 0 : lines * FACT_LINE + FACTS_AROUND;
  // What stands beside the page is seen by its price more than by its picture.
  const one = (cell ? size.pictureHeight : SPARE_PICTURE) + size.textHeight + factsHeight;
  const height = h * one + (h - 1) * GAP - factsHeight;
  const box = { width, height, pictureHeight: height - size.textHeight };
  const title = sku ? sku.title || t('spot-no-title') : t('spot-missing');
  const price = sku?.price ? money(sku.price) : t('spot-no-price');
  const said = [t('spot-tile', { title, price }), ...(sku?.badges ?? []), ...facts].join(', ');
  const place: CSSProperties = cell
    ? { gridColumn: `${cell.column + 1} / span ${cell.width}`, gridRow: `${cell.row + 1} / span ${cell.height}` }
    : {};
  return (
    <div
      className={styles.piece}
      style={{ ...place, width, height: height + factsHeight }}
      data-piece=""
      data-wrong={wrong}
      data-dim={dim || undefined}
      data-taken={isTaken || undefined}
      data-dragged={isDragged || undefined}
      data-over={isOver || undefined}
    >
      <div aria-hidden="true">
        <LooseTile box={box} sku={sku} unit={size.unit} phone currency={currency} locale={locale} images={noPicture} />
        {sku ? null : <span className={styles.missing}>{t('spot-missing')}</span>}
        {lines === 0 ? null : (
          <ul className={styles.facts}>
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        )}
      </div>
      <button
        type="button"
        className={styles.take}
        data-spot={spot}
        aria-pressed={isTaken}
        aria-label={`${said}${wrong ? t('spot-broken') : ''}`}
        tabIndex={tabStop ? 0 : -1}
      />
    </div>
  );
}
