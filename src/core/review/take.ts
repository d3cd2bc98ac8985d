/**
 * Taking one difference over: the commands that make a page agree with another in it, and in nothing else. Computed on the page
 * as it is when they are run, so that one that was taken does not spoil the next.
 */
import { apply, type Command, type Refusal } from '../commands';
import { type Page, tilesAt } from '../page';
import type { Difference } from './difference';

const FIELDS = ['locked', 'random'] as const;

/**
 * @param target the page that changes; @param source the one that it is to agree with, with `difference` between them either way
 * @returns the commands, none where it agrees already, or why it cannot
 */
export function takeDifference(
  target: Page,
  source: Page,
  difference: Difference,
): { ok: true; commands: Command[] } | { ok: false; refusal: Refusal } {
  const commands: Command[] = [];
  let page = target;
  /** One after the other, since a position depends on what came before. */
  const run = (command: Command | undefined): Refusal | undefined => {
    if (!command) return undefined;
    const result = apply(page, [command]);
    if (!result.ok) return result.refusal.reason === 'nothing-changes' ? undefined : result.refusal;
    page = result.page;
    commands.push(command);
    return undefined;
  };
  for (const step of stepsOf(difference, target, source)) {
    const refusal = run(step(page));
    if (refusal) return { ok: false, refusal };
  }
  return { ok: true, commands };
}

type Step = (page: Page) => Command | undefined;

function stepsOf(difference: Difference, target: Page, source: Page): Step[] {
  switch (difference.kind) {
    case 'moved':
      return difference.viewports.map((viewport) => (page) => moveTo(page, source, difference.tile, viewport));
    case 'swapped':
      return difference.viewports.map((viewport) => (page) => swapTo(page, source, difference.tiles, viewport));
    case 'replaced':
      return [() => replaced(source, difference.tile)];
    case 'added':
    case 'removed':
      return holds(source, difference.tile)
        ? placed(source, difference.tile)
        : [() => ({ type: 'remove-tiles', tiles: [difference.tile] })];
    case 'repriced':
      return [() => fieldsOf(source, difference.sku, [difference.field])];
    case 'promotions':
    case 'badges':
      return [() => fieldsOf(source, difference.sku, [difference.kind])];
    case 'facts':
      return [() => fieldsOf(source, difference.sku, difference.fields)];
    case 'span':
      return difference.viewports.map((viewport) => () => ({
        type: 'set-tile',
        tile: difference.tile,
        span: { viewport, size: tileOf(source, difference.tile)?.span?.[viewport] ?? [1, 1] },
      }));
    case 'marks': {
      const tile = tileOf(source, difference.tile);
      return [
        () => ({ type: 'set-tile', tile: difference.tile, ...Object.fromEntries(difference.fields.map((f) => [f, tile?.[f] ?? false])) }),
      ];
    }
    case 'banner':
      return [(page) => bannerTo(page, source, difference.field)];
    case 'module-added':
    case 'module-removed':
      return moduleTo(target, source, difference.module);
    case 'module-moved':
      return [() => ({ type: 'move-module', module: difference.module, index: moduleIndex(source, difference.module) })];
    case 'module': {
      const module = source.modules.find(({ id }) => id === difference.module);
      return [() => ({ type: 'set-module', module: difference.module, fields: valuesOf(module, difference.fields) })];
    }
    case 'page':
      return [() => ({ type: 'set-page', fields: valuesOf(source, difference.fields) })];
  }
}

function valuesOf(from: object | undefined, fields: readonly string[]): Record<string, never> {
  return Object.fromEntries(fields.map((field) => [field, (from as Record<string, unknown> | undefined)?.[field] ?? null])) as never;
}

const tileOf = (page: Page, id: string) => page.modules.flatMap(({ tiles }) => tiles ?? []).find((tile) => tile.id === id);
const holds = (page: Page, id: string) => tileOf(page, id) !== undefined;
const moduleOf = (page: Page, tile: string) => page.modules.find(({ tiles = [] }) => tiles.some(({ id }) => id === tile));
const moduleIndex = (page: Page, id: string) => page.modules.findIndex((module) => module.id === id);

function orderIn(page: Page, module: string, viewport: string): string[] {
  const found = page.modules.find(({ id }) => id === module);
  return found ? tilesAt(found, viewport).map(({ id }) => id) : [];
}

/** Where a tile goes into a module of the page so that it follows what it follows in the source. */
function indexLike(page: Page, source: Page, module: string, tile: string, viewport: string): number {
  const theirs = orderIn(source, module, viewport);
  const ours = orderIn(page, module, viewport);
  for (let i = theirs.indexOf(tile) - 1; i >= 0; i--) {
    const at = ours.indexOf(theirs[i] as string);
    if (at >= 0) return at + 1;
  }
  return 0;
}

function moveTo(page: Page, source: Page, tile: string, viewport: string): Command | undefined {
  const module = moduleOf(source, tile)?.id;
  if (module === undefined) return undefined;
  return { type: 'move-tile', tiles: [tile], module, index: indexLike(page, source, module, tile, viewport), viewport };
}

function swapTo(page: Page, source: Page, [a, b]: readonly [string, string], viewport: string): Command | undefined {
  const spot = (on: Page, tile: string) => {
    const module = moduleOf(on, tile)?.id ?? '';
    const other = moduleOf(on, tile === a ? b : a)?.id ?? '';
    const order = orderIn(on, module, viewport);
    return module === other ? `${order.indexOf(a) < order.indexOf(b)}` : module;
  };
  // Between modules one swap is for all viewports, and one at the first viewport carries those that follow it.
  return spot(page, a) === spot(source, a) ? undefined : { type: 'swap-tiles', a, b, viewport };
}

function replaced(source: Page, tile: string): Command | undefined {
  const sku = source.skus.find(({ id }) => id === tileOf(source, tile)?.skuId);
  return sku && { type: 'replace-sku', tile, sku };
}

function fieldsOf(source: Page, id: string, fields: readonly string[]): Command | undefined {
  const sku = source.skus.find((one) => one.id === id);
  return sku && { type: 'set-sku', sku: id, fields: valuesOf(sku, fields) };
}

function bannerTo(page: Page, source: Page, field: string): Command {
  const { [field]: _old, ...others } = (page.banner ?? {}) as Record<string, unknown>;
  const value = (source.banner as Record<string, unknown> | undefined)?.[field];
  const next = value === undefined ? others : { ...others, [field]: value };
  return { type: 'set-page', fields: { banner: Object.keys(next).length > 0 ? next : null } };
}

/** A tile of the source with its SKU, its spans and marks, at each viewport where it stands there. */
function placed(source: Page, id: string): Step[] {
  const tile = tileOf(source, id);
  const module = moduleOf(source, id)?.id;
  const sku = source.skus.find((one) => one.id === tile?.skuId);
  const [first, ...others] = source.viewports.map((viewport) => viewport.id);
  if (!tile || !sku || module === undefined || first === undefined) return [];
  return [
    (page) => ({ type: 'place-sku', tiles: [{ id, sku }], module, index: indexLike(page, source, module, id, first), viewport: first }),
    ...others.map(
      (viewport): Step =>
        (page) => {
          const index = indexLike(page, source, module, id, viewport);
          const has = page.modules.find((one) => one.id === module)?.order?.[viewport] !== undefined;
          return has ? { type: 'move-tile', tiles: [id], module, index, viewport } : undefined;
        },
    ),
    ...Object.entries(tile.span ?? {}).map(
      ([viewport, size]): Step =>
        () => ({ type: 'set-tile', tile: id, span: { viewport, size } }),
    ),
    () => (FIELDS.some((field) => tile[field]) ? { type: 'set-tile', tile: id, ...pick(tile) } : undefined),
  ];
}

function pick(tile: { locked?: boolean | undefined; random?: boolean | undefined }): { locked?: boolean; random?: boolean } {
  return { ...(tile.locked && { locked: true }), ...(tile.random && { random: true }) };
}

/** A module as the source has it: with the tiles that stand nowhere yet, or gone with those that have no place there. */
function moduleTo(target: Page, source: Page, id: string): Step[] {
  const index = moduleIndex(source, id);
  const module = source.modules[index];
  if (!module) return [() => ({ type: 'remove-module', module: id })];
  const own = (module.tiles ?? []).filter((tile) => !holds(target, tile.id));
  const missing = own.map((tile) => tile.id);
  const { tiles: _tiles, order: _order, ...fields } = module;
  return [() => ({ type: 'add-module', module: { ...fields, tiles: [] }, index }), ...missing.flatMap((tile) => placed(source, tile))];
}
