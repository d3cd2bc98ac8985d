/** Tables to begin with: the page's own SKUs under headers that the import knows, with invented figures. */
import { placesOf } from '@/core/calibration';
import { BYTE_ORDER_MARK, csvText } from '@/core/csv';
import { dayAfter, type FigureField, figureFieldName } from '@/core/figures';
import { minorDigits, type Page, skusById } from '@/core/page';
import type { Language } from '@/editor';
import { fileStem, saveBlob } from '@/export';

/** What the table is for: fitting the model, or the morning view. */
export type ExampleKind = 'places' | 'daily';

const DAYS = { places: 14, daily: 8 };
/** Tiles of the page that the table tells of. */
const MOST = 24;

const PLACES: FigureField[] = ['day', 'device', 'sku', 'tile', 'impressions', 'clicks'];
const DAILY: FigureField[] = ['day', 'sku', 'orders', 'revenue', 'rank', 'conversion', 'favourites', 'impressions', 'clicks', 'position'];
const DEVICES: Record<string, Record<Language, string>> = {
  desktop: { zh: 'PC端', en: 'Desktop' },
  mobile: { zh: '移动端', en: 'Mobile' },
};

/** A number from 0 to 1 that looks like chance and is the same every time. */
const drawn = (seed: number) => ((seed * 7919 + 104_729) % 1009) / 1009;

/** CSV of an example; `today` is the day after its last. */
export function exampleTable(page: Page, viewport: string, kind: ExampleKind, today: string, lang: Language): string {
  const head = (kind === 'places' ? PLACES : DAILY).map((field) => figureFieldName(field, lang));
  const places = placesOf(page, viewport).places.slice(0, MOST);
  const days = Array.from({ length: DAYS[kind] }, (_, i) => dayAfter(today, i - DAYS[kind]));
  const skus = skusById(page);
  const unit = 10 ** minorDigits(page.currency);
  const rows = days.flatMap((day, d) =>
    places.map(({ tile, row, u, skuId }, i) => {
      // SKUs move on by a place every day: otherwise place and product could not be told apart.
      const sku = kind === 'places' ? (places[(i + d) % places.length]?.skuId ?? skuId) : skuId;
      const impressions = Math.round(2000 + 800 * drawn(17 * i + d));
      const looked = 0.86 ** (row - 1) * (1 - 0.15 * u * u);
      const worth = 0.04 + 0.03 * drawn(places.findIndex((place) => place.skuId === sku));
      const clicks = Math.round(impressions * looked * worth * (0.94 + 0.12 * drawn(31 * i + 5 * d)));
      if (kind === 'places') return [day, DEVICES[viewport]?.[lang] ?? viewport, sku, tile, impressions, clicks];
      const orders = Math.round(clicks * (0.08 + 0.1 * drawn(3 * i + 1)));
      const revenue = (orders * (skus.get(sku)?.price ?? 0)) / unit;
      const conversion = `${clicks > 0 ? ((100 * orders) / clicks).toFixed(1) : 0}%`;
      return [day, sku, orders, revenue, i + 1, conversion, Math.round(clicks * 0.2), impressions, clicks, i + 1];
    }),
  );
  return csvText([head, ...rows]);
}

/** Saves an example. */
export function saveExample(page: Page, viewport: string, kind: ExampleKind, lang: Language, name: string): void {
  const text = BYTE_ORDER_MARK + exampleTable(page, viewport, kind, new Date().toISOString().slice(0, 10), lang);
  saveBlob(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${fileStem(page.title)}.${name}.csv`);
}
