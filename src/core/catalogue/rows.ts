/** Small steps of the reading that need nothing but their row. */
import type { Sku } from '@/core/page';

export const NO_OPTIONS: string[] = [];

/** Characters of a cell that are read; a cell of megabytes is a broken export, and no title. */
export const MOST_TEXT = 2000;
/** Characters of a picture's address, and of a picture that stands in the cell itself. */
const MOST_ADDRESS = 4000;
const MOST_PICTURE = 4 * 2 ** 20;
/** Characters of a value in a message. */
const MOST_SHOWN = 200;

/** The start of a text, no half of a character pair at its end. */
export function startOf(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? length - 1 : length);
}

/** A value as messages show it. */
export const shortened = (value: string): string => (value.length > MOST_SHOWN ? `${startOf(value, MOST_SHOWN)}…` : value);

export const isLongPicture = (cell: string): boolean =>
  cell.length > MOST_ADDRESS && (cell.length > MOST_PICTURE || !cell.trimStart().startsWith('data:image/'));

/** A SKU without fields that are undefined; the common case in one literal, which is several times faster over 50,000 rows. */
export function withDetails(
  id: string,
  title: string,
  price: number,
  listPrice: number | undefined,
  brand: string | undefined,
  category: string[] | undefined,
  image: string | undefined,
): Sku {
  if (listPrice !== undefined && brand !== undefined && category !== undefined && image !== undefined)
    return { id, title, price, listPrice, brand, category, image };
  const sku: Sku = { id, title, price };
  if (listPrice !== undefined) sku.listPrice = listPrice;
  if (brand !== undefined) sku.brand = brand;
  if (category !== undefined) sku.category = category;
  if (image !== undefined) sku.image = image;
  return sku;
}

/** Rows without a character in them are no data: what spreadsheets leave at the end of a file. */
export function isEmpty(row: string[]): boolean {
  for (const cell of row) if (cell !== '') return false;
  return true;
}

export function isBlankAt(row: string[], index: number | undefined): boolean {
  if (index === undefined || index < 0) return true;
  const cell = row[index];
  return cell === undefined || cell === '' || cell.trim() === '';
}

/** A variant's title names its options, unless it does already. */
export function withOptions(title: string, options: string[]): string {
  if (options.length === 0) return title;
  const missing = options.filter((option) => !title.includes(option));
  if (missing.length === 0) return title;
  return title === '' ? missing.join(' / ') : `${title} - ${missing.join(' / ')}`;
}

/** A score of popularity says an order and no more, so it becomes a rank, 1 being the most popular, equals sharing one. */
export function rankByPopularity(scores: { sku: Sku; score: number }[]): void {
  const sorted = scores.sort((a, b) => b.score - a.score);
  let rank = 0;
  sorted.forEach(({ sku, score }, at) => {
    if (sorted[at - 1]?.score !== score) rank = at + 1;
    if (sku.stats?.rank === undefined) sku.stats = { ...sku.stats, rank };
  });
}

/** The product that rows with a blank title continue. One object for the whole reading: a new product overwrites the last. */
export interface Product {
  exists: boolean;
  handle: string;
  title: string;
  brand: string | undefined;
  category: string[] | undefined;
  image: string | undefined;
  /** Whether its own row was left out: then no row takes its title unless something says that the two belong together. */
  rejected: boolean;
  /** Its last SKU, which a picture-only row joins. */
  sku: Sku | undefined;
}

export const noProduct = (): Product => ({
  exists: false,
  handle: '',
  title: '',
  brand: undefined,
  category: undefined,
  image: undefined,
  rejected: false,
  sku: undefined,
});
