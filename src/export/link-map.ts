/** Where each SKU is in the pictures of a page, so that whoever puts them on the shop can lay links over them. */
import { csvText } from '@/core/csv';
import type { PageLayout, Rect } from '@/core/page';
import type { Slice } from './slices';

/** One SKU in one picture; a tile that is cut in two has two. */
export interface Link extends Rect {
  viewport: string;
  file: string;
  sku: string;
  module: string;
  tile: string;
}

/** A picture that was made: its name, and the strip of the page that it shows. */
export interface MadePicture {
  file: string;
  slice: Slice;
  widthPx: number;
  heightPx: number;
}

/**
 * The rectangles of a viewport's SKUs in px of its pictures, from the top down.
 * @param frame where the page stands in its pictures, in CSS px
 */
export function linksOf(
  layout: PageLayout,
  pictures: readonly MadePicture[],
  scale: number,
  frame = { left: 0, top: 0 },
  bannerSku?: string,
): Link[] {
  const places = [
    ...(bannerSku ? [{ ...layout.banner, sku: bannerSku, module: '', tile: '' }] : []),
    ...layout.modules.flatMap(({ module, tiles }) =>
      tiles.map((box) => ({ ...box, sku: box.placed.tile.skuId, module: module.id, tile: box.placed.tile.id })),
    ),
  ];
  return pictures.flatMap(({ file, slice, heightPx }) => {
    const first = Math.round(slice.top * scale);
    return places.flatMap(({ x, y, width, height, sku, module, tile }): Link[] => {
      const top = Math.max(Math.round((y + frame.top) * scale) - first, 0);
      const bottom = Math.min(Math.round((y + height + frame.top) * scale) - first, heightPx);
      const left = Math.round((x + frame.left) * scale);
      const right = Math.round((x + width + frame.left) * scale);
      if (bottom <= top) return [];
      return [{ viewport: layout.viewport.id, file, sku, module, tile, x: left, y: top, width: right - left, height: bottom - top }];
    });
  });
}

const COLUMNS = ['viewport', 'file', 'sku', 'module', 'tile', 'x', 'y', 'width', 'height'] as const;

/** For spreadsheets: UTF-8 with its mark, no cell a formula. */
export function linksCsv(links: readonly Link[]): string {
  return `\uFEFF${csvText([COLUMNS, ...links.map((link) => COLUMNS.map((column) => link[column]))])}`;
}

/** For programs: the pictures in order, each with its size and its links. */
export function linksJson(pictures: readonly MadePicture[], links: readonly Link[]): string {
  const listed = pictures.map(({ file, widthPx, heightPx }) => ({
    file,
    width: widthPx,
    height: heightPx,
    links: links
      .filter((link) => link.file === file)
      .map(({ sku, module, tile, x, y, width, height }) => ({ sku, module, tile, x, y, width, height })),
  }));
  return `${JSON.stringify({ format: 'endcap/links', version: 1, pictures: listed }, null, 2)}\n`;
}
