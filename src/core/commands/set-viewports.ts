/**
 * Replaces the page's viewports, and keeps everything that names one consistent: a grid gets columns at a new viewport, what
 * belonged to one that is gone (columns, orders, spans) goes with it, and what belonged to a renamed one follows its name. So it
 * is in what the variants say.
 */
import { isGrid, type Module, metricsAt, pageSchema, type Suppression, type Viewport } from '../page';
import { refuse } from './find';
import type { CommandSpec } from './types';

export interface SetViewports {
  type: 'set-viewports';
  /** In the page's order: the first is the one whose order of tiles the others follow. */
  viewports: Viewport[];
  /** New id by old one, for viewports that keep their columns, orders and spans under another name. */
  renamed?: Record<string, string>;
}

/** Columns of a grid at a new viewport where it has none at a viewport of its kind. */
const NEW_COLUMNS = { phone: 2, desktop: 4 };

export const setViewports: CommandSpec<SetViewports> = {
  type: 'set-viewports',
  run(page, { viewports, renamed = {} }) {
    const checked = pageSchema.shape.viewports.safeParse(viewports);
    if (!checked.success) return refuse('bad-value', ['viewports', ...(checked.error.issues[0]?.path ?? [])].join('.'));
    const ids = new Set<string>();
    for (const { id } of viewports) {
      if (ids.has(id)) return refuse('id-taken', id);
      ids.add(id);
    }
    for (const [from, to] of Object.entries(renamed)) {
      if (!page.viewports.some(({ id }) => id === from)) return refuse('no-viewport', from);
      if (!ids.has(to) || ids.has(from)) return refuse('bad-value', to);
    }
    const gone = new Set(page.viewports.flatMap(({ id }) => (ids.has(renamed[id] ?? id) ? [] : [id])));
    const kept = <T>(byViewport: Record<string, T>): Record<string, T> =>
      Object.fromEntries(Object.entries(byViewport).flatMap(([id, value]) => (gone.has(id) ? [] : [[renamed[id] ?? id, value]])));
    for (const module of page.modules) {
      if (module.columns || isGrid(module)) module.columns = columnsOf(module, kept(module.columns ?? {}), viewports);
      const order = module.order && kept(module.order);
      if (order && Object.keys(order).length > 0) module.order = order;
      else delete module.order;
      for (const tile of module.tiles ?? []) {
        const span = tile.span && kept(tile.span);
        if (span && Object.keys(span).length > 0) tile.span = span;
        else delete tile.span;
      }
    }
    for (const variant of page.variants ?? []) {
      for (const module of variant.modules ?? []) {
        if (module.columns) module.columns = kept(module.columns);
        if (module.order) module.order = kept(module.order);
      }
      for (const module of variant.added?.modules ?? [])
        if (module.columns || isGrid(module)) module.columns = columnsOf(module, kept(module.columns ?? {}), viewports);
      for (const tile of [...(variant.tiles ?? []), ...(variant.added?.tiles ?? [])]) if (tile.span) tile.span = kept(tile.span);
      renameSuppressions(variant.suppressions ?? [], renamed);
    }
    renameSuppressions(page.suppressions ?? [], renamed);
    page.viewports = checked.data;
    return undefined;
  },
};

/** Columns at every viewport: those it has, else those of the first viewport of the same kind, else the usual ones. */
function columnsOf(module: Module, columns: Record<string, number>, viewports: readonly Viewport[]): Record<string, number> {
  const likeness = (phone: boolean) =>
    viewports.find((viewport) => columns[viewport.id] !== undefined && metricsAt(viewport).phone === phone);
  const missing = isGrid(module) ? viewports.filter(({ id }) => columns[id] === undefined) : [];
  const added = missing.map((viewport) => {
    const { phone } = metricsAt(viewport);
    const like = likeness(phone);
    return [viewport.id, (like && columns[like.id]) ?? NEW_COLUMNS[phone ? 'phone' : 'desktop']] as const;
  });
  return { ...columns, ...Object.fromEntries(added) };
}

function renameSuppressions(suppressions: readonly Suppression[], renamed: Record<string, string>): void {
  for (const { at } of suppressions) {
    const name = at?.viewport === undefined ? undefined : renamed[at.viewport];
    if (at && name !== undefined) at.viewport = name;
  }
}
