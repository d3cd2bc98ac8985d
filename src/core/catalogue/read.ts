/**
 * Rows to SKUs (format.md, "How a catalogue becomes SKUs"). Every row under the header that is not blank becomes a SKU, a
 * reject with its reason, or joins the product above; none is lost.
 */
import type { Sku } from '@/core/page';
import { type MoneyColumn, planReading, type ReadPlan } from './plan';
import { isBlankAt, isEmpty, NO_OPTIONS, rankByPopularity, withDetails, withOptions } from './rows';
import { TextTable } from './text-table';
import type { Reading, Reject, Table, Understanding, Warning } from './types';
import { categoryPath, cleanText, imageReference, readBadges, readCount, readFacets, readRoles, stableHash } from './values';

/** The product that rows with a blank title continue. One object for the whole reading: a new product overwrites the last. */
interface Product {
  exists: boolean;
  handle: string;
  title: string;
  brand: string | undefined;
  category: string[] | undefined;
  image: string | undefined;
  /** Its last SKU, which a picture-only row joins. */
  sku: Sku | undefined;
}

class Reader {
  readonly skus: Sku[] = [];
  readonly rejected: Reject[] = [];
  merged = 0;
  dataRows = 0;
  private readonly warnings = new Map<string, Warning & { count: number }>();
  private readonly ids: TextTable;
  /** The line of each id, by its number in `ids`. */
  private readonly idLines: number[] = [];
  private readonly categoryKeys = new TextTable();
  private readonly categories: string[][] = [];
  private readonly popularity: { sku: Sku; score: number }[] = [];
  private readonly product: Product = {
    exists: false,
    handle: '',
    title: '',
    brand: undefined,
    category: undefined,
    image: undefined,
    sku: undefined,
  };
  /** List price of the row at hand. */
  private listPrice: number | undefined;

  constructor(
    private readonly table: Table,
    private readonly plan: ReadPlan,
  ) {
    this.ids = new TextTable(table.rows.length);
  }

  run(): Reading {
    const { rows, lines } = this.table;
    for (let at = this.plan.start; at < rows.length; at++) {
      const row = rows[at];
      if (row !== undefined && !isEmpty(row)) this.row(row, lines[at] ?? at + 1);
    }
    rankByPopularity(this.popularity);
    const warnings: Warning[] = [...this.plan.warnings, ...this.warnings.values()];
    if (this.plan.title < 0) warnings.unshift({ reason: 'no-title-column' });
    return { skus: this.skus, rejected: this.rejected, warnings, merged: this.merged, dataRows: this.dataRows };
  }

  private row(row: string[], line: number): void {
    this.dataRows++;
    const { plan } = this;
    if (row.length > plan.width && row.slice(plan.width).some((cell) => cell.trim() !== ''))
      this.warn('ragged', { reason: 'ragged-rows', count: 0, line });
    const title = plan.title < 0 ? '' : cleanText(row[plan.title] ?? '');
    const handle = plan.handle < 0 ? '' : (row[plan.handle] ?? '').trim();
    this.follow(row, title, handle);
    const { product } = this;
    if (this.isPictureOnly(row, title)) {
      this.merged++;
      if (product.sku && product.sku.image === undefined) this.setImage(product.sku, row, undefined);
      return;
    }
    const price = this.price(row, line);
    if (price < 0) return;
    const id = this.id(row, line, title);
    if (id !== null) this.skus.push(this.sku(row, line, id, price));
  }

  /** Sets the product a row is of: a new one, or the one above where its title is blank (and its handle the same). */
  private follow(row: string[], title: string, handle: string): void {
    const { product } = this;
    const continues = this.plan.title >= 0 && title === '' && product.exists && (handle === '' || handle === product.handle);
    if (continues) return;
    if (product.exists && handle !== '' && handle === product.handle) {
      if (title !== '') product.title = title;
      return;
    }
    product.exists = true;
    product.handle = handle;
    product.title = title;
    product.brand = this.brand(row);
    product.category = this.category(row);
    product.image = this.image(row);
    product.sku = undefined;
  }

  private isPictureOnly(row: string[], title: string): boolean {
    const { plan, product } = this;
    if (title !== '' || product.title === '' || plan.images.length === 0) return false;
    if (!isBlankAt(row, plan.price?.index) || !isBlankAt(row, plan.salePrice?.index) || !isBlankAt(row, plan.id)) return false;
    return plan.options.every((index) => isBlankAt(row, index)) && this.image(row) !== undefined;
  }

  /** Notes a reject and returns −1. */
  private reject(reject: Reject): number {
    this.rejected.push(reject);
    return -1;
  }

  /** The price in minor units, its list price noted; −1 where the row was rejected for it. */
  private price(row: string[], line: number): number {
    const { price, salePrice, listPrice } = this.plan;
    let column = price;
    let regular: MoneyColumn | null = null;
    if (salePrice !== null && !isBlankAt(row, salePrice.index)) {
      column = salePrice;
      regular = price;
    } else if (column === null) column = salePrice;
    if (column === null) return this.reject({ line, column: '', value: '', reason: 'empty-price' });
    const value = (row[column.index] ?? '').trim();
    let minor = column.reader.quick(value);
    if (minor < 0) {
      const reading = column.reader.read(value);
      if (typeof reading === 'string') return this.reject({ line, column: column.header, value, reason: reading });
      if (reading.from) this.warn('from', { reason: 'from-price', count: 0, line });
      minor = reading.minor;
    }
    const list = listPrice !== null && !isBlankAt(row, listPrice.index) ? listPrice : regular;
    this.listPrice = list === null ? undefined : this.money(row, line, list);
    return minor;
  }

  /** The id: the SKU column, else handle and options, else a hash of title and row. */
  private id(row: string[], line: number, title: string): string | null {
    const { plan, product } = this;
    let id: string;
    let column = plan.id;
    if (plan.id >= 0) {
      id = (row[plan.id] ?? '').trim();
      if (id === '') {
        this.reject({ line, column: plan.header(plan.id), value: '', reason: 'blank-id' });
        return null;
      }
    } else if (product.handle !== '') {
      id = [product.handle, ...this.options(row)].join('/');
      column = plan.handle;
    } else {
      this.warn('ids', { reason: 'ids-made', count: 0 });
      return `r-${stableHash(`${title || product.title}\n${line}`)}`;
    }
    const known = this.idLines.length;
    const number = this.ids.add(id);
    if (number < known) {
      const firstLine = this.idLines[number] ?? 0;
      this.reject({ line, column: plan.header(column), value: id, reason: 'duplicate-id', firstLine });
      return null;
    }
    this.idLines.push(line);
    return id;
  }

  private options(row: string[]): string[] {
    const { options } = this.plan;
    if (options.length === 0) return NO_OPTIONS;
    return options
      .flatMap((index) => (row[index] ?? '').split('|').map(cleanText))
      .filter((text) => text !== '' && text !== 'Default Title');
  }

  private sku(row: string[], line: number, id: string, price: number): Sku {
    const { plan, product } = this;
    if (product.title === '' && plan.title >= 0) this.warn('title', { reason: 'blank-title', count: 0, line });
    const isFirst = product.sku === undefined;
    const brand = isFirst ? product.brand : (this.brand(row) ?? product.brand);
    const category = isFirst ? product.category : (this.category(row) ?? product.category);
    const image = isFirst ? product.image : (this.image(row) ?? product.image);
    const title = withOptions(product.title, this.options(row));
    const sku = withDetails(id, title, price, this.listPrice, brand, category, image);
    for (const column of plan.money) this.moneyField(sku, row, line, column);
    for (const { field, index, header } of plan.counts) {
      const count = this.count(row, line, index, header, field);
      if (count !== undefined && field === 'stock') sku.stock = count;
      else if (count !== undefined) (sku as Record<string, unknown>)[field] = count;
    }
    if (plan.stats.length > 0) this.stats(sku, row, line);
    if (plan.badges >= 0 || plan.roles >= 0) this.labels(sku, row);
    product.sku = sku;
    return sku;
  }

  private setImage(sku: Sku, row: string[], fallback: string | undefined): void {
    const image = this.image(row) ?? fallback;
    if (image !== undefined) sku.image = image;
  }

  private image(row: string[]): string | undefined {
    for (const index of this.plan.images) {
      const cell = row[index];
      if (cell !== undefined && cell !== '') {
        const image = imageReference(cell);
        if (image !== undefined) return image;
      }
    }
    return undefined;
  }

  private brand(row: string[]): string | undefined {
    const { brand, facets } = this.plan;
    const text = brand < 0 ? '' : cleanText(row[brand] ?? '');
    if (text !== '') return text;
    return facets < 0 ? undefined : readFacets(row[facets] ?? '').brand;
  }

  /** The path from all the category columns; equal cells share one array. */
  private category(row: string[]): string[] | undefined {
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

  private money(row: string[], line: number, { field, index, header, reader }: MoneyColumn): number | undefined {
    const value = (row[index] ?? '').trim();
    const plain = reader.quick(value);
    if (plain >= 0) return plain;
    if (value === '') return undefined;
    const reading = reader.read(value);
    if (typeof reading !== 'string') return reading.minor;
    this.warn(`value ${index}`, { reason: 'unreadable-value', field, column: header, count: 0, line, value });
    return undefined;
  }

  private moneyField(sku: Sku, row: string[], line: number, column: MoneyColumn): void {
    const minor = this.money(row, line, column);
    if (minor === undefined) return;
    if (column.field === 'revenue') sku.stats = { ...sku.stats, revenue: minor };
    else (sku as Record<string, unknown>)[column.field] = minor;
  }

  private count(row: string[], line: number, index: number, header: string, field: MoneyColumn['field']): number | undefined {
    const value = row[index] ?? '';
    if (value === '') return undefined;
    const count = readCount(value);
    if (count === undefined && value.trim() !== '')
      this.warn(`value ${index}`, { reason: 'unreadable-value', field, column: header, count: 0, line, value: value.trim() });
    return count;
  }

  private stats(sku: Sku, row: string[], line: number): void {
    for (const { field, index, header } of this.plan.stats) {
      const count = this.count(row, line, index, header, field);
      if (count === undefined) continue;
      if (field === 'popularity') this.popularity.push({ sku, score: count });
      else sku.stats = { ...sku.stats, [field]: count };
    }
  }

  private labels(sku: Sku, row: string[]): void {
    const badges = this.plan.badges < 0 ? [] : readBadges(row[this.plan.badges] ?? '');
    const roles = this.plan.roles < 0 ? [] : readRoles(row[this.plan.roles] ?? '');
    if (badges.length > 0) sku.badges = badges;
    if (roles.length > 0) sku.roles = roles;
  }

  private warn(key: string, first: Warning & { count: number }): void {
    const known = this.warnings.get(key);
    if (known) known.count++;
    else this.warnings.set(key, { ...first, count: 1 });
  }
}

/**
 * Reads the SKUs of a table.
 * @param understanding what the columns mean; without a price column every row is rejected
 * @param options.currency ISO 4217, before the one understood; null or absent: that one
 * @returns SKUs in the order of the rows, prices in minor units; what was rejected, merged and noticed. Linear in the rows.
 */
export function readSkus(table: Table, understanding: Understanding, options: { currency?: string | null | undefined } = {}): Reading {
  const plan = planReading(table, understanding, options.currency ?? understanding.currency);
  return new Reader(table, plan).run();
}
