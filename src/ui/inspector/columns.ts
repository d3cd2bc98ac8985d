import { metricsAt, type Viewport } from '@/core/page';

/** Columns of a new grid: two on a phone, four on a wider screen. */
export function defaultColumns(viewports: readonly Viewport[]): Record<string, number> {
  return Object.fromEntries(viewports.map((viewport) => [viewport.id, metricsAt(viewport).phone ? 2 : 4]));
}
