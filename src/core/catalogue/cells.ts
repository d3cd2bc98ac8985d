/** What the cells of a row say beside prices and counts: options, picture, brand, category, labels. */
import type { Sku } from '@/core/page';
import type { ReadPlan } from './plan';
import { isLongPicture, MOST_TEXT, NO_OPTIONS, shortened, startOf } from './rows';
import { TextTable } from './text-table';
import type { Warning } from './types';
import { categoryPath, cleanText, imageReference, isBadPicture, readBadges, readFacets, readRoles } from './values';

export class CellReader {
  private readonly categoryKeys = new TextTable();
  private readonly categories: string[][] = [];

  constructor(
    private readonly plan: ReadPlan,
    private readonly warn: (key: string, first: Warning & { count: number }) => void,
  ) {}

  /** The row, without what no cell of a catalogue holds: megabytes of text, addresses that are no picture's. */
  fitting(row: string[], line: number): string[] {
    const { texts, images, header } = this.plan;
    let fitting = row;
    const change = (index: number, cell: string) => {
      if (fitting === row) fitting = row.slice();
      fitting[index] = cell;
    };
    for (const index of texts) {
      const cell = row[index];
      if (cell === undefined || cell.length <= MOST_TEXT) continue;
      this.warn(`long ${index}`, { reason: 'long-text', column: header(index), count: 0, line });
      change(index, startOf(cell.trimStart(), MOST_TEXT));
    }
    for (const index of images) {
      const cell = row[index];
      if (cell === undefined || cell === '' || !(isBadPicture(cell) || isLongPicture(cell))) continue;
      this.warn(`picture ${index}`, { reason: 'bad-picture', column: header(index), count: 0, line, value: shortened(cell.trim()) });
      change(index, '');
    }
    return fitting;
  }

  options(row: string[]): string[] {
    const { options } = this.plan;
    if (options.length === 0) return NO_OPTIONS;
    return options
      .flatMap((index) => (row[index] ?? '').split('|').map(cleanText))
      .filter((text) => text !== '' && text !== 'Default Title');
  }

  image(row: string[]): string | undefined {
    for (const index of this.plan.images) {
      const cell = row[index];
      if (cell !== undefined && cell !== '') {
        const image = imageReference(cell);
        if (image !== undefined) return image;
      }
    }
    return undefined;
  }

  brand(row: string[]): string | undefined {
    const { brand, facets } = this.plan;
    const text = brand < 0 ? '' : cleanText(row[brand] ?? '');
    if (text !== '') return text;
    return facets < 0 ? undefined : readFacets(row[facets] ?? '').brand;
  }

  /** The path from all the category columns; equal cells share one array. */
  category(row: string[]): string[] | undefined {
    const { categories, facets } = this.plan;
    let key = '';
    for (const index of categories) key = key === '' ? (row[index] ?? '') : `${key}\u0000${row[index] ?? ''}`;
    if (facets >= 0) key = `${key}\u0001${row[facets] ?? ''}`;
    if (key === '') return undefined;
    const number = this.categoryKeys.add(key);
    let path = this.categories[number];
    if (path === undefined) {
      path = categories.flatMap((index) => categoryPath(row[index] ?? ''));
      if (facets >= 0) path.push(...readFacets(row[facets] ?? '').category);
      path = path.filter((part, at) => at === 0 || part !== path?.[at - 1]);
      this.categories[number] = path;
    }
    return path.length === 0 ? undefined : path;
  }

  labels(sku: Sku, row: string[]): void {
    const badges = this.plan.badges < 0 ? [] : readBadges(row[this.plan.badges] ?? '');
    const roles = this.plan.roles < 0 ? [] : readRoles(row[this.plan.roles] ?? '');
    if (badges.length > 0) sku.badges = badges;
    if (roles.length > 0) sku.roles = roles;
  }
}
