/** Everything that changes a page. One command is one file; this is their registry. */
import type { Page } from '../page';
import { type AddApproval, addApproval } from './add-approval';
import { type AddModule, addModule } from './add-module';
import { type AddVariant, addVariant } from './add-variant';
import { type ArrangeTiles, arrangeTiles } from './arrange-tiles';
import { type CopyVariant, copyVariant } from './copy-variant';
import { type DuplicateModule, duplicateModule } from './duplicate-module';
import { type MoveModule, moveModule } from './move-module';
import { type MoveTile, moveTile } from './move-tile';
import { type PasteModules, pasteModules } from './paste-modules';
import { type PasteTiles, pasteTiles } from './paste-tiles';
import { type PlaceSku, placeSku } from './place-sku';
import { type RemoveModule, removeModule } from './remove-module';
import { type RemoveTiles, removeTiles } from './remove-tiles';
import { type RemoveVariant, removeVariant } from './remove-variant';
import { type ReplaceSku, replaceSku } from './replace-sku';
import { type ResetOrder, resetOrder } from './reset-order';
import { type SetModule, setModule } from './set-module';
import { type SetPage, setPage } from './set-page';
import { type SetRule, setRule } from './set-rule';
import { type SetSku, setSku } from './set-sku';
import { type SetTile, setTile } from './set-tile';
import { type SetVariant, setVariant } from './set-variant';
import { type SetViewports, setViewports } from './set-viewports';
import { type SwapTiles, swapTiles } from './swap-tiles';
import { type TrimVariant, trimVariant } from './trim-variant';
import type { CommandSpec, Refusal } from './types';

export type Command =
  | AddApproval
  | AddModule
  | AddVariant
  | ArrangeTiles
  | DuplicateModule
  | CopyVariant
  | MoveModule
  | MoveTile
  | PasteModules
  | PasteTiles
  | PlaceSku
  | RemoveModule
  | RemoveTiles
  | RemoveVariant
  | ReplaceSku
  | ResetOrder
  | SetModule
  | SetPage
  | SetRule
  | SetSku
  | SetTile
  | SetVariant
  | SetViewports
  | SwapTiles
  | TrimVariant;

const SPECS: { [T in Command['type']]: CommandSpec<Extract<Command, { type: T }>> } = {
  'add-approval': addApproval,
  'add-module': addModule,
  'add-variant': addVariant,
  'arrange-tiles': arrangeTiles,
  'copy-variant': copyVariant,
  'duplicate-module': duplicateModule,
  'move-module': moveModule,
  'move-tile': moveTile,
  'paste-modules': pasteModules,
  'paste-tiles': pasteTiles,
  'place-sku': placeSku,
  'remove-module': removeModule,
  'remove-tiles': removeTiles,
  'remove-variant': removeVariant,
  'replace-sku': replaceSku,
  'reset-order': resetOrder,
  'set-module': setModule,
  'set-page': setPage,
  'set-rule': setRule,
  'set-sku': setSku,
  'set-tile': setTile,
  'set-variant': setVariant,
  'set-viewports': setViewports,
  'swap-tiles': swapTiles,
  'trim-variant': trimVariant,
};

export const COMMAND_TYPES = Object.keys(SPECS) as Command['type'][];

/** Commands about the page file with all its variants; every other one is about the version that it is given. */
const ABOUT_THE_WHOLE: readonly Command['type'][] = [
  'add-approval',
  'add-variant',
  'copy-variant',
  'remove-variant',
  'set-variant',
  'set-viewports',
  'trim-variant',
];

export function isAboutTheWhole({ type }: Command): boolean {
  return ABOUT_THE_WHOLE.includes(type);
}

/** Runs a command on a page that may be written to. Answers a refusal, having changed nothing, or undefined. */
export function run(page: Page, command: Command): Refusal | undefined {
  const spec = SPECS[command.type] as CommandSpec<Command>;
  return spec.run(page, command);
}

/** Applies commands to a copy of the page, all or none; the page given is left alone. Linear in the size of the page. */
export function apply(page: Page, commands: readonly Command[]): { ok: true; page: Page } | { ok: false; refusal: Refusal } {
  const next = structuredClone(page);
  for (const command of commands) {
    const refusal = run(next, structuredClone(command));
    if (refusal) return { ok: false, refusal };
  }
  return { ok: true, page: next };
}

export type { ModuleFields } from './set-module';
export type { PageFields } from './set-page';
export type { SkuFields } from './set-sku';
export type { Refusal, RefusalReason } from './types';
