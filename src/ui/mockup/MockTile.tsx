import { memo, useState } from 'react';
import { formatMoney, type Sku, type TileBox } from '@/core/page';
import styles from './MockTile.module.css';
import { placeholderOf } from './placeholder';
import type { Attributes } from './types';
import { moneyParts } from './words';

/** Width in u below which a tile's type shrinks with it. */
const FULL_TYPE_WIDTH = 150;
/** Pictures are cropped to their place unless it is this much wider than high, or higher than wide. */
const CROP_RATIO = 1.5;
const BADGES_SHOWN = 2;

export interface MockTileProps {
  /** Place on the page; only its numbers and its tile's id are read. */
  box: Pick<TileBox, 'x' | 'y' | 'width' | 'height' | 'pictureHeight'> & {
    placed?: { tile: { id: string } };
  };
  sku: Sku | undefined;
  /** px per unit u. */
  unit: number;
  currency: string;
  locale: string;
  /** Address of the picture, or undefined: then a placeholder is drawn. */
  picture: string | undefined;
  attributes?: Attributes | undefined;
}

/** One SKU in its place. Renders again only when something of its own changes. */
export const MockTile = memo(function MockTile({ box, sku, unit, currency, locale, picture, attributes }: MockTileProps) {
  const { x, y, width, height, pictureHeight } = box;
  const scale = Math.min(1, width / (FULL_TYPE_WIDTH * unit));
  const place = { left: x, top: y, width, height, '--s': scale, '--picture': `${pictureHeight}px` };
  return (
    <div className={styles.tile} style={place} data-tile={box.placed?.tile.id} {...attributes}>
      <Picture key={picture} sku={sku} source={picture} wide={width / pictureHeight > CROP_RATIO || pictureHeight / width > CROP_RATIO} />
      <div className={styles.text}>
        <div className={styles.name}>{sku?.title ?? box.placed?.tile.id}</div>
        {sku && <Price sku={sku} currency={currency} locale={locale} />}
      </div>
      {sku?.badges && sku.badges.length > 0 && (
        <div className={styles.badges}>
          {sku.badges.slice(0, BADGES_SHOWN).map((badge) => (
            <span key={badge} className={styles.badge}>
              {badge}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}, sameTile);

function sameTile(a: MockTileProps, b: MockTileProps): boolean {
  return (
    a.sku === b.sku &&
    a.unit === b.unit &&
    a.currency === b.currency &&
    a.locale === b.locale &&
    a.picture === b.picture &&
    a.box.x === b.box.x &&
    a.box.y === b.box.y &&
    a.box.width === b.box.width &&
    a.box.height === b.box.height &&
    a.box.pictureHeight === b.box.pictureHeight &&
    a.box.placed?.tile.id === b.box.placed?.tile.id &&
    sameAttributes(a.attributes, b.attributes)
  );
}

function sameAttributes(a: Attributes = {}, b: Attributes = {}): boolean {
  const names = Object.keys(a) as (keyof Attributes)[];
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

function Price({ sku, currency, locale }: { sku: Sku; currency: string; locale: string }) {
  const { price, listPrice } = sku;
  const parts = moneyParts(formatMoney(price, currency, locale));
  return (
    <div className={styles.prices}>
      <span className={styles.price} data-price="">
        <small>{parts.before}</small>
        {parts.whole}
        <small>
          {parts.decimals}
          {parts.after}
        </small>
      </span>
      {listPrice !== undefined && listPrice > price && <s className={styles.list}>{formatMoney(listPrice, currency, locale)}</s>}
    </div>
  );
}

function Picture({ sku, source, wide }: { sku: Sku | undefined; source: string | undefined; wide: boolean }) {
  const [failed, setFailed] = useState(false);
  if (source === undefined || failed) return <Placeholder sku={sku} />;
  return (
    <div className={styles.picture} data-picture="">
      <img
        className={wide ? styles.contained : styles.cropped}
        src={source}
        alt=""
        decoding="async"
        draggable={false}
        referrerPolicy="no-referrer"
        onError={() => setFailed(true)}
      />
    </div>
  );
}

function Placeholder({ sku }: { sku: Sku | undefined }) {
  if (!sku) return <div className={`${styles.picture} ${styles.placeholder}`} data-placeholder="" />;
  const { hue, sign: Sign, initial } = placeholderOf(sku);
  return (
    <div className={`${styles.picture} ${styles.placeholder}`} style={{ '--hue': hue }} data-placeholder="" aria-hidden="true">
      {Sign ? <Sign className={styles.sign} strokeWidth={1.25} /> : <span className={styles.initial}>{initial}</span>}
    </div>
  );
}
