/** Every key of the editor, in sections: the one list that the sheet is made of. Keys that are bound from a list come from there. */
import type { TFunction } from 'i18next';
import { TILE_KEYS } from '../canvas';
import { shortcutText } from '../shell';

export interface KeyRow {
  label: string;
  /** As a person reads them. */
  shortcut: string;
}

export interface KeySection {
  id: 'everywhere' | 'tiles' | 'carrying' | 'modules' | 'panels';
  rows: KeyRow[];
}

const ARROWS = '← ↑ → ↓';

/** `Delete / Backspace`; a letter once, whether with Shift or not. */
function shown(keys: readonly string[], t: TFunction<['common', 'shortcuts']>): string {
  const names: Record<string, string> = { ' ': t('shortcuts:key-space'), Enter: t('shortcuts:key-enter'), Escape: 'Esc' };
  return [...new Set(keys.map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key)))].join(' / ');
}

/** @param actions those of the editor: whatever has a shortcut is listed */
export function keyList(actions: readonly { label: string; shortcut?: string }[], t: TFunction<['common', 'shortcuts']>): KeySection[] {
  const tileKeys = (Object.keys(TILE_KEYS) as (keyof typeof TILE_KEYS)[]).map((action) => ({
    label: t(`shortcuts:${action}`),
    shortcut: shown(TILE_KEYS[action], t),
  }));
  // What is done by a key on a tile is in the palette as well.
  const ofTiles = new Set(tileKeys.map(({ shortcut }) => shortcut));
  return [
    { id: 'everywhere', rows: actions.flatMap(({ label, shortcut }) => (shortcut && !ofTiles.has(shortcut) ? [{ label, shortcut }] : [])) },
    {
      id: 'panels',
      rows: [
        { label: t('shortcuts:next-finding'), shortcut: 'F8 / Shift F8' },
        { label: t('shortcuts:fix'), shortcut: shortcutText('.') },
        { label: t('shortcuts:search'), shortcut: '/' },
        { label: t('shortcuts:place-sku'), shortcut: shown(['Enter'], t) },
        { label: t('zoom-in'), shortcut: shortcutText('+') },
        { label: t('zoom-out'), shortcut: shortcutText('−') },
      ],
    },
    {
      id: 'modules',
      rows: [
        { label: t('shortcuts:move-module'), shortcut: 'Alt ↑ ↓' },
        { label: t('shortcuts:rename'), shortcut: 'F2' },
        { label: t('shortcuts:remove-module'), shortcut: 'Delete' },
      ],
    },
    {
      id: 'tiles',
      rows: [
        { label: t('shortcuts:move'), shortcut: ARROWS },
        { label: t('shortcuts:leap'), shortcut: 'PageUp / PageDown' },
        { label: t('shortcuts:ends'), shortcut: 'Home / End' },
        { label: t('shortcuts:extend'), shortcut: `Shift ${ARROWS}` },
        { label: t('shortcuts:range'), shortcut: t('shortcuts:shift-click') },
        { label: t('shortcuts:alt-move'), shortcut: `Alt ${ARROWS}` },
        { label: t('shortcuts:alt-leap'), shortcut: 'Alt PageUp / PageDown' },
        ...tileKeys,
        { label: t('shortcuts:menu'), shortcut: 'Shift F10' },
      ],
    },
    {
      id: 'carrying',
      rows: [
        { label: t('shortcuts:aim'), shortcut: ARROWS },
        { label: t('shortcuts:aim-module'), shortcut: `PageUp / PageDown, ${shortcutText('↑ ↓')}` },
        { label: t('shortcuts:mode'), shortcut: 'I' },
        { label: t('shortcuts:drop'), shortcut: shown([' ', 'Enter'], t) },
        { label: t('shortcuts:cancel'), shortcut: 'Esc' },
      ],
    },
  ];
}
