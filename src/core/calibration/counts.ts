/** Impressions and clicks by SKU and place, which is all that the fits see. */

/** What was counted of one SKU in one place on one day. */
export interface Observation {
  /** Positions in the lists of SKUs and of places. */
  sku: number;
  place: number;
  impressions: number;
  clicks: number;
  day?: string | undefined;
}

export interface Cell {
  place: number;
  impressions: number;
  clicks: number;
}

/** By SKU: its cells, one a place. */
export type Counts = readonly (readonly Cell[])[];

/** Sums over days. Cells without an impression are left out. Linear. */
export function countsOf(observations: readonly Observation[], skus: number): Counts {
  const counts: Map<number, Cell>[] = Array.from({ length: skus }, () => new Map());
  for (const { sku, place, impressions, clicks } of observations) {
    if (impressions <= 0) continue;
    const cells = counts[sku] as Map<number, Cell>;
    const cell = cells.get(place);
    if (!cell) cells.set(place, { place, impressions, clicks });
    else {
      cell.impressions += impressions;
      cell.clicks += clicks;
    }
  }
  return counts.map((cells) => [...cells.values()]);
}

/** Sums by place of a figure of the cells. */
export function byPlace(counts: Counts, places: number, figure: (cell: Cell, cells: readonly Cell[]) => number): Float64Array {
  const sums = new Float64Array(places);
  for (const cells of counts) for (const cell of cells) sums[cell.place] = (sums[cell.place] as number) + figure(cell, cells);
  return sums;
}
