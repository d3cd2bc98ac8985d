/** The plan of a rotation as a table: who sets the shop's page up by hand needs it, and its columns are those that figures come back by. */
import { placesOf, rotationSchedule } from '@/core/calibration';
import { BYTE_ORDER_MARK, csvText } from '@/core/csv';
import { figureFieldName } from '@/core/figures';
import { type Page, skusById } from '@/core/page';
import type { Language } from '@/editor';
import { fileStem, saveBlob } from '@/export';
import { rotationSeed } from '../rotation';

/** Period by period: place, tile and SKU, with header names that the import of figures knows. */
export function rotationTable(page: Page, viewport: string, words: { period: string; title: string }, lang: Language): string {
  const places = new Map(placesOf(page, viewport).places.map((place) => [place.tile, place]));
  const modules = new Map(page.modules.map(({ id, title }, i) => [id, title?.trim() || String(i + 1)]));
  const skus = skusById(page);
  const named = (['module', 'position', 'row', 'column', 'tile', 'sku'] as const).map((field) => figureFieldName(field, lang));
  const rows = rotationSchedule(page, rotationSeed(page)).map(({ period, tile, skuId }) => {
    const place = places.get(tile);
    const where = place ? [modules.get(place.module) ?? '', place.position, place.row, place.column] : ['', '', '', ''];
    return [period + 1, ...where, tile, skuId, skus.get(skuId)?.title ?? ''];
  });
  return csvText([[words.period, ...named, words.title], ...rows]);
}

/** Saves the plan of the rotation. */
export function saveRotation(page: Page, viewport: string, words: { period: string; title: string; file: string }, lang: Language): void {
  const text = BYTE_ORDER_MARK + rotationTable(page, viewport, words, lang);
  saveBlob(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${fileStem(page.title)}.${words.file}.csv`);
}
