import { columnsAt, isGrid, type Module, metricsAt, type Viewport } from '@/core/page';

/** Columns of a new grid: two on a phone, four on a wider screen. */
export function defaultColumns(viewports: readonly Viewport[]): Record<string, number> {
  return Object.fromEntries(viewports.map((viewport) => [viewport.id, metricsAt(viewport).phone ? 2 : 4]));
}

/** The columns that most of a page's grids have at a viewport, where this one has others; undefined where no number is the usual one. */
export function usualColumns(modules: readonly Module[], module: Module, viewport: string): number | undefined {
  const counts = new Map<number, number>();
  for (const each of modules) if (isGrid(each)) counts.set(columnsAt(each, viewport), (counts.get(columnsAt(each, viewport)) ?? 0) + 1);
  const own = columnsAt(module, viewport);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
  return usual && usual[0] !== own && usual[1] > (counts.get(own) ?? 0) ? usual[0] : undefined;
}
