/**
 * Rows to SKUs (format.md, "How a catalogue becomes SKUs"). Every row under the header that is not blank becomes a SKU, a
 * reject with its reason, or joins the product above; none is lost.
 */
import type { Sku } from '@/core/page';
import { CellReader } from './cells';
import { type MoneyColumn, planReading, type ReadPlan } from './plan';
import { isBlankAt, isEmpty, noProduct, rankByPopularity, shortened, withDetails, withOptions } from './rows';
import { TextTable } from './text-table';
import type { Reading, Reject, Table, Understanding, Warning } from './types';
import { cleanText, readCount, stableHash } from './values';

/** How a row belongs to the product it is read under: as its own first row, by what the file says, or only by its blank title. */
type Tie = 'own' | 'said' | 'loose';

/** Rows that a note names. */
const TAKEN_SHOWN = 5;

class Reader {
  readonly skus: Sku[] = [];
  readonly rejected: Reject[] = [];
  readonly unread: string[] = [];
  merged = 0;
  dataRows = 0;
  blank = 0;
  private readonly warnings = new Map<string, Warning & { count: number }>();
  private readonly cells: CellReader;
  private readonly ids: TextTable;
  /** The line of each id, by its number in `ids`. */
  private readonly idLines: number[] = [];
  private readonly popularity: { sku: Sku; score: number }[] = [];
  private readonly product = noProduct();
  /** List price of the row at hand. */
  private listPrice: number | undefined;

  constructor(
    private readonly table: Table,
    private readonly plan: ReadPlan,
  ) {
    this.ids = new TextTable(table.rows.length);
    this.cells = new CellReader(plan, (key, first) => this.warn(key, first));
  }

  run(): Reading {
    const { rows, lines } = this.table;
    for (let at = this.plan.start; at < rows.length; at++) {
      const row = rows[at];
      if (row === undefined || isEmpty(row)) this.blank++;
      else this.row(this.cells.fitting(row, lines[at] ?? at + 1), lines[at] ?? at + 1);
    }
    rankByPopularity(this.popularity);
    const warnings: Warning[] = [...this.plan.warnings, ...this.warnings.values()];
    if (this.plan.title < 0) warnings.unshift({ reason: 'no-title-column' });
    return {
      skus: this.skus,
      rejected: this.rejected,
      unread: this.unread.filter((id) => id !== ''),
      warnings,
      merged: this.merged,
      dataRows: this.dataRows,
      blank: this.blank,
    };
  }

  private row(row: string[], line: number): void {
    this.dataRows++;
    const { plan } = this;
    if (row.length > plan.width && row.slice(plan.width).some((cell) => cell.trim() !== ''))
      this.warn('ragged', { reason: 'ragged-rows', count: 0, line });
    const title = plan.title < 0 ? '' : cleanText(row[plan.title] ?? '');
    const handle = plan.handle < 0 ? '' : (row[plan.handle] ?? '').trim();
    const { product } = this;
    const tie = this.follow(row, title, handle);
    if (tie !== 'own' && this.isPictureOnly(row, title)) {
      this.merged++;
      if (product.sku && product.sku.image === undefined) this.setImage(product.sku, row);
      return;
    }
    const price = this.price(row, line);
    const id = price < 0 ? null : this.id(row, line, title);
    if (price < 0) this.unread.push(this.idText(row) ?? '');
    if (id !== null) this.skus.push(this.sku(row, line, id, price, tie));
    else if (tie === 'own') product.rejected = true;
  }

  /**
   * Sets the product a row is of: a new one, its own; or the one above, where the handle is the same or the title blank. A blank
   * title alone ties rows loosely: not to a product whose own row was left out, and what is taken is told.
   */
  private follow(row: string[], title: string, handle: string): Tie {
    const { product } = this;
    if (product.exists && handle !== '' && handle === product.handle) {
      if (title !== '') product.title = title;
      return 'said';
    }
    if (this.plan.title >= 0 && title === '' && product.exists && handle === '') {
      if (this.isVariant(row) || this.isPictureOnly(row, title)) return 'said';
      if (!product.rejected && product.title !== '') return 'loose';
    }
    product.exists = true;
    product.handle = handle;
    product.title = title;
    product.brand = this.cells.brand(row);
    product.category = this.cells.category(row);
    product.image = this.cells.image(row);
    product.rejected = false;
    product.sku = undefined;
    return 'own';
  }

  private isVariant(row: string[]): boolean {
    return !this.plan.options.every((index) => isBlankAt(row, index));
  }

  private isPictureOnly(row: string[], title: string): boolean {
    const { plan, product } = this;
    if (title !== '' || product.title === '' || plan.images.length === 0) return false;
    if (!isBlankAt(row, plan.price?.index) || !isBlankAt(row, plan.salePrice?.index) || !isBlankAt(row, plan.id)) return false;
    return !this.isVariant(row) && this.cells.image(row) !== undefined;
  }

  /** Notes a reject and returns −1. */
  private reject(reject: Reject): number {
    this.rejected.push({ ...reject, value: shortened(reject.value) });
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
    const id = this.idText(row);
    const column = plan.id >= 0 ? plan.id : plan.handle;
    if (id === '') {
      this.reject({ line, column: plan.header(plan.id), value: '', reason: 'blank-id' });
      return null;
    }
    if (id === undefined) {
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

  /** The id as the row has it, '' where its cell is blank; undefined where rows have none and a hash stands for it. */
  private idText(row: string[]): string | undefined {
    const { plan, product } = this;
    if (plan.id >= 0) return (row[plan.id] ?? '').trim();
    return product.handle === '' ? undefined : [product.handle, ...this.cells.options(row)].join('/');
  }

  private sku(row: string[], line: number, id: string, price: number, tie: Tie): Sku {
    const { plan, product } = this;
    if (product.title === '' && plan.title >= 0) this.warn('title', { reason: 'blank-title', count: 0, line });
    const isOwn = tie === 'own';
    const brand = isOwn ? product.brand : (this.cells.brand(row) ?? product.brand);
    const category = isOwn ? product.category : (this.cells.category(row) ?? product.category);
    const ownImage = isOwn ? product.image : this.cells.image(row);
    const image = ownImage ?? product.image;
    if (tie === 'loose') this.tellTaken(line, ownImage === undefined && image !== undefined);
    const title = withOptions(product.title, this.cells.options(row));
    const sku = withDetails(id, title, price, this.listPrice, brand, category, image);
    for (const column of plan.money) this.moneyField(sku, row, line, column);
    for (const { field, index, header } of plan.counts) {
      const count = this.count(row, line, index, header, field);
      if (count !== undefined && field === 'stock') sku.stock = count;
      else if (count !== undefined) (sku as Record<string, unknown>)[field] = count;
    }
    if (plan.stats.length > 0) this.stats(sku, row, line);
    if (plan.badges >= 0 || plan.roles >= 0) this.cells.labels(sku, row);
    product.sku = sku;
    return sku;
  }

  /** Notes that the row at hand took the title above, and perhaps the picture. */
  private tellTaken(line: number, withPicture: boolean): void {
    const reason = withPicture ? 'title-and-picture-from-above' : 'title-from-above';
    const known = this.warn(reason, { reason, count: 0, rows: [] });
    if ('rows' in known && known.rows.length < TAKEN_SHOWN) known.rows.push({ line, title: shortened(this.product.title) });
  }

  private setImage(sku: Sku, row: string[]): void {
    const image = this.cells.image(row);
    if (image !== undefined) sku.image = image;
  }

  private money(row: string[], line: number, { field, index, header, reader }: MoneyColumn): number | undefined {
    const value = (row[index] ?? '').trim();
    const plain = reader.quick(value);
    if (plain >= 0) return plain;
    if (value === '') return undefined;
    const reading = reader.read(value);
    if (typeof reading !== 'string') return reading.minor;
    this.warn(`value ${index}`, { reason: 'unreadable-value', field, column: header, count: 0, line, value: shortened(value) });
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
      this.warn(`value ${index}`, { reason: 'unreadable-value', field, column: header, count: 0, line, value: shortened(value.trim()) });
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

  private warn(key: string, first: Warning & { count: number }): Warning & { count: number } {
    const known = this.warnings.get(key) ?? first;
    if (known === first) this.warnings.set(key, first);
    known.count++;
    return known;
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
