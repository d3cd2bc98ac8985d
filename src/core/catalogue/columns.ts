/** Columns to fields: by name, and in a table without a header by what the columns hold. */

import { type FieldId, takesMany } from './fields';
import { readName } from './names';
import { currencyWords } from './price-text';
import type { Column } from './types';

/** Product kinds of shop systems, which stand in a column called "Type" and are no category. */
const KINDS = /^(simple|variable|variation|grouped|external|virtual|configurable|bundle|downloadable|simple product)(,.*)?$/i;

export const isNumber = (text: string): boolean => /^[^\p{L}]{0,3}\d[\d.,'\s]*[^\p{L}\d]{0,3}$/u.test(text.normalize('NFKC').trim());
const isLink = (text: string): boolean => /^(https?:)?\/\/\S+$/i.test(text.trim());
const isPicture = (text: string): boolean => /\.(jpe?g|png|webp|gif|avif)(\W.*)?$/i.test(text.trim());

/** The strength of a category's name: real categories, then product types, then advertising taxonomies. */
function categoryClass(header: string): number {
  const name = header.toLowerCase();
  return name.includes('google') ? 2 : /^(product[\s_-]?)?type$/.test(name.trim()) ? 1 : 0;
}

type Candidate = { column: Column; rank: number; blank: boolean };

/** Of several columns with one meaning: those with values first, then the better known name, then the earlier. */
const better = (a: Candidate, b: Candidate): number =>
  Number(a.blank) - Number(b.blank) || a.rank - b.rank || a.column.index - b.column.index;

function pickCategories(candidates: Candidate[]): Column[] {
  const filled = candidates.filter(({ blank, column }) => !blank && !column.sample.every((value) => KINDS.test(value)));
  const best = Math.min(...filled.map(({ column }) => categoryClass(column.header)));
  return filled
    .filter(({ column }) => categoryClass(column.header) === best)
    .map(({ column }) => column)
    .filter((column, _, all) => best === 0 || column === all[0]);
}

function pick(field: FieldId, candidates: Candidate[]): Column[] {
  if (field === 'category') return candidates.length === 0 ? [] : pickCategories(candidates);
  // A column of ids without one id is none: the ids come from elsewhere then.
  const sorted = candidates.filter(({ blank }) => field !== 'id' || !blank).sort(better);
  return (takesMany(field) ? sorted : sorted.slice(0, 1)).map(({ column }) => column);
}

/** Gives each column the field its name says. Columns already spoken for (`taken`) and fields of `settled` are left alone. */
export function assignByName(columns: Column[], settled: ReadonlySet<FieldId>, taken: ReadonlySet<number>): void {
  const candidates = new Map<FieldId, Candidate[]>();
  for (const column of columns) {
    if (taken.has(column.index)) continue;
    const { field, rank } = readName(column.header);
    if (field === null || settled.has(field)) continue;
    const list = candidates.get(field) ?? [];
    list.push({ column, rank, blank: column.sample.length === 0 });
    candidates.set(field, list);
  }
  for (const [field, list] of candidates) for (const column of pick(field, list)) column.field = field;
  settlePrices(columns, settled);
}

const has = (columns: Column[], field: FieldId): boolean => columns.some((column) => column.field === field);

/** A sale price alone is the price; a price that is nowhere named is the column whose values carry a currency. */
function settlePrices(columns: Column[], settled: ReadonlySet<FieldId>): void {
  if (settled.has('price') || has(columns, 'price')) return;
  const sale = settled.has('salePrice') ? undefined : columns.find(({ field }) => field === 'salePrice');
  if (sale) {
    sale.field = 'price';
    return;
  }
  const marked = columns.find(
    ({ field, sample }) =>
      field === null && sample.length > 0 && sample.every((value) => value.length < 30 && currencyWords(value).length > 0),
  );
  if (marked) marked.field = 'price';
}

const average = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** In a table without a header: price, title, id, picture and category by what the columns hold. */
export function assignByContent(columns: Column[], settled: ReadonlySet<FieldId>, taken: ReadonlySet<number>): void {
  const free = () => columns.filter(({ index, field, sample }) => field === null && !taken.has(index) && sample.length > 0);
  const give = (field: FieldId, column: Column | undefined) => {
    if (column && !settled.has(field)) column.field = field;
  };
  const all = (test: (value: string) => boolean) => free().filter(({ sample }) => sample.every(test));
  give('image', all((value) => isPicture(value) || isLink(value))[0]);
  const numbers = all((value) => isNumber(value) || currencyWords(value).length > 0);
  const marked = numbers.find(({ sample }) => sample.some((value) => currencyWords(value).length > 0));
  const decimals = numbers.find(({ sample }) => sample.some((value) => /\d[.,]\d{1,2}\D*$/.test(value)));
  const price = marked ?? decimals ?? numbers.filter(({ sample }) => sample.every((value) => value.length < 8)).at(-1);
  give('price', price);
  const distinct = ({ sample }: Column) => new Set(sample).size === sample.length;
  give('id', all((value) => /^[\w.\-/]{3,40}$/.test(value)).find(distinct));
  give('category', all((value) => /\s>\s|>>|›/.test(value))[0]);
  const texts = all((value) => !isNumber(value) && !isLink(value));
  const longest = texts.sort((a, b) => average(b.sample.map(({ length }) => length)) - average(a.sample.map(({ length }) => length)))[0];
  give('title', longest);
}

/** Whether a row of cells could be a header: texts, not numbers or links, and no two alike among most of them. */
export function looksLikeHeader(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => cell.length < 80 && !isNumber(cell) && !isLink(cell));
}

/** How much a row speaks for being the header: known names count fully, similar ones less. */
export function headerScore(cells: readonly string[]): number {
  const seen = new Set<FieldId>();
  let score = 0;
  for (const cell of cells) {
    if (cell.length > 80) continue;
    const { field, rank } = readName(cell.trim());
    if (field === null) continue;
    score += seen.has(field) ? 0.25 : (rank < 1000 ? 1 : 0.5) + (field === 'price' || field === 'id' || field === 'title' ? 0.5 : 0);
    seen.add(field);
  }
  return score;
}
