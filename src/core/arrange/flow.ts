/** CSS Grid's sparse flow (`page/placement.ts`), one tile at a time and back. */
import type { Cell, Span } from '../page';

interface Mark {
  row: number;
  column: number;
  cells: number[];
}

export class Flow {
  private readonly taken = new Set<number>();
  private row = 0;
  private column = 0;
  private lastRow = 0;
  private lastColumn = 0;

  constructor(private readonly columns: number) {}

  place([width, height]: Readonly<Span>): Mark {
    const mark: Mark = { row: this.row, column: this.column, cells: [] };
    for (;;) {
      if (this.column + width > this.columns) {
        this.column = 0;
        this.row++;
      } else if (this.isFree(width, height)) break;
      else this.column++;
    }
    for (let y = this.row; y < this.row + height; y++)
      for (let x = this.column; x < this.column + width; x++) {
        this.taken.add(y * this.columns + x);
        mark.cells.push(y * this.columns + x);
      }
    this.lastRow = this.row;
    this.lastColumn = this.column;
    this.column += width;
    return mark;
  }

  takeBack({ row, column, cells }: Mark): void {
    this.row = row;
    this.column = column;
    for (const cell of cells) this.taken.delete(cell);
  }

  standsAt({ row, column }: Cell): boolean {
    return this.lastRow === row && this.lastColumn === column;
  }

  /** Whether nothing can be placed there any more. */
  isPast({ row, column, width, height }: Cell): boolean {
    if (row < this.row || (row === this.row && column < this.column)) return true;
    for (let y = row; y < row + height; y++)
      for (let x = column; x < column + width; x++) if (this.taken.has(y * this.columns + x)) return true;
    return false;
  }

  /** Cells of the rows that the flow has left behind which nothing can fill any more. */
  gaps(): number {
    let empty = this.row * this.columns;
    for (const cell of this.taken) if (cell < this.row * this.columns) empty--;
    return empty;
  }

  private isFree(width: number, height: number): boolean {
    for (let y = this.row; y < this.row + height; y++)
      for (let x = this.column; x < this.column + width; x++) if (this.taken.has(y * this.columns + x)) return false;
    return true;
  }
}
