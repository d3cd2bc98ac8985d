/**
 * A page's miniature: its upper part as it looks at its first viewport, painted on a canvas from the numbers of `layoutPage`.
 * It is a picture of the mock-up, not the mock-up: colours and sizes are those of the mock-up's style sheets, what cannot be
 * seen at a quarter of the size is left out.
 */
import { isGrid, layoutPage, type Page, skusById } from '@/core/page';
import { localeOf } from '../mockup';
import { paintBanner, paintModuleTitle } from './thumbnail-banner';
import { paintBlock } from './thumbnail-block';
import { type Brush, faces, type Painted, roundRect } from './thumbnail-brush';
import { paintTile } from './thumbnail-tile';

/** Of the picture: twice what a card shows it at. */
const WIDTH_PX = 640;
const HEIGHT_PX = 480;
/** A phone's page stands as a sheet in the middle, with ground around it. */
const PHONE_WIDTH = 0.5;
const PHONE_TOP_PX = 28;

/** Gives the picture of a reference, or undefined where it cannot be had: then a placeholder is painted. */
export type PictureOf = (reference: string) => Promise<Painted | undefined>;

/** The part of a page that its miniature shows, in page px. */
function cropOf(page: Page) {
  const layout = layoutPage(page, page.viewports[0]?.id ?? '');
  const { phone } = layout.metrics;
  const width = phone ? WIDTH_PX * PHONE_WIDTH : WIDTH_PX;
  const top = phone ? PHONE_TOP_PX : 0;
  const scale = width / layout.width;
  return { layout, scale, top, left: (WIDTH_PX - width) / 2, height: (HEIGHT_PX - top) / scale };
}

/** Paints the miniature of a page. Resolves to a WebP picture, or a PNG where the browser writes no WebP. */
export async function paintThumbnail(page: Page, pictureOf: PictureOf): Promise<Blob> {
  const { layout, scale, top, left, height } = cropOf(page);
  const { metrics } = layout;
  const canvas = Object.assign(document.createElement('canvas'), { width: WIDTH_PX, height: HEIGHT_PX });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('paintThumbnail: the browser gives no canvas');
  context.translate(left, top);
  context.scale(scale, scale);
  context.save();
  roundRect(context, { x: 0, y: 0, width: layout.width, height: height + 100 }, metrics.phone ? 16 * metrics.unit : 0);
  context.clip();
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, layout.width, height);

  const brush: Brush = {
    context,
    u: metrics.unit,
    phone: metrics.phone,
    locale: localeOf(page),
    currency: page.currency,
    faces: faces(),
    pictureOf,
  };
  const skus = skusById(page);
  // All at once, so that a slow server is waited for once.
  const tiles = layout.modules.flatMap((box) => box.tiles).filter(({ y }) => y < height);
  for (const { placed } of tiles) void pictureOf(skus.get(placed.tile.skuId)?.image ?? '');
  await paintBanner(brush, page, layout, skus);
  for (const box of layout.modules) {
    if (box.y > height) break;
    if (!isGrid(box.module)) {
      await paintBlock(brush, page, box);
      continue;
    }
    paintModuleTitle(brush, box, skus);
    for (const tile of box.tiles) if (tile.y < height) await paintTile(brush, tile, skus.get(tile.placed.tile.skuId));
  }
  context.restore();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('paintThumbnail: nothing was written'))), 'image/webp', 0.86);
  });
}
