/** What commands do, in words: one entry per change, with the tiles that it changes. Pure. */
import type { TFunction } from 'i18next';
import type { Command } from '@/core/commands';
import type { Page } from '@/core/page';
import { type Lang, viewportName } from '@/core/rules';

export interface Change {
  text: string;
  tiles: readonly string[];
}

interface Words {
  t: TFunction<'fixes'>;
  money: (minor: number) => string;
  lang: Lang;
}

/** As much of a title as names a SKU among others: whole ones of a marketplace take several lines. */
const MOST_LETTERS = 40;

function short(title: string): string {
  const letters = [...title];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('').trimEnd()}…` : title;
}

/** Commands as they follow each other on a page; tiles are named by the SKU that they hold at that time. */
export function changesOf(commands: readonly Command[], page: Page, words: Words): Change[] {
  const holds = new Map(page.modules.flatMap(({ tiles = [] }) => tiles.map(({ id, skuId }) => [id, skuId] as const)));
  const titles = new Map(page.skus.map(({ id, title }) => [id, short(title.trim() || id)]));
  const name = (tile: string) => titles.get(holds.get(tile) ?? '') ?? holds.get(tile) ?? '';
  const changes: Change[] = [];
  for (let i = 0; i < commands.length; i++) {
    const command = commands[i] as Command;
    const next = commands[i + 1];
    if (command.type === 'replace-sku' && next?.type === 'replace-sku' && isExchange(command, next, holds)) {
      changes.push({ text: words.t('do-swap', { a: name(command.tile), b: name(next.tile) }), tiles: [command.tile, next.tile] });
      i++;
      for (const { tile, sku } of [command, next]) holds.set(tile, sku.id);
      continue;
    }
    if (command.type === 'replace-sku') titles.set(command.sku.id, short(command.sku.title.trim() || command.sku.id));
    changes.push(...wordsOf(command, page, name, words));
    if (command.type === 'replace-sku') holds.set(command.tile, command.sku.id);
    if (command.type === 'place-sku')
      for (const { id, sku } of command.tiles) {
        holds.set(id, sku.id);
        titles.set(sku.id, short(sku.title.trim() || sku.id));
      }
  }
  return changes;
}

type Replace = Extract<Command, { type: 'replace-sku' }>;

function isExchange(a: Replace, b: Replace, holds: ReadonlyMap<string, string>): boolean {
  return holds.get(a.tile) === b.sku.id && holds.get(b.tile) === a.sku.id;
}

/** With the viewport at which alone it is felt, where the page has several: an exchange between modules is felt at all. */
function at({ viewports, modules }: Page, viewport: string, tiles: readonly string[], text: string, { t, lang }: Words): string {
  const isInside = modules.some(({ tiles: own = [] }) => tiles.every((id) => own.some((tile) => tile.id === id)));
  return viewports.length > 1 && isInside ? t('do-at', { text, viewport: viewportName(viewport, lang) }) : text;
}

function wordsOf(command: Command, page: Page, name: (tile: string) => string, words: Words): Change[] {
  const { t, money } = words;
  switch (command.type) {
    case 'swap-tiles': {
      const tiles = [command.a, command.b];
      return [{ text: at(page, command.viewport, tiles, t('do-swap', { a: name(command.a), b: name(command.b) }), words), tiles }];
    }
    case 'move-tile':
      return command.tiles.map((tile) => ({
        text: at(page, command.viewport, [tile], t('do-move', { a: name(tile) }), words),
        tiles: [tile],
      }));
    case 'replace-sku':
      return [
        {
          text: t('do-replace', {
            a: name(command.tile),
            b: short(command.sku.title.trim() || command.sku.id),
            price: money(command.sku.price),
          }),
          tiles: [command.tile],
        },
      ];
    case 'place-sku':
      return command.tiles.map(({ id, sku }) => ({
        text: t('do-add', { a: sku.title.trim() || sku.id, price: money(sku.price) }),
        tiles: [id],
      }));
    case 'remove-tiles':
      return command.tiles.map((tile) => ({ text: t('do-remove', { a: name(tile) }), tiles: [tile] }));
    case 'set-tile': {
      const [columns, rows] = command.span?.size ?? [1, 1];
      return [{ text: t('do-span', { a: name(command.tile), columns, rows }), tiles: [command.tile] }];
    }
    case 'set-module': {
      const module = page.modules.find(({ id }) => id === command.module);
      const { min = 0, max } = command.fields.band ?? {};
      const values = { module: module?.title ?? '', min: money(min), max: money(max ?? 0) };
      return [{ text: t(max === undefined ? 'do-band-open' : 'do-band', values), tiles: (module?.tiles ?? []).map(({ id }) => id) }];
    }
    case 'set-page': {
      const { anchorPrice } = command.fields.banner ?? {};
      return [{ text: anchorPrice === undefined ? t('do-other') : t('do-anchor', { price: money(anchorPrice) }), tiles: [] }];
    }
    case 'arrange-tiles': {
      const titles = command.modules.map(({ module }) => page.modules.find(({ id }) => id === module)?.title ?? '');
      const tiles = command.modules.flatMap((module) => module.tiles);
      return [{ text: t('do-order', { modules: titles.join(t('list-comma')), count: tiles.length }), tiles }];
    }
    default:
      return [{ text: t('do-other'), tiles: [] }];
  }
}
