/** What a JSON Schema cannot say about a page: unique ids, orders that are permutations, columns at every viewport. */
import { problemWords } from './problem-texts';
import type { Page } from './schema';

/** One thing that makes a page file invalid: where it stands, what is wrong with it, and the value seen. */
export interface Problem {
  /** Path inside the file, `modules[1].order.mobile`; empty for the file as a whole. */
  path: string;
  /** One English sentence without the path, and the same in Chinese. */
  message: string;
  zh: string;
  value?: unknown;
}

/**
 * The problems of a page without its variants: of one that the schema accepts, in file order; none for a valid page.
 * A module of another kind than a grid needs no columns.
 */
export function pageProblems(page: Page): Problem[] {
  const problems: Problem[] = [];
  const unique = (path: string, seen: Set<string>, id: string, what: string) => {
    if (seen.has(id)) problems.push({ path, ...problemWords('same-id', { what }), value: id });
    seen.add(id);
  };

  const viewports = new Set<string>();
  page.viewports.forEach((viewport, i) => {
    unique(`viewports[${i}].id`, viewports, viewport.id, 'viewport');
    // Columns, spans and orders are looked up by it, and every object has these.
    if (viewport.id in Object.prototype) problems.push({ path: `viewports[${i}].id`, ...problemWords('viewport-id'), value: viewport.id });
  });
  const skus = new Set<string>();
  page.skus.forEach((sku, i) => {
    unique(`skus[${i}].id`, skus, sku.id, 'SKU');
  });

  const modules = new Set<string>();
  const tiles = new Set<string>();
  page.modules.forEach((module, m) => {
    const at = `modules[${m}]`;
    unique(`${at}.id`, modules, module.id, 'module');
    (module.tiles ?? []).forEach((tile, t) => {
      unique(`${at}.tiles[${t}].id`, tiles, tile.id, 'tile');
    });
    if ((module.kind ?? 'grid') === 'grid') {
      for (const { id } of page.viewports) {
        if (module.columns?.[id] === undefined)
          problems.push({ path: `${at}.columns`, ...problemWords('no-columns', { viewport: id }), value: module.columns });
      }
    }
    const { min = 0, max = Number.POSITIVE_INFINITY } = module.band ?? {};
    if (min > max) problems.push({ path: `${at}.band`, ...problemWords('band-order'), value: module.band });
    const ids = new Set((module.tiles ?? []).map((tile) => tile.id));
    for (const [viewport, order] of Object.entries(module.order ?? {})) {
      const path = `${at}.order.${viewport}`;
      const seen = new Set<string>();
      for (const id of order) {
        if (!ids.has(id)) problems.push({ path, ...problemWords('order-stranger'), value: id });
        if (seen.has(id)) problems.push({ path, ...problemWords('order-twice'), value: id });
        seen.add(id);
      }
      for (const id of ids) if (!seen.has(id)) problems.push({ path, ...problemWords('order-left-out'), value: id });
    }
  });
  return problems;
}
