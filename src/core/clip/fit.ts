/** Brings what was laid out at the viewports of one page to those of another. */
import { type Module, metricsAt, type Tile, type Viewport } from '../page';

/** Columns of a grid that names none at any viewport. */
const COLUMNS = { phone: 2, desktop: 4 };

/** For each viewport of a page the one of another that it takes after: that of its id, else of its kind, else the nearest in width. */
function counterparts(from: readonly Viewport[], to: readonly Viewport[]): Map<string, string> {
  const far = (viewport: Viewport) => (other: Viewport) =>
    (other.id === viewport.id ? 0 : 10_000) +
    (metricsAt(other).phone === metricsAt(viewport).phone ? 0 : 5000) +
    Math.abs(other.width - viewport.width);
  return new Map(
    to.flatMap((viewport) => {
      const away = far(viewport);
      const nearest = [...from].sort((a, b) => away(a) - away(b))[0];
      return nearest ? [[viewport.id, nearest.id] as const] : [];
    }),
  );
}

export interface Fitting {
  tile(tile: Tile): Tile;
  module(module: Module): Module;
}

/** What fits tiles and modules of a page with the viewports `from` to one with the viewports `to`. */
export function fitting(from: readonly Viewport[], to: readonly Viewport[]): Fitting {
  const of = counterparts(from, to);
  const carried = <T>(values: Record<string, T> | undefined): Record<string, T> | undefined => {
    const entries = to.flatMap(({ id }) => {
      const value = values?.[of.get(id) ?? ''];
      return value === undefined ? [] : [[id, value] as const];
    });
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  };
  const tile = ({ span, ...rest }: Tile): Tile => {
    const spans = carried(span);
    return spans ? { ...rest, span: spans } : rest;
  };
  return {
    tile,
    module({ columns, order, tiles, ...rest }) {
      const usual = Object.fromEntries(to.map((viewport) => [viewport.id, COLUMNS[metricsAt(viewport).phone ? 'phone' : 'desktop']]));
      const orders = carried(order);
      return {
        ...rest,
        columns: { ...usual, ...carried(columns) },
        ...(tiles && { tiles: tiles.map(tile) }),
        ...(orders && { order: orders }),
      };
    },
  };
}
