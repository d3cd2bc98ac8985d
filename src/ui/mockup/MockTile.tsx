import { memo } from 'react';
import { FULL_TYPE_WIDTH, formatMoney, isSoldOut, type Page, type Sku, TILE_TYPE, type TileBox } from '@/core/page';
import { emWidth, fitting } from './fit';
import styles from './MockTile.module.css';
import { promotionTags } from './promotions';
import { TilePicture } from './TilePicture';
import type { Attributes } from './types';
import { moneyParts, pageWords, percentOff } from './words';

/** Padding, border and gap of a tag and of the percentage, in em of their type. */
const TAG_PADDING = 1;
const TAG_GAP = 0.4;
/** Gap between the amounts of a tile, in u. */
const PRICE_GAP = 6;
const BADGES_SHOWN = 2;

export interface MockTileProps {
  /** Place on the page; only its numbers and its tile's id are read. */
  box: Pick<TileBox, 'x' | 'y' | 'width' | 'height' | 'pictureHeight'> & {
    placed?: { tile: { id: string } };
  };
  sku: Sku | undefined;
  /** px per unit u. */
  unit: number;
  phone: boolean;
  currency: string;
  locale: string;
  /** Days of the event: promotions outside of them are not told. */
  event?: Page['event'];
  /** Address of the picture, or undefined: then a placeholder is drawn. */
  picture: string | undefined;
  attributes?: Attributes | undefined;
}

/** One SKU in its place. Renders again only when something of its own changes. */
export const MockTile = memo(function MockTile(props: MockTileProps) {
  const { box, sku, unit, phone, locale, picture, attributes } = props;
  const { x, y, width, height, pictureHeight } = box;
  const scale = Math.min(1, width / (FULL_TYPE_WIDTH * unit));
  const place = { left: x, top: y, width, height, '--s': scale, '--picture': `${pictureHeight}px` };
  const soldOut = sku !== undefined && isSoldOut(sku);
  const type = TILE_TYPE[phone ? 'phone' : 'desktop'];
  const wide = width / unit >= type.wide;
  const badges = [...new Set(sku?.badges)].slice(0, BADGES_SHOWN);
  return (
    <div
      className={styles.tile}
      style={place}
      data-tile={box.placed?.tile.id}
      data-wide={wide || undefined}
      data-sold-out={soldOut || undefined}
      {...attributes}
    >
      <TilePicture key={picture} sku={sku} source={picture} ratio={width / pictureHeight} />
      {soldOut && (
        <div className={styles.veil}>
          <span>{pageWords(locale)['sold-out']}</span>
        </div>
      )}
      <div className={styles.text}>
        <div className={styles.name}>{sku?.title ?? box.placed?.tile.id}</div>
        {sku && <Offer {...props} sku={sku} scale={scale} wide={wide} />}
      </div>
      {badges.length > 0 && (
        <div className={styles.badges}>
          {badges.map((badge) => (
            <span key={badge} className={styles.badge}>
              {badge}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}, sameTile);

/** How much smaller a price may be set to make room, and what rounding may take of it, in u. */
const SMALLER = 0.8;
const HAIR = 0.01;

/** Promotions and prices. What does not fit beside the price is left out, never cut; a very long price is set smaller. */
function Offer({
  box,
  sku,
  unit,
  phone,
  currency,
  locale,
  event,
  scale,
  wide,
}: MockTileProps & { sku: Sku; scale: number; wide: boolean }) {
  const type = TILE_TYPE[phone ? 'phone' : 'desktop'];
  const room = box.width / unit - 2 * type.side * scale;
  const { price, listPrice } = sku;
  const text = formatMoney(price, currency, locale);
  const parts = moneyParts(text);
  const full = (wide ? type.widePrice : type.price) * scale;
  const list = listPrice !== undefined && listPrice > price ? formatMoney(listPrice, currency, locale) : '';
  const off = list === '' ? '' : percentOff(sku, locale);
  const offWidth = (emWidth(off) + TAG_PADDING) * type.off * scale + PRICE_GAP * scale;
  const listWidth = emWidth(list) * type.list * scale + PRICE_GAP * scale;
  const alone = Math.min(full, (room * (wide ? 0.5 : 1)) / emWidth(text));
  const beside = (room - listWidth - offWidth) / emWidth(text);
  // What a saving is measured by stands with it, where the price need only be set a little smaller for that.
  const figure = !wide && off !== '' && beside < alone && beside >= full * SMALLER ? beside : alone;
  const rest = wide ? room * 0.5 : room - emWidth(text) * figure + HAIR;
  // Else the list price gives way: the percentage says more in less room.
  const showOff = off !== '' && offWidth <= rest;
  const showList = list !== '' && listWidth + (showOff ? offWidth : 0) <= rest;
  const tagRoom = (wide ? room * 0.5 : room) / (type.tag * scale);
  const tags = fitting(promotionTags(sku, event, { currency, locale }), tagRoom, TAG_PADDING, TAG_GAP);
  return (
    <>
      {tags.length > 0 && (
        <div className={styles.tags}>
          {tags.map((tag) => (
            <span key={tag} className={styles.tag}>
              {tag}
            </span>
          ))}
        </div>
      )}
      <div className={styles.prices}>
        <span className={styles.price} style={{ fontSize: figure * unit }} data-price="">
          <small>{parts.before}</small>
          {parts.whole}
          <small>
            {parts.decimals}
            {parts.after}
          </small>
        </span>
        {(showList || showOff) && (
          <span className={styles.was}>
            {showList && <s className={styles.list}>{list}</s>}
            {showOff && <span className={styles.off}>{off}</span>}
          </span>
        )}
      </div>
    </>
  );
}

function sameTile(a: MockTileProps, b: MockTileProps): boolean {
  return (
    a.sku === b.sku &&
    a.unit === b.unit &&
    a.phone === b.phone &&
    a.event?.start === b.event?.start &&
    a.event?.end === b.event?.end &&
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
